/** Rows 1, 2, 8 and part of 9 of the faults: a server that is killed, and one that is told to stop. */

import { expect, test } from "vitest"
import { between, seededRandom } from "../support/random.ts"
import { run } from "../server/support/process.ts"
import { client, temporaryFolder } from "../server/support/serving.ts"
import { eventually, notOnce, pause, typist, wordsIn, type Typist } from "./support/people.ts"
import { SEED, startServer, times, type Server } from "./support/server.ts"

const LEAD = "Co-lead of the group"

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
  const rounds = times(3, 50)
  for (let round = 0; round < rounds; round++) {
    const typists = await people(server, cookie, round)
    const reader = client(server, cookie)
    await reader.synced()
    const stop = typing(typists, random)
    await pause(between(random, 50, 1000))
    await server.end("SIGKILL")
    stop()
    const stay = round % 2 === 1
    const safe = typists.flatMap((each) => each.safe())
    told += safe.length
    for (const word of safe) kept.add(word)
    for (const each of [reader, ...typists])
      for (const word of wordsIn(each.text()))
        if (!typists.some((own) => own === each && own.typed.includes(word))) kept.add(word)
    // Every other time all pages are gone with the server: nobody can send anything again.
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
})

test("T8 told to stop under load, it ends in order, and pages come back and lose nothing", async () => {
  const random = seededRandom(SEED + 1)
  const data = temporaryFolder()
  let server = await startServer({ data })
  const cookie = await server.cookieOf(LEAD)
  for (let round = 0; round < times(1, 20); round++) {
    const typists = await people(server, cookie, round)
    const stop = typing(typists, random)
    await pause(between(random, 100, 600))
    const start = performance.now()
    expect(await server.end("SIGTERM"), `seed ${SEED}, round ${round}`).toBe(0)
    expect(performance.now() - start).toBeLessThan(20_000)
    server = await startServer({ data, port: server.port })
    for (const each of typists)
      await expect.poll(() => each.provider.wsconnected, { timeout: 30_000 }).toBe(true)
    stop()
    const fresh = client(server, cookie)
    const all = () => typists.flatMap(({ typed }) => typed)
    await eventually(() => notOnce(all(), fresh.text())).toEqual([])
    for (const each of typists) each.leave()
    fresh.provider.destroy()
  }
})

test("S8 a second server on the same data refuses to start and says why", async () => {
  const server = await startServer()
  await expect(startServer({ data: server.data })).rejects.toThrow(/another|already|uses|in use/i)
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
})
