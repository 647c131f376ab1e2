/**
 * The server as a program with a clock that is off and a store that can be disturbed while it runs:
 * DISTURB_FILE names a file that says how, as JSON.
 */

import { existsSync, readFileSync } from "node:fs"
import { systemClock } from "../../../server/base/clock.ts"
import { serve } from "../../../server/serve.ts"
import type { Store } from "../../../server/store/store.ts"

export interface Disturbance {
  /** How far the clock has jumped, in milliseconds. */
  readonly clock?: number
  /** How much longer an append takes, in milliseconds. */
  readonly slow?: number
  /** The same while nothing else goes on, as when SQLite waits for a disk. */
  readonly stuck?: number
  /** What an append fails with; "" or absent: it does not. */
  readonly fail?: string
}

const file = process.env["DISTURB_FILE"] ?? ""
const offset = Number(process.env["DISTURB_CLOCK"] ?? 0)

function disturbance(): Disturbance {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Disturbance) : {}
}

const millis = () => systemClock.millis() + offset + (disturbance().clock ?? 0)

process.exitCode = await serve(process.env, {
  clock: { millis, now: () => new Date(millis()).toISOString() },
  store: (real: Store): Store => ({
    ...real,
    async append(updates) {
      const { slow = 0, stuck = 0, fail = "" } = disturbance()
      if (stuck > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stuck)
      if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow))
      if (fail !== "") throw Object.assign(new Error(fail), { code: fail })
      return real.append(updates)
    },
  }),
})
