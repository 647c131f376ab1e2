/**
 * What is pasted or dropped, made fit for the draft.
 *
 * Paragraphs come without sheets and with ids of their own; a bracket that is pasted whole gets a new
 * id, a half becomes plain text; bracket characters that came as plain text are paired and registered.
 */

import { Fragment, Slice, type Node } from "prosemirror-model"
import type { NewId } from "../../schema/base/ids.ts"
import { OBJECT_REPLACEMENT, type Paragraph, type Token } from "../../schema/model/body.ts"
import { markBrackets } from "../../schema/model/marking.ts"
import { draftSchema } from "../../schema/model/nodes.ts"
import { nodeOfBlock, paragraphOfNode } from "../../schema/model/proseMirror.ts"
import { fittedTable } from "./pastedTables.ts"

export interface Pasted {
  readonly slice: Slice
  /** New bracket ids, and of which bracket each is a copy; null for characters that came as plain text. */
  readonly brackets: readonly (readonly [id: string, copyOf: string | null])[]
}

/** Makes a slice fit. `keepsNote` says whether a note's reference may be pasted (it stands nowhere else). */
export function fitted(slice: Slice, newId: NewId, keepsNote: (id: string) => boolean): Pasted {
  const blocks = blocksOf(slice.content)
  const textblocks = blocks.flatMap(textblocksOf)
  const paragraphs = textblocks.map((node) => withoutNotes(paragraphOfNode(node), keepsNote))
  const { tokens, brackets } = freshTokens(paragraphs, newId)
  const made = paragraphs.map((paragraph, i) =>
    nodeOfBlock({ ...paragraph, id: newId(), tokens: tokens[i] ?? [] }),
  )
  const fresh = new Map(textblocks.map((node, i) => [node, made[i] ?? node]))
  const content = blocks.flatMap((block) => {
    const made = rebuilt(block, fresh)
    return made.type.name === "table" ? (fittedTable(made, newId) ?? []) : made
  })
  const [only, second] = content
  if (only?.isTextblock && !second && isOpen(slice))
    return { slice: new Slice(only.content, 0, 0), brackets }
  const openStart = content[0]?.isTextblock && slice.openStart > 0 ? 1 : 0
  const openEnd = content.at(-1)?.isTextblock && slice.openEnd > 0 ? 1 : 0
  return { slice: new Slice(Fragment.fromArray(content), openStart, openEnd), brackets }
}

/**
 * The same slice with its bracket characters as plain ones. Where one only proposes, what is pasted is
 * words of one's own: a bracket that came along would be a second one of its id, or another's.
 */
export function withoutBrackets(slice: Slice): Slice {
  const plain = (node: Node): Node =>
    node.isText
      ? node.mark(node.marks.filter(({ type }) => type.name !== "bracket"))
      : node.copy(Fragment.fromArray(node.children.map(plain)))
  const content = Fragment.fromArray(slice.content.content.map(plain))
  return new Slice(content, slice.openStart, slice.openEnd)
}

/** Whether a slice of one paragraph is a run of words and not the paragraph itself. */
function isOpen({ content, openStart, openEnd }: Slice): boolean {
  return content.firstChild?.isText === true || openStart > 0 || openEnd > 0
}

/** Paragraphs and tables; words outside of any paragraph make one. */
function blocksOf(content: Fragment): Node[] {
  const blocks: Node[] = []
  let words: Node[] = []
  const flush = () => {
    if (words.length > 0) blocks.push(draftSchema.node("paragraph", null, words))
    words = []
  }
  for (const node of content.content) {
    if (node.isText) words.push(node)
    else if (node.type.name === "paragraph" || node.type.name === "table") {
      flush()
      blocks.push(node)
    } else {
      flush()
      blocks.push(...blocksOf(node.content))
    }
  }
  flush()
  return blocks
}

function textblocksOf(block: Node): Node[] {
  return block.isTextblock ? [block] : block.children.flatMap(textblocksOf)
}

function rebuilt(node: Node, fresh: ReadonlyMap<Node, Node>): Node {
  const made = fresh.get(node)
  if (made) return made
  const content = node.children.map((child) => rebuilt(child, fresh))
  return node.type.create(node.attrs, content, node.marks)
}

/** Without references to notes that stand elsewhere already: their characters go too. */
function withoutNotes(paragraph: Paragraph, keepsNote: (id: string) => boolean): Paragraph {
  const kept = new Set(paragraph.refs.filter(({ id }) => keepsNote(id)).map(({ at }) => at))
  const gone: number[] = []
  for (let i = 0; i < paragraph.text.length; i++)
    if (paragraph.text.charAt(i) === OBJECT_REPLACEMENT && !kept.has(i)) gone.push(i)
  if (gone.length === 0) return paragraph
  const moved = (at: number) => at - gone.filter((place) => place < at).length
  return {
    ...paragraph,
    text: paragraph.text
      .split("")
      .filter((_, i) => !gone.includes(i))
      .join(""),
    tokens: paragraph.tokens.map((token) => ({ ...token, at: moved(token.at) })),
    refs: paragraph.refs
      .filter(({ at }) => kept.has(at))
      .map((ref) => ({ ...ref, at: moved(ref.at) })),
    spans: paragraph.spans.map((span) => ({
      ...span,
      from: moved(span.from),
      to: moved(span.to),
    })),
  }
}

/** Tokens with new ids: of whole brackets, and of bracket characters that were plain text. */
function freshTokens(paragraphs: readonly Paragraph[], newId: NewId) {
  const sides = new Map<string, Set<string>>()
  for (const { tokens } of paragraphs)
    for (const { id, side } of tokens) sides.set(id, (sides.get(id) ?? new Set()).add(side))
  const renamed = new Map<string, string>()
  for (const [id, both] of sides) if (both.size === 2) renamed.set(id, newId())
  const copied = paragraphs.map(({ tokens }) =>
    tokens.flatMap((token): Token[] => {
      const id = renamed.get(token.id)
      return id === undefined ? [] : [{ ...token, id }]
    }),
  )
  // Characters of whole brackets are hidden from the pairing of plain ones.
  const plain = markBrackets(
    paragraphs.map(({ text, tokens }) => {
      const marked = new Set(tokens.map(({ at }) => at))
      return text
        .split("")
        .map((character, i) => (marked.has(i) ? " " : character))
        .join("")
    }),
    newId,
  )
  const tokens = copied.map((own, i) =>
    [...own, ...(plain[i] ?? [])].sort((one, other) => one.at - other.at),
  )
  const typed = new Set(plain.flatMap((list) => list.map(({ id }) => id)))
  return {
    tokens,
    brackets: [
      ...[...renamed].map(([copyOf, id]) => [id, copyOf] as const),
      ...[...typed].map((id) => [id, null] as const),
    ],
  }
}
