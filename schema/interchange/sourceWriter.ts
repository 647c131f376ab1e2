/** Writes a draft in source form: the file as it was read, character by character. */

import { paragraphsOf, type Paragraph } from "../model/body.ts"
import type { Draft } from "../model/draft.ts"
import type { Layout, LayoutPiece, Piece } from "./layout.ts"

/**
 * Walks the pieces of the layout; text pieces are cut from the draft's paragraphs, so that a draft
 * that was not changed gives the same characters as the file that was read.
 *
 * A paragraph whose text was changed since is written as it stands where its first piece stood; its
 * note references keep their marks, the marks of formatting inside it are not written. A paragraph
 * that the file did not hold is written on a line of its own after the one before it. Text of a
 * paragraph that is gone is not written; the line ends around it stay.
 */
export function writeSource(draft: Draft, layout: Layout): string {
  const paragraphs = paragraphsOf(draft.body)
  const current = new Map(paragraphs.map((each) => [each.id, each]))
  const edited = editedParagraphs(current, layout)
  const additions = additionsAfter(paragraphs, layout)
  const marks = edited.size > 0 || additions.size > 0 ? noteMarks(layout, current) : new Map()
  const whole = (paragraph: Paragraph) => withMarks(paragraph, draft, marks)

  const parts: string[] = []
  for (const added of additions.get("") ?? []) parts.push(whole(added), "\n")
  const last = additions.size > 0 ? lastPieces(layout) : new Map<string, number>()
  const begun = new Set<string>()
  layout.pieces.forEach((piece, index) => {
    const id = paragraphOf(piece)
    const paragraph = id === undefined ? undefined : current.get(id)
    if (piece.kind !== "text" && (id === undefined || !edited.has(id))) parts.push(piece.characters)
    else if (piece.kind === "line-end" && endsBlock(layout, index)) parts.push(piece.characters)
    else if (paragraph && id !== undefined && edited.has(id)) {
      if (!begun.has(id)) parts.push(whole(paragraph))
      begun.add(id)
    } else if (paragraph && piece.kind === "text")
      parts.push(paragraph.text.slice(piece.from, piece.to))
    if (id !== undefined && last.get(id) === index)
      for (const added of additions.get(id) ?? []) parts.push("\n", whole(added))
  })
  return parts.join("")
}

function paragraphOf(piece: Piece): string | undefined {
  return piece.kind === "text" ? piece.paragraph : piece.standsFor?.paragraph
}

/** A line end within an edited paragraph after which something else stands: a note, a blank line. */
function endsBlock(layout: Layout, index: number): boolean {
  const [here, next] = [layout.pieces[index], layout.pieces[index + 1]]
  return here !== undefined && next !== undefined && paragraphOf(here) !== paragraphOf(next)
}

/** Ids of paragraphs whose text is not what the layout was made for, or that are gone. */
function editedParagraphs(current: ReadonlyMap<string, Paragraph>, layout: Layout): Set<string> {
  const edited = new Set<string>()
  for (const [id, length] of layout.lengths)
    if (current.get(id)?.text.length !== length) edited.add(id)
  for (const piece of layout.pieces) {
    if (piece.kind === "text" || !piece.standsFor) continue
    const { paragraph, from, text } = piece.standsFor
    if (current.get(paragraph)?.text.slice(from, from + text.length) !== text) edited.add(paragraph)
  }
  return edited
}

/** Paragraphs that the layout does not know, by the id of the known paragraph before them ("" = none). */
function additionsAfter(
  paragraphs: readonly Paragraph[],
  layout: Layout,
): Map<string, Paragraph[]> {
  const additions = new Map<string, Paragraph[]>()
  let before = ""
  for (const paragraph of paragraphs) {
    if (layout.lengths.has(paragraph.id)) before = paragraph.id
    else additions.set(before, [...(additions.get(before) ?? []), paragraph])
  }
  return additions
}

function lastPieces(layout: Layout): Map<string, number> {
  const last = new Map<string, number>()
  layout.pieces.forEach((piece, index) => {
    const id = paragraphOf(piece)
    if (id !== undefined) last.set(id, index)
  })
  return last
}

/** The characters that each note's reference had in the file, by note id. */
function noteMarks(layout: Layout, current: ReadonlyMap<string, Paragraph>): Map<string, string> {
  const marks = new Map<string, string>()
  const isMark = (piece: Piece): piece is LayoutPiece => piece.kind === "note-mark"
  for (const { characters, standsFor } of layout.pieces.filter(isMark)) {
    const paragraph = standsFor && current.get(standsFor.paragraph)
    const reference = paragraph?.refs.find((each) => each.at === standsFor?.from)
    if (reference) marks.set(reference.id, characters)
  }
  return marks
}

function withMarks(paragraph: Paragraph, draft: Draft, marks: ReadonlyMap<string, string>): string {
  let text = ""
  let at = 0
  for (const reference of paragraph.refs) {
    const mark = marks.get(reference.id) ?? superscript(draft.records.notes.get(reference.id)?.mark)
    text += paragraph.text.slice(at, reference.at) + mark
    at = reference.at + 1
  }
  return text + paragraph.text.slice(at)
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

function superscript(mark = ""): string {
  return mark.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)))
}
