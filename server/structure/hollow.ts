/**
 * Brackets that somebody put around words while another took these words out with their paragraph.
 *
 * Nothing is left that they could be about. So they go from the draft, with their record, and are held
 * for their author with the words that they were put around: an empty bracket says nothing to anybody.
 */

import * as Y from "yjs"
import type { BracketRecord } from "../../schema/model/records.ts"
import { positionKey } from "../../schema/operations/positions.ts"
import { idKey } from "../../schema/sharing/images.ts"
import { heldOf } from "../../schema/sharing/moves.ts"
import { deltaOf } from "./carrying.ts"
import { deleteCharacter } from "./forwarding.ts"
import { textsWithin, type Keeping } from "./keeping.ts"
import { bracketOf, halvesOf, type Half } from "./pairing.ts"
import type { Pair } from "./pieces.ts"
import { paragraphOf, paragraphsIn, placeBeside, textsIn } from "./places.ts"
import { idAt, type Author, type Told, type Writing } from "./writing.ts"

const TO_DELETE =
  "You proposed to delete these words. They were taken out of the draft at the same moment, and the proposal with them."
const IN_BRACKETS =
  "You put these words in brackets. They were taken out of the draft at the same moment, and the brackets with them."

/** The words that a bracket was put around and that went with their paragraphs, as far as is known. */
export function quoteOf(keeping: Keeping, { open, close }: Pair): string {
  const texts = textsWithin(keeping.body)
  const [first, last] = [open, close].map((id) => placeBeside(keeping, id, "before")?.text)
  const [from, to] = [first, last].map((text) => (text ? texts.indexOf(text) : -1))
  if (from === undefined || to === undefined || from < 0) return ""
  let within = false
  const parts = texts.slice(from, to + 1).map((text) => {
    const went = keeping.wentWith(text)
    let quote = ""
    for (let item = text._start; item; item = item.right)
      for (let i = 0; i < item.length; i++) {
        const id = Y.createID(item.id.client, item.id.clock + i)
        if (Y.compareIDs(id, close)) return quote
        if (within) quote += went.get(idKey(id)) ?? ""
        within ||= Y.compareIDs(id, open)
      }
    return quote
  })
  return parts.filter((part) => part.trim() !== "").join(" ")
}

/** Holds those of some brackets that stand in the draft with no words in them although they once had some. */
export function holdEmptied(
  writing: Writing,
  brackets: ReadonlySet<string>,
  authorOf: (id: Y.ID) => Author,
): Told[] {
  if (brackets.size === 0) return []
  const { keeping, images } = writing
  const pairs = [...halvesOf(keeping, brackets)].flatMap(([bracket, halves]): Pair[] => {
    const [[open], [close]] = [halves.open, halves.close]
    if (!open || !close || holdsWords(keeping, open, close)) return []
    // What it was put around went with the text in which its characters stood then.
    const ids = [open, close].map(({ text, index }) => idAt(text, index))
    const [first = [], last = []] = ids.map((id) => (id ? images.traceOf(id).reverse() : []))
    const pairs = first.flatMap((open) => last.map((close): Pair => ({ bracket, open, close })))
    return pairs.filter((pair) => quoteOf(keeping, pair).trim() !== "").slice(0, 1)
  })
  return holdHollow(writing, pairs, authorOf)
}

function holdsWords(keeping: Keeping, open: Half, close: Half): boolean {
  const texts = paragraphsIn(keeping).flatMap((paragraph) => textsIn(keeping, paragraph))
  return texts.slice(texts.indexOf(open.text), texts.indexOf(close.text) + 1).some((text) => {
    const [from, to] = [
      text === open.text ? open.index : 0,
      text === close.text ? close.index : Infinity,
    ]
    let at = 0
    return deltaOf([text]).some(({ insert, attributes = {} }) => {
      const words = insert.slice(Math.max(0, from - at), Math.max(0, to - at))
      at += insert.length
      return words.trim() !== "" && bracketOf({ attributes }) === null
    })
  })
}

/** Takes brackets out of the draft and holds each for its author. */
export function holdHollow(
  writing: Writing,
  pairs: readonly Pair[],
  authorOf: (id: Y.ID) => Author,
): Told[] {
  const { keeping, images, at } = writing
  const { doc } = keeping
  return pairs.flatMap((pair): Told[] => {
    const { bracket, open, close } = pair
    const quote = quoteOf(keeping, pair)
    const text = placeBeside(keeping, open, "before")?.text
    for (const id of [open, close])
      for (const each of images.traceOf(images.of(id) ?? id)) deleteCharacter(writing, each)
    // Brought back by an undo, or as a copy, it stands elsewhere too.
    if (halvesOf(keeping, new Set([bracket])).size > 0) return []
    const records = doc.getMap<BracketRecord>("brackets")
    const record = records.get(bracket)
    records.delete(bracket)
    doc.getMap("membership").delete(bracket)
    if (record) doc.getMap("positions").delete(positionKey(bracket, record.party))
    const person = authorOf(open)?.person
    if (person === undefined) return []
    const paragraph = (text && paragraphOf(text))?.getAttribute("id") ?? ""
    heldOf(doc).set(bracket, {
      ...{ id: bracket, person, paragraph, at, offset: null, key: "" },
      words: quote === "" ? "[]" : quote,
      reason: record?.kind === "drop" ? TO_DELETE : IN_BRACKETS,
    })
    return [{ person, proposed: null }]
  })
}
