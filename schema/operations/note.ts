/** Footnotes and notes of those who run the group: putting one into the text, saying what it is, taking it out. */

import * as Y from "yjs"
import { fault, type Fault } from "../base/fault.ts"
import { OBJECT_REPLACEMENT, paragraph } from "../model/body.ts"
import type { Place } from "../model/derived.ts"
import type { NoteRecord } from "../model/records.ts"
import { apply } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import {
  applySplices,
  findParagraph,
  insertAfter,
  paragraphElements,
  removeElement,
  type Splice,
} from "./elements.ts"
import { readParagraph } from "./reading.ts"
import { paragraphElement } from "./writing.ts"

/** Whether a note stays in clean text, and whose it is. */
export type NoteNature = Pick<NoteRecord, "kind" | "role">

const FOOTNOTE: NoteNature = { kind: "substantive", role: "footnote" }

/**
 * Puts a footnote into the text: its reference at a place (offset in UTF-16 code units), and its words
 * in a paragraph below the block of that place and below the footnotes that stand there already.
 *
 * It is a footnote of the text unless another nature is given. Answers the id that the reference, the
 * record and the paragraph of the words share. Refuses
 * `no-such-paragraph`, `out-of-range`, and `bad-request`: without words, or within a footnote.
 */
export function addNote(
  context: Context,
  request: { readonly at: Place; readonly text: string; readonly nature?: NoteNature },
): Applied<{ readonly note: string }> | Fault {
  const { document } = context
  const { paragraph: place, offset } = request.at
  const text = request.text.trim()
  const found = findParagraph(paragraphElements(document), place)
  if (!found) return fault("no-such-paragraph", "That paragraph is no longer in the draft.")
  if (offset < 0 || offset > found.paragraph.text.length)
    return fault("out-of-range", "That place is outside of its paragraph.")
  if (text === "") return fault("bad-request", "A footnote has words.")
  if (found.paragraph.kind === "footnote")
    return fault("bad-request", "A footnote refers to no other footnote.")
  const note = context.newId()
  return apply(context, { note }, () => {
    const words = paragraphElement(paragraph(note, text, { kind: "footnote" }))
    insertAfter(document, lastFootnoteBelow(found.element), [words])
    const insert = [{ text: OBJECT_REPLACEMENT, marks: [{ type: "note", id: note }] }] as const
    applySplices([{ element: found.element, at: offset, remove: 0, insert }])
    document.notes.set(note, { ...(request.nature ?? FOOTNOTE), mark: "" })
  })
}

/**
 * Says whether a note stays in clean text, and whose it is: one map entry, no character.
 *
 * Refuses `no-such-note` and `nothing-to-do`.
 */
export function setNoteNature(
  context: Context,
  request: { readonly note: string } & NoteNature,
): Applied | Fault {
  const { document } = context
  const { note, kind, role } = request
  const known = derivedNow(document).note(note)
  if (!known) return fault("no-such-note", "That footnote is no longer in the draft.")
  if (known.kind === kind && known.role === role)
    return fault("nothing-to-do", "That is what the note is already.")
  return apply(context, undefined, () => {
    document.notes.set(note, { mark: document.notes.get(note)?.mark ?? "", kind, role })
  })
}

/**
 * Takes a footnote out: every reference to it, the paragraph of its words, and its record. A further
 * paragraph of its words stays, as a note of its own.
 *
 * Refuses `no-such-note`, and `would-cut-bracket` where a bracket begins or ends among its words only.
 */
export function removeNote(context: Context, request: { readonly note: string }): Applied | Fault {
  const { document } = context
  const { note } = request
  const elements = paragraphElements(document)
  const words = elements.filter((element) => isWordsOf(element, note))
  const references = elements.flatMap((element): Splice[] =>
    words.includes(element) ? [] : referencesIn(element, note),
  )
  if (words.length + references.length === 0 && !document.notes.has(note))
    return fault("no-such-note", "That footnote is no longer in the draft.")
  if (words.some(cutsBracket))
    return fault("would-cut-bracket", "A bracket begins or ends within this footnote only.")
  return apply(context, undefined, () => {
    applySplices(references)
    for (const element of words) removeElement(element)
    document.notes.delete(note)
  })
}

/** Where the words of a further footnote come: below the block of a paragraph and its footnotes. */
function lastFootnoteBelow(element: Y.XmlElement): Y.XmlElement {
  let last = blockOf(element)
  for (let next = last.nextSibling; isFootnote(next); next = last.nextSibling) last = next
  return last
}

/** The paragraph itself, or the table that it stands in. */
function blockOf(element: Y.XmlElement): Y.XmlElement {
  const { parent } = element
  if (!(parent instanceof Y.XmlElement) || parent.nodeName === "sheet") return element
  return blockOf(parent as Y.XmlElement)
}

function isFootnote(next: unknown): next is Y.XmlElement {
  return next instanceof Y.XmlElement && next.getAttribute("kind") === "footnote"
}

function isWordsOf(element: Y.XmlElement, note: string): boolean {
  return element.getAttribute("id") === note && isFootnote(element)
}

function referencesIn(element: Y.XmlElement, note: string): Splice[] {
  return readParagraph(element)
    .refs.filter(({ id }) => id === note)
    .map(({ at }) => ({ element, at, remove: 1, insert: [] }))
}

function cutsBracket(element: Y.XmlElement): boolean {
  const open = new Set<string>()
  for (const { id } of readParagraph(element).tokens) if (!open.delete(id)) open.add(id)
  return open.size > 0
}
