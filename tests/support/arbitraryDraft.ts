/** Arbitrary drafts for property tests of writers and renditions: lawful in shape, of any content. */

import fc from "fast-check"
import {
  BRACKET_PAIRS,
  OBJECT_REPLACEMENT,
  PARAGRAPH_KINDS,
  type Block,
  type Cell,
  type Paragraph,
} from "../../schema/model/body.ts"
import { contentOfRuns, type Run, type RunMark } from "../../schema/model/delta.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { LEVELS, STANCES, SUGGESTION_ANSWERS, type Records } from "../../schema/model/records.ts"

const NOTES = ["n1", "n2", "n3"]
const BRACKETS = ["b1", "b2", "b3", "b4", "b5"]

/** Characters that are markup somewhere, beside ordinary ones. */
const HOSTILE = fc.constantFrom(
  "<",
  ">",
  "&",
  '"',
  "'",
  "`",
  "*",
  "_",
  "\\",
  "|",
  "#",
  "~",
  "</p>",
  "&lt;",
  "<script>",
  "\u0000",
)
const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("open ", "schools", " ", ", ", ".", "国", "、", "\n", "مدارس"),
  },
  { weight: 2, arbitrary: HOSTILE },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
)

const format: fc.Arbitrary<RunMark> = fc.oneof(
  fc.constantFrom("strong", "em", "underline", "strike", "sub", "sup").map((type) => ({ type })),
  fc.record({ type: fc.constant("link" as const), href: fc.oneof(fc.webUrl(), HOSTILE) }),
)

const run: fc.Arbitrary<Run> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ text: words, marks: fc.array(format, { maxLength: 2 }).map(distinct) }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        pair: fc.constantFrom(...BRACKET_PAIRS),
        side: fc.constantFrom("open" as const, "close" as const),
        id: fc.constantFrom(...BRACKETS),
        marked: fc.boolean(),
      })
      .map(({ pair, side, id, marked }) => ({
        text: pair[side === "open" ? 0 : 1],
        marks: marked ? [{ type: "bracket" as const, id, side }] : [],
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...NOTES)
      .map((id) => ({ text: OBJECT_REPLACEMENT, marks: [{ type: "note" as const, id }] })),
  },
)

function distinct(marks: readonly RunMark[]): RunMark[] {
  return marks.filter((mark, i) => marks.findIndex((each) => each.type === mark.type) === i)
}

const paragraphs = (id: fc.Arbitrary<string>): fc.Arbitrary<Paragraph> =>
  fc
    .record({
      id,
      kind: fc.constantFrom(...PARAGRAPH_KINDS),
      level: fc.integer({ min: 0, max: 7 }),
      dir: fc.constantFrom("auto" as const, "ltr" as const, "rtl" as const),
      lang: fc.constantFrom("", "en", "zh", 'x"<'),
      runs: fc.array(run, { maxLength: 10 }),
    })
    .map(({ runs, ...rest }) => ({
      type: "paragraph",
      ...rest,
      ...contentOfRuns(runs.filter((each) => each.text !== "")),
    }))

const someId = fc.uuid().map((id) => id.slice(0, 8))
const cell: fc.Arbitrary<Cell> = fc.record({
  header: fc.boolean(),
  colspan: fc.integer({ min: 1, max: 3 }),
  rowspan: fc.integer({ min: 1, max: 3 }),
  paragraphs: fc.array(paragraphs(someId), { maxLength: 2 }),
})
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraphs(someId) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...NOTES)
      .chain((id) => paragraphs(fc.constant(id)))
      .map((each) => ({ ...each, kind: "footnote" as const })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("table" as const),
      id: someId,
      rows: fc.array(fc.record({ cells: fc.array(cell, { maxLength: 3 }) }), { maxLength: 3 }),
    }),
  },
)

const text = fc.string({ unit: "binary", maxLength: 8 })
const key = fc.oneof(fc.constantFrom(...BRACKETS, "__proto__", "constructor", "12"), text)
const at = fc.constant("2026-01-05T10:00:00Z")
const plain = fc
  .jsonValue({ maxDepth: 2, noUnicodeString: false })
  .map((value): unknown => JSON.parse(JSON.stringify(value)))
const map = <V>(value: fc.Arbitrary<V>) =>
  fc
    .array(fc.tuple(key, value), { maxLength: 4 })
    .map((entries): ReadonlyMap<string, V> => new Map(entries))

const level = fc.constantFrom(...LEVELS)
const about = { level, meeting: text, reason: text, by: text, at }

const message = fc.record(
  {
    ...{ by: text, party: text, at, text },
    deed: fc.constantFrom("resolved" as const, "reopened" as const),
  },
  { requiredKeys: ["by", "party", "at", "text"] },
)
const records: fc.Arbitrary<Records> = fc.record({
  brackets: map(
    fc.record(
      {
        kind: fc.constantFrom("open", "add", "drop", "keep", "placeholder"),
        party: fc.constantFrom("", "EU", "G77"),
        sponsors: fc.array(text, { maxLength: 2 }),
        by: text,
        at,
        cluster: fc.constantFrom(...BRACKETS),
      },
      { requiredKeys: ["kind", "party", "by", "at"] },
    ),
  ),
  membership: map(fc.record({ cluster: fc.option(fc.constantFrom(...BRACKETS)), by: text, at })),
  positions: map(fc.record({ stance: fc.constantFrom(...STANCES), note: text, by: text, at })),
  decisions: map(
    fc.oneof(
      fc.record({
        outcome: fc.constantFrom("keep" as const, "drop" as const, "none" as const),
        ...about,
      }),
      fc.record({
        outcome: fc.constant("choose" as const),
        bracket: fc.constantFrom(...BRACKETS),
        ...about,
      }),
    ),
  ),
  notes: map(
    fc.record({
      kind: fc.constantFrom("process" as const, "substantive" as const),
      role: fc.constantFrom("footnote" as const, "co-chair" as const, "secretariat" as const),
      mark: text,
    }),
  ),
  issues: map(
    fc.record({
      title: text,
      clusters: fc.array(text, { maxLength: 2 }),
      notes: fc.array(text, { maxLength: 2 }),
    }),
  ),
  threads: map(
    fc.record(
      {
        from: plain,
        to: plain,
        runs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 2 }),
        quote: text,
        about: fc.constantFrom("words" as const, "paragraph" as const, "cluster" as const),
        subject: text,
        of: text,
        messages: fc.array(message, { maxLength: 2 }),
      },
      { requiredKeys: ["from", "to", "quote", "messages"] },
    ),
  ),
  suggestions: map(
    fc.record(
      {
        ...{ bracket: text, words: text, was: text, remark: text, by: text, at },
        answer: fc.record({
          ...{ answer: fc.constantFrom(...SUGGESTION_ANSWERS), remark: text, by: text, at },
        }),
      },
      { requiredKeys: ["bracket", "words", "was", "remark", "by", "at"] },
    ),
  ),
  carried: map(fc.record({ to: text, reason: text, by: text, at })),
})

/** Any draft of up to two sheets: hostile characters, half and crossing brackets, notes, tables, records. */
export const arbitraryDraft: fc.Arbitrary<Draft> = fc.record({
  body: fc.record({ sheets: fc.array(fc.array(block, { maxLength: 4 }), { maxLength: 2 }) }),
  records,
  meta: fc.record({
    title: text,
    symbol: text,
    status: text,
    language: fc.constantFrom("en", "zh"),
    schema: fc.constant(1),
  }),
})
