/** One ProseMirror step as the fewest insertions and deletions in the Y types. */

import type { Mark, Node, ResolvedPos, Slice } from "prosemirror-model"
import {
  AddMarkStep,
  AttrStep,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from "prosemirror-transform"
import type { ProsemirrorBinding } from "y-prosemirror"
import { replaceText } from "./exactSyncText.ts"
import {
  elementOf,
  elementShowing,
  formatText,
  remember,
  rememberElement,
  removeBlocks,
  setAttribute,
  setAttributes,
  typeAt,
} from "./exactSyncTypes.ts"

/**
 * Applies a step that leads from one document to the next. Answers false, having written nothing, for
 * a step that has no exact form here or where the shared document is not known to show `before`.
 */
export function applyStep(
  binding: ProsemirrorBinding,
  step: Step,
  before: Node,
  after: Node,
): boolean {
  if (step instanceof ReplaceStep) {
    const $from = before.resolve(step.from)
    const $to = before.resolve(step.to)
    return $from.parent.isTextblock && $to.parent.isTextblock
      ? replaceText(binding, $from, $to, step.slice, after)
      : replaceBlocks(binding, $from, $to, step.slice, after)
  }
  if (step instanceof ReplaceAroundStep) return changeMarkup(binding, step, before, after)
  if (step instanceof AttrStep)
    return changeElement(binding, before, after, step.pos, (element) =>
      setAttribute(element, step.attr, step.value),
    )
  if (step instanceof AddMarkStep)
    return format(binding, step, before, after, (mark, node) => !mark.isInSet(node.marks), true)
  if (step instanceof RemoveMarkStep)
    return format(binding, step, before, after, (mark, node) => mark.isInSet(node.marks), false)
  return false
}

/**
 * Blocks deleted, inserted or both between blocks. A block that is replaced by a newer form of itself
 * (the same id on both sides, or no id) is left to the comparison, which keeps its text in place.
 */
function replaceBlocks(
  binding: ProsemirrorBinding,
  $from: ResolvedPos,
  $to: ResolvedPos,
  slice: Slice,
  after: Node,
): boolean {
  if (!$from.sameParent($to) || $from.parent.isTextblock) return false
  if (slice.openStart !== 0 || slice.openEnd !== 0) return false
  const { depth } = $from
  const container = typeAt(binding, $from, depth)
  if (container?.length !== $from.parent.childCount) return false
  const index = $from.index(depth)
  const gone = $from.parent.children.slice(index, $to.index(depth))
  if (gone.length > 0 && !haveOtherIds(gone, slice.content.content)) return false
  const $after = after.resolve($from.start(depth))
  const made = $after.parent.children.slice(index, index + slice.content.childCount)
  if (gone.length > 0) removeBlocks(binding, container, index, gone.length)
  if (made.length > 0)
    container.insert(
      index,
      made.map((node) => elementOf(binding, node)),
    )
  remember(binding, $after, depth)
  return true
}

function haveOtherIds(gone: readonly Node[], made: readonly Node[]): boolean {
  if (made.length === 0) return true
  const ids = new Set(gone.map((node) => node.attrs["id"] as unknown))
  return made.every((node) => {
    const id: unknown = node.attrs["id"]
    return typeof id === "string" && id !== "" && !ids.has(id)
  })
}

/** A block that only changes its attributes: ProseMirror writes this as a replacement around its content. */
function changeMarkup(
  binding: ProsemirrorBinding,
  step: ReplaceAroundStep,
  before: Node,
  after: Node,
): boolean {
  const { from, to, gapFrom, gapTo, insert, slice } = step
  const node = before.nodeAt(from)
  const made = slice.content.firstChild
  if (!node || node.isText || slice.content.childCount !== 1 || made?.type !== node.type)
    return false
  const aroundContent =
    to === from + node.nodeSize && gapFrom === from + 1 && gapTo === to - 1 && insert === 1
  if (!aroundContent || made.content.size > 0) return false
  return changeElement(binding, before, after, from, (element) => setAttributes(element, made))
}

function changeElement(
  binding: ProsemirrorBinding,
  before: Node,
  after: Node,
  pos: number,
  change: (element: NonNullable<ReturnType<typeof elementShowing>>) => void,
): boolean {
  const node = before.nodeAt(pos)
  const $pos = before.resolve(pos)
  const parent = typeAt(binding, $pos, $pos.depth)
  const element = node && parent && elementShowing(binding, parent, $pos.index(), node)
  const changed = after.nodeAt(pos)
  if (!element || !changed) return false
  change(element)
  rememberElement(binding, element, changed)
  remember(binding, after.resolve(pos), $pos.depth)
  return true
}

/** Sets or takes a mark on just those characters that do not have it, or do. */
function format(
  binding: ProsemirrorBinding,
  step: AddMarkStep | RemoveMarkStep,
  before: Node,
  after: Node,
  changes: (mark: Mark, node: Node) => boolean,
  add: boolean,
): boolean {
  const { from, to, mark } = step
  const paragraphs: ResolvedPos[] = []
  before.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) paragraphs.push(before.resolve(pos + 1))
    return !node.isTextblock
  })
  const elements = paragraphs.map(($pos) => {
    const parent = typeAt(binding, $pos, $pos.depth - 1)
    return parent && elementShowing(binding, parent, $pos.index($pos.depth - 1), $pos.parent)
  })
  if (elements.includes(null)) return false
  paragraphs.forEach(($pos, i) => {
    const element = elements[i]
    if (!element) return
    const start = $pos.pos
    $pos.parent.forEach((child, offset) => {
      const first = Math.max(from, start + offset) - start
      const end = Math.min(to, start + offset + child.nodeSize) - start
      if (end > first && changes(mark, child))
        formatText(element, first, end, mark, add ? mark.attrs : null)
    })
    remember(binding, after.resolve(start), $pos.depth)
  })
  return true
}
