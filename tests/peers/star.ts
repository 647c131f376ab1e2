/**
 * The server among the peers: everybody speaks with it alone, as in the product, and it splits, joins
 * and moves paragraphs for them (`server/structure`).
 */

import * as Y from "yjs"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { numberedIds } from "../../schema/base/ids.ts"
import { heldOf } from "../../schema/sharing/moves.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { Structure } from "../../server/structure/structure.ts"
import { refused } from "./asked.ts"
import type { Network } from "./network.ts"
import { collect, missing, receive, type Message, type Peer, type Request } from "./peer.ts"

/** What the ids of the server's own brackets and paragraphs begin with. */
export const SERVER_IDS = "server"
/** Low, as the room's: what it forwards comes before what its author types on. */
const SERVER_CLIENT = 7
/** The sender of what the server answers to a message. */
const SERVER = -1

/** Peers around a server that starts with what the first of them has. */
export function star(peers: readonly Peer[]): Network {
  const [first] = peers
  if (!first) throw new Error("there is nobody")
  const start = Y.encodeStateAsUpdate(first.document.doc)
  const server = { document: { doc: new Y.Doc() }, oracle: { doc: new Y.Doc() } }
  Y.applyUpdate(server.document.doc, start)
  Y.applyUpdate(server.oracle.doc, Y.encodeStateAsUpdate(first.oracle.doc))
  const standings = new Map(peers.map((peer) => [peer, standingOf(peer)]))
  const structure = new Structure({
    client: SERVER_CLIENT,
    newId: numberedIds(SERVER_IDS),
    now: () => "2026-01-01T00:00:00.000Z",
    updates: [start],
    authorOf(client) {
      const peer = peers.find(({ document }) => document.doc.clientID === client)
      return (peer && standings.get(peer)) ?? null
    },
  })

  function send(peer: Peer, doing: () => void): void {
    const message = collect(peer, doing)
    if (message.draft.length + message.oracle.length + message.asks.length === 0) return
    peer.pending.push(...message.asks)
    peer.unsafe.push(message)
    if (peer.online) peer.outbox.push(message)
  }

  function take(peer: Peer, message: Message): void {
    const all: Uint8Array[] = []
    const own: Uint8Array[] = []
    const { doc } = server.document
    const add = (update: Uint8Array | null) => {
      if (!update) return
      own.push(update)
      all.push(update)
      Y.applyUpdate(doc, update)
    }
    for (const update of message.draft) {
      all.push(update)
      Y.applyUpdate(doc, update)
      const late = structure.isLate(update)
      const { landed, rescued } = structure.take(update, standings.get(peer) ?? standingOf(peer))
      if (landed && !late) throw new Error("an edit came late and was not known to be")
      add(landed)
      add(rescued)
    }
    const answers = message.asks.map((request): [Request, Fault | null] => {
      const done = structure.perform(request.ask)
      if (isFault(done)) return [request, done]
      add(done.update)
      return [request, null]
    })
    for (const update of message.oracle) Y.applyUpdate(server.oracle.doc, update)
    for (const other of peers)
      if (other.online && other !== peer)
        other.inbox.push({ ...message, asks: [], answers: [], draft: all })
    peer.inbox.push({ from: SERVER, draft: own, oracle: [], asks: [], answers })
  }

  function hear(peer: Peer, message: Message): void {
    const own = message.from === SERVER
    if (own) peer.unsafe.shift()
    send(peer, () => receive(peer, message))
    if (own && peer.unsafe.length === 0) peer.follower.arrived()
    for (const [request, fault] of message.answers) {
      peer.pending.splice(peer.pending.indexOf(request), 1)
      if (fault && fault.fault !== "nothing-to-do") refused(peer, request)
    }
  }

  function exchange(peer: Peer, up: number, down: number): boolean {
    if (!peer.online || peer.outbox.length + peer.inbox.length === 0) return false
    for (const message of peer.outbox.splice(0, Math.ceil(up * peer.outbox.length)))
      take(peer, message)
    for (const message of peer.inbox.splice(0, Math.ceil(down * peer.inbox.length)))
      hear(peer, message)
    return true
  }

  /** The peer gets what it lacks, and sends again what the server has not called safe. */
  function comeBack(peer: Peer): void {
    peer.online = true
    peer.outbox.push(...peer.unsafe)
    const back = missing(server, peer)
    send(peer, () => receive(peer, back))
  }

  return {
    send,
    deliver: (peer, { pick, size }) => exchange(peer, pick, size),
    leave(peer) {
      peer.online = false
      peer.outbox.length = 0
      peer.inbox.length = 0
    },
    comeBack,
    settle() {
      for (const peer of peers) if (!peer.online) comeBack(peer)
      while (peers.some((peer) => peer.outbox.length + peer.inbox.length > 0))
        for (const peer of peers) exchange(peer, 1, 1)
      const lacking = peers.filter(({ document }) => !same(document.doc, server.document.doc))
      if (lacking.length > 0) throw new Error("somebody lacks what the server has")
    },
    held: () => [...heldOf(server.document.doc).values()],
  }
}

function same(one: Y.Doc, other: Y.Doc): boolean {
  const state = (doc: Y.Doc) =>
    JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b))
  return state(one) === state(other)
}

/** The first speaks for no party, so that what is lost of theirs is held and not proposed. */
function standingOf({ index }: Peer): Standing {
  return {
    person: `person ${index}`,
    name: `Person ${index}`,
    role: "co-lead",
    party: index === 0 ? "" : `party ${index}`,
    policy: "consensus",
    mandate: null,
    closed: null,
  }
}
