/** How a store is disturbed while its server runs: DISTURB_FILE names a file that says it, as JSON. */

import { existsSync, readFileSync } from "node:fs"

export interface Disturbance {
  /** How far the clock has jumped, in milliseconds. */
  readonly clock?: number
  /** How much longer an append takes before it comes to the disk, in milliseconds. */
  readonly slow?: number
  /** How long the disk takes for whatever is written, in milliseconds. */
  readonly stuck?: number
  /** What an append fails with; "" or absent: it does not. */
  readonly fail?: string
}

const file = process.env["DISTURB_FILE"] ?? ""

/** How it is disturbed at this moment. */
export function disturbance(): Disturbance {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Disturbance) : {}
}
