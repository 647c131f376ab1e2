/**
 * Words that were found: marked in the text, gone to, and replaced.
 *
 * What is found and which of it is shown is the affair of the page; here it is drawn, and replaced the
 * way typing changes the text, as one step of undo.
 */

import type { Node } from "prosemirror-model"
import {
  Plugin,
  PluginKey,
  TextSelection,
  type EditorState,
  type Transaction,
} from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view"
import type { Match } from "../../schema/model/search.ts"
import type { EditorHandle, Marked } from "./handle.ts"
import { locate, positionOf } from "./positions.ts"
import { followCaret, scrollClearOfSheet } from "./scrolling.ts"
import { enter, type TypingHost } from "./typing.ts"

const key = new PluginKey<DecorationSet>("found")

/** The plugin that marks what was found. */
export function foundPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const marked = tr.getMeta(key) as readonly Marked[] | undefined
        if (marked) return DecorationSet.create(tr.doc, decorationsOf(tr.doc, marked))
        return tr.docChanged ? set.map(tr.mapping, tr.doc) : set
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function decorationsOf(doc: Node, marked: readonly Marked[]): Decoration[] {
  return marked.flatMap(({ match: { paragraph, parts }, current }) => {
    const found = locate(doc, paragraph)
    if (!found) return []
    const { pos, node } = found
    const at = (offset: number) => pos + 1 + Math.min(offset, node.content.size)
    return parts.map(([from, to]) =>
      Decoration.inline(at(from), at(to), { class: current ? "found current" : "found" }),
    )
  })
}

type Finding = Pick<EditorHandle, "markFound" | "selectFound" | "replaceFound">

/**
 * What the page does with words that it found. `beginStep` ends the step of undo before; while an input
 * method composes, nothing is drawn.
 */
export function createFinding(
  host: TypingHost,
  view: () => EditorView,
  beginStep: () => void,
  composing: () => boolean,
): Finding {
  return {
    markFound(marked) {
      const { state } = view()
      if (composing() || (marked.length === 0 && key.getState(state) === DecorationSet.empty))
        return
      const tr = state.tr.setMeta(key, marked).setMeta("addToHistory", false)
      view().updateState(state.apply(tr))
    },
    selectFound({ paragraph, from, to }) {
      const { doc, tr } = host.state()
      const [start, end] = [from, to].map((offset) => positionOf(doc, { paragraph, offset }))
      if (start == null || end == null) return
      host.apply(tr.setSelection(TextSelection.create(doc, start, end)))
      // ProseMirror scrolls only to a selection that has the keyboard.
      const scroll = () => void scrollClearOfSheet(view())
      scroll()
      followCaret(view(), scroll)
    },
    replaceFound(found, words) {
      beginStep()
      const tr = replacing(host.state(), found, words)
      if (tr.docChanged) enter(host, tr)
      beginStep()
    },
  }
}

/** The edit that puts words in place of others. */
function replacing(
  { doc, schema, tr }: EditorState,
  found: readonly Match[],
  words: string,
): Transaction {
  const ranges = found.flatMap(({ paragraph, from, to }) => {
    const [start, end] = [from, to].map((offset) => positionOf(doc, { paragraph, offset }))
    return start == null || end == null ? [] : { start, end }
  })
  // From the last to the first, so that each leaves the places of the next as they are.
  ranges.sort((one, other) => other.start - one.start)
  for (const { start, end } of ranges) {
    // The new words look as the old ones did.
    const marks = (doc.nodeAt(start)?.marks ?? []).filter(
      ({ type: { name } }) => name !== "bracket" && name !== "note",
    )
    if (words === "") tr.delete(start, end)
    else tr.replaceWith(start, end, schema.text(words, marks))
  }
  return tr
}
