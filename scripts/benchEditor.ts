/**
 * Measures the editor in Chromium beside others, some four minutes: `npm run bench:editor`. Prints a table
 * in Markdown with ratios, and how busy the machine was, without which no figure says anything.
 */

import { cpus, loadavg, totalmem } from "node:os"
import { run } from "./bench/editor/run.ts"

const before = loadavg()
const start = performance.now()
const table = await run()
const minutes = ((performance.now() - start) / 60_000).toFixed(1)
const memory = Math.round(totalmem() / 2 ** 30)
const busy = [before, loadavg()].map(([minute = 0]) => minute.toFixed(1)).join(" → ")
console.log(
  `Node ${process.version}, ${cpus().length} cores, ${memory} GiB, load ${busy}, ${minutes} min\n`,
)
console.log(table)
