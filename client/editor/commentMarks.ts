/**
 * Marks the words on which threads of comments stand: a quiet line under them, beside a paragraph one at
 * its edge. The marks move with the text and are made anew only when others are shown.
 */

import type { Node } from "prosemirror-model"
import { Plugin, PluginKey } from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view"
import type { Place } from "../../schema/model/derived.ts"
import { caretIsAhead } from "./caret.ts"
import { locate, positionOf } from "./positions.ts"

export interface CommentMark {
  readonly thread: string
  readonly from: Place
  readonly to: Place
  /** A whole paragraph is marked at its edge. */
  readonly whole: boolean
  /** The thread that is open in the panel is marked more clearly. */
  readonly open: boolean
}

export interface CommentMarks {
  readonly plugin: Plugin
  readonly show: (marks: readonly CommentMark[]) => void
}

const key = new PluginKey<DecorationSet>("comments")

/** A plugin for one editor, and how it is told what to show. */
export function createCommentMarks(): CommentMarks {
  let view: EditorView | null = null
  let shown = ""
  return {
    plugin: new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, set) {
          const marks = tr.getMeta(key) as readonly CommentMark[] | undefined
          if (marks) return DecorationSet.create(tr.doc, marks.flatMap(decorationOf(tr.doc)))
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

function decorationOf(doc: Node) {
  return ({ thread, from, to, whole, open }: CommentMark): Decoration[] => {
    const look = open ? "is-open" : ""
    const attributes = { "data-thread": thread }
    if (whole) {
      const found = locate(doc, from.paragraph)
      if (!found) return []
      const { pos, node } = found
      const place = { ...attributes, class: `comment-beside ${look}` }
      return [Decoration.node(pos, pos + node.nodeSize, place)]
    }
    const [start, end] = [positionOf(doc, from), positionOf(doc, to)]
    if (start === null || end === null || start >= end) return []
    return [Decoration.inline(start, end, { ...attributes, class: `comment-mark ${look}` })]
  }
}
