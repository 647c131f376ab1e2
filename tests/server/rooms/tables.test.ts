/** Tables in a room: who may change them, and what becomes of edits that are made at the same moment. */

import { TextSelection } from "prosemirror-state"
import { describe, expect, test } from "vitest"
import { editTable, type TableAct } from "../../../client/editor/tableEdits.ts"
import { numberedIds, type NewId } from "../../../schema/base/ids.ts"
import type { Body } from "../../../schema/model/body.ts"
import { readBody } from "../../../schema/operations/reading.ts"
import { proposeInsertion, proposeReplacement } from "../../../schema/operations/propose.ts"
import { heldOf } from "../../../schema/sharing/moves.ts"
import { draftOf } from "../../support/build.ts"
import { actingFor, documentOf, done } from "../../support/drafting.ts"
import { pick, seededRandom } from "../../support/random.ts"
import { draftWith, isEven, positionOfWords, tablesOf } from "../../support/tables.ts"
import { headless } from "../../peers/headless.ts"
import { LEAD, NORWAY, OTHER, roomWith, textOf, type Person } from "../support/room.ts"

const newId = numberedIds("made")

/** Does something to the table as the person sees it, with the caret in the cell of some words. */
function act(person: Person, words: string, name: TableAct, ids: NewId = newId): Uint8Array[] {
  const editor = headless(person.document.body)
  const { state } = editor
  const at = positionOfWords(state.doc, words)
  editor.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)))
  const edit = editTable(editor.state, name, ids)
  if ("hindrance" in edit) throw new Error(edit.hindrance)
  const updates = person.wrote(() => editor.dispatch(edit.tr))
  editor.destroy()
  return updates
}

function roomOf(...rows: readonly (readonly string[])[]) {
  const opened = roomWith(documentOf(draftOf(draftWith(...rows))))
  const body = (): Body => readBody(opened.room.doc.getXmlFragment("body"))
  return { ...opened, body, tables: () => tablesOf(body()) }
}

describe("tables in a room", () => {
  test("S45 rows and columns are for those who edit; who proposes is refused with a sentence", () => {
    const { enter, send, tables } = roomOf(["a", "b"], ["c", "d"])
    for (const name of ["rowAfter", "columnAfter", "removeRow", "headerRow"] as const) {
      const norway = enter(NORWAY)
      expect(send(norway, act(norway, "c", name))).toEqual(["agreed-text"])
    }
    expect(tables()).toEqual([
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ])
    const lead = enter(LEAD)
    for (const [name, rows] of [
      [
        "headerRow",
        [
          ["#a", "#b"],
          ["c", "d"],
        ],
      ],
      [
        "rowAfter",
        [
          ["#a", "#b"],
          ["c", "d"],
          ["", ""],
        ],
      ],
      ["removeColumn", [["#b"], ["d"], [""]]],
    ] as const) {
      expect(send(lead, act(lead, "c", name))).toEqual([undefined])
      expect(tables()).toEqual([rows])
    }
  })

  test("S45 who proposes has other words in a cell, and a row that holds them is not removed", () => {
    const { enter, send, tables } = roomOf(["a", "ten"], ["c", "d"])
    const [norway, lead] = [enter(NORWAY), enter(LEAD)]
    const context = actingFor(norway.document, "Norway", { person: NORWAY.name })
    const at = { paragraph: "t-1-2", offset: 0 }
    const range = { from: at, to: { ...at, offset: 3 } }
    const wrote = norway.wrote(() =>
      done(proposeReplacement(context, { ...range, text: "twelve" })),
    )
    expect(send(norway, wrote)).toEqual(wrote.map(() => undefined))
    expect(tables()).toEqual([
      [
        ["a", "[ten] [twelve]"],
        ["c", "d"],
      ],
    ])
    lead.hear()
    for (const name of ["removeRow", "removeTable"] as const)
      expect(send(lead, act(enter(LEAD), "a", name))).toEqual(["others-text"])
    expect(send(lead, act(lead, "twelve", "removeColumn"))).toEqual(["others-text"])
    expect(tables()).toEqual([
      [
        ["a", "[ten] [twelve]"],
        ["c", "d"],
      ],
    ])
    const again = enter(LEAD)
    expect(send(again, act(again, "c", "removeRow"))).toEqual([undefined])
    expect(tables()).toEqual([[["a", "[ten] [twelve]"]]])
  })

  test("S46 what is typed in a row or column that somebody removes comes back below the table", () => {
    for (const name of ["removeRow", "removeColumn", "removeTable"] as const)
      for (const first of ["typed", "removed"] as const) {
        const { enter, send, body, room } = roomOf(["a", "b"], ["c", "d"])
        const [lead, norway, other] = [enter(LEAD), enter(NORWAY), enter(OTHER)]
        const typed = norway.wrote(() => {
          const context = actingFor(norway.document, "Norway", { person: NORWAY.name })
          done(proposeInsertion(context, { at: { paragraph: "t-2-2", offset: 1 }, text: "mine" }))
        })
        const words = other.wrote(() => textOf(other.document, "t-2-2").insert(0, "theirs ", {}))
        const removed = act(lead, "d", name)
        if (first === "removed") send(lead, removed)
        send(norway, typed)
        send(other, words)
        // A proposal that is there already keeps its row, column or table (G24).
        if (first === "typed") expect(send(lead, removed)).toEqual(["others-text"])
        const held = [...heldOf(room.doc).values()].map((each) => each.words)
        const all = JSON.stringify([body(), held])
        expect(all).toContain("mine")
        expect(all).toContain("theirs")
        expect(isEven(body())).toBe(true)
        // Nothing stands where a table has no place for it.
        lead.hear()
        const { sheets } = body()
        expect(sheets.flat().filter(({ type }) => type === "table")).toHaveLength(
          name === "removeTable" && first === "removed" ? 0 : 1,
        )
        const editor = headless(lead.document.body)
        const before = lead.document.body.toJSON()
        editor.destroy()
        expect(lead.document.body.toJSON()).toBe(before)
      }
  })

  test("S47 a row and a column put in at once make an even table, whichever comes first", () => {
    for (const columnFirst of [true, false]) {
      const { enter, send, tables, body } = roomOf(["a", "b"], ["c", "d"])
      const [one, two] = [enter(LEAD), enter(OTHER)]
      const [row, column] = [act(one, "a", "rowAfter"), act(two, "a", "columnAfter")]
      send(columnFirst ? two : one, columnFirst ? column : row)
      send(columnFirst ? one : two, columnFirst ? row : column)
      expect(tables()).toEqual([
        [
          ["a", "", "b"],
          ["", "", ""],
          ["c", "", "d"],
        ],
      ])
      one.hear()
      two.hear()
      expect(readBody(one.document.body)).toEqual(body())
      expect(readBody(two.document.body)).toEqual(body())
    }
  })

  test("S46 what a co-lead types in a row that another removes comes back or is held", () => {
    for (const first of ["typed", "removed"] as const) {
      const { enter, send, body, room, tables } = roomOf(["a", "b"], ["c", "d"])
      const [lead, other] = [enter(LEAD), enter(OTHER)]
      const words = other.wrote(() => textOf(other.document, "t-2-2").insert(0, "theirs ", {}))
      const removed = act(lead, "d", "removeRow")
      for (const [person, updates] of first === "typed"
        ? ([
            [other, words],
            [lead, removed],
          ] as const)
        : ([
            [lead, removed],
            [other, words],
          ] as const))
        expect(send(person, updates)).toEqual([undefined])
      expect(tables()).toEqual([[["a", "b"]]])
      const held = [...heldOf(room.doc).values()].map((each) => each.words)
      expect(JSON.stringify([body(), held])).toContain("theirs")
    }
  })

  test("S47 two people take out what is left of a table: it goes", () => {
    const { enter, send, tables } = roomOf(["a", "b"], ["c", "d"])
    const [one, two] = [enter(LEAD), enter(OTHER)]
    const [first, second] = [act(one, "a", "removeRow"), act(two, "c", "removeRow")]
    send(one, first)
    send(two, second)
    expect(tables()).toEqual([])
  })

  test("S47 a table that came ragged stays as it is until somebody changes its cells", () => {
    const { enter, send, tables } = roomOf(["a", "b", "c"], ["d"])
    const lead = enter(LEAD)
    const typed = lead.wrote(() => textOf(lead.document, "t-2-1").insert(0, "x", {}))
    send(lead, typed)
    const sheet = lead.document.body.get(0)
    const removed = lead.wrote(() => {
      if ("delete" in sheet) sheet.delete(0, 1)
    })
    expect(send(lead, removed)).toEqual([undefined])
    expect(tables()).toEqual([[["a", "b", "c"], ["xd"]]])
    const row = act(lead, "a", "rowAfter")
    send(lead, row)
    expect(tables()).toEqual([
      [
        ["a", "b", "c"],
        ["", "", ""],
        ["xd", "", ""],
      ],
    ])
  })
})

const ACTS = [
  "rowBefore",
  "rowAfter",
  "columnBefore",
  "columnAfter",
  "removeRow",
  "removeColumn",
  "headerRow",
] as const satisfies readonly TableAct[]

/** `CHAPEAU_SEED` begins elsewhere. */
const SEED = Number(process.env["CHAPEAU_SEED"] ?? 2026)

describe("random people in one table", () => {
  test(`S47 no word is lost, the table is even and all see the same (from seed ${SEED})`, () => {
    for (let schedule = 0; schedule < 40; schedule++) run(SEED + schedule)
  })
})

function run(seed: number): void {
  const random = seededRandom(seed)
  const { enter, send, body, room } = roomOf(["a1", "b1", "c1"], ["a2", "b2", "c2"])
  const people = [enter(LEAD), enter(OTHER), enter({ ...LEAD, person: "third", name: "Third" })]
  const ids = people.map((_, i) => numberedIds(`made${seed}-${i}-`))
  const typed = new Set<string>()
  const gone = new Set<string>()
  let count = 0
  const shownTo = (person: Person) => JSON.stringify(readBody(person.document.body))
  for (let round = 0; round < 8; round++) {
    const sent: [Person, Uint8Array[]][] = []
    people.forEach((person, i) => {
      // Some are away and hear of nothing for a while.
      if (random() < 0.7) person.hear()
      const cells = readBody(person.document.body)
        .sheets.flat()
        .flatMap((block) => (block.type === "table" ? block.rows : []))
        .flatMap(({ cells }) => cells)
        .flatMap(({ paragraphs }) => paragraphs)
      if (cells.length === 0) return
      const { id } = pick(random, cells)
      if (random() < 0.5) {
        // Each word is a character of its own, so that no other can come between.
        const word = String.fromCharCode(0x4e00 + count++)
        typed.add(word)
        sent.push([
          person,
          person.wrote(() => {
            const text = textOf(person.document, id)
            text.insert(Math.floor(random() * (text.length + 1)), word, {})
          }),
        ])
        return
      }
      const before = shownTo(person)
      const updates = actIn(person, id, pick(random, ACTS), ids[i] ?? newId)
      // What somebody took out although they saw it may go.
      const after = shownTo(person)
      for (const word of typed) if (before.includes(word) && !after.includes(word)) gone.add(word)
      sent.push([person, updates])
    })
    while (sent.length > 0) {
      const [next] = sent.splice(Math.floor(random() * sent.length), 1)
      if (next) expect(send(next[0], next[1]), `seed ${seed}`).toEqual(next[1].map(() => undefined))
    }
    expect(isEven(body()), `seed ${seed}, round ${round}`).toBe(true)
  }
  for (const person of people) {
    person.hear()
    expect(readBody(person.document.body), `seed ${seed}`).toEqual(body())
  }
  const held = [...heldOf(room.doc).values()].map(({ words }) => words)
  const all = JSON.stringify(body()) + held.join(" ")
  const lost = [...typed].filter((word) => !gone.has(word) && !all.includes(word))
  expect(lost, `seed ${seed}: ${all}`).toEqual([])
}

function actIn(person: Person, paragraph: string, name: TableAct, ids: NewId): Uint8Array[] {
  const editor = headless(person.document.body)
  const { state } = editor
  let at = -1
  state.doc.descendants((node, pos) => {
    if (node.attrs["id"] === paragraph && node.isTextblock) at = pos + 1
  })
  editor.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)))
  const edit = editTable(editor.state, name, ids)
  const updates = "tr" in edit ? person.wrote(() => editor.dispatch(edit.tr)) : []
  editor.destroy()
  return updates
}
