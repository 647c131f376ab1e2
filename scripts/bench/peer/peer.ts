/**
 * The peer of `scripts/bench/browser.ts`: the same draft from the same server in plain ProseMirror with
 * y-prosemirror. The schema is the same; there is no other plugin, no decoration and no panel.
 */

import { EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { initProseMirrorDoc, ySyncPlugin } from "y-prosemirror"
import { WebsocketProvider } from "y-websocket"
import type { Plugin } from "prosemirror-state"
import * as Y from "yjs"
import { draftSchema } from "../../../schema/model/nodes.ts"
import { SCHEMA_VERSION } from "../../../schema/model/records.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { MESSAGE, SYNC_PATH } from "../../../schema/sharing/protocol.ts"

const { doc, body } = draftDocument(new Y.Doc())
const draft = decodeURIComponent(location.hash.slice(1))
const address = location.origin.replace(/^http/, "ws") + SYNC_PATH
const provider = new WebsocketProvider(address, draft, doc, {
  disableBc: true,
  params: { schema: String(SCHEMA_VERSION) },
})
provider.messageHandlers[MESSAGE.durable] = () => undefined

provider.once("sync", () => {
  const rendered = initProseMirrorDoc(body, draftSchema)
  const plugin = ySyncPlugin(body, { mapping: rendered.mapping }) as Plugin
  const state = EditorState.create({ doc: rendered.doc, plugins: [plugin] })
  new EditorView(document.querySelector("main"), { state })
})
