/** What is amiss with the footnotes of a draft that several people worked on. */

import { paragraphsOf, type Body } from "../../schema/model/body.ts"
import { derive } from "../../schema/model/derive.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { NOTE } from "./oracle.ts"

/**
 * A sentence for each fault. `taken` says whether somebody took a symbol away: the reference to a
 * footnote (`note:id`) or the paragraph of its words (`¶id`). Whoever takes one of the two leaves the
 * other, and the draft reports it. `doubled` says which symbols two people brought back.
 */
export function footnoteFaults(
  draft: Draft,
  taken: (symbol: string) => boolean,
  doubled: (symbol: string) => boolean = () => false,
): string[] {
  const { body, records } = draft
  const derived = derive(body, records)
  const paragraphs = paragraphsOf(body)
  const refs = paragraphs.flatMap((each) => each.refs)
  const words = new Map(paragraphs.map((each) => [each.id, each]))
  const faults: string[] = []
  const halves = paragraphs.flatMap((each) => each.tokens.map(({ id, side }) => `${side} ${id}`))
  for (const half of twice(halves)) if (!doubled(half)) faults.push(`${half} stands twice`)
  for (const id of twice(refs.map((ref) => ref.id)))
    if (!doubled(`${NOTE}${id}`)) faults.push(`${id} is referred to twice`)
  for (const id of new Set([...refs.map((ref) => ref.id), ...records.notes.keys()])) {
    const isReferred = refs.some((ref) => ref.id === id)
    const text = words.get(id)
    if (text && text.kind !== "footnote") faults.push(`the words of ${id} are no footnote`)
    if (!text && !taken(`¶${id}`)) faults.push(`the footnote ${id} has no words`)
    if (!isReferred && !taken(`${NOTE}${id}`)) faults.push(`nothing refers to the footnote ${id}`)
    if (text && isReferred && !records.notes.has(id)) faults.push(`${id} has no record`)
  }
  // Each stands where its reference stands: numbered in the order of the text, and with its words.
  let last = 0
  for (const { id } of refs) {
    const note = derived.note(id)
    if (!note?.reference) faults.push(`the reference to ${id} leads nowhere`)
    else if (note.number === null || note.number > ++last) faults.push(`${id} is out of order`)
    else {
      const { paragraph, offset } = note.reference
      const stands = paragraphs.some(
        (each) =>
          each.id === paragraph && each.refs.some((ref) => ref.id === id && ref.at === offset),
      )
      if (!stands) faults.push(`${id} is said to stand where it does not`)
      if (words.has(id) && note.body[0] !== id) faults.push(`${id} has other words than its own`)
    }
  }
  return faults
}

/** Ids that two paragraphs or tables have. */
export function idsTwice(body: Body): string[] {
  const tables = body.sheets.flat().filter(({ type }) => type === "table")
  return twice([...paragraphsOf(body), ...tables].map(({ id }) => id))
}

function twice(all: readonly string[]): string[] {
  const seen = new Set<string>()
  return all.filter((each) => seen.size === seen.add(each).size)
}
