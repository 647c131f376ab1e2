/** The thread of a store on a slow disk, from its source: see disturbedWriting.ts. */

import { register } from "tsx/esm/api"

register()
await import("./disturbedWriting.ts")
