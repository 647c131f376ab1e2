/** What the server tells a page by itself: words that it gives back, and that it cannot save. */

import { beforeEach, expect, test, vi } from "vitest"
import * as Y from "yjs"
import { memoryDevice } from "../../../client/base/device.ts"
import { openSession } from "../../../client/base/openSession.ts"
import type { News, Session } from "../../../client/base/session.ts"
import { createTray } from "../../../client/base/tray.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { paragraphElements } from "../../../schema/operations/elements.ts"
import { heldOf } from "../../../schema/sharing/moves.ts"
import type { Running } from "../../../server/start.ts"
import type { Store } from "../../../server/store/store.ts"
import {
  DRAFT,
  atEnd,
  cookieOf,
  eventually,
  serving,
  socketWith,
} from "../../server/support/serving.ts"

const REASON = "The place in which you typed this was taken out of the draft at the same moment."

beforeEach(() => {
  vi.stubGlobal("addEventListener", () => undefined)
  vi.stubGlobal("removeEventListener", () => undefined)
  atEnd(() => vi.unstubAllGlobals())
})

async function session(server: Running, name: string, device = memoryDevice()) {
  vi.stubGlobal("WebSocket", socketWith(await cookieOf(server, name)))
  const me = { person: name, name, party: "", role: "co-lead" } as const
  const opened = openSession(DRAFT, me, `ws://127.0.0.1:${server.port}`, device)
  atEnd(() => opened.close())
  const news: News[] = []
  opened.onNews((each) => void news.push(each))
  await opened.loaded
  await eventually(() => opened.saved.get().connection).toBe("online")
  return { opened, news, device }
}

function texts({ tray }: Session): string[] {
  return tray.held.get().map(({ words }) => words)
}

/** The paragraph that these tests type in and remove. */
function last(document: DraftDocument) {
  const element = paragraphElements(document).at(-1)
  const [text, sheet] = [element?.get(0), element?.parent]
  if (!element || !(text instanceof Y.XmlText) || !(sheet instanceof Y.XmlElement))
    throw new Error("the draft has a last paragraph")
  const remove = () => sheet.delete(sheet.toArray().indexOf(element), 1)
  return { id: element.getAttribute("id"), text, remove }
}

/** The server gets the removal of the last paragraph first, and then what is typed in it. */
async function typedLate(author: Session, other: Session, words: string): Promise<void> {
  const { text } = last(author.document)
  // Nothing comes in and nothing goes out, as while an input method composes.
  author.holdRemote(true)
  last(other.document).remove()
  await eventually(() => other.saved.get().undelivered).toBe(0)
  text.insert(text.length, words, {})
  author.holdRemote(false)
}

test("U33 G54 words typed in a removed paragraph come to the tray of who speaks for no party", async () => {
  const server = await serving()
  const { opened: lead, news, device } = await session(server, "Co-lead of the group")
  const { opened: other } = await session(server, "Secretariat")
  const { id } = last(lead.document)
  await typedLate(lead, other, " not to be lost")
  await eventually(() => texts(lead)).toEqual([" not to be lost"])
  expect(lead.tray.held.get()).toMatchObject([
    { cause: "returned", paragraph: id, reason: REASON, base: null },
  ])
  expect(news).toMatchObject([{ kind: "refusal", text: REASON, held: [{ cause: "returned" }] }])
  expect(texts(other)).toEqual([])
  await eventually(() => lead.saved.get()).toMatchObject({ connection: "online", undelivered: 0 })

  // After a reload it is there once, though the server sends it again; on another device too.
  lead.close()
  const again = await session(server, "Co-lead of the group", device)
  expect(texts(again.opened)).toEqual([" not to be lost"])
  expect(again.news).toEqual([])
  const { opened: elsewhere } = await session(server, "Co-lead of the group")
  await eventually(() => texts(elsewhere)).toEqual([" not to be lost"])

  again.opened.tray.discard(again.opened.tray.held.get()[0]?.id ?? "")
  await eventually(() => heldOf(other.document.doc).size).toBe(0)
  const { opened: later } = await session(server, "Co-lead of the group")
  expect(texts(later)).toEqual([])
})

test("U39 a held text grows with what the server adds to it, and is dismissed until that is heard", async () => {
  const told: string[] = []
  const device = memoryDevice()
  const tray = createTray(device, "me/draft/", ({ id }) => {
    told.push(id)
    return Promise.resolve(false)
  })
  const nowhere = { paragraph: "p", key: "", base: null, mine: null, from: -1, to: -1 }
  const about = { ...nowhere, cause: "returned", reason: REASON, at: "2026-01-01" } as const
  const first = { ...about, id: "one", words: "so" }
  expect(tray.take([first])).toEqual([first])
  const grown = { ...first, words: "so much" }
  expect(tray.take([grown])).toEqual([])
  expect(tray.held.get()).toEqual([grown])
  await eventually(() => tray.kept.get()).toBe(true)
  const reloaded = createTray(device, "me/draft/", () => Promise.resolve(true))
  await reloaded.load()
  expect(reloaded.held.get()).toEqual([grown])
  tray.discard("one")
  // The connection was lost before the server heard it: it sends the words again.
  expect(tray.take([grown])).toEqual([])
  expect([tray.held.get(), told]).toEqual([[], ["one", "one"]])
})

test("U39 what the server adds to a text while it is dismissed is not dismissed with it", async () => {
  const told: string[] = []
  const device = memoryDevice()
  const hear = ({ words }: { readonly words: string }) => {
    told.push(words)
    return Promise.resolve(false)
  }
  const tray = createTray(device, "me/draft/", hear)
  const nowhere = { paragraph: "p", key: "", base: null, mine: null, from: -1, to: -1 }
  const about = { ...nowhere, cause: "returned", reason: REASON, at: "2026-01-01" } as const
  const first = { ...about, id: "one", words: "so" }
  tray.take([first])
  tray.discard("one")
  tray.take([{ ...first, words: "so much" }])
  expect(told).toEqual(["so", "so"])
  // A later visit knows from the device how much was seen.
  await eventually(() => device.all("me/draft/").then((found) => [...found.values()])).toEqual([
    "seen to 2",
  ])
  const later = createTray(device, "me/draft/", hear)
  await later.load()
  later.take([{ ...first, words: "so much more" }])
  expect([told.at(-1), later.held.get()]).toEqual(["so", []])
})

test("U1 G4 the page knows that nothing is saved at present, whenever it comes, and that it is again", async () => {
  let full = false
  const store = (real: Store): Store => ({
    ...real,
    append: (updates) => (full ? Promise.reject(new Error("disk full")) : real.append(updates)),
  })
  const server = await serving({ store })
  const { opened: lead, news } = await session(server, "Co-lead of the group")
  full = true
  const { text } = last(lead.document)
  text.insert(text.length, " kept", {})
  await eventually(() => lead.saved.get()).toMatchObject({ storing: false, undelivered: 1 })
  expect(news.map((each) => each.text)).toEqual([expect.stringContaining("cannot save")])
  const { opened: other } = await session(server, "Secretariat")
  expect(other.saved.get().storing).toBe(false)
  full = false
  await eventually(() => lead.saved.get()).toMatchObject({ storing: true, undelivered: 0 })
  await eventually(() => other.saved.get().storing).toBe(true)
  expect(last(other.document).text.toJSON()).toContain(" kept")
  expect(news.map((each) => each.text)[1]).toContain("stores changes again")
})
