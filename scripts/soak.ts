/**
 * Lets people work at a server for a long time and prints how it bears it: `npm run soak`.
 *
 * Half an hour, or `-- --minutes N`. A line tells of each thirtieth of that.
 */

import { parseArgs } from "node:util"
import { buildServer, builtHere } from "./bench/server/building.ts"

const { values } = parseArgs({ options: { minutes: { type: "string", default: "30" } } })
// So that what was started is ended with it.
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(1))
const main = await buildServer()
const { soak } = (await builtHere("soak")) as {
  soak: (main: string, minutes: number) => Promise<boolean>
}
process.exitCode = (await soak(main, Number(values.minutes))) ? 0 : 1
