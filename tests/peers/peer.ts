/** One person at one draft, with the editor's binding and the oracle that hears the same intents. */

import { ySyncPluginKey } from "y-prosemirror"
import { createHistory, type Asked, type History } from "../../client/editor/history.ts"
import { followMoves, type Follower } from "../../client/editor/moves.ts"
import type { Fault } from "../../schema/base/fault.ts"
import type { StructureAsk } from "../../schema/sharing/asks.ts"
import * as Y from "yjs"
import type { Draft } from "../../schema/model/draft.ts"
import type { Context } from "../../schema/operations/context.ts"
import { draftDocument, type DraftDocument } from "../../schema/operations/document.ts"
import { writeDraft } from "../../schema/operations/writing.ts"
import { headless, type Headless } from "./headless.ts"
import {
  createOracle,
  intend,
  payDebts,
  symbolsOfNode,
  type Oracle,
  type Symbols,
} from "./oracle.ts"

/** What one step of a peer sends: the draft's updates and the oracle's, which travel together. */
export interface Message {
  readonly from: number
  readonly draft: readonly Uint8Array[]
  readonly oracle: readonly Uint8Array[]
  /** What the server is asked, after the updates. */
  readonly asks: readonly Request[]
  /** From the server: what became of what was asked. */
  readonly answers: readonly (readonly [Request, Fault | null])[]
}

/** An ask on its way to the server, with what the oracle was told of it. */
export interface Request {
  readonly ask: StructureAsk
  readonly step: Asked
}

export interface Peer {
  readonly index: number
  readonly document: DraftDocument
  readonly editor: Headless
  readonly oracle: Oracle
  readonly context: Context
  readonly history: History
  readonly follower: Follower
  /** What this act asks of the server; empty before and after. */
  readonly asks: Request[]
  /** How this act will change the symbols when the server has done what it asks. */
  intended: ((symbols: Symbols) => Symbols) | null
  /** Asked and not answered yet. */
  readonly pending: Request[]
  /** The oracle's step of what was asked. */
  readonly steps: Map<Asked, Y.UndoManager["undoStack"][number]>
  /** Symbols that the oracle expects of an ask which the server refused. */
  readonly excused: Set<string>
  /** On the way to the server. */
  readonly outbox: Message[]
  /** What the server has not called safe, in order. */
  readonly unsafe: Message[]
  /** Every view that the peer has had of the text, in order. */
  readonly views: Symbols[]
  inbox: Message[]
  online: boolean
}

/** The part of a peer that acts on its draft. */
export type Doer = Pick<Peer, "document" | "editor" | "context" | "history" | "asks" | "intended">

const REMOTE = "remote"
const OPERATION = "operation of the peer"
const ACTS = "acts of the test"

export interface PeerOptions {
  /** False: stock y-prosemirror, the fault that the harness must see. */
  readonly exact: boolean
  readonly newId: () => string
  readonly clientId: number
}

/** Peers on one draft, all with the same start. */
export function createPeers(draft: Draft, count: number, options: readonly PeerOptions[]): Peer[] {
  const start = new Y.Doc()
  start.clientID = 1
  writeDraft(draftDocument(start), draft)
  const update = Y.encodeStateAsUpdate(start)
  const oracleStart = createOracle(1)
  const peers = options.slice(0, count).map((each, index) => createPeer(update, index, each))
  const first = peers[0]
  if (first) intend(oracleStart, [], symbolsOfNode(first.editor.state.doc))
  const oracleUpdate = Y.encodeStateAsUpdate(oracleStart.doc)
  for (const peer of peers) Y.applyUpdate(peer.oracle.doc, oracleUpdate, REMOTE)
  return peers
}

function createPeer(start: Uint8Array, index: number, options: PeerOptions): Peer {
  const doc = new Y.Doc()
  doc.clientID = options.clientId
  Y.applyUpdate(doc, start, REMOTE)
  const document = draftDocument(doc)
  const asks: Request[] = []
  const history = createHistory(document, [ySyncPluginKey, OPERATION], (ask, step) =>
    asks.push({ ask, step }),
  )
  history.manager.addToScope(doc.getMap(ACTS))
  // Each act of a schedule is one step, as if a second passed between them.
  history.manager.captureTimeout = 0
  const editor = headless(document.body, { exact: options.exact })
  const follower = followMoves(history.manager, () => editor.state)
  return {
    index,
    document,
    editor,
    oracle: createOracle(options.clientId),
    context: {
      document,
      actor: { person: `person ${index}`, party: `party ${index}`, lead: true },
      newId: options.newId,
      now: () => "2026-01-01T00:00:00.000Z",
      origin: OPERATION,
    },
    history,
    follower,
    asks,
    intended: null,
    pending: [],
    steps: new Map(),
    excused: new Set(),
    outbox: [],
    unsafe: [],
    views: [],
    inbox: [],
    online: true,
  }
}

/** Runs something at a peer and answers what it would send, all updates that arose included. */
export function collect(peer: Peer, run: () => void): Message {
  const draft: Uint8Array[] = []
  const oracle: Uint8Array[] = []
  const onDraft = (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) draft.push(update)
  }
  const onOracle = (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) oracle.push(update)
  }
  peer.document.doc.on("update", onDraft)
  peer.oracle.doc.on("update", onOracle)
  try {
    run()
  } finally {
    peer.document.doc.off("update", onDraft)
    peer.oracle.doc.off("update", onOracle)
  }
  return { from: peer.index, draft, oracle, asks: peer.asks.splice(0), answers: [] }
}

/**
 * Does something to the draft as its user, and tells the oracle how the view changed by it. Whatever
 * happens is one step of undo on both sides.
 *
 * @returns whether anything was written
 */
export function act(peer: Peer, run: () => void): boolean {
  const { doc } = peer.document
  const before = symbolsOfNode(peer.editor.state.doc)
  const writes: unknown[] = []
  const touch = (transaction: Y.Transaction) => {
    const origin: unknown = transaction.origin
    if (writes.length > 0 || (origin !== ySyncPluginKey && origin !== OPERATION)) return
    writes.push(origin)
    doc.getMap(ACTS).set(`${doc.clientID} ${Y.getState(doc.store, doc.clientID)}`, 1)
  }
  doc.on("beforeTransaction", touch)
  try {
    run()
  } finally {
    doc.off("beforeTransaction", touch)
  }
  const { intended } = peer
  if (writes.length === 0 && !intended) return false
  const shown = symbolsOfNode(peer.editor.state.doc)
  intend(peer.oracle, before, intended ? intended(shown) : shown)
  const last = peer.oracle.undo.undoStack.at(-1)
  for (const { step } of peer.asks) if (last) peer.steps.set(step, last)
  peer.intended = null
  return true
}

/** Applies what others sent. */
export function receive(peer: Peer, message: Pick<Message, "draft" | "oracle">): void {
  for (const update of message.draft) Y.applyUpdate(peer.document.doc, update, REMOTE)
  for (const update of message.oracle) Y.applyUpdate(peer.oracle.doc, update, REMOTE)
  payDebts(peer.oracle)
}

/** Both documents of a peer, or of the server. */
type Copies = { readonly [K in "document" | "oracle"]: { readonly doc: Y.Doc } }

/** What one peer has and another lacks, by its state vectors. */
export function missing(from: Copies, to: Copies): Pick<Message, "draft" | "oracle"> {
  const since = (source: Y.Doc, target: Y.Doc) =>
    Y.encodeStateAsUpdate(source, Y.encodeStateVector(target))
  return {
    draft: [since(from.document.doc, to.document.doc)],
    oracle: [since(from.oracle.doc, to.oracle.doc)],
  }
}
