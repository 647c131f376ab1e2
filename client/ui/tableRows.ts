/** The rows of the table of positions: joined with what the list shows, filtered and put in order. */

import { differ, type Endings } from "../../schema/renditions/distance.ts"
import type { PositionRow, PositionTable } from "../../schema/renditions/positionTable.ts"
import { partyLook } from "../base/party.ts"
import { filteredRows, type ClusterRow } from "./clusterRows.ts"

export const TABLE_ORDERS = ["place", "status", "opposing", "age"] as const
export type TableOrder = (typeof TABLE_ORDERS)[number]

export const TABLE_FILTERS = ["all", "open", "decided"] as const

/** What of the table is shown, and how. */
export interface TableState {
  readonly part: "table" | "party"
  readonly which: (typeof TABLE_FILTERS)[number]
  /** Key of a section; "" for the whole draft. */
  readonly section: string
  /** Only where this party has something to say, and whose profile is shown; "" for all. */
  readonly party: string
  /** Only where the party, else the reader's own, differs from this one; "" for no filter. */
  readonly other: string
  readonly order: TableOrder
  readonly reversed: boolean
}

export const FIRST_TABLE: TableState = {
  part: "table",
  which: "all",
  section: "",
  party: "",
  other: "",
  order: "place",
  reversed: false,
}

export interface TableRow {
  /** As the list of brackets has it. */
  readonly row: ClusterRow
  readonly said: PositionRow
}

/** Both halves of each row, in order of the text; what one of them does not know yet waits. */
export function tableRows(
  { rows }: PositionTable,
  listed: readonly ClusterRow[],
): readonly TableRow[] {
  const known = new Map(listed.map((row) => [row.id, row]))
  return rows.flatMap((said) => {
    const row = known.get(said.cluster.id)
    return row ? [{ row, said }] : []
  })
}

/** The rows that the filters leave, in the order asked for; equal ones as in the text. `own` is the reader's party. */
export function shownRows(
  all: readonly TableRow[],
  state: TableState,
  endings: Endings,
  own: string,
): readonly TableRow[] {
  const { which, section, party, other, order, reversed } = state
  const listed = new Set(
    filteredRows(
      all.map(({ row }) => row),
      which,
      section,
    ),
  )
  const left = all.filter(
    ({ row, said }) =>
      listed.has(row) &&
      (party === "" || said.voices.has(party)) &&
      (other === "" || differ(endings, party || own, other, row.id) === true),
  )
  const direction = reversed ? -1 : 1
  return left.sort((a, b) => direction * compareBy(order, a, b) || a.row.number - b.row.number)
}

const STANDINGS = ["open", "decided", "closed"]

function compareBy(order: TableOrder, a: TableRow, b: TableRow): number {
  switch (order) {
    case "place":
      return a.row.number - b.row.number
    case "status":
      return STANDINGS.indexOf(a.row.standing) - STANDINGS.indexOf(b.row.standing)
    case "opposing":
      return b.said.opposing - a.said.opposing
    case "age":
      return a.said.since < b.said.since ? -1 : a.said.since > b.said.since ? 1 : 0
  }
}

/** Heights of rows in pixels, and where each begins; the last place is where all end. */
export function placesOf(
  rows: readonly TableRow[],
  parties: readonly string[],
  own: string,
): readonly number[] {
  const places = [0]
  for (const { row, said } of rows) {
    let most = own === "" ? 0 : row.words.length
    for (const party of parties) most = Math.max(most, said.voices.get(party)?.length ?? 0)
    const height = Math.max(HEAD + linesOf(row.words) * WORDS, most * LINE, LEAST) + ROUND
    places.push((places.at(-1) ?? 0) + height)
  }
  return places
}

/** In pixels, as in `positions.css`: the key, a line of words, a voice, a date of two lines, the space around. */
const HEAD = 24
const WORDS = 20
const LINE = 30
const LEAST = 40
const ROUND = 12

/** How many lines the words of a row take: three at most, and rather one too many. */
function linesOf(words: readonly string[]): number {
  let width = 0
  for (const each of words) width += each.length + (each.match(/[\u2e80-\uffef]/g)?.length ?? 0) + 6
  return Math.min(3, Math.ceil(width / 28))
}

/** Parties in an order for people: the reader's own first, then by short name. */
export function partyOrder(parties: readonly string[], own: string): readonly string[] {
  const others = parties.filter((party) => party !== own)
  others.sort((a, b) => partyLook(a).short.localeCompare(partyLook(b).short))
  return own === "" ? others : [own, ...others]
}
