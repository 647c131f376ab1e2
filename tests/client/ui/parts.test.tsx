import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { COMMANDS } from "../../../client/ui/commands.ts"
import { PartyChip } from "../../../client/ui/PartyChip.tsx"
import { positionsOn } from "../../../client/ui/positionTable.ts"
import { piecesOf, RenderedText } from "../../../client/ui/RenderedText.tsx"
import { savedSentence } from "../../../client/ui/Saved.tsx"
import { EMPTY_RECORDS } from "../../../schema/model/records.ts"
import type { RenderedParagraph } from "../../../schema/renditions/rendition.ts"

const SAVED = { kept: true, storing: true, reason: null }

test.each([
  ["online", 0, "All changes saved"],
  ["online", 1, "1 change not yet delivered"],
  ["online", 3, "3 changes not yet delivered"],
  ["offline", 0, "Offline: you can go on working"],
  ["offline", 2, "Offline. 2 changes not yet delivered, kept on this device"],
  ["connecting", 0, "Connecting …"],
  ["connecting", 1, "Connecting … 1 change not yet delivered"],
] as const)("U1 %s with %i waiting reads: %s", (connection, undelivered, sentence) => {
  expect(savedSentence({ ...SAVED, connection, undelivered })).toBe(sentence)
})

test("U1 what this device does not keep, and what the server cannot save, is said", () => {
  const offline = { ...SAVED, connection: "offline", undelivered: 2, kept: false } as const
  expect(savedSentence(offline)).toBe("Offline: you can go on working. 2 changes not yet delivered")
  const failing = { ...SAVED, connection: "online", undelivered: 1, storing: false } as const
  expect(savedSentence(failing)).toBe(
    "The server cannot save at present. 1 change not yet delivered",
  )
})

test("a closed draft says why", () => {
  const closed = { ...SAVED, connection: "closed", undelivered: 0 } as const
  expect(savedSentence({ ...closed, reason: "There is no such draft." })).toBe(
    "There is no such draft.",
  )
  expect(savedSentence({ ...closed, reason: null })).toBe("The draft was closed to you")
})

test("U10 names and words are shown as text, whatever characters they have", () => {
  const chip = renderToStaticMarkup(<PartyChip party={'<img src=x onerror="alert(1)">'} />)
  expect(chip).not.toContain("<img")
  const shown = renderToStaticMarkup(
    <RenderedText paragraph={paragraph("<script>alert(1)</script>")} notes={[]} />,
  )
  expect(shown).toContain("&lt;script&gt;")
})

function paragraph(text: string, rest: Partial<RenderedParagraph> = {}): RenderedParagraph {
  return {
    type: "paragraph",
    id: "p1",
    key: "1",
    kind: "text",
    level: 0,
    dir: "auto",
    lang: "",
    label: null,
    text,
    spans: [],
    notes: [],
    brackets: [],
    ...rest,
  }
}

test("a rendition loses no character, wherever marks, notes and brackets fall", () => {
  const text = "1. Ports [should] act."
  const pieces = piecesOf(
    paragraph(text, {
      spans: [{ from: 3, to: 12, mark: "em" }],
      notes: [{ at: text.length, number: 2 }],
      brackets: [
        { id: "b1", depth: 1, from: 9, to: 17, opens: true, closes: true, parties: ["Norvania"] },
      ],
      label: { from: 0, to: 2 },
    }),
  )
  expect(pieces.map((piece) => piece.text).join("")).toBe(text)
  expect(pieces.filter((piece) => piece.depth > 0).map((piece) => piece.text)).toEqual(["[", "]"])
  expect(pieces.filter((piece) => piece.label).map((piece) => piece.text)).toEqual(["1."])
  expect(pieces.find((piece) => piece.parties.length > 0)?.text).toBe("]")
  expect(pieces.at(-1)?.notes).toEqual([2])
})

test("positions are gathered by stance, in the order in which stances are named", () => {
  const at = { note: "", by: "", at: "" }
  const positions = new Map(
    (
      [
        ["b1/Kestria", "oppose"],
        ["b1/Norvania", "support"],
        ["b2/Norvania", "none"],
        ["b1/Aldland", "support"],
      ] as const
    ).map(([key, stance]) => [key, { stance, ...at }]),
  )
  expect(positionsOn({ ...EMPTY_RECORDS, positions }, "b1")).toEqual([
    { stance: "support", parties: ["Aldland", "Norvania"] },
    { stance: "oppose", parties: ["Kestria"] },
  ])
})

test("U7 no two commands share a key", () => {
  const keys = COMMANDS.flatMap((command) => command.keys)
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})
