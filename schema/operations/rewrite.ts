/** Giving a paragraph the words of another version of it. */

import { diffArrays } from "diff"
import { fault, type Fault } from "../base/fault.ts"
import type { Paragraph } from "../model/body.ts"
import type { Run } from "../model/delta.ts"
import { wordsOf } from "../model/words.ts"
import { apply } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { applySplices, findParagraph, paragraphElements, type Splice } from "./elements.ts"
import { formattingAt } from "./passages.ts"

/**
 * Gives a paragraph the words of `version`, word by word, so that what both share stays in place.
 *
 * Every bracket character and every note that stands in the paragraph stays, and with an addition that
 * the version does not know its words too: others made them since. Brackets and notes that only the
 * version has are not made again.
 *
 * Refuses `no-such-paragraph` and `nothing-to-do`.
 */
export function rewriteParagraph(
  context: Context,
  request: { readonly paragraph: string; readonly version: Paragraph },
): Applied | Fault {
  const { document } = context
  const found = findParagraph(paragraphElements(document), request.paragraph)
  if (!found) return fault("no-such-paragraph", "That paragraph is no longer in the draft.")
  const isAddition = (id: string) => document.brackets.get(id)?.kind === "add"
  const splices = splicesTo(found.paragraph, request.version, isAddition)
  if (splices.length === 0) return fault("nothing-to-do", "The paragraph reads like that already.")
  return apply(context, undefined, () => {
    applySplices(splices.map((splice) => ({ ...splice, element: found.element })))
  })
}

function splicesTo(
  now: Paragraph,
  version: Paragraph,
  isAddition: (bracket: string) => boolean,
): Omit<Splice, "element">[] {
  const before = placedWords(now, madeSince(now, version, isAddition))
  const after = placedWords(
    version,
    madeSince(version, now, () => false),
  )
  const found = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  const kept = new Set([...now.tokens, ...now.refs].map((mark) => mark.at))
  const splices: Omit<Splice, "element">[] = []
  let [i, j, at] = [0, 0, 0]
  for (const { count, added, removed } of found) {
    for (let n = 0; n < count; n++) {
      const old = added ? undefined : before[i++]
      const put = removed ? undefined : after[j++]
      if (put && !old) {
        const run: Run = { text: put.text, marks: formattingAt(version, put.at + 1) }
        splices.push({ at, remove: 0, insert: [run] })
      }
      if (old && !put && !kept.has(old.at))
        splices.push({ at: old.at, remove: old.text.length, insert: [] })
      if (old) at = old.at + old.text.length
    }
  }
  return joined(splices)
}

/** The words of a paragraph with their offsets, those left out that hold a character of `without`. */
function placedWords(paragraph: Paragraph, without: ReadonlySet<number>) {
  let end = 0
  return wordsOf(paragraph, true).flatMap((word) => {
    const at = end
    end += word.text.length
    return without.has(at) ? [] : [{ ...word, at }]
  })
}

/** Offsets of marks that another version of a paragraph does not have, and of the words of additions. */
function madeSince(
  { tokens, refs }: Paragraph,
  other: Paragraph,
  isAddition: (bracket: string) => boolean,
): ReadonlySet<number> {
  const known = new Set([...other.tokens, ...other.refs].map(({ id }) => id))
  const made = new Set([...tokens, ...refs].filter(({ id }) => !known.has(id)).map(({ at }) => at))
  for (const { id, at, side } of tokens) {
    const close = tokens.find((token) => token.id === id && token.side === "close")
    if (side !== "open" || known.has(id) || !isAddition(id) || !close) continue
    for (let each = at; each < close.at; each++) made.add(each)
  }
  return made
}

/** Removals side by side as one. */
function joined(splices: readonly Omit<Splice, "element">[]): Omit<Splice, "element">[] {
  const result: Omit<Splice, "element">[] = []
  for (const splice of splices) {
    const last = result.at(-1)
    const follows = last && last.insert.length === 0 && last.at + last.remove === splice.at
    if (follows && splice.insert.length === 0)
      result[result.length - 1] = { ...last, remove: last.remove + splice.remove }
    else result.push(splice)
  }
  return result
}
