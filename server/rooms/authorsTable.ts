/**
 * The table of authors as it is told: what is stored, and of what came before anything was stored of it,
 * what the client ids alone tell.
 */

import type { AuthoredItems, AuthorsAnswer, Hand } from "../../schema/sharing/authorship.ts"
import { isPersonal } from "../../schema/sharing/standing.ts"
import type { AuthoredRow, Authors, Items } from "../store/authorship.ts"
import { SERVER_CLIENTS } from "./structuring.ts"

interface Telling {
  /** Whether persons are named. Without it nothing in the answer tells one of a party from another. */
  readonly names: boolean
  /** When the draft was brought in; ISO 8601, UTC. */
  readonly created: string
}

type Told = Pick<Items, "clock" | "length"> & { readonly hand: Hand; readonly at: string }

/** @param states how many items there are under each client id of the draft */
export function authorsTable(
  { rows, writers }: Authors,
  states: ReadonlyMap<number, number>,
  { names, created }: Telling,
): AuthorsAnswer {
  const [hands, indices] = [[] as Hand[], new Map<string, number>()]
  const indexOf = (hand: Hand): number => {
    const told = names ? hand : withoutName(hand)
    const key = JSON.stringify(told)
    const known = indices.get(key)
    if (known !== undefined) return known
    indices.set(key, hands.length)
    return hands.push(told) - 1
  }
  const unstored = (client: number): Omit<Told, "clock" | "length"> | null => {
    const nothing = { party: "", role: "", proposed: false, name: null } as const
    const writer = writers.get(client)
    if (writer) {
      const name = writer.name === "" ? null : writer.name
      return { hand: { ...nothing, name, way: "unknown" }, at: "" }
    }
    // Nobody writes under the client id with which a draft begins, and the server's are small numbers.
    return client < SERVER_CLIENTS ? null : { hand: { ...nothing, way: "start" }, at: created }
  }
  const stored = new Map<number, Told[]>()
  for (const row of rows) {
    const told = stored.get(row.client)
    if (told) told.push(toldOf(row))
    else stored.set(row.client, [toldOf(row)])
  }
  const clients: Record<string, readonly AuthoredItems[]> = {}
  for (const [client, state] of states) {
    const told = withGaps(stored.get(client) ?? [], state, unstored(client))
    if (told.length > 0)
      clients[String(client)] = told.map((each) => [
        ...([each.clock, each.length] as const),
        ...([indexOf(each.hand), each.at] as const),
      ])
  }
  return { names, hands, clients }
}

/** Who speaks for no party proposes under their name. */
function withoutName(hand: Hand): Hand {
  return { ...hand, name: null, party: isPersonal(hand.party) ? "" : hand.party }
}

function toldOf({ clock, length, at, name, party, role, way, proposed }: AuthoredRow): Told {
  return { clock, length, at, hand: { party, role, way, proposed, name: name || null } }
}

/** With what the client id tells of the items between and after those that are stored. */
function withGaps(
  rows: readonly Told[],
  state: number,
  gap: Omit<Told, "clock" | "length"> | null,
): readonly Told[] {
  if (!gap) return rows
  const all: Told[] = []
  let at = 0
  const fill = (until: number) => {
    if (until > at) all.push({ clock: at, length: until - at, ...gap })
  }
  for (const row of rows) {
    fill(row.clock)
    all.push(row)
    at = row.clock + row.length
  }
  fill(state)
  return all
}
