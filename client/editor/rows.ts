/**
 * Alternatives one below the other: before each stands a row with its number, party and positions, and
 * after the last the line begins anew. The words themselves stay where they are and are typed in as before.
 */

import type { Derived } from "../../schema/model/derived.ts"
import type { BracketRecord, Records, Stance } from "../../schema/model/records.ts"
import { partiesOf, recordOf } from "../../schema/renditions/sponsors.ts"
import { say } from "../language/say.ts"
import type { Piece } from "./pieces.ts"

/** Which clusters stand so, for whom. */
export interface RowsShown {
  /** Ids of clusters. */
  readonly stacked: ReadonlySet<string>
  /** The party of the reader, "" for nobody's. */
  readonly party: string
  /** Whether the reader takes positions for it. */
  readonly mayTake: boolean
  /** How much a screen reader says at a bracket. */
  readonly says: "full" | "short" | "off"
}

interface Standpoint {
  readonly draft: { readonly records: Records }
  readonly derived: Derived
}

export const NO_ROWS: RowsShown = { stacked: new Set(), party: "", mayTake: false, says: "off" }

const STANCES = ["support", "accept", "reserve", "oppose"] as const

const counts = new WeakMap<Records, ReadonlyMap<string, ReadonlyMap<Stance, number>>>()

/** How many parties take which stance on each bracket. Read once for each state of the records. */
function stancesOf(records: Records): ReadonlyMap<string, ReadonlyMap<Stance, number>> {
  const known = counts.get(records)
  if (known) return known
  const made = new Map<string, Map<Stance, number>>()
  for (const [key, { stance }] of records.positions) {
    const bracket = key.slice(0, key.indexOf("/"))
    const of = made.get(bracket) ?? new Map<Stance, number>()
    made.set(bracket, of.set(stance, (of.get(stance) ?? 0) + 1))
  }
  counts.set(records, made)
  return made
}

/** How many parties stand how on a bracket, such as "2 support", "1 opposes"; empty when nobody does. */
export function positionsTold(records: Records, bracket: string): readonly string[] {
  const of = stancesOf(records).get(bracket)
  return STANCES.flatMap((stance) => {
    const count = of?.get(stance) ?? 0
    return count === 0 ? [] : [say.cards.stancesCounted[stance](count)]
  })
}

/** Whose an alternative is, as part of a sentence; "" when nobody is named. */
export function whoseWords(record: BracketRecord | undefined): string {
  const parties = partiesOf(record)
  if (!record || parties.length === 0) return ""
  const { by, deletionBy } = say.reading.rows
  return (record.kind === "drop" ? deletionBy : by)(parties.join(", "))
}

/** The rows of all clusters that stand one below the other. */
export function rowPieces(
  { draft: { records }, derived }: Standpoint,
  rows: RowsShown,
  add: (paragraph: string, piece: Piece) => void,
): void {
  for (const id of rows.stacked) {
    const members = (derived.cluster(id)?.brackets ?? []).flatMap((each) => {
      const bracket = derived.bracket(each)
      return bracket && bracket.incomplete === null ? [bracket] : []
    })
    members.forEach(({ id: bracket, open }, i) => {
      const record = recordOf(bracket, records)
      const told = positionsTold(records, bracket).join(" · ")
      const place = say.reading.rows.alternative(i + 1, members.length)
      const label = [place, whoseWords(record), told].filter((part) => part !== "").join(", ")
      add(open.paragraph, {
        ...{ type: "row", at: open.offset, bracket, cluster: id, number: i + 1, told, label },
        party: partiesOf(record)[0] ?? "",
        stance: records.positions.get(`${bracket}/${rows.party}`)?.stance ?? "",
        mayTake: rows.mayTake,
      })
    })
    const close = members.at(-1)?.close
    if (close) add(close.paragraph, { type: "rowEnd", at: close.offset + 1, bracket: id })
  }
}
