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

export interface Halves {
  readonly open: Half[]
  readonly close: Half[]
  /** Where the mark of a half lies on other characters: its end was deleted while it was written before. */
  readonly strays: { readonly text: Y.XmlText; readonly index: number; readonly key: string }[]
}

export interface Half {
  readonly text: Y.XmlText
  readonly index: number
  readonly order: number
  readonly words: Pick<Words, "text" | "attributes">
}

const NONE: Halves = { open: [], close: [], strays: [] }

/**
 * Those of some brackets that end before they begin, of which one half stands more than once, or whose
 * mark lies on other characters.
 */
export function amiss(keeping: Keeping, brackets: ReadonlySet<string>): string[] {
  if (brackets.size === 0) return []
  const halves = halvesOf(keeping, brackets)
  return [...brackets].filter((id) => {
    const { open, close, strays } = halves.get(id) ?? NONE
    const isDouble = open.length > 1 || close.length > 1
    return isDouble || strays.length > 0 || isWrongWay(open[0], close[0])
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
    const now = () => halvesOf(writing.keeping, new Set([id])).get(id) ?? NONE
    for (const { text, index, key } of now().strays) text.format(index, 1, { [key]: null })
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

/** The halves of some brackets in reading order, and where their marks lie on other characters. */
export function halvesOf(keeping: Keeping, brackets: ReadonlySet<string>): Map<string, Halves> {
  const sides = ["open", "close"] as const
  const keys = new Set(
    [...brackets].flatMap((id) => sides.map((side) => markKey({ type: "bracket", id, side }))),
  )
  const found = new Map<string, Halves>()
  let order = 0
  for (const text of paragraphsIn(keeping).flatMap((paragraph) => textsIn(keeping, paragraph))) {
    if (!holdsMark(text, keys)) continue
    const begun = marksBegun(text)
    let index = 0
    for (const { insert, attributes = {} } of deltaOf([text])) {
      for (const [key, value] of Object.entries(attributes)) {
        const mark = markOfKey(key, value)
        if (mark?.type !== "bracket" || !brackets.has(mark.id)) continue
        const halves = found.get(mark.id) ?? { open: [], close: [], strays: [] }
        found.set(mark.id, halves)
        for (let i = 0; i < insert.length; i++) {
          const place = { text, index: index + i }
          const fits = sideOf(insert.charAt(i)) === mark.side
          if (!fits || (begun.has(place.index) && begun.get(place.index) !== key))
            halves.strays.push({ ...place, key })
          else {
            const words = { text: insert.charAt(i), attributes: { [key]: value } }
            halves[mark.side].push({ ...place, order: order + i, words })
          }
        }
      }
      index += insert.length
      order += insert.length
    }
  }
  return found
}

/** Where marks of brackets begin, each right before its character: by offset, the last of them. */
function marksBegun(text: Y.XmlText): ReadonlyMap<number, string> {
  const begun = new Map<number, string>()
  let index = 0
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue
    const { content } = item
    if (
      content instanceof Y.ContentFormat &&
      markOfKey(content.key, content.value)?.type === "bracket"
    )
      begun.set(index, content.key)
    if (item.countable) index += item.length
  }
  return begun
}

function holdsMark(text: Y.XmlText, keys: ReadonlySet<string>): boolean {
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentFormat && keys.has(item.content.key))
      return true
  return false
}
