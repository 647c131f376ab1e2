/** How what a peer does reaches the others. */

import type { HeldWords } from "../../schema/sharing/protocol.ts"
import type { Peer } from "./peer.ts"
import type { Step } from "./schedule.ts"

export interface Network {
  /** Does something at a peer and puts what it sends on its way. */
  send(peer: Peer, doing: () => void): void
  /** Lets a peer hear some of what is on its way; false when nothing is. */
  deliver(peer: Peer, step: Step, how: "in order" | "anyhow"): boolean
  leave(peer: Peer, step: Step): void
  comeBack(peer: Peer): void
  /** Until everybody is online and has heard everything. */
  settle(): void
  /** Words that wait for their author and stand in no draft. */
  held(): readonly HeldWords[]
}
