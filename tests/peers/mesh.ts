/** Peers among themselves: each hears of each, in whatever order and more than once. */

import { collect, missing, receive, type Message, type Peer } from "./peer.ts"
import type { Network } from "./network.ts"
import { seeded } from "./schedule.ts"

export function mesh(peers: readonly Peer[]): Network {
  /** What arises from hearing something (Yjs tidies formatting) is sent on. */
  function send(peer: Peer, doing: () => void): void {
    const message = collect(peer, doing)
    if (message.draft.length === 0 && message.oracle.length === 0) return
    if (!peer.online) return
    for (const other of peers) if (other !== peer && other.online) other.inbox.push(message)
  }

  /** Two peers exchange what the other lacks, by state vectors. */
  function meet(one: Peer, other: Peer): void {
    const [forOther, forOne] = [missing(one, other), missing(other, one)]
    send(one, () => receive(one, forOne))
    send(other, () => receive(other, forOther))
  }

  return {
    send,
    deliver(peer, step, how) {
      if (!peer.online || peer.inbox.length === 0) return false
      const random = seeded(Math.floor(step.pick * 10_000))
      const count = Math.ceil(step.size * peer.inbox.length)
      for (let i = 0; i < count; i++) {
        const index = how === "in order" ? inOrder(peer.inbox, random) : anyhow(peer.inbox, random)
        const message = peer.inbox[index]
        if (!message) break
        // A shuffled network also delivers a message twice now and then.
        if (how === "in order" || random() < 0.9) peer.inbox.splice(index, 1)
        send(peer, () => receive(peer, message))
      }
      return count > 0
    },
    leave(peer, step) {
      peer.online = false
      if (step.pick < 0.5) peer.inbox = []
    },
    comeBack(peer) {
      peer.online = true
      for (const other of peers) if (other !== peer && other.online) meet(peer, other)
    },
    settle() {
      for (const peer of peers) peer.online = true
      for (let round = 0; round < 3; round++) {
        for (const peer of peers) {
          for (let message = peer.inbox.shift(); message; message = peer.inbox.shift()) {
            const taken = message
            send(peer, () => receive(peer, taken))
          }
        }
        for (const peer of peers)
          for (const other of peers) if (other.index > peer.index) meet(peer, other)
      }
    },
    held: () => [],
  }
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
