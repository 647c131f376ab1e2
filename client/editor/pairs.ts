/**
 * Brackets that a person types where typing changes the text.
 *
 * A typed `[` is a plain character until its `]` is typed; then the two become one bracket. With words
 * selected, an opening character brackets them.
 */

import { TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import { BRACKET_PAIRS } from "../../schema/model/body.ts"
import { bracketMark, tokenNode } from "./tokens.ts"

export interface TypedPair {
  readonly tr: Transaction
  readonly id: string
  /** The words between the two characters. */
  readonly words: string
}

/**
 * The transaction that registers a typed closing character together with the nearest plain opening
 * one before it in its paragraph; null when the text is no closing character or nothing matches.
 */
export function closingPair(
  state: EditorState,
  text: string,
  newId: () => string,
): TypedPair | null {
  const { $from, empty } = state.selection
  const pair = BRACKET_PAIRS.find(([, close]) => close === text)
  if (!pair || !empty || !$from.parent.isTextblock) return null
  const open = plainOpening($from.parent.textBetween(0, $from.parentOffset), pair, (offset) => {
    const node = $from.parent.nodeAt(offset)
    return node !== null && bracketMark(node) !== undefined
  })
  if (open === null) return null
  const id = newId()
  const start = $from.start()
  const openNode = $from.parent.nodeAt(open)
  const tr = state.tr
  tr.insert($from.pos, tokenNode(text, id, "close", $from.marks()))
  tr.replaceWith(
    start + open,
    start + open + 1,
    tokenNode(pair[0], id, "open", openNode?.marks ?? []),
  )
  tr.setSelection(TextSelection.create(tr.doc, $from.pos + 1))
  return { tr, id, words: $from.parent.textBetween(open + 1, $from.parentOffset) }
}

/** Offset of the nearest opening character that is neither marked nor closed by a plain one. */
function plainOpening(
  text: string,
  [open, close]: readonly [string, string],
  marked: (offset: number) => boolean,
): number | null {
  let closed = 0
  for (let i = text.length - 1; i >= 0; i--) {
    const character = text.charAt(i)
    if ((character !== open && character !== close) || marked(i)) continue
    if (character === close) closed++
    else if (closed === 0) return i
    else closed--
  }
  return null
}

/** Whether a text is one opening bracket character. */
export function isOpening(text: string): boolean {
  return BRACKET_PAIRS.some(([open]) => open === text)
}
