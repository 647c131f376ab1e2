/**
 * A layer of things drawn over the text that belong to no characters of it: they move with the text, and
 * are made anew only when others are to be shown.
 */

import type { Node } from "prosemirror-model"
import { Plugin, PluginKey } from "prosemirror-state"
import { DecorationSet, type Decoration, type EditorView } from "prosemirror-view"
import { caretIsAhead } from "./caret.ts"

export interface MarkLayer<Mark> {
  readonly plugin: Plugin
  readonly show: (marks: readonly Mark[]) => void
}

/** A layer of one editor; `draw` makes what one mark looks like in a document. Marks are plain data. */
export function createMarkLayer<Mark>(
  name: string,
  draw: (doc: Node, mark: Mark) => readonly Decoration[],
): MarkLayer<Mark> {
  const key = new PluginKey<DecorationSet>(name)
  let view: EditorView | null = null
  let shown = "[]"
  return {
    plugin: new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, set) {
          const marks = tr.getMeta(key) as readonly Mark[] | undefined
          if (marks)
            return DecorationSet.create(
              tr.doc,
              marks.flatMap((mark) => draw(tr.doc, mark)),
            )
          return tr.docChanged ? set.map(tr.mapping, tr.doc) : set
        },
      },
      view(made) {
        view = made
        return {
          destroy() {
            view = null
          },
        }
      },
      props: { decorations: (state) => key.getState(state) },
    }),
    show(marks) {
      const wanted = JSON.stringify(marks)
      // Nothing is drawn into a word that is being composed, nor under a caret that just moved.
      if (!view || wanted === shown || view.composing || caretIsAhead(view)) return
      shown = wanted
      const tr = view.state.tr.setMeta(key, marks).setMeta("addToHistory", false)
      view.updateState(view.state.apply(tr))
    },
  }
}
