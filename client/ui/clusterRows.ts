/** The list of clusters as plain rows, from a snapshot of the draft. */

import { allAlike } from "../../schema/base/alike.ts"
import { once } from "../../schema/base/once.ts"
import type { Cluster } from "../../schema/model/derived.ts"
import type { Level, Records } from "../../schema/model/records.ts"
import type { ClusterStanding } from "../../schema/model/standing.ts"
import { sponsorsOf } from "../../schema/renditions/sponsors.ts"
import type { Snapshot } from "../editor/handle.ts"
import { ANY, type Filter, type Narrowing } from "./pageState.ts"
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
  /** The meeting or session to which it is left while it is open; null when it is not. */
  readonly carried: string | null
  /** When the first of its alternatives was proposed; "" when that is not known. */
  readonly since: string
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
  const named = once(() => new Map(before.map((row) => [row.id, row])))
  const known = (id: string, index: number) => {
    const guess = before[index]
    return guess?.id === id ? guess : named().get(id)
  }
  const kept = snapshots.get(before)
  const quiet = kept !== undefined && kept.party === party && readsAlike(kept.snapshot, snapshot)
  const positioned = once(
    () =>
      new Set(
        [...snapshot.draft.records.positions.keys()].flatMap((key) => {
          const cut = key.indexOf("/")
          return key.slice(cut + 1) === party ? [key.slice(0, cut)] : []
        }),
      ),
  )
  const rows = snapshot.derived.clusters.map((cluster, index) => {
    const last = known(cluster.id, index)
    if (quiet && last && last === before[index] && sources.get(last)?.cluster === cluster)
      return last
    if (last && isOf(last, snapshot, cluster, index + 1, party)) return last
    const row = rowOf(snapshot, cluster, index + 1, party, positioned())
    const same = last && sameRow(last, row) ? last : row
    sources.set(same, { cluster, records: snapshot.draft.records, party })
    return same
  })
  const answer = sameList(rows, before) ? before : rows
  snapshots.set(answer, { snapshot, party })
  return answer
}

/** What a list of rows was made of last. */
const snapshots = new WeakMap<
  readonly ClusterRow[],
  { readonly snapshot: Snapshot; readonly party: string }
>()

/** Whether a cluster that is the same in both makes the same row, if it comes as early in the list. */
function readsAlike(
  { draft, derived, standing }: Snapshot,
  { draft: next, derived: now, standing: stands }: Snapshot,
): boolean {
  return (
    standing === stands &&
    draft.records.brackets === next.records.brackets &&
    draft.records.positions === next.records.positions &&
    draft.records.decisions === next.records.decisions &&
    draft.records.carried === next.records.carried &&
    allAlike(
      derived.paragraphs,
      now.paragraphs,
      (one, other) =>
        one.paragraph.id === other.paragraph.id &&
        one.key === other.key &&
        sectionOf(one) === sectionOf(other),
    )
  )
}

/** What rows were made of. A cluster in paragraphs that nobody changed is the same object. */
const sources = new WeakMap<
  ClusterRow,
  { readonly cluster: Cluster; readonly records: Records; readonly party: string }
>()

/** Whether a row is what would be made of all this anew: of thousands, a keystroke changes one. */
function isOf(
  row: ClusterRow,
  { draft: { records }, derived, standing }: Snapshot,
  cluster: Cluster,
  number: number,
  party: string,
): boolean {
  const source = sources.get(row)
  const info = derived.paragraphs[derived.indexOf(cluster.place.paragraph) ?? -1]
  return (
    source?.cluster === cluster &&
    source.party === party &&
    source.records.brackets === records.brackets &&
    source.records.positions === records.positions &&
    source.records.decisions === records.decisions &&
    source.records.carried === records.carried &&
    row.number === number &&
    row.key === (info?.key ?? "") &&
    row.section === (info ? sectionOf(info) : "") &&
    row.standing === (standing.of(cluster.id) ?? "open")
  )
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
    carried: state === "open" ? (records.carried.get(cluster.id)?.to ?? null) : null,
    since: cluster.brackets
      .flatMap((id) => records.brackets.get(id)?.at ?? [])
      .reduce((first, at) => (first === "" || at < first ? at : first), ""),
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
    a.carried === b.carried &&
    a.since === b.since &&
    sameList(a.words, b.words) &&
    sameList(a.glyphs.flat(), b.glyphs.flat()) &&
    sameList(a.kept ?? [], b.kept ?? []) &&
    sameList(a.parties, b.parties)
  )
}

/**
 * The rows that a filter, a section and what else was chosen leave. A section holds the sections below
 * it; `limit` is the ISO instant that lies so many days back.
 */
export function filteredRows(
  rows: readonly ClusterRow[],
  filter: Filter,
  section: string,
  { party, kind, days }: Narrowing = ANY,
  limit = "",
): readonly ClusterRow[] {
  return rows.filter(
    (row) =>
      (section === "" || row.section === section || row.section.startsWith(`${section}.`)) &&
      (filter === "all" ||
        (filter === "open" && row.standing === "open") ||
        (filter === "decided" && row.standing !== "open") ||
        (filter === "carried" && row.carried !== null) ||
        (filter === "mine" && row.mine)) &&
      (party === "" || row.parties.includes(party)) &&
      (kind === "" || row.kind === kind) &&
      (days === 0 || (row.since !== "" && row.since < limit)),
  )
}
