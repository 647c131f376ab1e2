/** The carets and selections of the others, with their names and parties. */

import { Plugin, type Selection, type EditorState } from "prosemirror-state"
import { DecorationSet } from "prosemirror-view"
import type { Awareness } from "y-protocols/awareness"
import { yCursorPlugin } from "y-prosemirror"
import { partyLook } from "../base/party.ts"
import { remoteCaret } from "./widgets.ts"

interface User {
  readonly name?: unknown
  readonly party?: unknown
}

/**
 * Shows the others. `selection` says which selection of one's own the others are told of.
 *
 * A caret is whatever somebody's program sent. One that cannot be read leaves the carets as they were:
 * thrown here, it would keep the edits of others from being shown.
 */
export function cursorsPlugin(
  awareness: Awareness,
  selection: (state: EditorState) => Selection,
): Plugin {
  const plugin = yCursorPlugin(awareness, {
    // Awareness belongs to the connection's document, which has a client id of its own.
    awarenessStateFilter: (_own: number, id: number) => id !== awareness.clientID,
    cursorBuilder: (user: User) => remoteCaret(user),
    selectionBuilder: ({ party }: User) => ({
      class: "remote-selection",
      style: `--party: ${partyLook(typeof party === "string" ? party : "").colour}`,
    }),
    getSelection: selection,
  }) as Plugin<DecorationSet>
  const { state } = plugin.spec
  if (!state) throw new Error("the carets are kept in the editor's state")
  return new Plugin<DecorationSet>({
    ...plugin.spec,
    state: {
      init: (config, editor) =>
        readable(
          () => state.init.call(plugin, config, editor),
          () => DecorationSet.empty,
        ),
      apply: (tr, shown, before, after) =>
        readable(
          () => state.apply.call(plugin, tr, shown, before, after),
          () => shown.map(tr.mapping, tr.doc),
        ),
    },
  })
}

function readable(read: () => DecorationSet, otherwise: () => DecorationSet): DecorationSet {
  try {
    return read()
  } catch {
    return otherwise()
  }
}
