/** The law of the text reader: each character of any input is accounted for once. */

import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { lengthOf } from "../../../schema/interchange/layout.ts"
import { writeSource } from "../../../schema/interchange/sourceWriter.ts"
import { readText, type ReadResult } from "../../../schema/interchange/textReader.ts"
import { OBJECT_REPLACEMENT, paragraphsOf } from "../../../schema/model/body.ts"

const root = join(import.meta.dirname, "..", "..", "..")

/** Reads and checks everything that the law promises for any input. */
function checkLaw(source: string): ReadResult {
  const result = readText(source)
  const { draft, layout } = result
  expect(writeSource(draft, layout)).toBe(source)
  expect(layout.pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)).toBe(source.length)
  expect(layout.pieces.every((piece) => lengthOf(piece) > 0)).toBe(true)

  const ranges = new Map<string, [from: number, to: number][]>()
  for (const piece of layout.pieces) {
    const stand =
      piece.kind === "text"
        ? ([piece.paragraph, piece.from, piece.to] as const)
        : piece.standsFor &&
          ([
            piece.standsFor.paragraph,
            piece.standsFor.from,
            piece.standsFor.from + piece.standsFor.text.length,
          ] as const)
    if (stand) ranges.set(stand[0], [...(ranges.get(stand[0]) ?? []), [stand[1], stand[2]]])
  }
  const paragraphs = paragraphsOf(draft.body)
  expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length)
  for (const { id, text, refs, spans, tokens } of paragraphs) {
    let at = 0
    for (const [from, to] of ranges.get(id) ?? []) {
      expect(from).toBe(at)
      at = to
    }
    expect(at).toBe(text.length)
    for (const reference of refs) expect(text.charAt(reference.at)).toBe(OBJECT_REPLACEMENT)
    for (const span of spans) expect(span.from).toBeLessThan(span.to)
    for (const mark of new Set(spans.map((span) => span.mark))) {
      const same = spans.filter((span) => span.mark === mark)
      expect(same.every((span, i) => i === 0 || span.from >= (same[i - 1]?.to ?? 0))).toBe(true)
    }
    expect(spans.every((span) => span.to <= text.length)).toBe(true)
    expect(tokens.every((token) => "[]［］【】〔〕".includes(text.charAt(token.at)))).toBe(true)
  }
  return result
}

const anyUnicode = fc.string({ unit: "binary", maxLength: 300 })
const bracketSoup = fc.string({
  unit: fc.constantFrom(...Array.from("[]［］【】〔〕()（） ,.aB*1²\n\t")),
  maxLength: 200,
})

/** Pieces that the reader knows, in any order: joined, they are broken constructs of all kinds. */
const PIECES = [
  ...Array.from("\n\n\n\r\f\t\t  *_#<>&-+[]()（）.,:;。，；：、"),
  "\r\n",
  "\uFEFF",
  "\uFFFC",
  "\uD800",
  "\uDC00",
  "\u3000",
  "1. ",
  "3 bis ",
  "[4. ",
  "(a) ",
  "a) ",
  "一、",
  "（一）",
  "VI. ",
  "OP3bis ",
  "## ",
  "- ",
  "> ",
  "---",
  "**",
  "***",
  "¹ ",
  "¹",
  "⁴²",
  "m³",
  "[footnoteRef:3]",
  " [3:  a body. ] ",
  "[3: b]",
  "[^n]",
  "[^n]: note",
  "[bookmark: _Ref1]",
  "[a](#)",
  "[text](https://example.org/a)",
  "[x][r]",
  "[r]: /address",
  "[--]",
  "<p>",
  "</p>",
  "<b>",
  "</b>",
  '<a href="#">',
  "</a>",
  "<br/>",
  "&amp;",
  "&#65;",
  "&#xD800;",
  "            ",
  "  \n",
  "No.\tName\tDate\n",
  "1\tone\t2020\n",
  "\t\tmore\n",
  "Annex II\n",
  "附件一\n",
  "Draft decision 1/[--]\n",
  "The Conference,\n",
  "Recalling the words,\n",
  "Note: a word.\n",
  "注：词。\n",
  "the parties should act",
  "Governments [may] [shall] act.",
  "缔约方大会，",
  "请[各国][缔约方]采取",
  "ينبغي [أن] تنشئ",
  "{:toc}",
  "{: [3:  a body. ]}\n",
  '[r]: /address "[3:  a body. ]"\n',
  "\n   goes on [3:  a body. ] here",
]
const grammar = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(""))

/** Lines of a wrapped file, with marks, notes and form feeds between. */
const wrapped = fc
  .array(
    fc.tuple(
      fc.constantFrom("", "", "", "1. ", "(a) ", "[", "¹ ", "ARTICLE 2 "),
      fc.integer({ min: 1, max: 14 }),
      fc.constantFrom("\n", "\n", "\n\n", "\r\n", "\n\f", " \n"),
    ),
    { minLength: 20, maxLength: 60 },
  )
  .map((lines) => lines.map(([mark, words, end]) => mark + "harbour ".repeat(words) + end).join(""))

const SEED = 20260521

describe("the law of the reader", () => {
  test("I1 any characters at all come back as they were, each accounted for once", () => {
    fc.assert(
      fc.property(anyUnicode, (source) => {
        checkLaw(source)
      }),
      { seed: SEED, numRuns: 400 },
    )
  })
  test("bracket soup comes back as it was", () => {
    fc.assert(
      fc.property(bracketSoup, (source) => {
        checkLaw(source)
      }),
      { seed: SEED, numRuns: 400 },
    )
  })
  test("constructs in any order come back as they were", () => {
    fc.assert(
      fc.property(grammar, (source) => {
        checkLaw(source)
      }),
      { seed: SEED, numRuns: 1500 },
    )
  })
  test("wrapped lines come back as they were", () => {
    fc.assert(
      fc.property(wrapped, (source) => {
        checkLaw(source)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
  test("I2 the joining space, the line break and the note reference are said in a diagnostic", () => {
    fc.assert(
      fc.property(fc.oneof(grammar, wrapped), (source) => {
        const { layout, diagnostics } = readText(source)
        let at = 0
        for (const piece of layout.pieces) {
          const here = at
          at += lengthOf(piece)
          if (piece.kind === "text" || !piece.standsFor) continue
          const { paragraph } = piece.standsFor
          const said = diagnostics.some(
            (each) =>
              each.place?.paragraph === paragraph ||
              (each.source && each.source.from <= at && each.source.to >= here),
          )
          expect(said).toBe(true)
        }
      }),
      { seed: SEED, numRuns: 400 },
    )
  })
})

describe("files", () => {
  const folders = ["fixtures", "../shared/seeds", "../shared/corpus"].map((f) => join(root, f))
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  test.each(files.map((file) => [file.slice(file.lastIndexOf("/") + 1), file]))(
    "%s comes back as it was",
    (_name, file) => {
      const source = readFileSync(file, "utf8")
      checkLaw(source)
      checkLaw(source.replace(/\n/g, "\r\n"))
      checkLaw(source.replace(/\n\n+/g, "\n"))
    },
  )
})
