/**
 * From the document that the network fills to the one on this screen.
 *
 * The editor is bound to `inner`; `mirror` is what the server has and is written by the network only,
 * so that after a refusal the server's document is at hand (DESIGN §4). What is typed here goes out by
 * `outbox.ts`. While the relay is held, as during the composition of a word by an input method, nothing
 * comes in: a remote edit in the same paragraph would leave pinyin in the text (MODEL §10).
 */

import * as Y from "yjs"

export interface Relay {
  /** True while something comes in: what is written then, Yjs wrote to tidy up. */
  readonly receiving: boolean
  /** Holds what comes in, or lets it go as one update. */
  hold(held: boolean): void
  destroy(): void
}

/** Starts passing updates, after bringing `inner` to what `mirror` holds; the relay is their origin. */
export function createRelay(inner: Y.Doc, mirror: Y.Doc): Relay {
  let held = false
  let receiving = false
  let waiting: Uint8Array[] = []
  const receive = (update: Uint8Array) => {
    receiving = true
    Y.applyUpdate(inner, update, relay)
    receiving = false
  }
  const relay: Relay = {
    get receiving() {
      return receiving
    },
    hold(next) {
      held = next
      if (held || waiting.length === 0) return
      const updates = waiting
      waiting = []
      receive(Y.mergeUpdates(updates))
    },
    destroy() {
      mirror.off("update", pass)
    },
  }
  function pass(update: Uint8Array): void {
    if (held) waiting.push(update)
    else receive(update)
  }
  receive(Y.encodeStateAsUpdate(mirror, Y.encodeStateVector(inner)))
  mirror.on("update", pass)
  return relay
}
