/** What a client asks of the server because only the server does it, and how it is answered. */

import { z } from "zod"
import { PARAGRAPH_KINDS } from "../model/body.ts"

/** Names a Yjs item: one character of the shared text. */
const itemShape = z.object({
  client: z.number().int().nonnegative(),
  clock: z.number().int().nonnegative(),
})

const keyShape = z.string().min(1).max(100)

/** What a paragraph is, where a split gives back what a join took away. */
const attributesShape = z.object({
  kind: z.enum(PARAGRAPH_KINDS),
  level: z.number().int().min(0).max(9),
  dir: z.enum(["auto", "ltr", "rtl"]),
  lang: z.string().max(100),
})

/** What a client may ask. */
const askShape = z.discriminatedUnion("ask", [
  /** To split a paragraph between two characters that stand side by side; one of them may be null. */
  z.object({
    ask: z.literal("split"),
    left: itemShape.nullable(),
    right: itemShape.nullable(),
    /** Id of the paragraph that the second half becomes. */
    made: keyShape,
    /** The paragraph or table below which it stands; null: the one that is split. */
    below: keyShape.nullable(),
    /** What it is; null: what the first half is. */
    attributes: attributesShape.nullable(),
  }),
  /**
   * To join a paragraph to the one that stands before it. `first` is that one as the person who asks saw
   * it; pages from before it was named leave it out.
   */
  z.object({ ask: z.literal("join"), first: keyShape.optional(), second: keyShape }),
  /** To move the paragraphs and tables from `first` to `last` below `after`, or to the start. */
  z.object({
    ask: z.literal("move"),
    first: keyShape,
    last: keyShape,
    after: keyShape.nullable(),
  }),
  /**
   * To forget words that came back to the person who asks. `seen` is how many UTF-16 code units of them
   * the person saw: more may have come since. Pages from before it was named mean all.
   */
  z.object({
    ask: z.literal("dismiss"),
    held: keyShape,
    seen: z.number().int().nonnegative().optional(),
  }),
])
export type Ask = z.infer<typeof askShape>
export type StructureAsk = Exclude<Ask, { readonly ask: "dismiss" }>

/** `MESSAGE.ask`: an ask and the number by which its answer is known. */
export const askMessageShape = z.object({ id: z.number().int(), ask: askShape })
export type AskMessage = z.infer<typeof askMessageShape>

/** `MESSAGE.answered`. */
export interface Answered {
  readonly id: number
  /** A code of `schema/base/fault.ts` and a sentence; null when it was done. */
  readonly fault: { readonly code: string; readonly message: string } | null
}
