/** Words that a person typed, as runs: in a bracket of their own, with the brackets typed in them. */

import { runsOf, type Run, type RunMark } from "../model/delta.ts"
import type { Token } from "../model/body.ts"
import { isPlaceholder } from "../model/bracketClass.ts"
import { markBrackets } from "../model/marking.ts"
import type { BracketKind } from "../model/records.ts"
import type { Context } from "./context.ts"

export interface BracketedWords {
  readonly bracket: string
  readonly runs: readonly Run[]
  /** The brackets typed within the words. */
  readonly inner: readonly (readonly [id: string, kind: BracketKind])[]
}

interface Setting {
  readonly glyphs: readonly [open: string, close: string]
  readonly formatting: readonly RunMark[]
  /** Characters before the opening bracket. */
  readonly before?: string
}

/** The runs of `[text]`. Pairs of bracket characters typed in the text become brackets of their own. */
export function bracketedWords(
  context: Context,
  bracket: string,
  text: string,
  { glyphs: [open, close], formatting, before = "" }: Setting,
): BracketedWords {
  const start = before.length + open.length
  const typed = typedTokens(context, text)
  const tokens: Token[] = [
    { at: before.length, id: bracket, side: "open" },
    ...typed.tokens.map((token) => ({ ...token, at: token.at + start })),
    { at: start + text.length, id: bracket, side: "close" },
  ]
  const content = { text: before + open + text + close, tokens, refs: [], spans: [] }
  return { bracket, runs: formatted(runsOf(content), formatting), inner: typed.inner }
}

/** The runs of words without a bracket of their own, and the brackets typed within them. */
export function typedWords(
  context: Context,
  text: string,
  formatting: readonly RunMark[],
): Omit<BracketedWords, "bracket"> {
  const { tokens, inner } = typedTokens(context, text)
  return { runs: formatted(runsOf({ text, tokens, refs: [], spans: [] }), formatting), inner }
}

function typedTokens(context: Context, text: string) {
  const tokens = markBrackets([text], context.newId)[0] ?? []
  const inner = tokens
    .filter((token) => token.side === "open")
    .map(({ id, at }) => {
      const end = tokens.find((token) => token.id === id && token.side === "close")?.at ?? at
      return [id, kindOfTyped(text.slice(at + 1, end))] as const
    })
  return { tokens, inner }
}

/**
 * The kind of a bracket typed around words: one to be filled in stays so once it is filled (SEEDS 5.2
 * step 0). An empty one is not: its words may still be typed.
 */
export function kindOfTyped(words: string): BracketKind {
  return isPlaceholder(words) ? "placeholder" : "open"
}

function formatted(runs: readonly Run[], formatting: readonly RunMark[]): Run[] {
  return runs.map(({ text, marks }) => ({ text, marks: [...formatting, ...marks] }))
}
