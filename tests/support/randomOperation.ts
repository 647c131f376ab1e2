/** Operations picked at random, with places, brackets and clusters picked at random. */

import type { Fault } from "../../schema/base/fault.ts"
import { paragraphsOf } from "../../schema/model/body.ts"
import type { Place } from "../../schema/model/derived.ts"
import { bracketPassage } from "../../schema/operations/bracket.ts"
import type { Applied, Context } from "../../schema/operations/context.ts"
import { derivedNow } from "../../schema/operations/current.ts"
import { decide, reopen } from "../../schema/operations/decide.ts"
import type { DraftDocument } from "../../schema/operations/document.ts"
import { group, ungroup } from "../../schema/operations/group.ts"
import { moveParagraphs } from "../../schema/operations/move.ts"
import { addNote, removeNote } from "../../schema/operations/note.ts"
import { editOwnText } from "../../schema/operations/ownText.ts"
import { setLevel } from "../../schema/operations/paragraphs.ts"
import { clearPosition, takePosition } from "../../schema/operations/positions.ts"
import {
  proposeAlternative,
  proposeDeletion,
  proposeInsertion,
  proposeReplacement,
} from "../../schema/operations/propose.ts"
import { proposeParagraph } from "../../schema/operations/proposeParagraph.ts"
import { readBody } from "../../schema/operations/reading.ts"
import { renumber } from "../../schema/operations/renumber.ts"
import { withdraw } from "../../schema/operations/withdraw.ts"
import { between, pick, type Random } from "./random.ts"

export function randomPlaces(random: Random, document: DraftDocument): { from: Place; to: Place } {
  const paragraphs = paragraphsOf(readBody(document.body))
  const first = between(random, 0, paragraphs.length - 1)
  const last = random() < 0.7 ? first : between(random, first, paragraphs.length - 1)
  const place = (index: number): Place => ({
    paragraph: paragraphs[index]?.id ?? "",
    offset: between(random, 0, paragraphs[index]?.text.length ?? 0),
  })
  const [from, to] = [place(first), place(last)]
  return first === last && to.offset < from.offset ? { from: to, to: from } : { from, to }
}

type Made = Applied<{ readonly bracket: string }> | Fault

const WORDS = ["may", "可", "as [--] needed", "قد", "all [or some]", "x ] y"]

/** One of the operations that make a bracket of the actor's party. */
export function propose(random: Random, context: Context): Made {
  const { document } = context
  const passage = randomPlaces(random, document)
  const text = pick(random, WORDS)
  const { brackets } = derivedNow(document)
  switch (between(random, 0, 5)) {
    case 0:
      return bracketPassage(context, passage)
    case 1:
      return proposeInsertion(context, { at: passage.from, text })
    case 2:
      return proposeReplacement(context, { ...passage, text })
    case 3:
      return proposeDeletion(context, passage)
    case 4:
      return brackets.length === 0
        ? proposeInsertion(context, { at: passage.to, text, note: "why" })
        : proposeAlternative(context, { bracket: pick(random, brackets).id, text })
    default:
      return proposeParagraph(context, {
        after: random() < 0.2 ? null : passage.from.paragraph,
        text,
      })
  }
}

/** Any operation at all, with places, brackets and clusters picked at random. */
export function anyOperation(random: Random, context: Context): unknown {
  const { document } = context
  const { brackets, clusters } = derivedNow(document)
  const bracket = brackets.length === 0 ? "none" : pick(random, brackets).id
  const cluster = clusters.length === 0 ? "none" : pick(random, clusters).id
  const passage = randomPlaces(random, document)
  switch (between(random, 0, 12)) {
    case 0:
      return withdraw(context, { bracket })
    case 1:
      return takePosition(context, { bracket, stance: "oppose" })
    case 2:
      return clearPosition(context, { bracket })
    case 3:
      return decide(context, { cluster, outcome: pick(random, ["keep", "drop", "none"]) })
    case 4:
      return reopen(context, { cluster })
    case 5:
      return ungroup(context, { cluster })
    case 6: {
      const index = brackets.findIndex((each) => each.id === bracket)
      return group(context, { brackets: [bracket, brackets[index + 1]?.id ?? "none"] })
    }
    case 7:
      return editOwnText(context, { bracket, ...passage, text: pick(random, WORDS) })
    case 8:
      return setLevel(context, { paragraph: passage.from.paragraph, level: 3 })
    case 9: {
      const after = pick(random, paragraphsOf(readBody(document.body))).id
      const [first, last] = [passage.from.paragraph, passage.to.paragraph]
      return moveParagraphs(context, { first, last, after, note: "Moved." })
    }
    case 10:
      return renumber(context)
    case 11: {
      const note = pick(random, [...document.notes.keys(), "none"])
      const { from: at } = passage
      return random() < 0.5
        ? removeNote(context, { note })
        : addNote(context, { at, text: "Note." })
    }
    default:
      return propose(random, context)
  }
}
