/** What a client asks of the server because only the server does it, and how it is answered. */

import * as z from "zod/mini"
import { PARAGRAPH_KINDS } from "../model/body.ts"

/** Names a Yjs item: one character of the shared text. */
const itemShape = z.object({
  client: z.int().check(z.nonnegative()),
  clock: z.int().check(z.nonnegative()),
})

const keyShape = z.string().check(z.minLength(1), z.maxLength(100))

/** What a paragraph is, where a split gives back what a join took away. */
const attributesShape = z.object({
  kind: z.enum(PARAGRAPH_KINDS),
  level: z.int().check(z.minimum(0), z.maximum(9)),
  dir: z.enum(["auto", "ltr", "rtl"]),
  lang: z.string().check(z.maxLength(100)),
})

/** What a client may ask. */
const askShape = z.discriminatedUnion("ask", [
  /** To split a paragraph between two characters that stand side by side; one of them may be null. */
  z.object({
    ask: z.literal("split"),
    left: z.nullable(itemShape),
    right: z.nullable(itemShape),
    /** Id of the paragraph that the second half becomes. */
    made: keyShape,
    /** The paragraph or table below which it stands; null: the one that is split. */
    below: z.nullable(keyShape),
    /** What it is; null: what the first half is. */
    attributes: z.nullable(attributesShape),
  }),
  /**
   * To join a paragraph to the one that stands before it. `first` is that one as the person who asks saw
   * it; pages from before it was named leave it out.
   */
  z.object({ ask: z.literal("join"), first: z.optional(keyShape), second: keyShape }),
  /** To move the paragraphs and tables from `first` to `last` below `after`, or to the start. */
  z.object({
    ask: z.literal("move"),
    first: keyShape,
    last: keyShape,
    after: z.nullable(keyShape),
  }),
  /**
   * To forget words that came back to the person who asks. `seen` is how many UTF-16 code units of them
   * the person saw: more may have come since. Pages from before it was named mean all.
   */
  z.object({
    ask: z.literal("dismiss"),
    held: keyShape,
    seen: z.optional(z.int().check(z.nonnegative())),
  }),
])
export type Ask = z.infer<typeof askShape>
export type StructureAsk = Exclude<Ask, { readonly ask: "dismiss" }>

/** `MESSAGE.ask`: an ask and the number by which its answer is known. */
export const askMessageShape = z.object({ id: z.int(), ask: askShape })
export type AskMessage = z.infer<typeof askMessageShape>

/** `MESSAGE.answered`. */
export interface Answered {
  readonly id: number
  /** A code of `schema/base/fault.ts` and a sentence; null when it was done. */
  readonly fault: { readonly code: string; readonly message: string } | null
}
