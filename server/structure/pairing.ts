/** Brackets both halves of which stand, but the wrong way round or more than once. */

import * as Y from "yjs"
import { sideOf } from "../../schema/model/body.ts"
import { markKey, markOfKey } from "../../schema/operations/markKeys.ts"
import { deltaOf } from "./carrying.ts"
import type { Keeping, Words } from "./keeping.ts"
import { paragraphsIn, textsIn } from "./places.ts"
import { idAt, insertWords, type Writing } from "./writing.ts"

/** The bracket of which words are half, or null. */
export function bracketOf({ attributes }: Pick<Words, "attributes">) {
  for (const [key, value] of Object.entries(attributes)) {
    const mark = markOfKey(key, value)
    if (mark?.type === "bracket") return mark
  }
  return null
}

/** The brackets of which an edit writes a half. */
export function bracketsIn(structs: ReturnType<typeof Y.decodeUpdate>["structs"]): Set<string> {
  const ids = new Set<string>()
  for (const struct of structs) {
    const content = struct instanceof Y.Item && struct.content
    if (!(content instanceof Y.ContentFormat)) continue
    const mark = markOfKey(content.key, content.value)
    if (mark?.type === "bracket") ids.add(mark.id)
  }
  return ids
}

interface Halves {
  readonly open: Half[]
  readonly close: Half[]
}

interface Half {
  readonly text: Y.XmlText
  readonly index: number
  readonly order: number
  readonly words: Pick<Words, "text" | "attributes">
}

/** Those of some brackets that end before they begin, or of which one half stands more than once. */
export function amiss(keeping: Keeping, brackets: ReadonlySet<string>): string[] {
  if (brackets.size === 0) return []
  const halves = halvesOf(keeping, brackets)
  return [...brackets].filter((id) => {
    const { open = [], close = [] } = halves.get(id) ?? {}
    return open.length > 1 || close.length > 1 || isWrongWay(open[0], close[0])
  })
}

/**
 * Sets right what is amiss with brackets.
 *
 * Somebody put them around words, or brought them back by an undo, while others moved some of these
 * words before the rest: they then end with the paragraph in which they begin. Two people brought the
 * same half back: one goes.
 */
export function setRight(writing: Writing, brackets: ReadonlySet<string>): void {
  for (const id of amiss(writing.keeping, brackets)) {
    // Looked up anew each time: what is set right may change where the rest stands.
    const now = () => halvesOf(writing.keeping, new Set([id])).get(id) ?? { open: [], close: [] }
    for (
      let { open, close } = now();
      open.length > 1 || close.length > 1;
      { open, close } = now()
    ) {
      const extra = open[1] ?? close[0]
      extra?.text.delete(extra.index, 1)
    }
    const [[open], [close]] = [now().open, now().close]
    const old = close && idAt(close.text, close.index)
    if (!open || !old || !isWrongWay(open, close)) continue
    const end = { text: open.text, index: open.text.length }
    insertWords(writing, end, { ...close.words, ids: [old] })
    // Afterwards, since Yjs takes away the mark of what is deleted, and it is to be recorded.
    close.text.delete(close.index, 1)
  }
}

function isWrongWay(open: Half | undefined, close: Half | undefined): boolean {
  return open !== undefined && close !== undefined && open.order > close.order
}

/** The halves of some brackets in reading order. */
function halvesOf(keeping: Keeping, brackets: ReadonlySet<string>): Map<string, Halves> {
  const sides = ["open", "close"] as const
  const keys = new Set(
    [...brackets].flatMap((id) => sides.map((side) => markKey({ type: "bracket", id, side }))),
  )
  const found = new Map<string, Halves>()
  let order = 0
  for (const text of paragraphsIn(keeping).flatMap((paragraph) => textsIn(keeping, paragraph))) {
    if (!holdsMark(text, keys)) continue
    let index = 0
    for (const { insert, attributes = {} } of deltaOf([text])) {
      const mark = bracketOf({ attributes })
      if (mark && brackets.has(mark.id)) {
        const halves = found.get(mark.id) ?? { open: [], close: [] }
        found.set(mark.id, halves)
        for (let i = 0; i < insert.length; i++) {
          if (sideOf(insert.charAt(i)) !== mark.side) continue
          const words = { text: insert.charAt(i), attributes }
          halves[mark.side].push({ text, index: index + i, order: order + i, words })
        }
      }
      index += insert.length
      order += insert.length
    }
  }
  return found
}

function holdsMark(text: Y.XmlText, keys: ReadonlySet<string>): boolean {
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentFormat && keys.has(item.content.key))
      return true
  return false
}
