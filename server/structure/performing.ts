/** Splits, joins and moves, as they are asked for and as they are done. */

import * as Y from "yjs"
import { fault, type Fault } from "../../schema/base/fault.ts"
import { isNoteKind } from "../../schema/model/body.ts"
import { elementsIn, readParagraph } from "../../schema/operations/reading.ts"
import type { StructureAsk } from "../../schema/sharing/asks.ts"
import {
  became,
  blockLike,
  carried,
  cut,
  deltaOf,
  paragraphLike,
  textOf,
  type Copy,
} from "./carrying.ts"
import { textsWithin, type Keeping } from "./keeping.ts"
import {
  blockOf,
  blocksIn,
  insertBelow,
  paragraphOf,
  paragraphsIn,
  textsIn,
  type TextPlace,
} from "./places.ts"
import { placeAmong, placeNow, type Writing } from "./writing.ts"

type Prepared = (writing: Writing) => void
type Context = Pick<Writing, "keeping" | "images">

/**
 * Looks whether something can be done and answers how, or refuses: `no-such-paragraph`,
 * `bad-request`, `out-of-range`, `not-adjacent`, `nothing-to-do` or `would-cut-bracket`.
 */
export function prepare(context: Context, ask: StructureAsk): Prepared | Fault {
  switch (ask.ask) {
    case "split":
      return split(context, ask)
    case "join":
      return join(context, ask)
    case "move":
      return move(context, ask)
  }
}

function split(context: Context, ask: StructureAsk & { ask: "split" }): Prepared | Fault {
  const { keeping } = context
  const { left, right, made, below, attributes } = ask
  const place = beside(context, left, "behind") ?? beside(context, right, "before")
  const paragraph = place && paragraphOf(place.text)
  if (!place || !paragraph) return gone()
  if (blockOf(keeping, made)) return fault("nothing-to-do", "The paragraph is split already.")
  const foot = below === null ? footFor(keeping, paragraph, made) : blockOf(keeping, below)
  if (foot?.parent !== paragraph.parent) return gone()
  return (writing) => {
    const texts = textsIn(keeping, paragraph)
    const delta = deltaOf(texts)
    const at = place.index + lengthBefore(texts, place.text)
    const [head, tail] = [textOf(cut(delta, 0, at)), textOf(cut(delta, at))]
    paragraph.insert(paragraph.length, [head])
    insertBelow(foot, [paragraphLike(paragraph, tail, { ...attributes, id: made })])
    replace(writing, texts, [head, tail])
  }
}

/**
 * Below which block a paragraph is made: where one of that id once stood, so that what stood between
 * comes back between, or else right below the one that is split.
 */
function footFor(keeping: Keeping, paragraph: Y.XmlElement, made: string): Y.XmlElement {
  const { parent } = paragraph
  if (!(parent instanceof Y.XmlFragment)) return paragraph
  const blocks = elementsIn(parent)
  const later = blocks.slice(blocks.indexOf(paragraph) + 1)
  const standing = later.findIndex((block) => !keeping.isGone(block))
  const gone = standing < 0 ? later : later.slice(0, standing)
  return gone.findLast((block) => block.getAttribute("id") === made) ?? paragraph
}

/** A place beside a character, or where it once was. */
function beside(
  context: Context,
  name: { client: number; clock: number } | null,
  side: "before" | "behind",
): TextPlace | null {
  if (name === null) return null
  const id = Y.createID(name.client, name.clock)
  return placeNow(context, id, side) ?? placeAmong(context, id)
}

function join(context: Context, ask: StructureAsk & { ask: "join" }): Prepared | Fault {
  const { keeping } = context
  const second = paragraphsIn(keeping).find((each) => each.getAttribute("id") === ask.second)
  if (!second) return fault("nothing-to-do", "That paragraph is no longer in the draft.")
  const first = blockBefore(keeping, second)
  if (first?.nodeName !== "paragraph")
    return fault("not-adjacent", "No paragraph stands before this one that it could be joined to.")
  const meant = ask.first === undefined ? first : paragraphNow(context, ask.first)
  if (!meant)
    return fault(
      "no-such-paragraph",
      "The paragraph that this one was to be joined to is no longer in the draft.",
    )
  if (meant !== first)
    return fault(
      "not-adjacent",
      "These two paragraphs do not stand side by side any more. Look at how they stand now, and join them again.",
    )
  if (wouldMixNotes(keeping, first, second))
    return fault("not-adjacent", "The words of a footnote are not joined to other words.")
  return (writing) => {
    const texts = [first, second].flatMap((paragraph) => textsIn(keeping, paragraph))
    const whole = textOf(deltaOf(texts))
    first.insert(first.length, [whole])
    replace(writing, texts, [whole])
    writing.remove(second)
  }
}

/** Whether the words of a note would come into the text or into another note, or those of the text into a note. */
function wouldMixNotes({ doc }: Keeping, first: Y.XmlElement, second: Y.XmlElement): boolean {
  const [one, two] = [first, second].map((each) => isNoteKind(each.getAttribute("kind")))
  return one !== two || doc.getMap("notes").has(String(second.getAttribute("id")))
}

/** The paragraph of an id, or the one that it was joined to since. */
function paragraphNow({ keeping, images }: Context, id: string): Y.XmlElement | undefined {
  const standing = paragraphsIn(keeping).find((each) => each.getAttribute("id") === id)
  if (standing) return standing
  for (const text of textsWithin(keeping.body).reverse()) {
    if (paragraphOf(text)?.getAttribute("id") !== id || !text._item) continue
    const image = images.of(text._item.id)
    const found = image && Y.getItem(keeping.doc.store, image)
    const type =
      found instanceof Y.Item && found.content instanceof Y.ContentType && found.content.type
    if (type instanceof Y.XmlText && !keeping.isGone(type)) return paragraphOf(type) ?? undefined
  }
  return undefined
}

/** The block before, in the sheet or cell of a paragraph, or at the end of the sheet before. */
function blockBefore(keeping: Keeping, paragraph: Y.XmlElement): Y.XmlElement | undefined {
  const { parent } = paragraph
  if (!(parent instanceof Y.XmlElement)) return undefined
  const blocks = blocksIn(keeping, parent)
  const beside = blocks[blocks.indexOf(paragraph) - 1]
  if (beside || parent.nodeName !== "sheet") return beside
  const sheets = blocksIn(keeping, keeping.body)
  const earlier = sheets.slice(0, sheets.indexOf(parent as Y.XmlElement))
  return earlier.flatMap((sheet) => blocksIn(keeping, sheet)).at(-1)
}

function move({ keeping }: Context, ask: StructureAsk & { ask: "move" }): Prepared | Fault {
  const blocks = blocksIn(keeping, keeping.body).flatMap((sheet) => blocksIn(keeping, sheet))
  const indexOf = (id: string) => blocks.findIndex((block) => block.getAttribute("id") === id)
  const [first, last] = [indexOf(ask.first), indexOf(ask.last)]
  const after = ask.after === null ? -1 : indexOf(ask.after)
  if (first < 0 || last < 0 || (ask.after !== null && after < 0)) return gone()
  if (last < first) return fault("out-of-range", "The last paragraph stands before the first.")
  if (after === first - 1 || after === last)
    return fault("nothing-to-do", "The paragraphs stand there already.")
  if (after >= first && after < last)
    return fault("bad-request", "Paragraphs cannot move to a place among themselves.")
  const moved = blocks.slice(first, last + 1)
  if (cutsBracket(keeping, moved))
    return fault(
      "would-cut-bracket",
      "A bracket begins or ends within these paragraphs only. Move all that it holds.",
    )
  return (writing) => {
    const copies: Copy[] = []
    const elements: [Y.XmlElement, Y.XmlElement][] = []
    const fresh = moved.map((block) => blockLike(keeping, block, copies, elements))
    const foot = blocks[after]
    if (foot) insertBelow(foot, fresh)
    else blocksIn(keeping, keeping.body)[0]?.insert(0, fresh)
    for (const { text, sources } of copies) replace(writing, sources, [text])
    for (const [from, to] of elements) writing.record(became(from, to))
    for (const block of moved) writing.remove(block)
  }
}

/** Records that texts are replaced by others with the same words, and takes the old ones away. */
function replace(
  writing: Writing,
  texts: readonly Y.XmlText[],
  fresh: readonly [Y.XmlText, ...Y.XmlText[]],
): void {
  writing.record(carried(texts, fresh))
  for (const text of texts) {
    writing.record(became(text, fresh[0]))
    writing.remove(text)
  }
}

function lengthBefore(texts: readonly Y.XmlText[], text: Y.XmlText): number {
  return texts.slice(0, texts.indexOf(text)).reduce((sum, { length }) => sum + length, 0)
}

function cutsBracket(keeping: Keeping, blocks: readonly Y.XmlElement[]): boolean {
  const balance = new Map<string, number>()
  const count = (block: Y.XmlElement): void => {
    if (block.nodeName !== "paragraph") elementsIn(block).forEach(count)
    else if (!keeping.isGone(block))
      for (const { id, side } of tokensOf(keeping, block))
        balance.set(id, (balance.get(id) ?? 0) + (side === "open" ? 1 : -1))
  }
  blocks.forEach(count)
  return [...balance.values()].some((sum) => sum !== 0)
}

function tokensOf(keeping: Keeping, paragraph: Y.XmlElement) {
  const plain = new Y.Doc().getXmlFragment("body")
  const copy = paragraphLike(paragraph, textOf(deltaOf(textsIn(keeping, paragraph))))
  plain.insert(0, [copy])
  return readParagraph(copy).tokens
}

function gone(): Fault {
  return fault("no-such-paragraph", "That paragraph is no longer in the draft.")
}
