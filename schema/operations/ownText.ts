/** Changing the words of one's own proposal: plain edits, no bracket around them. */

import { fault, isFault, type Fault } from "../base/fault.ts"
import type { Bracket, Derived, Place } from "../model/derived.ts"
import { apply, bracketRecord } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { refusedIfDecided } from "./decide.ts"
import { applySplices, type Located, type Splice } from "./elements.ts"
import { cutBrackets, formattingAt, readPassage, readPlace, type Passage } from "./passages.ts"
import { typedWords } from "./typedText.ts"
import { owns, refusedIfSponsored } from "./withdraw.ts"

/**
 * Replaces words within an `add` bracket of the actor's party; `from` may equal `to`. Bracket
 * characters typed in pairs become brackets.
 *
 * Refuses `no-such-bracket`, `not-yours` (also words that another party added inside), `out-of-range`
 * (not within the bracket), `already-decided`, `would-cut-bracket`, `holds-others-text` (another
 * party sponsors these words, or its bracket would be deleted) and `nothing-to-do`.
 */
export function editOwnText(
  context: Context,
  request: {
    readonly bracket: string
    readonly from: Place
    readonly to: Place
    readonly text: string
  },
): Applied | Fault {
  const { document, actor } = context
  const { from, to, text } = request
  const derived = derivedNow(document)
  const bracket = derived.bracket(request.bracket)
  if (!bracket) return fault("no-such-bracket", "That bracket is no longer in the draft.")
  const record = document.brackets.get(bracket.id)
  if (record?.kind !== "add" || !owns(actor, record))
    return fault("not-yours", "Only the party that proposed these words changes them.")
  const refusal = refusedIfSponsored(record) ?? refusedIfDecided(document, bracket.cluster)
  if (refusal) return refusal
  if (!isWithin(derived, from, bracket) || !isWithin(derived, to, bracket))
    return fault("out-of-range", "That place is not within your words.")
  const enclosing = derived.brackets.filter((each) => isWithin(derived, from, each))
  const foreign = enclosing.some((each) => {
    const inner = document.brackets.get(each.id)
    return inner?.kind === "add" && !owns(actor, inner) && isWithin(derived, each.open, bracket)
  })
  if (foreign) return fault("not-yours", "These words were added by another party.")

  const start = readPlace(document, from)
  if (isFault(start)) return start
  const typed = typedWords(context, text, formattingAt(start.paragraph, from.offset))
  const removal = removalBetween(context, from, to)
  if (isFault(removal)) return removal
  if (removal.splices.length === 0 && text === "")
    return fault("nothing-to-do", "There is nothing to change.")
  const insertion: Splice = {
    element: start.element,
    at: from.offset,
    remove: 0,
    insert: typed.runs,
  }
  return apply(context, undefined, () => {
    applySplices([insertion, ...removal.splices])
    for (const id of removal.brackets) document.brackets.delete(id)
    for (const [id, kind] of typed.inner) document.brackets.set(id, bracketRecord(context, kind))
  })
}

/** Whether a place lies between the two characters of a bracket. */
function isWithin(derived: Derived, place: Place, { open, close }: Bracket): boolean {
  const before = (a: Place, b: Place) => {
    const [left, right] = [derived.indexOf(a.paragraph) ?? -1, derived.indexOf(b.paragraph) ?? -1]
    return left < right || (left === right && a.offset < b.offset)
  }
  return before(open, place) && !before(close, place)
}

function removalBetween(
  context: Context,
  from: Place,
  to: Place,
): { readonly splices: readonly Splice[]; readonly brackets: readonly string[] } | Fault {
  const { document, actor } = context
  if (from.paragraph === to.paragraph && from.offset === to.offset)
    return { splices: [], brackets: [] }
  const passage = readPassage(document, from, to)
  if (isFault(passage)) return passage
  if (cutBrackets(passage).size > 0)
    return fault("would-cut-bracket", "One end of a bracket would go and the other stay.")
  const brackets = new Set<string>()
  for (const each of passage.paragraphs) {
    const [start, end] = rangeIn(passage, each)
    for (const token of each.paragraph.tokens) {
      if (token.at < start || token.at >= end) continue
      if (!owns(actor, document.brackets.get(token.id)))
        return fault("holds-others-text", "Another party's bracket stands within these words.")
      brackets.add(token.id)
    }
  }
  const splices = passage.paragraphs.map((each) => {
    const [start, end] = rangeIn(passage, each)
    return { element: each.element, at: start, remove: end - start, insert: [] }
  })
  return { splices, brackets: [...brackets] }
}

function rangeIn({ first, last, from, to }: Passage, each: Located): [from: number, to: number] {
  return [each === first ? from : 0, each === last ? to : each.paragraph.text.length]
}
