/** Rows 13 to 16 of the faults: updates that are broken, lie about their size, or are too much. */

import * as encoding from "lib0/encoding"
import { beforeEach, describe, expect, test } from "vitest"
import * as Y from "yjs"
import { CLOSE, LIMITS, MESSAGE, SYNC, syncFrame } from "../../schema/sharing/protocol.ts"
import { between, seededRandom } from "../support/random.ts"
import { client, firstText, rawSocket, type RawSocket } from "../server/support/serving.ts"
import { eventually, lasting, notOnce, pause, typist, type Typist } from "./support/people.ts"
import { bounded, median, p95 } from "./support/report.ts"
import { LONG, SEED, startServer, times, type Server } from "./support/server.ts"

let server: Server
let cookie: string
let writer: Typist
let reader: Typist

beforeEach(async () => {
  server = await startServer()
  cookie = await server.cookieOf("Co-lead of the group")
  writer = typist(server, cookie, "writer")
  reader = typist(server, cookie, "reader")
  await writer.synced()
  await reader.synced()
})

/** A connection that has said all that it has, so that its updates count. */
async function attacker(): Promise<RawSocket> {
  const raw = await rawSocket(server, cookie)
  raw.ws.send(syncFrame(SYNC.step2, Uint8Array.of(0, 0)))
  return raw
}

/** Updates in a row from as many connections as it takes: whoever is ended comes back. */
async function attack(updates: Iterable<Uint8Array>): Promise<void> {
  let raw = await attacker()
  let sent = 0
  for (const update of updates) {
    if (raw.ws.readyState !== raw.ws.OPEN) raw = await attacker()
    raw.ws.send(syncFrame(SYNC.update, update))
    if (++sent % 20 === 0) await pause(0)
  }
}

/** A word that others are shown and that is safe; answers how long that takes, in milliseconds. */
function goesOn(): Promise<number> {
  writer.next()
  const word = writer.typed.at(-1)
  return lasting(
    (async () => {
      await eventually(() => reader.text().includes(word ?? "none")).toBe(true)
      await eventually(() => writer.safe().at(-1)).toBe(word)
    })(),
  )
}

/** The draft is whole: who has it open and who comes now see the same, before and after a restart. */
async function isWhole(): Promise<void> {
  await goesOn()
  const fresh = client(server, cookie)
  await fresh.synced()
  expect(fresh.text()).toBe(reader.text())
  expect(fresh.document.doc.store.pendingStructs).toBeNull()
  expect(fresh.document.doc.store.pendingDs).toBeNull()
  expect(notOnce(writer.typed, fresh.text())).toEqual([])
  for (const each of [writer, reader, fresh]) each.provider.destroy()
  expect(await server.end("SIGTERM")).toBe(0)
  server = await startServer({ data: server.data, port: server.port })
  const after = client(server, cookie)
  await after.synced()
  expect(after.text()).toBe(reader.text())
}

/** A lawful update that nobody has sent: words at the beginning of the draft. */
function lawful(words: string): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(reader.document.doc))
  const before = Y.encodeStateVector(doc)
  firstText({ ...reader.document, doc, body: doc.getXmlFragment("body") }).insert(0, words)
  return Y.encodeStateAsUpdate(doc, before)
}

/** Bytes of these numbers, each as a variable-length one. */
function numbers(...values: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })
}

const CLIENT = 77

/** An update of so many pieces of one client, each one long, written by hand. */
function pieces(count: number, write: (encoder: encoding.Encoder, i: number) => void): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of [1, count, CLIENT, 0]) encoding.writeVarUint(encoder, value)
    for (let i = 0; i < count; i++) write(encoder, i)
    encoding.writeVarUint(encoder, 0)
  })
}

/** The head of a piece that stands first in a root or in another piece. */
function place(
  encoder: encoding.Encoder,
  content: number,
  parent: string | readonly [client: number, clock: number],
): void {
  encoding.writeUint8(encoder, content)
  encoding.writeVarUint(encoder, typeof parent === "string" ? 1 : 0)
  if (typeof parent === "string") encoding.writeVarString(encoder, parent)
  else for (const value of parent) encoding.writeVarUint(encoder, value)
}

/** The head of a piece that stands after another. */
function follow(encoder: encoding.Encoder, content: number, clock: number): void {
  encoding.writeUint8(encoder, content | 128)
  encoding.writeVarUint(encoder, CLIENT)
  encoding.writeVarUint(encoder, clock)
}

function element(encoder: encoding.Encoder, name: string): void {
  encoding.writeVarUint(encoder, 3)
  encoding.writeVarString(encoder, name)
}

describe("an update", () => {
  test("G6 that is cut at any byte, or has flipped bits, harms nobody", async () => {
    const random = seededRandom(SEED)
    const update = lawful("Cut short, or bent.")
    const cut = Array.from({ length: update.length - 1 }, (_, i) => update.slice(0, i))
    await attack(cut)
    expect(reader.text()).not.toContain("Cut")
    const flipped = Array.from({ length: times(600, 10_000) }, () => {
      const bytes = update.slice()
      for (let flips = between(random, 1, 3); flips > 0; flips--) {
        const at = between(random, 0, bytes.length - 1)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << between(random, 0, 7))
      }
      return bytes
    })
    await attack(flipped)
    await isWhole()
  })

  test("G6 of seven bytes that declares millions, and a vector of millions, cost nothing", async () => {
    const before = server.memory()
    const bombs = [
      numbers(1, 33_000_000, 1, 0),
      numbers(33_000_000, 1, 1, 0),
      numbers(0, 33_000_000),
      numbers(0, 1, 1, 33_000_000),
      numbers(1, 1, 1, 0, 8, 1, 1, 33_000_000),
    ]
    const slow: number[] = []
    for (let i = 0; i < 40; i++) {
      await attack([bombs[i % bombs.length] ?? new Uint8Array()])
      if (LONG || i % 10 === 0) slow.push(await goesOn())
    }
    const vector = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 2_000_000)
      for (let i = 0; i < 2_000_000; i++) {
        encoding.writeVarUint(encoder, 1000 + i)
        encoding.writeVarUint(encoder, 1)
      }
    })
    const raw = await attacker()
    raw.ws.send(syncFrame(SYNC.step1, vector.slice(0, LIMITS.frame - 100)))
    expect([CLOSE.malformed, CLOSE.frameTooLarge]).toContain(await raw.closed)
    const wide = await attacker()
    wide.ws.send(syncFrame(SYNC.step1, vector.slice(0, 1_000_000)))
    expect(await wide.closed).toBe(CLOSE.malformed)
    slow.push(await goesOn())
    expect(server.memory() - before).toBeLessThan(64)
    bounded("14", "others' words, ms, p95", p95(slow), 100)
    bounded("14", "memory, MB", server.memory() - before, 64)
    await isWhole()
  })

  test("G8 that leaves a gap is kept for nobody: not a byte more comes to a newcomer", async () => {
    const wholeDraft = async () => {
      const raw = await rawSocket(server, cookie)
      raw.ws.send(syncFrame(SYNC.step1, Uint8Array.of(0)))
      const isDraft = ([type, sync]: Uint8Array) => type === MESSAGE.sync && sync === SYNC.step2
      await eventually(() => raw.frames.some(isDraft)).toBe(true)
      raw.ws.terminate()
      return raw.frames.find(isDraft)?.length
    }
    const before = await wholeDraft()
    const doc = new Y.Doc()
    const text = doc.getText("body")
    text.insert(0, "first")
    const vector = Y.encodeStateVector(doc)
    text.insert(5, "x".repeat(3_000_000))
    const raw = await attacker()
    raw.ws.send(syncFrame(SYNC.update, Y.encodeStateAsUpdate(doc, vector)))
    await eventually(() => raw.frames.some(([type]) => type === MESSAGE.refused)).toBe(true)
    expect(await wholeDraft()).toBe(before)
    await isWhole()
  })

  test("G9 that nests, or holds more than a draft has, is refused, and the draft opens", async () => {
    const nested = pieces(20_000, (encoder, i) => {
      place(encoder, 7, i === 0 ? "body" : [CLIENT, i - 1])
      element(encoder, "sheet")
    })
    const siblings = pieces(1_000_000, (encoder, i) => {
      if (i === 0) place(encoder, 7, "body")
      else follow(encoder, 7, i - 1)
      element(encoder, "sheet")
    })
    const marks = pieces(1_000_000, (encoder, i) => {
      if (i === 0) {
        place(encoder, 7, "body")
        encoding.writeVarUint(encoder, 6)
        return
      }
      if (i === 1) place(encoder, 6, [CLIENT, 0])
      else follow(encoder, 6, i - 1)
      encoding.writeVarString(encoder, "em")
      encoding.writeVarString(encoder, i % 2 === 0 ? "null" : "{}")
    })
    const long = lawful("x".repeat(5_000_000))
    const some = pieces(150_000, (encoder, i) => {
      if (i === 0) place(encoder, 7, "body")
      else follow(encoder, 7, i - 1)
      element(encoder, "paragraph")
    })
    for (const update of [nested, siblings, marks, long, some]) {
      const raw = await attacker()
      raw.ws.send(syncFrame(SYNC.update, update))
      const refused = () =>
        raw.frames.some(([type]) => type === MESSAGE.refused) || raw.ws.readyState > 1
      await eventually(refused).toBe(true)
      raw.ws.terminate()
    }
    const opening = client(server, cookie)
    const took = await lasting(opening.synced())
    bounded("15", "the draft opens, ms", took, 2000)
    await isWhole()
  })
})

/** Work like that which is measured, so that what the program itself comes to need is not counted. */
async function warm(work: () => Promise<void>): Promise<void> {
  if (LONG) await work()
}

/** Somebody asks so often for the whole draft, and reads each answer. */
async function asking(often: number): Promise<void> {
  const raw = await rawSocket(server, cookie)
  const answers = () => raw.frames.filter(({ length }) => length > 1_000_000).length
  for (let i = 1; i <= often; i++) {
    raw.ws.send(syncFrame(SYNC.step1, Uint8Array.of(0)))
    await eventually(answers).toBe(i)
  }
  raw.ws.terminate()
}

describe("a reader that does not read", () => {
  test("T7 and asks four hundred times for all, costs bounded memory", async () => {
    firstText(writer.document).insert(0, "x".repeat(1_500_000))
    await eventually(() => reader.text().length > 1_500_000).toBe(true)
    await warm(() => asking(10))
    const before = server.memory()
    const idle = await rawSocket(server, cookie)
    idle.ws.pause()
    for (let i = 0; i < 400; i++) idle.ws.send(syncFrame(SYNC.step1, Uint8Array.of(0)))
    let most = 0
    for (let i = 0; i < 50; i++) {
      most = Math.max(most, server.memory() - before)
      await pause(20)
    }
    bounded("16", "memory of a reader that asks for all, MB", most, 32)
    expect(most).toBeLessThan(64)
    await goesOn()
    idle.ws.resume()
    expect([CLOSE.slowReader, 1006]).toContain(await idle.closed)
  })

  // Thirty megabytes take their time; a reader in the same process is closed in `npm test` too.
  test.runIf(LONG)(
    "T7 while others write thirty megabytes, is dropped, and comes back to all of it",
    async () => {
      const slow = typist(server, cookie, "slow")
      await slow.synced()
      const socket: unknown = Reflect.get(slow.provider.ws ?? {}, "_socket")
      const pipe = socket as { pause(): void; resume(): void }
      const codes: (number | undefined)[] = []
      slow.provider.on("connection-close", (event) => codes.push(event?.code))
      // Each has a share of bytes a second; one alone would take longer than a page waits for a server.
      const others = Array.from({ length: 5 }, (_, i) => typist(server, cookie, `other${i}`))
      for (const other of others) await other.synced()
      /**
       * Writes thirty megabytes; answers the memory of the server meanwhile, in MB: its median, as what
       * nobody needs any more is collected when it pleases.
       */
      const write = async () => {
        const memory: number[] = []
        for (let i = 0; i < 30; i++) {
          const text = firstText((others[i % others.length] ?? writer).document)
          text.insert(0, "y".repeat(1_000_000))
          // What is gone before it is shown is shown to nobody.
          await eventually(() => reader.text().length > 1_000_000).toBe(true)
          text.delete(0, 1_000_000)
          await eventually(() => reader.text().length < 1_000_000).toBe(true)
          memory.push(server.memory())
        }
        await goesOn()
        return median(memory)
      }
      const before = await write()
      pipe.pause()
      const grown = (await write()) - before
      pipe.resume()
      const all = writer.typed
      await eventually(() => notOnce(all, slow.text())).toEqual([])
      expect(slow.text()).toBe(reader.text())
      expect([CLOSE.slowReader, 1006]).toContain(codes[0])
      bounded("16", "memory of a reader that stopped, MB", grown, 32)
    },
  )
})
