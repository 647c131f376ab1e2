/**
 * Whose the words of an update are, for the table of authors.
 *
 * Of an update of a person all items are theirs. Of one of the server only those are known that it made
 * of others: the record of moves, which comes in the same update, names them.
 */

import * as Y from "yjs"
import type { BracketRecord } from "../../schema/model/records.ts"
import { PIECE, type Way } from "../../schema/sharing/authorship.ts"
import type { Change } from "../../schema/sharing/chronicle.ts"
import type { Moved } from "../../schema/sharing/moves.ts"
import { may } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import type { Writer, Written } from "../store/authorship.ts"

/** An update of a person, with what it changed. */
export interface Authored {
  readonly bytes: Uint8Array
  readonly standing: Standing
  readonly changes: readonly Change[]
  /** The draft before it: of brackets that it did not bring, it tells whose they are. */
  readonly doc: Y.Doc
  /** Whether it holds what was written while the page was away. */
  readonly away: boolean
}

/** The items of an update of a person. */
export function writtenIn({ bytes, standing, changes, doc, away }: Authored): Written[] {
  const { structs } = Y.decodeUpdate(bytes)
  const { person, name, role } = standing
  const proposal = proposedIn(standing, changes, doc)
  const way: Way = proposal === undefined ? "unknown" : away ? "away" : wayOf(structs)
  const party = proposal?.party ?? standing.party
  const by = { person, name, role, party, way, proposed: proposal?.proposed ?? false }
  return itemsOf(structs, by)
}

/** The items of the update with which a draft begins: they were there when it was brought in. */
export function broughtIn(
  bytes: Uint8Array,
  by: Pick<Writer, "person" | "name" | "party" | "role">,
): Written[] {
  const { person, name, party, role } = by
  const way: Way = "start"
  return itemsOf(Y.decodeUpdate(bytes).structs, { person, name, party, role, way, proposed: false })
}

/** The items of an update of the server which were others before. */
export function carriedIn(bytes: Uint8Array): Written[] {
  return Y.decodeUpdate(bytes).structs.flatMap((struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) return []
    const { parent, parentSub, content } = struct
    if ((parent as unknown) !== "moves" || parentSub === null) return []
    const [moved = []] = content.arr as (readonly Moved[])[]
    return moved.map(([client, clock, length, toClient, toClock]) => ({
      ...{ client: toClient, clock: toClock, length },
      of: { client, clock },
    }))
  })
}

type Structs = ReturnType<typeof Y.decodeUpdate>["structs"]

/** One row for each client: Yjs writes the items of a client in their order, without a gap. */
function itemsOf(structs: Structs, by: Writer): Written[] {
  const ends = new Map<number, { clock: number; end: number }>()
  for (const { id, length } of structs) {
    const { clock, end } = ends.get(id.client) ?? { clock: id.clock, end: 0 }
    ends.set(id.client, {
      clock: Math.min(clock, id.clock),
      end: Math.max(end, id.clock + length),
    })
  }
  return [...ends].map(([client, { clock, end }]) => ({ client, clock, length: end - clock, by }))
}

function wayOf(structs: Structs): Way {
  const isLong = (struct: Structs[number]) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString && struct.length >= PIECE
  return structs.some(isLong) ? "piece" : "typed"
}

/**
 * Whether words are a proposal, and for which party. Who does not edit the draft can only propose; for who
 * does, the bracket tells in which they stand. Undefined where an update holds both, or for several.
 */
function proposedIn(
  standing: Standing,
  changes: readonly Change[],
  doc: Y.Doc,
): { readonly party: string; readonly proposed: boolean } | undefined {
  if (!may(standing.role, "edit", standing.policy)) return { party: standing.party, proposed: true }
  const additions = additionsIn(changes)
  const known = doc.getMap<BracketRecord>("brackets")
  const partyOfAddition = (id: string): string | undefined => {
    const record = known.get(id)
    return additions.get(id) ?? (record?.kind === "add" ? record.party : undefined)
  }
  const parties = new Set<string | undefined>()
  for (const change of changes) {
    if (!("text" in change)) continue
    const { bracket, came } = change.text
    const made = came.map(partyOfAddition).filter((party) => party !== undefined)
    for (const party of made) parties.add(party)
    if (made.length === 0) parties.add(partyOfAddition(bracket))
  }
  const [party] = parties
  if (parties.size > 1) return undefined
  return { party: party ?? standing.party, proposed: party !== undefined }
}

/** The additions that an update makes, with their parties. */
function additionsIn(changes: readonly Change[]): ReadonlyMap<string, string> {
  const additions = new Map<string, string>()
  for (const change of changes) {
    if (!("told" in change)) continue
    const { action, subject, after, party = "" } = change.told
    if (action === "bracket" && /^add( |$)/.test(after)) additions.set(subject, party)
  }
  return additions
}
