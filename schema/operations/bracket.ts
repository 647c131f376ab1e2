/** Bracketing words of the draft. */

import { isFault, type Fault } from "../base/fault.ts"
import type { Run } from "../model/delta.ts"
import type { Place } from "../model/derived.ts"
import type { BracketKind } from "../model/records.ts"
import { apply, bracketRecord, signature } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { applySplices, type Splice } from "./elements.ts"
import { formattingAt, glyphsFor, readPassage, trimmedOfCuts, type Passage } from "./passages.ts"

/**
 * Puts a bracket around a passage: `[` right before its first character, `]` right after its last,
 * over several paragraphs if need be. Two characters and one record.
 *
 * Refuses what `readPassage` refuses, and `would-cut-bracket`.
 */
export function bracketPassage(
  context: Context,
  request: { readonly from: Place; readonly to: Place; readonly kind?: BracketKind },
): Applied<{ readonly bracket: string }> | Fault {
  const read = readPassage(context.document, request.from, request.to)
  const passage = isFault(read) ? read : trimmedOfCuts(read)
  if (isFault(passage)) return passage
  const bracket = context.newId()
  const splices = bracketSplices(passage, bracket, glyphsFor(context.document, passage.first))
  const record = bracketRecord(context, request.kind ?? "open")
  const beside = bracketsBeside(passage)
  return apply(context, { bracket }, () => {
    applySplices(splices)
    context.document.brackets.set(bracket, record)
    if (beside > 0)
      context.document.membership.set(bracket, { cluster: null, ...signature(context) })
  })
}

/**
 * On how many sides another bracket stands so close that the rule of adjacency would read the two as
 * alternatives (SEEDS 5.2 rules 2, 3 and 5). Who brackets words there does not mean that.
 */
export function bracketsBeside({ first, last, from, to }: Edges): 0 | 1 | 2 {
  const before = /^(.*?)(?:[^\S\n\v\f\r\u2028\u2029]|\uFFFC|\/|(?<![\p{L}\p{N}])or|或)*$/su.exec(
    first.paragraph.text.slice(0, from),
  )
  const at = (before?.[1]?.length ?? 0) - 1
  const left = first.paragraph.tokens.some((token) => token.at === at && token.side === "close")
  const after = /^(?:[^\S\n\v\f\r\u2028\u2029]|\uFFFC|\/|or(?![\p{L}\p{N}])|或)*/u.exec(
    last.paragraph.text.slice(to),
  )
  const start = to + (after?.[0].length ?? 0)
  const right = last.paragraph.tokens.some((token) => token.at === start && token.side === "open")
  return left && right ? 2 : left || right ? 1 : 0
}

type Edges = Pick<Passage, "first" | "last" | "from" | "to">

/** The two insertions that bracket a passage. */
export function bracketSplices(
  { first, last, from, to }: Passage,
  id: string,
  [open, close]: readonly [open: string, close: string],
): [open: Splice, close: Splice] {
  return [
    {
      element: first.element,
      at: from,
      remove: 0,
      insert: [bracketRun(open, id, "open", formattingAt(first.paragraph, from))],
    },
    {
      element: last.element,
      at: to,
      remove: 0,
      insert: [bracketRun(close, id, "close", formattingAt(last.paragraph, to))],
    },
  ]
}

/** One bracket character with its mark. */
export function bracketRun(
  character: string,
  id: string,
  side: "open" | "close",
  formatting: Run["marks"],
): Run {
  return { text: character, marks: [...formatting, { type: "bracket", id, side }] }
}
