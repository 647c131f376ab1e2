/** What a screen reader says at the characters of a bracket. */

import type { Bracket, Derived } from "../../schema/model/derived.ts"
import type { Records } from "../../schema/model/records.ts"
import { recordOf } from "../../schema/renditions/sponsors.ts"
import { say } from "../language/say.ts"
import { positionsTold, whoseWords } from "./rows.ts"
import type { Piece } from "./pieces.ts"

interface Standpoint {
  readonly draft: { readonly records: Records }
  readonly derived: Derived
}

/** At the opening character: level, alternative and parties. */
export function openingSaid({ draft: { records }, derived }: Standpoint, bracket: Bracket): string {
  const members = derived.cluster(bracket.cluster ?? "")?.brackets ?? []
  const place =
    members.length > 1
      ? say.reading.rows.alternative(members.indexOf(bracket.id) + 1, members.length)
      : ""
  const whose = whoseWords(recordOf(bracket.id, records))
  return [say.reading.saying.level(bracket.depth), place, whose]
    .filter((part) => part !== "")
    .join(", ")
}

/** The same with the number of the bracket and the positions on it, for all brackets under negotiation. */
export function sayInFull(
  standpoint: Standpoint,
  add: (paragraph: string, piece: Piece) => void,
): void {
  const { derived, draft } = standpoint
  derived.clusters.forEach(({ brackets }, i) => {
    for (const id of brackets) {
      const bracket = derived.bracket(id)
      if (!bracket || bracket.incomplete === "open") continue
      const parts = [
        say.finding.bracket(i + 1),
        openingSaid(standpoint, bracket),
        ...positionsTold(draft.records, id),
      ]
      const { paragraph, offset } = bracket.open
      const data = { role: "img", "aria-label": parts.join(", ") }
      add(paragraph, { type: "range", from: offset, to: offset + 1, class: "said", data })
    }
  })
}
