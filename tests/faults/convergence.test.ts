/**
 * Row 25 of the faults: five people at one draft with the page's own session and editor, random
 * commands, networks that go and come back, and a server that is killed now and then.
 */

import { expect, test } from "vitest"
import * as Y from "yjs"
import { isFault } from "../../schema/base/fault.ts"
import { canonicalJson } from "../../schema/interchange/canonicalJson.ts"
import { draftFromJson } from "../../schema/interchange/readJson.ts"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { OBJECT_REPLACEMENT } from "../../schema/model/body.ts"
import { bodyOfNode } from "../../schema/model/proseMirror.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { readBody, readDraft } from "../../schema/operations/reading.ts"
import { run } from "../server/support/process.ts"
import { client, temporaryFolder } from "../server/support/serving.ts"
import { build, draftOf } from "../support/build.ts"
import { seededRandom } from "../support/random.ts"
import { doings, type Supply } from "../peers/actions.ts"
import { footnoteFaults, idsTwice } from "../peers/footnotes.ts"
import { freshRender } from "../peers/headless.ts"
import { unpaired } from "../peers/judge.ts"
import { NOTE, symbolsOf } from "../peers/oracle.ts"
import type { Act } from "../peers/schedule.ts"
import { asBrowsers, editor, type Editor } from "./support/editors.ts"
import { eventually, pause } from "./support/people.ts"
import { report } from "./support/report.ts"
import { LONG, SEED, startServer, times, type Server } from "./support/server.ts"

const PEOPLE = [
  { name: "Co-lead of the group", role: "co-lead", party: "" },
  { name: "Secretariat", role: "secretariat", party: "" },
  { name: "Co-lead of the group", role: "co-lead", party: "" },
  { name: "Delegate of Norway", role: "delegate", party: "Norway" },
  { name: "Delegate of Kenya", role: "delegate", party: "Kenya" },
] as const

type Weights = readonly (readonly [Act, number])[]

const EDITING: Weights = [
  ["type", 6],
  ["delete", 2],
  ["replace", 1],
  ["format", 1],
  ["bracket", 2],
  ["wrap", 1],
  ["propose", 2],
  ["alternative", 1],
  ["footnote", 4],
  ["withdraw", 1],
  ["decide", 1],
  ["reopen", 0.5],
  ["paste", 1],
  ["split", 1.5],
  ["join", 1],
  ["move", 1],
  ["remove", 0.4],
  ["undo", 3],
  ["redo", 1],
]
/** Now and then they try what they may not do. */
const PROPOSING: Weights = [
  ["propose", 6],
  ["alternative", 2],
  ["withdraw", 2],
  ["bracket", 1],
  ["footnote", 0.3],
  ["undo", 2],
  ["redo", 1],
  ["type", 0.3],
  ["split", 0.1],
]

function chosen(weights: Weights, random: () => number): Act {
  let left = random() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [act, weight] of weights) if ((left -= weight) < 0) return act
  return "type"
}

/** Of some 20,000 ideographs each is given once: one is one UTF-16 unit, and can be found again. */
function supplied(): Supply {
  let given = 0x4e00
  return {
    words: (length) => String.fromCharCode(...Array.from({ length }, () => given++)),
  }
}

interface Place {
  server: Server
  readonly cookies: ReadonlyMap<string, string>
}

async function newDraft({ server, cookies }: Place, supply: Supply): Promise<string> {
  const words = () => `${supply.words(8)}[${supply.words(6)}]${supply.words(8)}`
  const body = build(words(), words(), words())
  const answer = await fetch(`${server.url}/api/drafts`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      cookie: cookies.get("Secretariat") ?? "",
    },
    body: JSON.stringify({
      title: "Draft",
      json: JSON.parse(draftToJson(draftOf(body))) as unknown,
    }),
  })
  return ((await answer.json()) as { id: string }).id
}

interface Counts {
  commands: number
  footnotes: number
  kills: number
  cuts: number
  refused: number
}

async function oneDraft(place: Place, seed: number, counts: Counts): Promise<void> {
  const random = seededRandom(seed)
  const supply = supplied()
  const draft = await newDraft(place, supply)
  const editors: Editor[] = []
  for (const [i, { name, role, party }] of PEOPLE.entries())
    editors.push(
      await editor(
        place.server,
        draft,
        { person: name, name, role, party },
        place.cookies.get(name) ?? "",
        `s${seed}e${i}n`,
      ),
    )
  const [first] = editors
  if (!first) throw new Error("there is nobody")
  const start = new Set(first.seen())
  const away = new Set<Editor>()
  const killAt = LONG ? -1 : 25
  for (let i = 0; i < 50; i++) {
    const one = editors[Math.floor(random() * editors.length)] ?? first
    const step = { peer: 0, at: random(), size: random(), pick: random() }
    if (random() < 0.02) {
      counts.cuts++
      away.add(one)
      one.link.refuse(true)
      one.link.cut()
    }
    for (const each of away)
      if (random() < 0.1) {
        away.delete(each)
        each.link.refuse(false)
      }
    if (random() < 0.01 || i === killAt) {
      counts.kills++
      const { port, data } = place.server
      await place.server.end("SIGKILL")
      place.server = await startServer({ data, port })
    }
    const act = chosen(one.session.me.role === "delegate" ? PROPOSING : EDITING, random)
    counts.commands++
    if (act === "footnote") counts.footnotes++
    // They may have removed what were the last paragraphs of each.
    if (one.seen().length === 0) continue
    if (act === "undo" || act === "redo") one.undo(act)
    else one.act((doer) => doings[act]?.(doer, { ...step, act }, supply))
    await pause(random() < 0.5 ? 0 : random() * 15)
  }
  for (const each of editors) each.link.refuse(false)
  const said = `seed ${seed}`
  for (const each of editors) {
    await eventually(() => each.session.saved.get().connection, said).toBe("online")
    await eventually(() => each.session.saved.get().undelivered + each.asking(), said).toBe(0)
  }
  const fresh = client(place.server, place.cookies.get("Secretariat") ?? "", draft)
  await fresh.synced()
  const vector = (of: Y.Doc) => [...Y.decodeStateVector(Y.encodeStateVector(of))].sort()
  const json = (of: Y.Doc) => canonicalJson(readDraft(draftDocument(of)))
  const { doc } = fresh.document
  for (const { session } of editors)
    await eventually(() => json(session.document.doc), said).toBe(json(doc))

  // Nobody waits for anything, and everybody is shown what the draft says.
  expect(() => freshRender(doc).check(), said).not.toThrow()
  for (const each of editors) {
    const { doc: own } = each.session.document
    expect([own.store.pendingStructs, own.store.pendingDs], said).toEqual([null, null])
    expect(vector(own), said).toEqual(vector(doc))
    expect(each.seen(), said).toEqual(symbolsOf(readBody(fresh.document.body)))
    expect(bodyOfNode(freshRender(own)), said).toEqual(readBody(fresh.document.body))
    expect([...each.strange], `${said}, undone by ${each.name}`).toEqual([])
    counts.refused += each.session.tray.held.get().length
  }

  // Nothing is doubled, unless two took the same away and both brought it back, as Yjs does it; what
  // nobody took away is there, or lies in somebody's tray.
  const symbols = symbolsOf(readBody(fresh.document.body))
  const there = new Set(symbols)
  const doubled = symbols.filter((each, i) => symbols.indexOf(each) !== i)
  const byTwo = (symbol: string) =>
    editors.filter(({ restored }) => restored.has(symbol)).length > 1
  expect(
    doubled.filter((each) => !byTwo(each)),
    said,
  ).toEqual([])
  const taken = new Set(editors.flatMap((each) => [...each.taken]))
  const held = editors.flatMap(({ session }) => session.tray.held.get().map(({ words }) => words))
  const tray = new Set(held.join(""))
  const all = [...start, ...editors.flatMap(({ brought }) => [...brought])]
  const lost = all.filter(
    (each) => each.length === 1 && !there.has(each) && !taken.has(each) && !tray.has(each),
  )
  expect(lost, said).toEqual([])
  expect(unpaired(symbols, taken, new Set(all)), said).toBe(0)

  // Footnotes. A reference that somebody put into a paragraph which another removed goes with it, and
  // the footnote stays; one that is held for its author is in their tray.
  const homes = (symbol: string) => editors.flatMap((each) => [...(each.homes.get(symbol) ?? [])])
  const went = (symbol: string) =>
    taken.has(symbol) ||
    homes(symbol).some((each) => taken.has(each)) ||
    (symbol.startsWith(NOTE) && tray.has(OBJECT_REPLACEMENT))
  const draftNow = readDraft(fresh.document)
  expect(footnoteFaults(draftNow, went, byTwo), said).toEqual([])
  expect(
    idsTwice(draftNow.body).filter((id) => !byTwo(`¶${id}`)),
    said,
  ).toEqual([])

  // The server's own export is the same.
  const { server } = place
  const answer = await fetch(`${server.url}/api/drafts/${draft}/render?as=source&to=json`, {
    headers: { cookie: place.cookies.get("Secretariat") ?? "" },
  })
  const exported = draftFromJson(await answer.text())
  expect(isFault(exported) ? exported : canonicalJson(exported), said).toBe(json(doc))
  fresh.provider.destroy()
  for (const each of editors) each.close()
}

test("T11 five people, random commands, networks that go and servers that are killed: all end with the same", async () => {
  asBrowsers()
  const data = temporaryFolder()
  const server = await startServer({ data })
  const cookies = new Map<string, string>()
  for (const { name } of PEOPLE)
    if (!cookies.has(name)) cookies.set(name, await server.cookieOf(name))
  const place: Place = { server, cookies }
  const counts: Counts = { commands: 0, footnotes: 0, kills: 0, cuts: 0, refused: 0 }
  const drafts = times(2, 200)
  for (let i = 0; i < drafts; i++) {
    await oneDraft(place, SEED + i, counts)
    if (i % 20 === 19) report("25", `after ${i + 1} of ${drafts} drafts`, JSON.stringify(counts))
  }
  expect(counts.kills).toBeGreaterThan(0)
  expect(await place.server.end("SIGTERM")).toBe(0)
  const verified = await run("server/cli.ts", ["verify"], { CHAPEAU_DATA: data })
  expect([verified.code, verified.err]).toEqual([0, ""])
})

test("T11 what two took away at the same moment and both bring back is told of both", async () => {
  asBrowsers()
  const server = await startServer({ data: temporaryFolder() })
  const place = { server, cookies: new Map<string, string>() }
  for (const { name } of PEOPLE.slice(0, 2)) place.cookies.set(name, await server.cookieOf(name))
  const draft = await newDraft(place, supplied())
  const [one, other] = await Promise.all(
    PEOPLE.slice(0, 2).map(({ name, role, party }, i) =>
      editor(
        server,
        draft,
        { person: name, name, role, party },
        place.cookies.get(name) ?? "",
        `b${i}n`,
      ),
    ),
  )
  if (!one || !other) throw new Error("there are two")
  const [, symbol = ""] = one.seen()
  const count = (of: Editor) => of.seen().filter((each) => each === symbol).length
  const bothSee = async (wanted: number) => {
    for (const each of [one, other])
      await eventually(() => [count(each), each.session.saved.get().undelivered]).toEqual([
        wanted,
        0,
      ])
  }
  for (const each of [one, other])
    each.act((doer) => doer.editor.dispatch(doer.editor.state.tr.delete(2, 3)))
  await bothSee(0)
  one.undo("undo")
  await bothSee(1)
  other.undo("undo")
  await bothSee(2)
  expect([one, other].map(({ restored }) => [...restored])).toEqual([[symbol], [symbol]])
  for (const each of [one, other]) each.close()
  expect(await server.end("SIGTERM")).toBe(0)
})
