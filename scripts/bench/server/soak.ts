/**
 * A long load: three rooms in which people type, move their carets, come and go. Prints a line for
 * each stretch, so that what grows is seen to grow.
 */

import { readdirSync, statSync } from "node:fs"
import { join as joinPath } from "node:path"
import { createHistogram } from "./figures.ts"
import { gather, pace, pensOf, servedToNewcomers, settled, type Crowd, type Load } from "./load.ts"
import { join } from "./member.ts"
import { memoryOf, shareOf, usedUntilNow } from "./processFigures.ts"
import { subjectsIn, type Serving } from "./subjects.ts"

const LOAD: Load = { rooms: 3, people: 40, writers: 10, rate: 60, seconds: 0 }
const STRETCHES = 30
/** How often somebody looks in at each room, in ms. */
const VISITS = 1000
const CARETS = 500

/** Puts the load on a built server for so many minutes. Answers whether nothing was lost or doubled. */
export async function soak(main: string, minutes: number): Promise<boolean> {
  const [chapeau] = subjectsIn(main, "")
  if (!chapeau) throw new Error("no server to put under load")
  const serving = await chapeau.start(false)
  try {
    return await under(serving, minutes)
  } finally {
    await serving.stop()
  }
}

async function under(serving: Serving, minutes: number): Promise<boolean> {
  let latency = createHistogram()
  const crowds: Crowd[] = []
  for (let room = 0; room < LOAD.rooms; room++)
    crowds.push(await gather(serving, LOAD, (since) => latency.add(since)))
  const write = pensOf(crowds)
  const life = goOn(serving, crowds)

  console.log(`${LOAD.rooms} rooms × ${LOAD.people} people, ${LOAD.rate} edits/s, ${minutes} min\n`)
  console.log(
    "| minute | edits | p50 ms | p95 ms | p99 ms | CPU % | RSS MB | store MB | visits | failed |",
  )
  console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
  let written = 0
  for (let stretch = 1; stretch <= STRETCHES; stretch++) {
    const before = usedUntilNow(serving.pid)
    latency = createHistogram()
    written = await pace(LOAD.rate, (minutes * 60_000) / STRETCHES, written, write)
    const share = shareOf(before, usedUntilNow(serving.pid))
    const figures = [
      ((stretch * minutes) / STRETCHES).toFixed(1),
      written,
      ...[0.5, 0.95, 0.99].map((part) => latency.percentile(part)),
      share.server.toFixed(1),
      memoryOf(serving.pid).now.toFixed(0),
      storedIn(serving.data).toFixed(1),
      life.visits(),
      life.failed(),
    ]
    console.log(`| ${figures.join(" | ")} |`)
  }
  life.end()
  const arrived = await settled(crowds, LOAD.people)
  const kept = await servedToNewcomers(serving, crowds)
  console.log(`\ndelivered: ${arrived.lost} lost, ${arrived.doubled} doubled`)
  console.log(`kept: ${kept.lost} lost, ${kept.doubled} doubled; ${life.failed()} visits failed`)
  return arrived.lost + arrived.doubled + kept.lost + kept.doubled + life.failed() === 0
}

/** What goes on beside the typing: writers' carets move, and others look in for a moment. */
function goOn(serving: Serving, crowds: readonly Crowd[]) {
  let [visits, failed, clock] = [0, 0, 0]
  const visit = async ({ meeting }: Crowd) => {
    visits++
    // A stranger's count would not begin at the beginning.
    const apart = { ...meeting, writers: 0, delivered: () => undefined }
    try {
      const visitor = await join(apart, LOAD.people + visits, serving.headersOf("reader"))
      visitor.showPresence(1)
      setTimeout(() => visitor.socket.cut(), VISITS)
    } catch {
      failed++
    }
  }
  const visiting = setInterval(() => {
    for (const crowd of crowds) void visit(crowd)
  }, VISITS)
  const moving = setInterval(() => {
    clock++
    for (const { members } of crowds)
      for (const member of members.slice(0, LOAD.writers)) member.showPresence(clock)
  }, CARETS)
  return {
    visits: () => visits,
    failed: () => failed,
    end: () => {
      clearInterval(visiting)
      clearInterval(moving)
    },
  }
}

/** MB of the files in a folder. */
function storedIn(folder: string): number {
  const bytes = readdirSync(folder).map((name) => statSync(joinPath(folder, name)).size)
  return bytes.reduce((sum, size) => sum + size, 0) / 1e6
}
