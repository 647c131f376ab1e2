/** Runs a schedule from its first step to the moment when everybody has heard everything. */

import { numberedIds } from "../../schema/base/ids.ts"
import { build, draftOf } from "../support/build.ts"
import { doings, type Supply } from "./actions.ts"
import { judge, type Verdict } from "./judge.ts"
import { mesh } from "./mesh.ts"
import type { Network } from "./network.ts"
import { giveUp, symbolsOfNode } from "./oracle.ts"
import { act, createPeers, type Peer, type PeerOptions } from "./peer.ts"
import { isStructural, seeded, type Act, type Schedule, type Step } from "./schedule.ts"
import { star } from "./star.ts"

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
  /** Called when everybody has heard everything. */
  readonly end?: ((peers: readonly Peer[]) => void) | undefined
}

/** First of some 20,000 ideographs: each is one UTF-16 unit and belongs to a script without spaces. */
const FIRST = 0x4e00

export function run(schedule: Schedule, { exact = true, watch, end }: Options = {}): Outcome {
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
  const network = isStructural(profile) ? star(peers) : mesh(peers)
  const done = new Map<Act, number>()
  for (const peer of peers) peer.views.push(symbolsOfNode(peer.editor.state.doc))
  for (const step of steps) {
    const peer = peers[step.peer]
    if (!peer) continue
    if (perform(network, peer, step, supply)) {
      done.set(step.act, (done.get(step.act) ?? 0) + 1)
      watch?.(step, peer)
    }
    peer.views.push(symbolsOfNode(peer.editor.state.doc))
  }
  network.settle()
  for (const peer of peers) peer.views.push(symbolsOfNode(peer.editor.state.doc))
  end?.(peers)
  return { schedule, verdict: judge(peers, network.held()), done }
}

function perform(network: Network, peer: Peer, step: Step, supply: Supply): boolean {
  const doing = doings[step.act]
  if (doing) {
    // Two people may have removed what were the last paragraphs of each.
    if (symbolsOfNode(peer.editor.state.doc).length === 0) return false
    let did = false
    network.send(peer, () => {
      did = act(peer, () => doing(peer, step, supply))
    })
    return did
  }
  switch (step.act) {
    case "undo":
    case "redo":
      return undoOrRedo(network, peer, step.act)
    case "deliver":
      return network.deliver(peer, step, "in order")
    case "shuffle":
      return network.deliver(peer, step, "anyhow")
    case "leave":
      if (!peer.online) return false
      network.leave(peer, step)
      return true
    case "return":
      if (peer.online) return false
      network.comeBack(peer)
      return true
    default:
      throw new Error(`nobody knows how to ${step.act}`)
  }
}

function undoOrRedo(network: Network, peer: Peer, which: "undo" | "redo"): boolean {
  // Nothing is undone while something is being asked, or on its way back.
  if (peer.pending.length > 0 || peer.follower.astray) return false
  let did = false
  network.send(peer, () => {
    const before = new Set(peer.oracle.list.toArray())
    did = peer.history[which]()
    const expected = peer.oracle.undo[which]() !== null
    giveUp(peer.oracle, homeless(peer, before))
    if (did !== expected) throw new Error(`the oracle has another stack to ${which}`)
    const undone = peer.oracle.undo[which === "undo" ? "redoStack" : "undoStack"].at(-1)
    for (const { step } of peer.asks) if (undone) peer.steps.set(step, undone)
  })
  return did
}

/**
 * What an undo should have brought back and could not, because somebody took the paragraph out in which
 * it stood when it was deleted: it stays deleted, and is expected to.
 */
function homeless({ oracle, editor, views }: Peer, before: ReadonlySet<string>): string[] {
  const shown = new Set(symbolsOfNode(editor.state.doc))
  const missing = oracle.list.toArray().filter((each) => !before.has(each) && !shown.has(each))
  return missing.filter((symbol) => {
    const view = views.findLast((each) => each.includes(symbol)) ?? []
    const paragraph = view.slice(0, view.indexOf(symbol)).findLast((each) => each.startsWith("¶"))
    return paragraph !== undefined && !symbol.startsWith("¶") && !shown.has(paragraph)
  })
}
