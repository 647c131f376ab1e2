/**
 * The connection to one draft on the server: frames out, and what comes in as calls.
 *
 * `mirror` is the draft as the server has shown it. Nothing of this screen is written to it before the
 * server has called it safe, so y-websocket finds nothing of ours to send: what was written here goes
 * out by `send`, update by update, and is numbered by the server in this order.
 */

import type { Decoder } from "lib0/decoding"
import type { Awareness } from "y-protocols/awareness"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import { SCHEMA_VERSION } from "../../schema/model/records.ts"
import type { Answered, AskMessage } from "../../schema/sharing/asks.ts"
import {
  CLOSE,
  jsonFrame,
  MESSAGE,
  readDurable,
  readJsonFrame,
  readRefused,
  SYNC,
  SYNC_PATH,
  syncFrame,
  type HeldWords,
  type Refused,
  type StandingNews,
  type StoringNews,
} from "../../schema/sharing/protocol.ts"
import { say } from "../language/say.ts"
import { publishOwnPresence } from "./presence.ts"
import { steadySockets } from "./steadySocket.ts"

export interface ExchangeEvents {
  /** A connection is open. The mirror still is what it was when the last one was lost. */
  opened(): void
  /** The mirror holds what the server has. */
  synced(): void
  /** The connection is gone; another will be tried. */
  lost(): void
  /** No connection came about; another will be tried. */
  unreachable(): void
  /** The server wants no more connections from this page; a sentence says why. */
  closed(reason: string): void
  /** So many updates of this connection were dealt with. */
  durable(updates: number): void
  refused(refused: Refused): void
  standing(news: StandingNews): void
  storing(news: StoringNews): void
  answered(answered: Answered): void
  held(words: readonly HeldWords[]): void
  /** Notes for those who lead changed; they are to be asked for. */
  leadNotes(): void
}

export interface Exchange {
  readonly mirror: Y.Doc
  readonly awareness: Awareness
  /** Sends an update; only between `synced` and `lost`. */
  send(update: Uint8Array): void
  /** Asks; answers whether it could be sent. */
  ask(ask: AskMessage): boolean
  /** Writes to the mirror what the server has called safe. */
  confirm(update: Uint8Array): void
  connect(): void
  destroy(): void
}

const { because } = say.frame.closed

/** Sentences for the codes with which a server closes a draft for good. */
const CLOSED: Readonly<Record<number, string>> = {
  [CLOSE.malformed]: because.malformed,
  [CLOSE.notSignedIn]: because.notSignedIn,
  [CLOSE.notAllowed]: because.notAllowed,
  [CLOSE.noSuchDraft]: because.noSuchDraft,
  [CLOSE.frameTooLarge]: because.tooLarge,
  [CLOSE.otherVersion]: because.otherVersion,
}

/** Prepares the connection to a draft at `server` (such as `ws://host`); `connect` begins. */
export function createExchange(server: string, draft: string, events: ExchangeEvents): Exchange {
  let ended = false
  const mirror = new Y.Doc()
  const provider = new WebsocketProvider(server + SYNC_PATH, encodeURIComponent(draft), mirror, {
    connect: false,
    disableBc: true,
    // It has what y-websocket uses of a WebSocket, and no more.
    WebSocketPolyfill: steadySockets(WebSocket, fetch) as unknown as typeof WebSocket,
    params: { schema: String(SCHEMA_VERSION) },
    // Sent again, a frame that is too large is as large as before.
    shouldReconnect: ({ code }) => code !== CLOSE.frameTooLarge && !(code >= 4400 && code < 4500),
  })
  const { awareness } = provider
  publishOwnPresence(provider)
  // Yjs tidies up formatting in a document that it fills; every other document does the same by itself.
  mirror.off("update", provider._updateHandler)

  provider.on("status", ({ status }) => {
    if (ended) return
    if (status === "connected") {
      // The others passed over what they heard when this person left: only a newer state is heard.
      awareness.setLocalState(awareness.getLocalState())
      events.opened()
    }
    if (status === "disconnected") events.lost()
  })
  provider.on("sync", (synced) => {
    if (synced) events.synced()
  })
  provider.on("connection-error", () => events.unreachable())
  provider.on("closed", ({ code, reason }) =>
    events.closed(reason || (CLOSED[code] ?? because.byServer)),
  )
  // y-websocket complains in the console of every type that nobody handles.
  const hear = (type: number, read: (decoder: Decoder) => void) => {
    provider.messageHandlers[type] = (_encoder: unknown, decoder: Decoder) => read(decoder)
  }
  const json = (type: number, take: (content: never) => void) =>
    hear(type, (decoder) => take(readJsonFrame(decoder) as never))
  hear(MESSAGE.durable, (decoder) => events.durable(readDurable(decoder).updates))
  hear(MESSAGE.refused, (decoder) => events.refused(readRefused(decoder)))
  json(MESSAGE.standing, (news: StandingNews) => events.standing(news))
  json(MESSAGE.storing, (news: StoringNews) => events.storing(news))
  json(MESSAGE.answered, (answered: Answered) => events.answered(answered))
  json(MESSAGE.held, (words: readonly HeldWords[]) => events.held(words))
  json(MESSAGE.leadNotes, () => events.leadNotes())

  const send = (frame: Uint8Array): boolean => {
    const { ws } = provider
    if (!provider.wsconnected || ws?.readyState !== ws?.OPEN) return false
    // TypeScript's own types do not let bytes that could be shared be sent.
    ws?.send(frame as Uint8Array<ArrayBuffer>)
    return true
  }
  return {
    mirror,
    awareness,
    send: (update) => void send(syncFrame(SYNC.update, update)),
    ask: (ask) => send(jsonFrame(MESSAGE.ask, ask)),
    confirm: (update) => Y.applyUpdate(mirror, update, provider),
    connect: () => provider.connect(),
    destroy() {
      ended = true
      provider.destroy()
      awareness.destroy()
      mirror.destroy()
    },
  }
}
