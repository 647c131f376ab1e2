/**
 * Words that were typed in a paragraph which somebody else removed at the same moment.
 *
 * They come back beside the old place as a proposal of their author's party, or are held for an author
 * who proposes nothing. Brackets around what was removed are held too (`hollow.ts`). Agreed words that a join or a move had just brought there come back as they
 * were: nobody deleted them.
 */

import * as Y from "yjs"
import { OBJECT_REPLACEMENT } from "../../schema/model/body.ts"
import type { BracketRecord } from "../../schema/model/records.ts"
import { textAttributes } from "../../schema/operations/markKeys.ts"
import { paragraphElement } from "../../schema/operations/writing.ts"
import { heldOf, type Held } from "../../schema/sharing/moves.ts"
import { may } from "../../schema/sharing/roles.ts"
import { holdEmptied, holdHollow, quoteOf } from "./hollow.ts"
import { became, carried, deltaOf, paragraphLike, textOf } from "./carrying.ts"
import { idKey } from "../../schema/sharing/images.ts"
import { parentOf, type Keeping, type Place, type Words } from "./keeping.ts"
import { blockOf, insertBelow, neighbours, paragraphOf, paragraphsIn, textsIn } from "./places.ts"
import { bracketOf } from "./pairing.ts"
import { piecesOf, type Character, type Piece } from "./pieces.ts"
import { insertWords, placeNow, type Author, type Told, type Writing } from "./writing.ts"

const REASON = "The place in which you typed this was taken out of the draft at the same moment."

/** Who typed what was there before the server was started. */
const SOMEBODY = "somebody"

/** Brings a paragraph back with what stands in it, if any of it had been carried there unseen. */
export function restore(writing: Writing, text: Y.XmlText, words: readonly Words[]): boolean {
  const { images, keeping } = writing
  const paragraph = paragraphOf(text)
  const carriedHere = (each: Words) => each.ids.some((id) => images.isImage(id))
  if (!paragraph || !words.some((each) => !bracketOf(each) && carriedHere(each))) return false
  const copy = textOf(deltaOf([text]))
  const id = String(paragraph.getAttribute("id"))
  const own = blockOf(keeping, id) ? { id: writing.newId() } : {}
  insertBelow(lastStanding(keeping, paragraph), [paragraphLike(paragraph, copy, own)])
  writing.record([...carried([text], [copy]), ...became(text, copy)])
  return true
}

/** Brings words back, as proposals or held for their authors; answers what to tell whom. */
export function rescue(
  writing: Writing,
  text: Y.XmlText,
  words: readonly Words[],
  authorOf: (id: Y.ID) => Author,
): Told[] {
  const paragraph = paragraphOf(text)
  if (!paragraph) return []
  const alone = words.filter((each) => !typedOn(writing, each, authorOf))
  const { keeping } = writing
  const { pieces, halves, hollow } = piecesOf(alone, authorOf, (pair) => quoteOf(keeping, pair))
  const told = propose(writing, paragraph, pieces.filter(isProposed))
  for (const { characters, author } of pieces.filter((piece) => !isProposed(piece))) {
    const [words, id] = [plainly(characters), String(paragraph.getAttribute("id"))]
    // A reference alone is no words; the footnote stands, with nothing that refers to it.
    if (author && words.trim() !== "")
      told.push(
        hold(writing, text._item?.id ?? null, { person: author.person, words, paragraph: id }),
      )
  }
  putHalves(writing, halves, paragraphBefore(keeping, paragraph))
  const put = new Set(halves.flatMap(({ token }) => token?.id ?? []))
  told.push(...holdHollow(writing, hollow, authorOf), ...holdEmptied(writing, put, authorOf))
  return told
}

/** Words typed right behind others of the same author that were brought back already go there too. */
function typedOn(writing: Writing, words: Words, authorOf: (id: Y.ID) => Author): boolean {
  const [first] = words.ids
  const left = first && standingBefore(writing.keeping, first)
  if (!first || !left || bracketOf(words) || authorOf(first)?.person !== authorOf(left)?.person)
    return false
  const place = writing.images.of(left) && placeNow(writing, left, "behind")
  if (place) insertWords(writing, place, words)
  return place !== null
}

function standingBefore(keeping: Keeping, id: Y.ID): Y.ID | undefined {
  for (const left of neighbours(keeping, id, "left"))
    if (!Y.getItem(keeping.doc.store, left).deleted) return left
  return undefined
}

function isProposed({ bracket, author }: Piece<Author>): boolean {
  if (bracket !== null || author === null) return true
  const { role, policy, party, closed } = author
  return party !== "" && closed === null && may(role, "propose", policy)
}

/** Each bracket in a paragraph that is proposed as a whole: it has the id of its bracket. */
function propose(
  writing: Writing,
  paragraph: Y.XmlElement,
  pieces: readonly Piece<Author>[],
): Told[] {
  if (pieces.length === 0) return []
  const { keeping, newId, at } = writing
  const made = pieces.map((piece) => {
    const id = piece.bracket ?? newId()
    return { ...piece, id, element: emptyParagraph(blockOf(keeping, id) ? newId() : id) }
  })
  insertBelow(
    lastStanding(keeping, paragraph),
    made.map(({ element }) => element),
  )
  const brackets = keeping.doc.getMap<BracketRecord>("brackets")
  return made.flatMap(({ characters, bracket, author, id, element }) => {
    const [text] = textsIn(keeping, element)
    if (!text) throw new Error("a new paragraph has a text")
    if (bracket === null) {
      brackets.set(id, {
        kind: "add",
        party: author?.party ?? "",
        by: author?.name ?? SOMEBODY,
        at,
      })
      append(text, "[", id)
    }
    for (const run of runsOf(characters)) insertWords(writing, { text, index: text.length }, run)
    if (bracket === null) append(text, "]", id)
    const words = plainly(bracket === null ? characters : characters.slice(1, -1))
    return author && words.trim() !== "" ? [{ person: author.person, proposed: words }] : []
  })
}

function emptyParagraph(id: string): Y.XmlElement {
  return paragraphElement({
    type: "paragraph",
    id,
    kind: "text",
    level: 0,
    dir: "auto",
    lang: "",
    text: "",
    tokens: [],
    refs: [],
    spans: [],
  })
}

/**
 * Keeps words for a person until they have seen to them. What is typed on in the same place is one with
 * them.
 */
export function hold(
  { keeping, newId, at, heldIn }: Writing,
  place: Y.ID | null,
  { person, words, paragraph }: Pick<Held, "person" | "words" | "paragraph">,
): Told {
  const held = heldOf(keeping.doc)
  const key = `${place ? idKey(place) : ""} ${person}`
  const known = held.get(heldIn.get(key) ?? "")
  const id = known?.id ?? newId()
  heldIn.set(key, id)
  held.set(id, {
    ...{ id, person, paragraph, at, offset: null, key: "", reason: REASON },
    words: (known?.words ?? "") + words,
  })
  return { person, proposed: null }
}

/** Half a bracket goes where the paragraph collapsed to, so that its partner is not left alone. */
function putHalves(
  writing: Writing,
  halves: readonly Character[],
  before: Y.XmlElement | undefined,
): void {
  if (halves.length === 0) return
  const paragraph = before ?? paragraphsIn(writing.keeping)[0]
  const text = paragraph && textsIn(writing.keeping, paragraph).at(-1)
  if (!text) return
  let index = before ? text.length : 0
  for (const run of runsOf(halves)) {
    insertWords(writing, { text, index }, run)
    index += run.text.length
  }
}

/** The last paragraph of the draft that stands before one that is gone. */
function paragraphBefore(keeping: Keeping, gone: Y.XmlElement): Y.XmlElement | undefined {
  let last: Y.XmlElement | undefined
  const visit = (type: Y.XmlFragment): boolean =>
    type.toArray().some((child) => {
      if (child === gone) return true
      if (!(child instanceof Y.XmlElement)) return false
      if (child.nodeName !== "paragraph") return visit(child)
      if (!keeping.isGone(child)) last = child
      return false
    })
  visit(keeping.body)
  return last
}

/**
 * What stands, or stood, where a paragraph did and is still within something that stands. Of a row or a
 * cell that is gone it is the table: only below that there is a place for paragraphs.
 */
function lastStanding(keeping: Keeping, paragraph: Y.XmlElement): Place {
  let place: Place = paragraph
  for (let each = parentOf(place); each && each !== keeping.body; each = parentOf(each))
    if (keeping.isGone(each) || !holdsBlocks(parentOf(place))) place = each
  return place
}

function holdsBlocks(place: Place | null): boolean {
  return !(place instanceof Y.XmlElement) || !["table", "table_row"].includes(place.nodeName)
}

function append(text: Y.XmlText, character: "[" | "]", id: string): void {
  const side = character === "[" ? "open" : "close"
  const run = { text: character, marks: [{ type: "bracket", id, side }] } as const
  text.insert(text.length, character, textAttributes(run))
}

function runsOf(characters: readonly Character[]): Words[] {
  return characters.map(({ text, id, attributes }) => ({
    text,
    ids: [id],
    attributes,
  }))
}

/** The words that a person reads: a reference to a note is none of them. */
function plainly(characters: readonly Character[]): string {
  return characters
    .map(({ text }) => text)
    .join("")
    .replaceAll(OBJECT_REPLACEMENT, "")
}
