/** What stands for decided clusters: a tick that says how they were decided and leads to their history. */

import { say } from "../language/say.ts"
import type { Snapshot } from "./handle.ts"
import type { Piece } from "./pieces.ts"

/** The ticks of all decided clusters, each before the first bracket. */
export function tickPieces(
  { draft: { records }, derived, standing }: Snapshot,
  add: (paragraph: string, piece: Piece) => void,
): void {
  for (const [id, { level, meeting }] of records.decisions) {
    const place = derived.cluster(id)?.place
    if (!place || standing.of(id) !== "decided") continue
    const said = meeting === "" ? say.cards.ruled[level] : say.cards.ruledAt[level](meeting)
    const label = `${said} ${say.reading.rows.history}`
    add(place.paragraph, { type: "tick", at: place.offset, bracket: id, label })
  }
}
