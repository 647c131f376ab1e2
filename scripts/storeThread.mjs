/** The thread of the store from its source: what loads TypeScript for a program does not reach its threads. */

import { register } from "tsx/esm/api"

register()
await import("../server/store/thread.ts")
