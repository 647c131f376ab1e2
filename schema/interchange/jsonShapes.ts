/** The shape of a draft as JSON (`chapeau-draft/1`), and what makes a file one. */

import * as z from "zod/mini"
import { OBJECT_REPLACEMENT, PARAGRAPH_KINDS, sideOf, type Paragraph } from "../model/body.ts"
import { LEVELS, SCHEMA_VERSION, STANCES, SUGGESTION_ANSWERS } from "../model/records.ts"

export const DRAFT_FORMAT = "chapeau-draft/1"

const offset = z.int().check(z.nonnegative())

const token = z.strictObject({ at: offset, id: z.string(), side: z.enum(["open", "close"]) })
const reference = z.strictObject({ at: offset, id: z.string() })
const span = z.strictObject({
  from: offset,
  to: offset,
  mark: z.enum(["strong", "em", "underline", "strike", "sub", "sup", "link"]),
  href: z.exactOptional(z.string()),
})

const paragraph = z
  .strictObject({
    type: z.literal("paragraph"),
    id: z.string(),
    kind: z.enum(PARAGRAPH_KINDS),
    level: z.number(),
    dir: z.enum(["auto", "ltr", "rtl"]),
    lang: z.string(),
    text: z.string(),
    tokens: z.array(token),
    refs: z.array(reference),
    spans: z.array(span),
  })
  .check(
    z.refine(marksFit, {
      message:
        "a mark does not fit the text: bracket marks stand on bracket characters, note marks on U+FFFC, all in order",
    }),
  )

const cell = z.strictObject({
  header: z.boolean(),
  colspan: z.int().check(z.positive()),
  rowspan: z.int().check(z.positive()),
  paragraphs: z.array(paragraph),
})
const table = z.strictObject({
  type: z.literal("table"),
  id: z.string(),
  rows: z.array(z.strictObject({ cells: z.array(cell) })),
})

/** Side records are entries and not objects, so that no key is special and their order stays. */
function entries<T extends z.ZodMiniType>(record: T) {
  return z.array(z.tuple([z.string(), record]))
}

const bracketRecord = z.strictObject({
  kind: z.enum(["open", "add", "drop", "keep", "placeholder"]),
  party: z.string(),
  sponsors: z.exactOptional(z.array(z.string())),
  by: z.string(),
  at: z.string(),
  cluster: z.exactOptional(z.string()),
})

const decision = {
  level: z.enum(LEVELS),
  meeting: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
}
const decisionRecord = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.enum(["keep", "drop", "none"]), ...decision }),
  z.strictObject({ outcome: z.literal("choose"), bracket: z.string(), ...decision }),
])

const records = z.strictObject({
  brackets: entries(bracketRecord),
  membership: entries(
    z.strictObject({ cluster: z.nullable(z.string()), by: z.string(), at: z.string() }),
  ),
  positions: entries(
    z.strictObject({ stance: z.enum(STANCES), note: z.string(), by: z.string(), at: z.string() }),
  ),
  decisions: entries(decisionRecord),
  notes: entries(
    z.strictObject({
      kind: z.enum(["process", "substantive"]),
      role: z.enum(["footnote", "co-chair", "secretariat"]),
      mark: z.string(),
    }),
  ),
  issues: entries(
    z.strictObject({
      title: z.string(),
      clusters: z.array(z.string()),
      notes: z.array(z.string()),
    }),
  ),
  threads: entries(
    z.strictObject({
      from: z.json(),
      to: z.json(),
      runs: z.exactOptional(z.array(z.tuple([offset, offset, offset]))),
      quote: z.string(),
      about: z.exactOptional(z.enum(["words", "paragraph", "cluster"])),
      subject: z.exactOptional(z.string()),
      of: z.exactOptional(z.string()),
      messages: z.array(
        z.strictObject({
          by: z.string(),
          party: z.string(),
          at: z.string(),
          text: z.string(),
          deed: z.exactOptional(z.enum(["resolved", "reopened"])),
        }),
      ),
    }),
  ),
  suggestions: z.exactOptional(
    entries(
      z.strictObject({
        bracket: z.string(),
        words: z.string(),
        was: z.string(),
        remark: z.string(),
        by: z.string(),
        at: z.string(),
        answer: z.exactOptional(
          z.strictObject({
            answer: z.enum(SUGGESTION_ANSWERS),
            remark: z.string(),
            by: z.string(),
            at: z.string(),
          }),
        ),
      }),
    ),
  ),
  carried: z.exactOptional(
    entries(z.strictObject({ to: z.string(), reason: z.string(), by: z.string(), at: z.string() })),
  ),
})

/** A draft as JSON. Unknown fields are refused: reading must not lose what it does not understand. */
export const draftShape = z.strictObject({
  format: z.literal(DRAFT_FORMAT),
  meta: z.strictObject({
    title: z.string(),
    symbol: z.string(),
    status: z.string(),
    language: z.string(),
    schema: z.int().check(z.positive(), z.maximum(SCHEMA_VERSION)),
  }),
  body: z.strictObject({
    sheets: z.array(z.array(z.discriminatedUnion("type", [paragraph, table]))),
  }),
  records,
})

export type DraftJson = z.infer<typeof draftShape>

function marksFit({
  text,
  tokens,
  refs,
  spans,
}: Pick<Paragraph, "text" | "tokens" | "refs"> & {
  spans: readonly { from: number; to: number }[]
}): boolean {
  const rises = (places: readonly { at: number }[]) =>
    places.every(({ at }, i) => at > (places[i - 1]?.at ?? -1))
  return (
    rises(tokens) &&
    rises(refs) &&
    tokens.every(({ at, side }) => sideOf(text.charAt(at)) === side) &&
    refs.every(({ at }) => text.charAt(at) === OBJECT_REPLACEMENT) &&
    spans.every(({ from, to }, i) => {
      const before = spans[i - 1]?.from ?? 0
      return from < to && to <= text.length && from >= before
    })
  )
}
