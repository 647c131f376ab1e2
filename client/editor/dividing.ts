/**
 * An edit over the edge of a paragraph, divided into what is written here and what the server is asked.
 *
 * Written here, a split or a join would copy one half and delete it at its old place, and what somebody
 * else types there at the same moment would be lost or doubled (MODEL §8). So here only characters and
 * whole paragraphs are inserted and deleted; where two halves remain to be set apart or put together,
 * the server does that.
 */

import { Fragment, type Node, type ResolvedPos, type Slice } from "prosemirror-model"
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import type { NewId } from "../../schema/base/ids.ts"
import { draftSchema } from "../../schema/model/nodes.ts"

/** What remains to be asked when the transaction stands in the document; ids are of paragraphs. */
export type Remaining =
  | {
      readonly remains: "split"
      readonly paragraph: string
      /** Characters before the place. */
      readonly at: number
      readonly made: string
      readonly below: string | null
      /** Where the caret is to be in the new paragraph. */
      readonly caret: number
    }
  | { readonly remains: "join"; readonly first: string; readonly second: string }

export interface Divided {
  readonly tr: Transaction
  readonly remaining: Remaining | null
}

function isText({ firstChild }: Fragment): boolean {
  return firstChild?.isText === true
}

const DIVIDED = "divided"

/** The transaction of a divided edit; `remainingOf` tells from it what remains. */
export function whole({ tr, remaining }: Divided): Transaction {
  return tr.setMeta(DIVIDED, { remaining })
}

/** What remains of a transaction; undefined when it was not divided. */
export function remainingOf(tr: Transaction): Remaining | null | undefined {
  return (tr.getMeta(DIVIDED) as { readonly remaining: Remaining | null } | undefined)?.remaining
}

/** Another transaction in the place of a divided one. */
export function inPlaceOf(tr: Transaction, other: Transaction): Transaction {
  return tr === other ? tr : other.setMeta(DIVIDED, tr.getMeta(DIVIDED))
}

/** Whether a replacement makes, splits, joins or removes paragraphs. */
export function isOverEdge($from: ResolvedPos, $to: ResolvedPos, slice: Slice): boolean {
  if (!$from.parent.isTextblock || !$to.parent.isTextblock) return false
  const { content, openStart, openEnd } = slice
  const inline = openStart === 0 && openEnd === 0 && (content.childCount === 0 || isText(content))
  return !$from.sameParent($to) || !inline
}

/** What a slice puts after the first half, between the halves and before the second. */
interface Parts {
  readonly lead: Fragment
  readonly middle: readonly Node[]
  readonly trail: Fragment
  readonly apart: boolean
  /** What the paragraphs of the first and the last words are, where they came with any. */
  readonly first: Attributes
  readonly last: Attributes
}

type Attributes = Readonly<Record<string, unknown>>

function partsOf({ content, openStart, openEnd }: Slice): Parts {
  const { firstChild, lastChild, childCount } = content
  const none = Fragment.empty
  if (!firstChild || isText(content))
    return { lead: content, middle: [], trail: none, apart: false, first: {}, last: {} }
  const first = openStart > 0 && firstChild.isTextblock
  const last = openEnd > 0 && lastChild?.isTextblock === true
  if (childCount === 1 && (first || last))
    return { lead: firstChild.content, middle: [], trail: none, apart: false, first: {}, last: {} }
  return {
    lead: first ? firstChild.content : none,
    middle: content.content.slice(first ? 1 : 0, last ? -1 : undefined),
    trail: last ? lastChild.content : none,
    apart: true,
    first: first && firstChild.content.size > 0 ? firstChild.attrs : {},
    last: last && lastChild.content.size > 0 ? lastChild.attrs : {},
  }
}

/**
 * Divides the replacement of what stands between two positions in paragraphs. `attributes` are those in
 * which a paragraph made at the end of another differs from it.
 */
export function replaceDivided(
  state: EditorState,
  range: { readonly from: number; readonly to: number },
  slice: Slice,
  newId: NewId,
  attributes: Attributes = {},
): Divided {
  const { doc } = state
  const [$from, $to] = [doc.resolve(range.from), doc.resolve(range.to)]
  const parts = partsOf(slice)
  if (!$from.sameParent($to)) return overParagraphs(state, $from, $to, parts)
  return parts.apart
    ? withinParagraph(state, $from, $to, parts, newId, attributes)
    : {
        tr: caretAt(
          state.tr.replaceWith(range.from, range.to, parts.lead),
          range.from + parts.lead.size,
        ),
        remaining: null,
      }
}

function withinParagraph(
  { tr }: EditorState,
  $from: ResolvedPos,
  $to: ResolvedPos,
  { lead, middle, trail, first, last }: Parts,
  newId: NewId,
  attributes: Attributes,
): Divided {
  const { attrs } = $from.parent
  const headSize = $from.parentOffset + lead.size
  const made = newId()
  const paragraph = (more: Attributes, words: Fragment) =>
    draftSchema.node("paragraph", { ...attrs, ...more, id: made }, words)
  // Where nothing of the paragraph stands on one side, what comes there is a paragraph of its own.
  if ($to.parentOffset === $to.parent.content.size) {
    tr.replaceWith($from.pos, $to.pos, lead)
    const below = tr.mapping.map($from.after())
    tr.insert(below, [...middle, paragraph({ ...attributes, ...last }, trail)])
    return { tr: caretAt(tr, below + sizeOf(middle) + 1 + trail.size), remaining: null }
  }
  if ($from.parentOffset === 0) {
    tr.replaceWith($from.pos, $to.pos, trail)
    tr.insert($from.before(), [paragraph(first, lead), ...middle])
    return { tr: caretAt(tr, tr.mapping.map($from.before()) + 1 + trail.size), remaining: null }
  }
  tr.replaceWith($from.pos, $to.pos, lead.append(trail))
  if (middle.length > 0) tr.insert(tr.mapping.map($from.after()), middle)
  const remaining = {
    remains: "split",
    paragraph: String(attrs["id"]),
    at: headSize,
    made,
    below: middle.length > 0 ? String(middle.at(-1)?.attrs["id"]) : null,
    caret: trail.size,
  } as const
  return { tr: caretAt(tr, $from.pos + lead.size), remaining }
}

function overParagraphs(
  { tr }: EditorState,
  $from: ResolvedPos,
  $to: ResolvedPos,
  { lead, middle, trail, apart }: Parts,
): Divided {
  const [first, last] = [$from.parent, $to.parent]
  const tail = last.content.size - $to.parentOffset
  const joins = !apart && mayJoin($from, $to)
  // From the end to the beginning, so that the positions before stay as they are.
  if (joins && tail === 0) tr.delete($to.before(), $to.after())
  else tr.replaceWith($to.start(), $to.pos, trail)
  for (const { pos, size } of blocksBetween($from, $to).reverse()) tr.delete(pos, pos + size)
  if (middle.length > 0) tr.insert($from.after(), middle)
  tr.replaceWith($from.pos, $from.end(), lead)
  const at = $from.pos + lead.size
  if (!joins || tail === 0) {
    const end = apart ? tr.mapping.map($to.start(), -1) + trail.size : at
    return { tr: caretAt(tr, end), remaining: null }
  }
  if ($from.parentOffset + lead.size === 0) {
    tr.delete($from.before(), tr.mapping.map($from.after(), -1))
    return { tr: caretAt(tr, tr.mapping.map($to.pos)), remaining: null }
  }
  const remaining = {
    remains: "join",
    first: String(first.attrs["id"]),
    second: String(last.attrs["id"]),
  } as const
  return { tr: caretAt(tr, at), remaining }
}

/** Makes one paragraph of two that stand side by side; `first` and `second` are the positions before them. */
export function joinDivided(
  { doc, tr }: EditorState,
  first: number,
  second: number,
): Divided | null {
  const [one, two] = [doc.nodeAt(first), doc.nodeAt(second)]
  if (!one?.isTextblock || !two?.isTextblock) return null
  if (one.content.size === 0) {
    tr.delete(first, first + one.nodeSize)
    return { tr: caretAt(tr, tr.mapping.map(second) + 1), remaining: null }
  }
  const end = first + 1 + one.content.size
  if (two.content.size === 0) {
    tr.delete(second, second + two.nodeSize)
    return { tr: caretAt(tr, end), remaining: null }
  }
  const [firstId, secondId] = [String(one.attrs["id"]), String(two.attrs["id"])]
  return { tr, remaining: { remains: "join", first: firstId, second: secondId } }
}

/** Two paragraphs of the text, or of one cell. */
function mayJoin($from: ResolvedPos, $to: ResolvedPos): boolean {
  const sheets = $from.depth === 2 && $to.depth === 2
  return sheets || ($from.depth === $to.depth && $from.start(-1) === $to.start(-1))
}

/** Blocks that lie wholly between two positions. Of a table at an edge all cells stay. */
function blocksBetween($from: ResolvedPos, $to: ResolvedPos): { pos: number; size: number }[] {
  const [start, end] = [$from.after(), $to.before()]
  const blocks: { pos: number; size: number }[] = []
  const add = ({ nodeSize: size }: Node, pos: number) => {
    if (pos >= start && pos + size <= end) blocks.push({ pos, size })
  }
  const inner = $from.start(-1)
  if (inner === $to.start(-1)) $from.node(-1).forEach((node, offset) => add(node, inner + offset))
  else
    $from.doc.forEach((sheet, sheetPos) =>
      sheet.forEach((block, offset) => add(block, sheetPos + 1 + offset)),
    )
  return blocks
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
}

function caretAt(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, pos)).scrollIntoView()
}
