/** Shapes and sizes of the records that people write, as the gate takes them. */

import * as z from "zod/mini"
import { PARAGRAPH_KINDS } from "../model/body.ts"
import { ADDRESSED_ROLES, LEVELS, STANCES, SUGGESTION_ANSWERS } from "../model/records.ts"
import type { RecordMap } from "./state.ts"

/** Names of brackets, clusters, notes, issues and threads. `/` and `~` have a meaning in keys. */
const id = z.string().check(
  z.maxLength(100),
  z.regex(/^[^\s/~]+$/u),
  z.refine((text) => text !== "__proto__"),
)
const party = z.string().check(z.maxLength(300), z.regex(/^[^/]*$/u))
const name = z.string().check(z.minLength(1), z.maxLength(300))
const words = z.string().check(z.maxLength(20_000))
const line = z.string().check(z.maxLength(1000))
/** Who wrote a record: empty where an imported text does not say. A new one has its author's name. */
const by = z.string().check(z.maxLength(300))
/** When; empty where an imported text does not say. */
const at = z.union([z.literal(""), z.iso.datetime().check(z.maxLength(40))])
const count = z.int().check(z.nonnegative())

const mentioning = z.union([
  z.strictObject({ person: id, name, from: count, to: count }),
  z.strictObject({ party: party.check(z.minLength(1)), from: count, to: count }),
  z.strictObject({ role: z.enum(ADDRESSED_ROLES), from: count, to: count }),
])

const ruling = { level: z.enum(LEVELS), meeting: line, reason: words, by, at }

const SHAPES = {
  brackets: z.strictObject({
    kind: z.enum(["open", "add", "drop", "keep", "placeholder"]),
    party,
    sponsors: z.exactOptional(
      z.array(party.check(z.minLength(1))).check(z.minLength(1), z.maxLength(300)),
    ),
    by,
    at,
    cluster: z.exactOptional(id),
  }),
  membership: z.strictObject({ cluster: z.nullable(id), by, at }),
  positions: z.strictObject({ stance: z.enum(STANCES), note: words, by, at }),
  decisions: z.discriminatedUnion("outcome", [
    z.strictObject({ outcome: z.enum(["keep", "drop", "none"]), ...ruling }),
    z.strictObject({ outcome: z.literal("choose"), bracket: id, ...ruling }),
  ]),
  notes: z.strictObject({
    kind: z.enum(["process", "substantive"]),
    role: z.enum(["footnote", "co-chair", "secretariat"]),
    mark: z.string().check(z.maxLength(40)),
  }),
  issues: z.strictObject({
    title: line.check(z.minLength(1)),
    clusters: z.array(id).check(z.maxLength(1000)),
    notes: z.array(id).check(z.maxLength(1000)),
  }),
  threads: z.strictObject({
    from: z.json(),
    to: z.json(),
    runs: z.exactOptional(z.array(z.tuple([count, count, count])).check(z.maxLength(200))),
    quote: words,
    about: z.exactOptional(z.enum(["words", "paragraph", "cluster"])),
    subject: z.exactOptional(line),
    of: z.exactOptional(id),
    messages: z
      .array(
        z.strictObject({
          ...{ by, party, at, text: words },
          mentions: z.exactOptional(z.array(mentioning).check(z.minLength(1), z.maxLength(100))),
          deed: z.exactOptional(z.enum(["resolved", "reopened"])),
        }),
      )
      .check(z.maxLength(1000)),
  }),
  suggestions: z.strictObject({
    ...{ bracket: id, words: words.check(z.minLength(1)), was: words, remark: words, by, at },
    answer: z.exactOptional(
      z.strictObject({ answer: z.enum(SUGGESTION_ANSWERS), remark: words, by, at }),
    ),
  }),
  carried: z.strictObject({ to: line.check(z.minLength(1)), reason: words, by, at }),
  meta: line,
} as const satisfies Record<RecordMap, z.ZodMiniType>

/** The names of all maps in which people keep records. */
export const RECORD_MAPS = Object.keys(SHAPES) as readonly RecordMap[]

/** What is said of the draft as a whole and people may change. The version of the schema is not. */
const META = new Set(["title", "symbol", "status", "language"])

/** Whether a key and its value are such as a map holds. */
export function isRecord(map: RecordMap, key: string, value: unknown): boolean {
  return isKey(map, key) && SHAPES[map].safeParse(value).success
}

function isKey(map: RecordMap, key: string): boolean {
  if (map === "meta") return META.has(key)
  if (map !== "positions") return id.safeParse(key).success
  const { bracket, party: named } = partsOfPosition(key)
  return id.safeParse(bracket).success && named !== "" && party.safeParse(named).success
}

/** Bracket and party of a position's key. */
export function partsOfPosition(key: string): { readonly bracket: string; readonly party: string } {
  const slash = key.indexOf("/")
  return { bracket: key.slice(0, Math.max(0, slash)), party: key.slice(slash + 1) }
}

/** Asked at every keystroke, and so not left to the shapes above. */
type Check = (value: unknown) => boolean
const isLine: Check = (value) => typeof value === "string" && value.length <= 100
const isWithin =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const isCount = isWithin(1, 1000)
const areWidths: Check = (value) =>
  value === null || (Array.isArray(value) && value.length <= 1000 && value.every(isCount))

const cell = {
  colspan: isCount,
  rowspan: isCount,
  colwidth: areWidths,
  header: isOneOf([true, false, null]),
}

const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  paragraph: {
    id: isLine,
    kind: isOneOf(PARAGRAPH_KINDS),
    level: isWithin(0, 9),
    dir: isOneOf(["auto", "ltr", "rtl"]),
    lang: isLine,
  },
  table: { id: isLine },
  table_cell: cell,
  table_header: cell,
}

/** Whether an element of the body may have these attributes. */
export function areAttributes(
  element: string,
  attributes: Readonly<Record<string, unknown>>,
): boolean {
  const checks = ATTRIBUTES[element] ?? {}
  return Object.entries(attributes).every(
    ([name, value]) => Object.hasOwn(checks, name) && checks[name]?.(value),
  )
}
