/** Rows 1, 2, 7, 8 and part of 9 of the faults: a server that is killed, and one that is told to stop. */

import { expect, test } from "vitest"
import { between, seededRandom } from "../support/random.ts"
import { run } from "../server/support/process.ts"
import { client, temporaryFolder } from "../server/support/serving.ts"
import { eventually, lasting, notOnce, pause, typist, wordsIn } from "./support/people.ts"
import type { Typist } from "./support/people.ts"
import { bounded, report } from "./support/report.ts"
import { SEED, startServer, times, type Server } from "./support/server.ts"

const LEAD = "Co-lead of the group"
const AFTER_SAVED = [0, 50, 200, 1000]

/** Types at random moments until it is told to stop. */
function typing(typists: readonly Typist[], random: () => number): () => void {
  const timers = new Set<NodeJS.Timeout>()
  for (const each of typists) {
    const next = () => {
      each.next()
      timers.add(setTimeout(next, 10 + random() * 60))
    }
    next()
  }
  return () => {
    for (const timer of timers) clearTimeout(timer)
  }
}

async function people(server: Server, cookie: string, round: number): Promise<Typist[]> {
  const all = [0, 1, 2, 3].map((i) => typist(server, cookie, `r${round}w${i}`))
  await Promise.all(all.map((each) => each.synced()))
  return all
}

test("T11 killed at random moments under load, it has all that anybody was shown or told is safe", async () => {
  const random = seededRandom(SEED)
  const data = temporaryFolder()
  let server = await startServer({ data })
  const cookie = await server.cookieOf(LEAD)
  const kept = new Set<string>()
  let told = 0
  const rounds = times(3, 100)
  for (let round = 0; round < rounds; round++) {
    const typists = await people(server, cookie, round)
    const reader = client(server, cookie)
    await reader.synced()
    const stop = typing(typists, random)
    // At any moment; and every other time so long after somebody was told that a word is safe.
    if (round % 2 === 0) await pause(between(random, 50, 1000))
    else {
      await eventually(() => typists.some((each) => each.safe().length > 0)).toBe(true)
      await pause(AFTER_SAVED[(round >> 1) % AFTER_SAVED.length] ?? 0)
    }
    await server.end("SIGKILL")
    stop()
    const stay = round % 3 === 1
    const safe = typists.flatMap((each) => each.safe())
    told += safe.length
    for (const word of safe) kept.add(word)
    for (const each of [reader, ...typists])
      for (const word of wordsIn(each.text()))
        if (!typists.some((own) => own === each && own.typed.includes(word))) kept.add(word)
    // Most times all pages are gone with the server: nobody can send anything again.
    if (!stay) for (const each of [reader, ...typists]) each.provider.destroy()
    server = await startServer({ data, port: server.port })
    const fresh = client(server, cookie)
    await fresh.synced()
    const said = `seed ${SEED}, round ${round}`
    if (stay) {
      for (const each of typists) for (const word of each.typed) kept.add(word)
      await eventually(() => notOnce(kept, fresh.text())).toEqual([])
      for (const each of typists) await eventually(() => each.text()).toBe(fresh.text())
    }
    expect(notOnce(kept, fresh.text()), said).toEqual([])
    for (const each of [fresh, reader, ...typists]) each.provider.destroy()
  }
  expect(await server.end("SIGTERM")).toBe(0)
  const verified = await run("server/cli.ts", ["verify"], { CHAPEAU_DATA: data })
  expect([verified.code, verified.err]).toEqual([0, ""])
  expect(told).toBeGreaterThan(rounds)
  expect(kept.size).toBeGreaterThan(rounds * 5)
  report("1, 2", "kills, words that were told or shown", `${rounds}, ${kept.size}`)
})

test("T8 told to stop under load, it ends in order, and pages come back and lose nothing", async () => {
  const random = seededRandom(SEED + 1)
  const data = temporaryFolder()
  let server = await startServer({ data })
  const cookie = await server.cookieOf(LEAD)
  const [ended, returned]: [number[], number[]] = [[], []]
  for (let round = 0; round < times(1, 20); round++) {
    const typists = await people(server, cookie, round)
    const stop = typing(typists, random)
    await pause(between(random, 100, 600))
    const start = performance.now()
    expect(await server.end("SIGTERM"), `seed ${SEED}, round ${round}`).toBe(0)
    ended.push(performance.now() - start)
    server = await startServer({ data, port: server.port })
    const back = typists.map((each) => eventually(() => each.provider.wsconnected).toBe(true))
    returned.push(await lasting(Promise.all(back)))
    stop()
    const fresh = client(server, cookie)
    const all = () => typists.flatMap(({ typed }) => typed)
    await eventually(() => notOnce(all(), fresh.text())).toEqual([])
    for (const each of typists) each.leave()
    fresh.provider.destroy()
  }
  bounded("8", "end after being told, ms", Math.max(...ended), 5000)
  bounded("8", "back after the next start, ms", Math.max(...returned), 3000)
})

test("S8 a second server on the same data refuses to start and says why", async () => {
  const server = await startServer()
  await expect(startServer({ data: server.data })).rejects.toThrow(/another|already|uses|in use/i)
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
})
