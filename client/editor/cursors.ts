/** The carets and selections of the others, with their names and parties. */

import type { Plugin, Selection, EditorState } from "prosemirror-state"
import type { Awareness } from "y-protocols/awareness"
import { yCursorPlugin } from "y-prosemirror"
import { partyLook } from "../base/party.ts"
import { remoteCaret } from "./widgets.ts"

interface User {
  readonly name?: unknown
  readonly party?: unknown
}

/** Shows the others. `selection` says which selection of one's own the others are told of. */
export function cursorsPlugin(
  awareness: Awareness,
  selection: (state: EditorState) => Selection,
): Plugin {
  return yCursorPlugin(awareness, {
    // Awareness belongs to the connection's document, which has a client id of its own.
    awarenessStateFilter: (_own: number, id: number) => id !== awareness.clientID,
    cursorBuilder: (user: User) => remoteCaret(user),
    selectionBuilder: ({ party }: User) => ({
      class: "remote-selection",
      style: `--party: ${partyLook(typeof party === "string" ? party : "").colour}`,
    }),
    getSelection: selection,
  }) as Plugin
}
