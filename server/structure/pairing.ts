/** Brackets both halves of which stand, but the wrong way round. */

import * as Y from "yjs"
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

interface Half {
  readonly text: Y.XmlText
  readonly index: number
  readonly order: number
  readonly words: Pick<Words, "text" | "attributes">
}

/** Those of some brackets that end before they begin. */
export function wrongWay(keeping: Keeping, brackets: ReadonlySet<string>): string[] {
  if (brackets.size === 0) return []
  const halves = halvesOf(keeping, brackets)
  return [...brackets].filter((id) => {
    const [open, close] = [halves.get(`open ${id}`), halves.get(`close ${id}`)]
    return open && close && open.order > close.order
  })
}

/**
 * Somebody put brackets around words, or brought them back by an undo, while others moved some of these
 * words before the rest: they then end with the paragraph in which they begin.
 */
export function turnRight(writing: Writing, brackets: ReadonlySet<string>): void {
  for (const id of wrongWay(writing.keeping, brackets)) {
    // Looked up anew for each: the one before may have changed where it stands.
    const halves = halvesOf(writing.keeping, new Set([id]))
    const [open, close] = [halves.get(`open ${id}`), halves.get(`close ${id}`)]
    const old = close && idAt(close.text, close.index)
    if (!open || !old) continue
    const end = { text: open.text, index: open.text.length }
    insertWords(writing, end, { ...close.words, ids: [old] })
    // Afterwards, since Yjs takes away the mark of what is deleted, and it is to be recorded.
    close.text.delete(close.index, 1)
  }
}

function halvesOf(keeping: Keeping, brackets: ReadonlySet<string>): Map<string, Half> {
  const sides = ["open", "close"] as const
  const keys = new Set(
    [...brackets].flatMap((id) => sides.map((side) => markKey({ type: "bracket", id, side }))),
  )
  const halves = new Map<string, Half>()
  let order = 0
  for (const text of paragraphsIn(keeping).flatMap((paragraph) => textsIn(keeping, paragraph))) {
    if (!holdsMark(text, keys)) continue
    let index = 0
    for (const { insert, attributes = {} } of deltaOf([text])) {
      const mark = bracketOf({ attributes })
      if (mark && brackets.has(mark.id)) {
        const words = { text: insert, attributes }
        halves.set(`${mark.side} ${mark.id}`, { text, index, order, words })
      }
      index += insert.length
      order++
    }
  }
  return halves
}

function holdsMark(text: Y.XmlText, keys: ReadonlySet<string>): boolean {
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentFormat && keys.has(item.content.key))
      return true
  return false
}
