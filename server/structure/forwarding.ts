/** A late edit to a place that is gone, done to where its words are now. */

import * as Y from "yjs"
import type { LateEdit, Taken, Words } from "./keeping.ts"
import { placeBeside, textsIn, type TextPlace } from "./places.ts"
import { insertWords, placeAmong, placeNow, type Writing } from "./writing.ts"

/** Does a late edit to the images of what it touched. Answers the words that have no place any more. */
export function forward(writing: Writing, edit: LateEdit): Words[] {
  const { images } = writing
  for (const range of edit.deleted)
    for (const id of images.ofRange(range)) deleteCharacter(writing, id)
  for (const { ids, attributes } of edit.formatted)
    for (const id of ids) formatCharacter(writing, images.of(id), attributes)
  return edit.inserted.filter((words) => {
    const place = placeOf(writing, edit.text, words)
    if (place) insertWords(writing, place, words)
    return !place
  })
}

/** The same where only the record of moves tells where the words belong. Answers those it does not tell. */
export function forwardStrays(writing: Writing, { strays }: Taken): Words[] {
  return strays.filter((words) => {
    const { origin, rightOrigin } = words
    const place =
      (origin && placeNow(writing, origin, "behind")) ??
      (rightOrigin && placeNow(writing, rightOrigin, "before"))
    if (place) insertWords(writing, place, words)
    return !place
  })
}

/** Nothing, unless the text was moved: beside what was rescued of a removed text others may have words. */
function placeOf(writing: Writing, text: Y.XmlText, words: Words): TextPlace | null {
  const image = text._item && writing.images.of(text._item.id)
  if (!image) return null
  const [first, last] = [words.ids[0], words.ids.at(-1)]
  const beside = first && placeAmong(writing, first, last)
  if (beside) return beside
  const found = Y.getItem(writing.keeping.doc.store, image)
  const type =
    found instanceof Y.Item && found.content instanceof Y.ContentType && found.content.type
  return type instanceof Y.XmlText && !writing.keeping.isGone(type)
    ? { text: type, index: type.length }
    : null
}

/** Deletes a character, unless it is deleted. */
export function deleteCharacter({ keeping }: Writing, id: Y.ID): void {
  const place = standing(keeping, id)
  place?.text.delete(place.index, 1)
}

function formatCharacter(
  { keeping }: Writing,
  id: Y.ID | null,
  attributes: Readonly<Record<string, unknown>>,
): void {
  const place = id && standing(keeping, id)
  if (place && !keeping.isGone(place.text)) place.text.format(place.index, 1, { ...attributes })
}

/** Where a character stands; null when it was deleted, or is the beginning or end of a mark. */
function standing(keeping: Writing["keeping"], id: Y.ID): TextPlace | null {
  const item = Y.getItem(keeping.doc.store, id)
  return item instanceof Y.Item && !item.deleted && item.countable
    ? placeBeside(keeping, id, "before")
    : null
}

/** Attributes that were set on a paragraph which had moved, and the removal of one. */
export function forwardElements(writing: Writing, { again, set }: Taken): void {
  for (const { element, names } of set) {
    const moved = element._item && elementNow(writing, element._item.id)
    if (!moved) continue
    for (const name of names) {
      const value: unknown = element.getAttribute(name)
      if (value === undefined) moved.removeAttribute(name)
      else moved.setAttribute(name, value as string)
    }
  }
  for (const id of again) {
    const moved = elementNow(writing, id)
    if (moved?.nodeName === "paragraph" && isEmpty(writing, moved)) writing.remove(moved)
  }
}

function elementNow({ keeping, images }: Writing, id: Y.ID): Y.XmlElement | null {
  const image = images.of(id)
  const found = image && Y.getItem(keeping.doc.store, image)
  if (!(found instanceof Y.Item) || !(found.content instanceof Y.ContentType)) return null
  const { type } = found.content
  return type instanceof Y.XmlElement && !keeping.isGone(type) ? (type as Y.XmlElement) : null
}

function isEmpty({ keeping }: Writing, paragraph: Y.XmlElement): boolean {
  return textsIn(keeping, paragraph).every(({ length }) => length === 0)
}
