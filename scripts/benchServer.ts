/**
 * Measures Chapeau's server beside those of others: `npm run bench:server`.
 *
 * `-- --only room100,idle` runs these scenarios, `--peers chapeau,hocuspocus` these servers, `--seconds
 * N` measures steady loads that long, `--rate N` at so many edits a second, `--profile` leaves a
 * processor profile of Chapeau in dist/bench. The peers are installed into tests/bench/peers at the
 * first run.
 */

import { parseArgs } from "node:util"
import { buildServer, builtHere, PEERS } from "./bench/server/building.ts"
import type { Asked } from "./bench/server/run.ts"

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    peers: { type: "string", default: "" },
    seconds: { type: "string", default: "8" },
    rate: { type: "string" },
    profile: { type: "boolean", default: false },
  },
})
// So that what was started is ended with it.
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(1))
const main = await buildServer()
const { run } = (await builtHere("run")) as { run: (asked: Asked) => Promise<void> }
const names = (list: string) => list.split(",").filter((name) => name !== "")
await run({
  only: names(values.only),
  peers: names(values.peers),
  seconds: Number(values.seconds),
  ...(values.rate !== undefined && { rate: Number(values.rate) }),
  profile: values.profile,
  main,
  folder: PEERS,
})
