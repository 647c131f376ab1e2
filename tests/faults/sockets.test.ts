/** Rows 11, 12, 17 and 18 of the faults: frames, sockets and handshakes that no browser makes. */

import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import * as Y from "yjs"
import { SYNC, syncFrame } from "../../schema/sharing/protocol.ts"
import { between, seededRandom } from "../support/random.ts"
import { forAll, rawSocket } from "../server/support/serving.ts"
import { manyDrafts } from "./support/drafts.ts"
import { eventually, lasting, pause, typist, type Typist } from "./support/people.ts"
import { frame, handshake, rawConnection } from "./support/raw.ts"
import { bounded, p95, report } from "./support/report.ts"
import { LONG, SEED, startServer, times, type Server } from "./support/server.ts"

let server: Server
let cookie: string
let people: readonly [Typist, Typist]

beforeAll(async () => {
  server = await forAll(() => startServer())
  cookie = await server.cookieOf("Co-lead of the group")
})
let tests = 0
beforeEach(async () => {
  tests++
  people = [typist(server, cookie, `writer${tests}`), typist(server, cookie, `reader${tests}`)]
  for (const each of people) await each.synced()
})

/** Somebody else's work goes on: a word is shown to another and is safe. Answers how soon, in ms. */
async function goesOn(): Promise<number> {
  const [writer, reader] = people
  writer.next()
  const word = writer.typed.at(-1)
  const shown = eventually(() => reader.text().includes(word ?? "none")).toBe(true)
  const took = await lasting(shown)
  await eventually(() => writer.safe().at(-1)).toBe(word)
  return took
}

const ILLEGAL: Readonly<Record<string, Buffer>> = {
  "the first reserved bit": frame(0xc2, Uint8Array.of(1)),
  "the second reserved bit": frame(0xa2),
  "the third reserved bit": frame(0x92),
  ...Object.fromEntries(
    [3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode) => [`opcode ${opcode}`, frame(0x80 | opcode)]),
  ),
  "a ping above 125 bytes": frame(0x89, new Uint8Array(200)),
  "a close above 125 bytes": frame(0x88, new Uint8Array(200)),
  "a ping in pieces": frame(0x09),
  "a close in pieces": frame(0x08),
  "a close of one byte": frame(0x88, Uint8Array.of(3)),
  "a close with a code that does not exist": frame(0x88, Uint8Array.of(0, 1)),
  "a continuation of nothing": frame(0x80, Uint8Array.of(1)),
  "a message within a message": Buffer.concat([frame(0x02, Uint8Array.of(0)), frame(0x82)]),
  "a text that is none": frame(0x81, Uint8Array.of(0xff, 0xfe)),
  "a frame without its mask": Buffer.from([0x82, 0x01, 0x00]),
  "a length of 2^63": Buffer.from([0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  "a length of 200 MB": Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0x0b, 0xeb, 0xc2, 0, 0, 0, 0, 0]),
}

describe("a frame", () => {
  test.each(["before", "after"])(
    "T5 that is illegal %s signing in ends its own socket",
    async (when) => {
      const others: number[] = []
      for (const [name, bytes] of Object.entries(ILLEGAL)) {
        const raw = await rawConnection(server.port)
        raw.socket.write(handshake(server.port, when === "after" ? cookie : ""))
        await eventually(() => raw.heard(), name).toContain("101 Switching Protocols")
        raw.socket.write(bytes)
        await raw.closed
        expect(server.running(), name).toBe(true)
        if (LONG) others.push(await goesOn())
      }
      others.push(await goesOn())
      bounded("11", `others' words ${when} signing in, ms, p95`, p95(others), 100)
    },
  )

  test("T5 that is too large costs no memory and is stored nowhere", async () => {
    const before = server.memory()
    const doc = new Y.Doc()
    doc.getText("body").insert(0, "x".repeat(2_000_000))
    for (const megabytes of [200, 95, 9]) {
      const raw = await rawSocket(server, cookie)
      const chunk = Buffer.alloc(1_000_000)
      const socket: unknown = Reflect.get(raw.ws, "_socket")
      const out = socket as { write(bytes: Uint8Array): boolean; destroyed: boolean }
      const head = frame(0x82, new Uint8Array(70_000)).subarray(0, 14)
      head.writeUInt32BE(megabytes * 1_000_000, 6)
      out.write(head)
      for (let i = 0; i < megabytes && !out.destroyed; i++) {
        out.write(chunk)
        await pause(0)
      }
      expect([1006, 1009]).toContain(await raw.closed)
    }
    bounded("12", "memory of frames that are too large, MB", server.memory() - before, 32)
    expect(server.memory() - before).toBeLessThan(32)
    const raw = await rawSocket(server, cookie)
    raw.ws.send(syncFrame(SYNC.update, Y.encodeStateAsUpdate(doc)))
    await goesOn()
    expect(people[1].text()).not.toContain("xxxxxxxx")
  })

  test("T4 of random bytes, and a text frame, end their own socket", async () => {
    const random = seededRandom(SEED)
    for (let i = 0; i < times(60, 300); i++) {
      const raw = await rawSocket(server, cookie)
      const bytes = Uint8Array.from({ length: between(random, 1, 200) }, () =>
        between(random, 0, 255),
      )
      // What begins as a known message may be heard and passed over.
      if (bytes[0] !== undefined && bytes[0] < 4) bytes[0] += 4
      raw.ws.send(bytes)
      expect(await raw.closed, `seed ${SEED}, ${i}`).toBe(4400)
    }
    await goesOn()
  })
})

describe("a socket", () => {
  test("T14 of nobody is closed soon, and thousands of them keep nobody out", async () => {
    const dripping = await rawConnection(server.port)
    const head = handshake(server.port, cookie)
    let at = 0
    const drip = setInterval(() => dripping.socket.write(head[at++] ?? "X"), 300)
    const all = await Promise.all(
      Array.from({ length: times(500, 2000) }, () => rawConnection(server.port)),
    )
    for (const [i, { socket }] of all.entries()) {
      // Some say nothing, some stop within the head, some never answer the close.
      if (i % 3 === 0) socket.write(handshake(server.port))
      if (i % 3 === 1) socket.write("GET /sync/demonstration HTTP/1.1\r\nHost: x")
    }
    const late = typist(server, cookie, "late")
    bounded("17", "a person comes in meanwhile, ms", await lasting(late.synced()), 1000)
    late.leave()
    const open = [dripping, ...all].map(({ closed }) => lasting(closed))
    bounded("17", "sockets of nobody stay, ms", Math.max(...(await Promise.all(open))), 10_000)
    clearInterval(drip)
    expect(dripping.heard()).not.toContain("101 ")
    await goesOn()
  })

  test("T14 in a storm of handshakes keeps nobody out", async () => {
    const rounds = times(5, 100)
    for (let round = 0; round < rounds; round++)
      await Promise.all(
        Array.from({ length: 100 }, async () => {
          const raw = await rawConnection(server.port)
          raw.socket.write(handshake(server.port, round % 2 === 0 ? cookie : ""))
          await Promise.race([raw.closed, pause(50)])
          raw.socket.destroy()
        }),
      )
    expect(server.running()).toBe(true)
    const late = typist(server, cookie, "late")
    await late.synced()
    await goesOn()
  })

  test("H10 of another site, or for another host, gets no handshake", async () => {
    const own = `http://127.0.0.1:${server.port}`
    const heads: readonly (readonly [number, Record<string, string>])[] = [
      [403, { Origin: "https://evil.example" }],
      [403, { Origin: "null" }],
      [403, { Origin: `${own}.evil.example` }],
      [421, { Origin: "http://evil.example", Host: "evil.example" }],
    ]
    for (const [status, headers] of heads) {
      const raw = await rawConnection(server.port)
      let head = handshake(server.port, cookie)
      for (const [name, value] of Object.entries(headers))
        head = head.replace(new RegExp(`^${name}: .*$`, "m"), `${name}: ${value}`)
      raw.socket.write(head)
      await raw.closed
      expect(raw.heard().slice(9, 12)).toBe(String(status))
    }
    const raw = await rawConnection(server.port)
    raw.socket.write(handshake(server.port, cookie).replace(/^Origin: .*\r\n/m, ""))
    await raw.closed
    expect(raw.heard().slice(9, 12)).toBe("403")
  })
})

describe("an address", () => {
  test("H5 that leads out of the folder of the page leads nowhere", async () => {
    const paths = [
      "/../../etc/passwd",
      "/assets/../../../../etc/passwd",
      "/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
      "/assets/..%2f..%2f..%2fetc%2fpasswd",
      "/..%5c..%5cetc%5cpasswd",
      "/%00/etc/passwd",
      "//etc/passwd",
      "/sync/..%2f..%2fdata%2fsecret",
      "/api/drafts/..%2f..%2fsecret",
      "/api/drafts/%00",
      "/api/drafts/__proto__",
      "/api/drafts/constructor",
      "/%E0%A4%A",
    ]
    for (const path of paths) {
      const raw = await rawConnection(server.port)
      raw.socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
      )
      await raw.closed
      expect(raw.heard(), path).not.toMatch(/root:|chapeau\.sqlite|^HTTP\/1\.1 5(?!03)/)
    }
    await goesOn()
  })
})

test.runIf(LONG)("G13 ten thousand drafts that are opened and left leave memory", async () => {
  for (const each of people) each.leave()
  expect(await server.end("SIGTERM")).toBe(0)
  const ids = await manyDrafts(server.data, 10_000)
  server = await startServer({ data: server.data, port: server.port })
  const openAll = async () => {
    for (let i = 0; i < ids.length; i += 10)
      await Promise.all(ids.slice(i, i + 10).map((id) => openAndLeave(id)))
  }
  // Once before: V8 keeps for itself what it once had from the system.
  await openAll()
  await pause(60_000)
  const before = server.memory()
  await openAll()
  const most = server.memory()
  // Drafts that are not there, under names that objects have of themselves.
  for (const id of ["__proto__", "constructor", "toString", "nowhere"]) await openAndLeave(id)
  await pause(60_000)
  report(
    "17",
    "memory before, at the end of, and a minute after 10,000 drafts, MB",
    [before, most, server.memory()].map(Math.round).join(", "),
  )
  expect(server.memory()).toBeLessThan(Math.max(before * 1.1, before + 32))
  people = [typist(server, cookie, "writer"), typist(server, cookie, "reader")]
  for (const each of people) await each.synced()
  await goesOn()
})

/** Waits until a draft, or why there is none, has been sent. */
async function openAndLeave(id: string): Promise<void> {
  const raw = await rawConnection(server.port)
  const opened = new Promise<void>((resolve) => {
    raw.socket.on("data", () => {
      if (raw.heard().length > 250) resolve()
    })
  })
  raw.socket.write(handshake(server.port, cookie, `/sync/${id}?schema=1`))
  await Promise.race([raw.closed, opened])
  raw.socket.destroy()
}
