/** Runs a schedule from its first step to the moment when everybody has heard everything. */

import { numberedIds } from "../../schema/base/ids.ts"
import { build, draftOf } from "../support/build.ts"
import { doings, type Supply } from "./actions.ts"
import { judge, type Verdict } from "./judge.ts"
import { symbolsOfNode } from "./oracle.ts"
import {
  act,
  collect,
  createPeers,
  missing,
  receive,
  type Message,
  type Peer,
  type PeerOptions,
} from "./peer.ts"
import { seeded, type Act, type Schedule, type Step } from "./schedule.ts"

export interface Outcome {
  readonly schedule: Schedule
  readonly verdict: Verdict
  /** How often each act really did something. */
  readonly done: ReadonlyMap<Act, number>
}

export interface Options {
  /** False: on stock y-prosemirror, without the exact sync. */
  readonly exact?: boolean
  /** Called after each step that did something. */
  readonly watch?: ((step: Step, peer: Peer) => void) | undefined
}

/** First of some 20,000 ideographs: each is one UTF-16 unit and belongs to a script without spaces. */
const FIRST = 0x4e00

export function run(schedule: Schedule, { exact = true, watch }: Options = {}): Outcome {
  const { profile, seed, steps } = schedule
  let given = 0
  const supply: Supply = {
    words: (length) => String.fromCharCode(...Array.from({ length }, () => FIRST + given++)),
  }
  const random = seeded(seed ^ 0x5eed)
  const options = Array.from({ length: schedule.peers }, (_, i): PeerOptions => ({
    exact,
    newId: numberedIds(`by${i}n`),
    clientId: 2 + Math.floor(random() * 2 ** 31),
  }))
  const paragraphs =
    profile === "text"
      ? Array.from({ length: 3 }, () => supply.words(20))
      : Array.from({ length: 3 }, () => `${supply.words(8)}[${supply.words(6)}]${supply.words(8)}`)
  const peers = createPeers(draftOf(build(...paragraphs)), schedule.peers, options)
  const done = new Map<Act, number>()
  for (const step of steps) {
    const peer = peers[step.peer]
    if (!peer) continue
    if (perform(peers, peer, step, supply)) {
      done.set(step.act, (done.get(step.act) ?? 0) + 1)
      watch?.(step, peer)
    }
    peer.views.push(symbolsOfNode(peer.editor.state.doc))
  }
  settle(peers)
  return { schedule, verdict: judge(peers), done }
}

function perform(peers: readonly Peer[], peer: Peer, step: Step, supply: Supply): boolean {
  const doing = doings[step.act]
  if (doing) {
    // Two people may have removed what were the last paragraphs of each.
    if (symbolsOfNode(peer.editor.state.doc).length === 0) return false
    let did = false
    send(peers, peer, () => {
      did = act(peer, () => doing(peer, step, supply))
    })
    return did
  }
  switch (step.act) {
    case "undo":
    case "redo":
      return undoOrRedo(peers, peer, step.act)
    case "deliver":
      return deliver(peers, peer, step, inOrder)
    case "shuffle":
      return deliver(peers, peer, step, anyhow)
    case "leave":
      if (!peer.online) return false
      peer.online = false
      if (step.pick < 0.5) peer.inbox = []
      return true
    case "return":
      if (peer.online) return false
      peer.online = true
      for (const other of peers) if (other !== peer && other.online) meet(peers, peer, other)
      return true
    default:
      throw new Error(`nobody knows how to ${step.act}`)
  }
}

function undoOrRedo(peers: readonly Peer[], peer: Peer, which: "undo" | "redo"): boolean {
  let did = false
  send(peers, peer, () => {
    did = peer.undo[which]() !== null
    const expected = peer.oracle.undo[which]() !== null
    if (did !== expected) throw new Error(`the oracle has another stack to ${which}`)
  })
  return did
}

/** Does something at a peer and puts what it sends into the inboxes of all who are online with it. */
function send(peers: readonly Peer[], peer: Peer, doing: () => void): void {
  const message = collect(peer, doing)
  if (message.draft.length === 0 && message.oracle.length === 0) return
  if (!peer.online) return
  for (const other of peers) if (other !== peer && other.online) other.inbox.push(message)
}

/** Takes some of a peer's messages in. What arises from that (Yjs tidies formatting) is sent on. */
function deliver(
  peers: readonly Peer[],
  peer: Peer,
  step: Step,
  next: (inbox: readonly Message[], random: () => number) => number,
): boolean {
  if (!peer.online || peer.inbox.length === 0) return false
  const random = seeded(Math.floor(step.pick * 10_000))
  const count = Math.ceil(step.size * peer.inbox.length)
  for (let i = 0; i < count; i++) {
    const index = next(peer.inbox, random)
    const message = peer.inbox[index]
    if (!message) break
    // A shuffled network also delivers a message twice now and then.
    if (next === inOrder || random() < 0.9) peer.inbox.splice(index, 1)
    send(peers, peer, () => receive(peer, message))
  }
  return count > 0
}

/** The oldest message of a random sender: what one connection to each of the others gives. */
function inOrder(inbox: readonly Message[], random: () => number): number {
  const senders = [...new Set(inbox.map(({ from }) => from))]
  const sender = senders[Math.floor(random() * senders.length)]
  return inbox.findIndex(({ from }) => from === sender)
}

function anyhow(inbox: readonly Message[], random: () => number): number {
  return Math.floor(random() * inbox.length)
}

/** Two peers exchange what the other lacks, by state vectors. */
function meet(peers: readonly Peer[], one: Peer, other: Peer): void {
  const [forOther, forOne] = [missing(one, other), missing(other, one)]
  send(peers, one, () => receive(one, forOne))
  send(peers, other, () => receive(other, forOther))
}

/** Everybody comes online, hears everything, and meets everybody else until nothing new arises. */
function settle(peers: readonly Peer[]): void {
  for (const peer of peers) peer.online = true
  for (let round = 0; round < 3; round++) {
    for (const peer of peers) {
      for (let message = peer.inbox.shift(); message; message = peer.inbox.shift()) {
        const taken = message
        send(peers, peer, () => receive(peer, taken))
      }
    }
    for (const peer of peers)
      for (const other of peers) if (other.index > peer.index) meet(peers, peer, other)
  }
  for (const peer of peers) peer.views.push(symbolsOfNode(peer.editor.state.doc))
}
