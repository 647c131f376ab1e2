/** The list of clusters as plain rows, from a snapshot of the draft. */

import type { Cluster } from "../../schema/model/derived.ts"
import type { Level } from "../../schema/model/records.ts"
import type { ClusterStanding } from "../../schema/model/standing.ts"
import { sponsorsOf } from "../../schema/renditions/sponsors.ts"
import type { Snapshot } from "../editor/handle.ts"
import type { Filter } from "./pageState.ts"
import { sectionOf } from "./sectionProgress.ts"
import { sameList } from "./useStore.ts"
import { glyphsOf, oneLine, wordsOf } from "./words.ts"

export interface ClusterRow {
  readonly id: string
  /** 1 for the first cluster of the draft. */
  readonly number: number
  /** Key of the paragraph in which it begins, such as `D.7`. */
  readonly key: string
  /** The section in which it is decided; of a cluster in a heading, that of the heading itself. */
  readonly section: string
  readonly kind: Cluster["kind"]
  readonly standing: ClusterStanding
  /** Of a decided cluster. */
  readonly level: Level | null
  readonly depth: number
  /** The first words of each alternative, in order. */
  readonly words: readonly string[]
  /** The bracket characters of each alternative. */
  readonly glyphs: readonly (readonly [open: string, close: string])[]
  /** Which of `words` stay once the decision is applied; null while it is open. */
  readonly kept: readonly boolean[] | null
  /** The parties whose words they are, each once. */
  readonly parties: readonly string[]
  /** Whether the reader's own party proposed or sponsors one, or took a position. */
  readonly mine: boolean
}

const WORDS_SHOWN = 72

/**
 * The rows of all clusters in order of the text, for a reader of `party`.
 *
 * A row that reads as it did in `before` is the same object, so that its line is not drawn again.
 */
export function clusterRows(
  snapshot: Snapshot,
  party: string,
  before: readonly ClusterRow[] = [],
): readonly ClusterRow[] {
  const known = new Map(before.map((row) => [row.id, row]))
  const positioned = new Set(
    [...snapshot.draft.records.positions.keys()].flatMap((key) => {
      const cut = key.indexOf("/")
      return key.slice(cut + 1) === party ? [key.slice(0, cut)] : []
    }),
  )
  const rows = snapshot.derived.clusters.map((cluster, index) => {
    const row = rowOf(snapshot, cluster, index + 1, party, positioned)
    const last = known.get(cluster.id)
    return last && sameRow(last, row) ? last : row
  })
  return sameList(rows, before) ? before : rows
}

function rowOf(
  { draft: { records }, derived, standing }: Snapshot,
  cluster: Cluster,
  number: number,
  party: string,
  positioned: ReadonlySet<string>,
): ClusterRow {
  const info = derived.paragraphs[derived.indexOf(cluster.place.paragraph) ?? -1]
  const state = standing.of(cluster.id) ?? "open"
  const parties = [...new Set(cluster.brackets.flatMap((id) => sponsorsOf(id, records)))]
  return {
    id: cluster.id,
    number,
    key: info?.key ?? "",
    section: info ? sectionOf(info) : "",
    kind: cluster.kind,
    standing: state,
    level: state === "decided" ? (records.decisions.get(cluster.id)?.level ?? null) : null,
    depth: cluster.depth,
    words: cluster.brackets.map((id) => {
      const bracket = derived.bracket(id)
      return bracket ? oneLine(wordsOf(derived, bracket, WORDS_SHOWN)) : ""
    }),
    glyphs: cluster.brackets.map((id) => {
      const bracket = derived.bracket(id)
      return bracket ? glyphsOf(derived, bracket) : ["[", "]"]
    }),
    kept: state === "open" ? null : cluster.brackets.map((id) => standing.fate(id) === "kept"),
    parties,
    mine:
      party !== "" &&
      (parties.includes(party) || cluster.brackets.some((id) => positioned.has(id))),
  }
}

function sameRow(a: ClusterRow, b: ClusterRow): boolean {
  return (
    a.number === b.number &&
    a.key === b.key &&
    a.section === b.section &&
    a.kind === b.kind &&
    a.standing === b.standing &&
    a.level === b.level &&
    a.depth === b.depth &&
    a.mine === b.mine &&
    sameList(a.words, b.words) &&
    sameList(a.glyphs.flat(), b.glyphs.flat()) &&
    sameList(a.kept ?? [], b.kept ?? []) &&
    sameList(a.parties, b.parties)
  )
}

/** The rows that a filter and a section leave. A section holds the sections below it. */
export function filteredRows(
  rows: readonly ClusterRow[],
  filter: Filter,
  section: string,
): readonly ClusterRow[] {
  return rows.filter(
    (row) =>
      (section === "" || row.section === section || row.section.startsWith(`${section}.`)) &&
      (filter === "all" ||
        (filter === "open" && row.standing === "open") ||
        (filter === "decided" && row.standing !== "open") ||
        (filter === "mine" && row.mine)),
  )
}
