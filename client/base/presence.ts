/**
 * What this page tells of its presence: its own name and caret when they change, and nothing else.
 *
 * Left to itself, y-websocket says every 15 seconds that it is still there, forgets whom it did not
 * hear of for 30, and sends back whatever it hears of others: a thousand readers would keep a server
 * busy. Our server says who came and who went, and speaks for those whose connection is open.
 */

import type { WebsocketProvider } from "y-websocket"

/** What changed in an `Awareness`, by client id. */
interface Changes {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** A caret that moves is told at once, and then this often at most, in milliseconds. */
const PAUSE = 100

/** Makes a provider publish its own presence only, and keep the others until the server ends them. */
export function publishOwnPresence(provider: WebsocketProvider): void {
  const { awareness } = provider
  const publish = provider._awarenessUpdateHandler
  const publishOwn = () =>
    publish({ added: [], updated: [awareness.clientID], removed: [] }, "local")
  let resting: ReturnType<typeof setTimeout> | null = null
  let moved = false

  const tell = () => {
    moved = false
    publishOwn()
    resting = setTimeout(() => {
      resting = null
      if (moved) tell()
    }, PAUSE)
  }
  const changed = ({ added, updated, removed }: Changes) => {
    // Who leaves does not stay to tell it later.
    if (removed.includes(awareness.clientID)) publishOwn()
    else if (![...added, ...updated].includes(awareness.clientID)) return
    else if (resting === null) tell()
    else moved = true
  }
  clearInterval(awareness._checkInterval as ReturnType<typeof setInterval>)
  awareness.off("update", publish)
  awareness.on("update", changed)
  // Under this name the provider takes its listener away when it is destroyed.
  provider._awarenessUpdateHandler = changed
}
