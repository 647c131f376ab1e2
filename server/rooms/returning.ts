/** Telling people what became of their words when the place in which they typed was taken away. */

import type * as Y from "yjs"
import { heldOf } from "../../schema/sharing/moves.ts"
import { MESSAGE, jsonFrame, type StandingNews } from "../../schema/sharing/protocol.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import type { Told } from "../structure/writing.ts"

interface Listener {
  readonly standing: Standing
  send(frame: Uint8Array): void
}

/** The frame with all words that are held for a person; null when there are none. */
export function heldFrame(doc: Y.Doc, person: string): Uint8Array | null {
  const own = [...heldOf(doc).values()].filter((held) => held.person === person)
  return own.length === 0 ? null : jsonFrame(MESSAGE.held, own)
}

/** Tells somebody of their words among those that came back. */
export function tell(listener: Listener, doc: Y.Doc, told: readonly Told[]): void {
  const { standing } = listener
  const own = told.filter(({ person }) => person === standing.person)
  const proposed = own.flatMap((each) => each.proposed ?? [])
  if (proposed.length > 0) {
    const message = `The paragraph in which you typed was taken out at the same moment. Your words came back beside its place, in brackets: “${proposed.join("” “")}”.`
    listener.send(jsonFrame(MESSAGE.standing, { standing, message } satisfies StandingNews))
  }
  const held = own.length > proposed.length ? heldFrame(doc, standing.person) : null
  if (held) listener.send(held)
}
