/**
 * Y types under ProseMirror positions, and the smallest edits of them.
 *
 * The binding's mapping says which node each Y type shows. It is read to be sure that a position means
 * the same on both sides, and kept up to date, or nested blocks get stale sizes and remote carets land
 * in the wrong cell (MODEL §7).
 */

import { Node, type Mark, type ResolvedPos } from "prosemirror-model"
import type { ProsemirrorBinding } from "y-prosemirror"
import * as Y from "yjs"
import { runMarkOf, runOfNode } from "../../schema/model/proseMirror.ts"
import { markKey, textAttributes } from "../../schema/operations/markKeys.ts"

/**
 * The Y type that shows the ancestor of a position at a depth. Null when the binding shows something
 * else there: then the two sides are not known to agree, and nothing may be written by position.
 */
export function typeAt(
  binding: ProsemirrorBinding,
  $pos: ResolvedPos,
  depth: number,
): Y.XmlFragment | null {
  let type = binding.type
  for (let d = 0; d < depth; d++) {
    const child = elementShowing(binding, type, $pos.index(d), $pos.node(d + 1))
    if (!child) return null
    type = child
  }
  return type
}

/** The element at an index of a Y type. */
export function elementAt(parent: Y.XmlFragment, index: number): Y.XmlElement | null {
  const child: unknown = parent.get(index)
  return child instanceof Y.XmlElement ? (child as Y.XmlElement) : null
}

/** The element at an index of a Y type, if it shows the given node. */
export function elementShowing(
  binding: ProsemirrorBinding,
  parent: Y.XmlFragment,
  index: number,
  node: Node,
): Y.XmlElement | null {
  const child = elementAt(parent, index)
  if (!child) return null
  const shown = binding.mapping.get(child)
  return shown === node || (shown instanceof Node && shown.eq(node)) ? child : null
}

/** Records which nodes the ancestors of a position show, down to a depth. */
export function remember(binding: ProsemirrorBinding, $pos: ResolvedPos, depth: number): void {
  let type = binding.type
  binding.mapping.set(type, $pos.node(0))
  for (let d = 0; d < depth; d++) {
    const child = elementAt(type, $pos.index(d))
    if (!child) throw new Error("an element stands at each index")
    rememberElement(binding, child, $pos.node(d + 1))
    type = child
  }
}

/** Records which node an element shows. Nothing is recorded for texts: they are compared when asked. */
export function rememberElement(
  binding: ProsemirrorBinding,
  element: Y.XmlElement,
  node: Node,
): void {
  binding.mapping.set(element, node)
  if (node.isTextblock) for (const text of textsOf(element)) binding.mapping.delete(text)
}

/**
 * A new element for a node and all below it. A paragraph gets its Y.XmlText even when it is empty:
 * otherwise the first two people to type in it would each bring a text of their own.
 */
export function elementOf(binding: ProsemirrorBinding, node: Node): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name)
  for (const [name, value] of Object.entries(node.attrs))
    if (value !== null) setAttribute(element, name, value)
  if (node.isTextblock) {
    const text = new Y.XmlText()
    text.applyDelta(
      node.children.map((child) => ({ insert: child.text, attributes: attributesOf(child) })),
    )
    element.insert(0, [text])
  } else {
    element.insert(
      0,
      node.children.map((child) => elementOf(binding, child)),
    )
  }
  binding.mapping.set(element, node)
  return element
}

/** Sets the attributes in which an element differs from a node, and no other. */
export function setAttributes(element: Y.XmlElement, node: Node): void {
  const present = element.getAttributes() as Record<string, unknown>
  for (const [name, value] of Object.entries(node.attrs))
    if (present[name] !== value) setAttribute(element, name, value)
}

/** Sets one attribute; null takes it away. Yjs holds any JSON, although it types attributes as strings. */
export function setAttribute(element: Y.XmlElement, name: string, value: unknown): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value as string)
}

/** Deletes whole blocks, and forgets what they showed. */
export function removeBlocks(
  binding: ProsemirrorBinding,
  container: Y.XmlFragment,
  index: number,
  count: number,
): void {
  for (const child of container.slice(index, index + count)) binding.mapping.delete(child)
  container.delete(index, count)
}

/** Deletes the characters of a paragraph from one offset to another. */
export function deleteText(element: Y.XmlElement, from: number, to: number): void {
  eachPart(element, from, to, (text, start, length) => text.delete(start, length))
}

/** Sets (or with null takes away) a mark on the characters of a paragraph from one offset to another. */
export function formatText(
  element: Y.XmlElement,
  from: number,
  to: number,
  mark: Mark,
  value: object | null,
): void {
  eachPart(element, from, to, (text, start, length) =>
    text.format(start, length, { [markKey(runMarkOf(mark))]: value }),
  )
}

/**
 * Inserts text nodes at an offset of a paragraph, each with exactly its own marks: text inserted
 * without attributes would inherit those of its neighbour (MODEL P4).
 */
export function insertText(element: Y.XmlElement, at: number, nodes: readonly Node[]): void {
  if (nodes.length === 0) return
  let offset = at
  let text = textsOf(element).find((each) => {
    if (offset <= each.length) return true
    offset -= each.length
    return false
  })
  if (!text) {
    text = new Y.XmlText()
    element.insert(element.length, [text])
    offset = 0
  }
  for (const node of nodes) {
    const characters = node.text ?? ""
    text.insert(offset, characters, attributesOf(node))
    offset += characters.length
  }
}

/** Usually one; two when two people typed in an empty paragraph that had none. */
function textsOf(element: Y.XmlElement): Y.XmlText[] {
  return element.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText)
}

function eachPart(
  element: Y.XmlElement,
  from: number,
  to: number,
  edit: (text: Y.XmlText, start: number, length: number) => void,
): void {
  let offset = 0
  for (const text of textsOf(element)) {
    const { length } = text
    const start = Math.max(from - offset, 0)
    const end = Math.min(to - offset, length)
    if (end > start) edit(text, start, end - start)
    offset += length
  }
}

function attributesOf(node: Node) {
  return textAttributes(runOfNode(node))
}
