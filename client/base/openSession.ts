/** Opens a draft: the shared document, its connection, and the account of what is safe. */

import type { Decoder } from "lib0/decoding"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import { SCHEMA_VERSION } from "../../schema/model/records.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import {
  CLOSE,
  MESSAGE,
  readDurable,
  readRefused,
  SYNC_PATH,
} from "../../schema/sharing/protocol.ts"
import { may } from "../../schema/sharing/roles.ts"
import { createDelivery } from "./delivery.ts"
import { createRelay } from "./relay.ts"
import type { Me, SavedState, Session } from "./session.ts"
import { createStore } from "./store.ts"

/** Sentences for the codes with which a server closes a draft for good. */
const CLOSED: Readonly<Record<number, string>> = {
  [CLOSE.malformed]: "The server could not read what this page sent. Reload the page.",
  [CLOSE.notSignedIn]: "You are signed out. Open the link that was sent to you again.",
  [CLOSE.notAllowed]: "This draft is not open to you any more.",
  [CLOSE.noSuchDraft]: "There is no such draft.",
  [CLOSE.frameTooLarge]: "What was typed or pasted here is too much to be sent at once.",
  [CLOSE.otherVersion]: "This page is older or newer than the server. Reload the page.",
}

/**
 * Opens the draft at `server` (such as `ws://host`) for a person.
 *
 * Work goes on while the connection is away and is delivered when it is back; it is not kept on this
 * device, so the page asks before it is left. After a refusal the connection stays closed: what was
 * refused is nobody else's, and the person is told to copy it and reload.
 */
export function openSession(draftId: string, me: Me, server: string): Session {
  const document = draftDocument(new Y.Doc())
  /** What the network has: the editor's own document holds back while a word is composed. */
  const outer = new Y.Doc()
  const relay = createRelay(document.doc, outer)
  const saved = createStore<SavedState>({ connection: "connecting", undelivered: 0, reason: null })
  const delivery = createDelivery()
  /** How many characters and other pieces of this client are on disk. */
  let safeClock = 0
  /** Words of an input method that are on this screen and in no document yet. */
  let composed = false
  const change = (part: Partial<SavedState>) => {
    const before = saved.get()
    const undelivered = delivery.undelivered + (composed ? 1 : 0)
    const after = { ...before, ...part, undelivered }
    const same =
      before.connection === after.connection &&
      before.undelivered === after.undelivered &&
      before.reason === after.reason
    if (!same) saved.set(after)
  }
  const close = (reason: string) => change({ connection: "closed", reason })

  const provider = new WebsocketProvider(server + SYNC_PATH, encodeURIComponent(draftId), outer, {
    connect: false,
    disableBc: true,
    params: { schema: String(SCHEMA_VERSION) },
    // Sent again, a frame that is too large is as large as before.
    shouldReconnect: ({ code }) => code !== CLOSE.frameTooLarge && !(code >= 4400 && code < 4500),
  })
  const loaded = new Promise<void>((resolve) => {
    provider.once("sync", () => resolve())
  })

  provider.on("status", ({ status }) => {
    if (saved.get().connection === "closed") return
    if (status === "connected") {
      delivery.opened()
      // The others passed over what they heard when this person left: only a newer state is heard.
      provider.awareness.setLocalState(provider.awareness.getLocalState())
    }
    if (status === "disconnected") {
      delivery.lost()
      change({ connection: "offline" })
    }
  })
  provider.on("sync", (synced) => {
    if (synced && saved.get().connection !== "closed") change({ connection: "online" })
  })
  provider.on("connection-error", () => {
    if (saved.get().connection === "connecting") change({ connection: "offline" })
  })
  provider.on("closed", ({ code, reason }) => {
    close(reason || (CLOSED[code] ?? "The server closed this draft to you."))
  })
  provider.messageHandlers[MESSAGE.durable] = (_encoder: unknown, decoder: Decoder) => {
    const { updates, stateVector } = readDurable(decoder)
    delivery.durable(updates)
    safeClock = Y.decodeStateVector(stateVector).get(document.doc.clientID) ?? 0
    change({})
  }
  provider.messageHandlers[MESSAGE.refused] = (_encoder: unknown, decoder: Decoder) => {
    close(readRefused(decoder).message)
    provider.disconnect()
  }

  const written = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    delivery.written(provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN)
    change({})
  }
  outer.on("update", written)
  const warn = (event: BeforeUnloadEvent) => {
    if (saved.get().undelivered > 0) event.preventDefault()
  }
  addEventListener("beforeunload", warn)

  provider.awareness.setLocalStateField("user", { name: me.name, party: me.party, role: me.role })
  provider.connect()
  return {
    draftId,
    me,
    actor: { person: me.name, party: me.party, lead: may(me.role, "edit") },
    document,
    awareness: provider.awareness,
    saved,
    loaded,
    holdRemote: (held) => relay.hold(held),
    composing(words) {
      composed = words
      change({})
    },
    undeliveredWords: () => wordsSince(document.doc, safeClock),
    close() {
      removeEventListener("beforeunload", warn)
      outer.off("update", written)
      relay.destroy()
      provider.destroy()
      outer.destroy()
      document.doc.destroy()
    },
  }
}

/** The words that this client typed after `clock` and that still stand, a line for each place. */
function wordsSince(doc: Y.Doc, clock: number): string {
  const own = doc.store.clients.get(doc.clientID) ?? []
  return own
    .flatMap((piece) =>
      piece instanceof Y.Item && !piece.deleted && piece.content instanceof Y.ContentString
        ? [piece.content.str.slice(Math.max(0, clock - piece.id.clock))]
        : [],
    )
    .filter((words) => words.trim() !== "")
    .join("\n")
}
