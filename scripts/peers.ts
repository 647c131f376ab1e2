/**
 * The long run of the random peers: `npm run peers -- --schedules 10000 --seed 1`, optionally with
 * `--profile text`. Prints what should be zero for each profile and the seeds that failed; the profiles
 * that begin with `struct` (paragraphs split, joined, moved and removed) run through the server's logic.
 * Exit 1 if one failed.
 */

import { parseArgs } from "node:util"
import { figures } from "../tests/peers/figures.ts"
import { FAULTS } from "../tests/peers/judge.ts"
import { PROFILES, type Profile } from "../tests/peers/schedule.ts"

const { values } = parseArgs({
  options: {
    schedules: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    profile: { type: "string" },
    stock: { type: "boolean", default: false },
  },
})
const profiles: readonly Profile[] = PROFILES.filter(
  (profile) => values.profile === undefined || values.profile === profile,
)
const [total, seed] = [Number(values.schedules), Number(values.seed)]
if (!(total > 0) || !Number.isInteger(seed) || profiles.length === 0) {
  console.error(
    `Usage: npm run peers -- [--schedules N] [--seed N] [--profile ${PROFILES.join("|")}]`,
  )
  process.exit(2)
}

/** So many at a time, so that a long run shows that it goes on. */
const PIECE = 250
let failed = false
for (const profile of profiles) {
  const wanted = Math.ceil(total / profiles.length)
  const sums = new Map<string, number>()
  const acts = new Map<string, number>()
  for (let done = 0; done < wanted; done += PIECE) {
    const piece = figures(profile, seed + done, Math.min(PIECE, wanted - done), {
      exact: !values.stock,
    })
    for (const [name, value] of Object.entries(piece.totals)) add(sums, name, value)
    for (const [name, value] of piece.done) add(acts, name, value)
    for (const each of piece.failing.slice(0, 5))
      console.log(`  failed: --profile ${profile} --seed ${each} --schedules 1`)
    if (piece.failing.length > 0) failed = true
  }
  const faults = [...FAULTS, "orphaned"].map((name) => `${name} ${sums.get(name) ?? 0}`).join(", ")
  const size = `${sums.get("symbols") ?? 0} characters, ${sums.get("brackets") ?? 0} brackets`
  console.log(`${profile}: ${wanted} schedules, ${size}: ${faults}`)
  console.log(`  ${[...acts].map(([act, times]) => `${act} ${times}`).join(", ")}`)
}
process.exitCode = failed ? 1 : 0

function add(to: Map<string, number>, name: string, value: number) {
  to.set(name, (to.get(name) ?? 0) + value)
}
