/**
 * The server as a program with a clock that is off and a store that can be disturbed while it runs, as
 * disturbance.ts says. Its disk waits in the thread of the store (disturbedThread.ts).
 */

import { systemClock } from "../../../server/base/clock.ts"
import { serve } from "../../../server/serve.ts"
import type { Store } from "../../../server/store/store.ts"
import { openSqliteInThread } from "../../../server/store/threaded.ts"
import { disturbance } from "./disturbance.ts"

const THREAD = new URL("./disturbedThread.mjs", import.meta.url)

const offset = Number(process.env["DISTURB_CLOCK"] ?? 0)

const millis = () => systemClock.millis() + offset + (disturbance().clock ?? 0)

process.exitCode = await serve(process.env, {
  clock: { millis, now: () => new Date(millis()).toISOString() },
  open: (file) => openSqliteInThread(file, THREAD),
  store: (real: Store): Store => ({
    ...real,
    async append(updates) {
      const { slow = 0, fail = "" } = disturbance()
      if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow))
      if (fail !== "") throw Object.assign(new Error(fail), { code: fail })
      return real.append(updates)
    },
  }),
})
