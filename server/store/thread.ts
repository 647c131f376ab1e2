/** What the thread of the store runs. */

import { serveStore } from "./servingStore.ts"

serveStore()
