/** Brackets of late edits, both halves of which stand but the wrong way round. */

import type * as Y from "yjs"
import { markOfKey } from "../../schema/operations/markKeys.ts"
import type { Words } from "./keeping.ts"
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

interface Half {
  readonly text: Y.XmlText
  readonly index: number
  readonly order: number
  readonly words: Pick<Words, "text" | "attributes">
}

/**
 * A bracket was put around words while somebody moved some of them before the others: it then ends with
 * the paragraph in which it begins.
 */
export function rightWay(writing: Writing, brackets: ReadonlySet<string>): void {
  if (brackets.size === 0) return
  const halves = new Map<string, Half>()
  let order = 0
  for (const paragraph of paragraphsIn(writing.keeping))
    for (const text of textsIn(writing.keeping, paragraph)) {
      let index = 0
      for (const { insert, attributes = {} } of text.toDelta() as {
        insert: string
        attributes?: Record<string, unknown>
      }[]) {
        const mark = bracketOf({ attributes })
        if (mark && brackets.has(mark.id))
          halves.set(`${mark.side} ${mark.id}`, {
            text,
            index,
            order,
            words: { text: insert, attributes },
          })
        index += insert.length
        order++
      }
    }
  for (const id of brackets) {
    const [open, close] = [halves.get(`open ${id}`), halves.get(`close ${id}`)]
    if (!open || !close || open.order < close.order) continue
    const old = idAt(close.text, close.index)
    if (!old) continue
    close.text.delete(close.index, 1)
    insertWords(
      writing,
      { text: open.text, index: open.text.length },
      { ...close.words, ids: [old] },
    )
  }
}
