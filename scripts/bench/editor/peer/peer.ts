/**
 * The peers of `npm run bench:editor`: the same draft in ProseMirror with the same schema, and no other
 * plugin, no decoration and no panel. At `/#<draft>` with y-prosemirror, on the same server; at `/` alone,
 * with the document as JSON.
 */

import { EditorState, type Plugin } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { initProseMirrorDoc, ySyncPlugin } from "y-prosemirror"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import { draftSchema } from "../../../../schema/model/nodes.ts"
import { SCHEMA_VERSION } from "../../../../schema/model/records.ts"
import { draftDocument } from "../../../../schema/operations/document.ts"
import { MESSAGE, SYNC_PATH } from "../../../../schema/sharing/protocol.ts"

function show(state: EditorState): void {
  new EditorView(document.querySelector("main"), { state })
}

async function showAlone(): Promise<void> {
  const json: unknown = await (await fetch("/draft.json")).json()
  show(EditorState.create({ doc: draftSchema.nodeFromJSON(json) }))
}

function showShared(draft: string): void {
  const { doc, body } = draftDocument(new Y.Doc())
  const address = location.origin.replace(/^http/, "ws") + SYNC_PATH
  const provider = new WebsocketProvider(address, draft, doc, {
    disableBc: true,
    params: { schema: String(SCHEMA_VERSION) },
  })
  provider.messageHandlers[MESSAGE.durable] = () => undefined
  provider.once("sync", () => {
    const { doc: rendered, mapping } = initProseMirrorDoc(body, draftSchema)
    const plugin = ySyncPlugin(body, { mapping }) as Plugin
    show(EditorState.create({ doc: rendered, plugins: [plugin] }))
  })
}

const draft = decodeURIComponent(location.hash.slice(1))
if (draft === "") void showAlone()
else showShared(draft)
