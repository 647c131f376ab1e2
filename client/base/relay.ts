/**
 * Between the document on this screen and the one that the network fills.
 *
 * The editor is bound to `inner`, the provider to `outer`; the relay passes updates both ways at once.
 * While it is held, as during the composition of a word by an input method, nothing passes in either
 * direction (a remote edit in the same paragraph would leave pinyin in the text: MODEL §10). What
 * gathered here leaves as one update, so that a composed word and the bracket around it arrive together.
 */

import * as Y from "yjs"

export interface Relay {
  /** Holds both directions, or lets them go: first what was made here, then what came in. */
  hold(held: boolean): void
  readonly held: boolean
  destroy(): void
}

/**
 * Starts passing updates between two documents, after bringing both to the same state.
 * Local changes reach `outer` with the relay as origin. Awareness is not relayed.
 */
export function createRelay(inner: Y.Doc, outer: Y.Doc): Relay {
  let held = false
  let outgoing: Uint8Array[] = []
  let incoming: Uint8Array[] = []

  const relay: Relay = {
    hold(next) {
      held = next
      if (held) return
      const [out, back] = [outgoing, incoming]
      outgoing = []
      incoming = []
      if (out.length > 0) Y.applyUpdate(outer, Y.mergeUpdates(out), relay)
      if (back.length > 0) Y.applyUpdate(inner, Y.mergeUpdates(back), relay)
    },
    get held() {
      return held
    },
    destroy() {
      inner.off("update", fromInner)
      outer.off("update", fromOuter)
    },
  }

  function fromInner(update: Uint8Array, origin: unknown): void {
    if (origin === relay) return
    if (held) outgoing.push(update)
    else Y.applyUpdate(outer, update, relay)
  }
  function fromOuter(update: Uint8Array, origin: unknown): void {
    if (origin === relay) return
    if (held) incoming.push(update)
    else Y.applyUpdate(inner, update, relay)
  }

  Y.applyUpdate(inner, Y.encodeStateAsUpdate(outer, Y.encodeStateVector(inner)), relay)
  Y.applyUpdate(outer, Y.encodeStateAsUpdate(inner, Y.encodeStateVector(outer)), relay)
  inner.on("update", fromInner)
  outer.on("update", fromOuter)
  return relay
}
