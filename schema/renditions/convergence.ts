/**
 * How the number of open clusters went over time, from the log of deeds and from the drafts that are
 * known whole: the start, the frozen versions, and the draft as it is now (rules FG of SPEC).
 */

import { clustersIn, enter, ledgerFrom, settle } from "./ledger.ts"
import type { LedgerCluster, LoggedDeed, Shape } from "./ledger.ts"
import type { Totals } from "./figures.ts"

/** A draft that is known whole, and where it stands among the deeds. */
export interface Known {
  readonly at: string
  /** Number of the frozen version; 0 for the start, null for the draft as it is now. */
  readonly version: number | null
  /** How many deeds of the log come before it. */
  readonly after: number
  readonly totals: Totals
  readonly shape: Shape
}

/** The state after all that happened at one instant. */
export interface Point {
  readonly at: string
  readonly open: number
  readonly decided: number
  /** Told of a draft that is known whole; undefined for what is counted from the log. */
  readonly known?: {
    readonly version: number | null
    readonly agreed: number | null
    /** Whether the log, followed from the known draft before, counts the same. */
    readonly confirmed: boolean
  }
}

/** What came of the time since the meeting before: the report that goes to a chair (SEEDS W12). */
export interface MeetingFigures extends Progress {
  /** Reference of the meeting; "" for the time since the last one. */
  readonly meeting: string
  readonly at: string
  /** Open clusters at its end. */
  readonly open: number
}

/** What became of open clusters between two moments. */
export interface Progress {
  /** New ones, and those that were reopened. */
  readonly opened: number
  /** Still open, with fewer alternatives. */
  readonly narrowed: number
  /** Decided, withdrawn, or gone with other words. */
  readonly lifted: number
}

export interface Convergence {
  /** In order of time; the first is the start, the last is now. */
  readonly points: readonly Point[]
  readonly meetings: readonly MeetingFigures[]
}

/** How often something was done at a place on one day. */
export interface Activity {
  /** Id of a paragraph; else what the deed was about: a bracket, `bracket/party`, a thread. */
  readonly place: string
  /** A date in UTC, `2026-01-05`. */
  readonly day: string
  readonly count: number
}

/** `GET /api/drafts/:id/convergence`: who reads the draft may ask. */
export interface ConvergenceAnswer extends Convergence {
  readonly activity: readonly Activity[]
}

/** How many points are told of the time between two known drafts, altogether. */
const MOST_POINTS = 80
/** How many meetings are told, the latest. */
const MOST_MEETINGS = 24

/** What came of a draft. `known` begins with the start and ends with the draft as it is now. */
export function convergence(known: readonly Known[], deeds: readonly LoggedDeed[]): Convergence {
  const stops = stopsIn(deeds)
  const meetings = meetingsIn(deeds)
  const [points, reports]: [Point[], MeetingFigures[]] = [[], []]
  /** What the log counts at the next known draft. */
  let count: Omit<Totals, "agreed"> | null = null
  let last = known[0] ? clustersIn(ledgerFrom(known[0].shape)) : []
  const report = (meeting: string, at: string, clusters: readonly LedgerCluster[]) => {
    const open = clusters.filter(({ standing }) => standing === "open").length
    reports.push({ meeting, at, open, ...progress(last, clusters) })
    last = clusters
  }
  known.forEach((from, i) => {
    const { at, version, totals } = from
    const { agreed, open, decided } = totals
    const isSame = !count || (count.open === open && count.decided === decided)
    points.push({ at, open, decided, known: { version, agreed, confirmed: isSame } })
    const next = known[i + 1]
    if (!next) return
    const ledger = ledgerFrom(from.shape, next.shape)
    for (let index = from.after; index < next.after; index++) {
      const deed = deeds[index]
      if (!deed) continue
      enter(ledger, deed)
      if (!stops.has(index) && !meetings.has(index)) continue
      const clusters = clustersIn(ledger)
      if (stops.has(index)) points.push({ at: deed.at, ...counted(clusters) })
      const meeting = meetings.get(index)
      if (meeting !== undefined) report(meeting, deed.at, clusters)
    }
    settle(ledger)
    count = counted(clustersIn(ledger))
  })
  const now = known.at(-1)
  if (now) report("", now.at, clustersIn(ledgerFrom(now.shape)))
  return { points, meetings: reports }
}

function counted(clusters: readonly LedgerCluster[]): Omit<Totals, "agreed"> {
  let [open, decided] = [0, 0]
  for (const { standing } of clusters) {
    if (standing === "open") open++
    if (standing === "decided") decided++
  }
  return { open, decided }
}

/** What became of clusters. They are known by their brackets: a name may pass to another. */
function progress(before: readonly LedgerCluster[], after: readonly LedgerCluster[]): Progress {
  const [then, now] = [openByBracket(before), openByBracket(after)]
  let [opened, narrowed, lifted] = [0, 0, 0]
  for (const cluster of new Set(now.values()))
    if (!cluster.members.some((id) => then.has(id))) opened++
  for (const cluster of new Set(then.values())) {
    const still = cluster.members.flatMap((id) => now.get(id) ?? [])
    if (still.length === 0) lifted++
    else if (still.every(({ members }) => members.length < cluster.members.length)) narrowed++
  }
  return { opened, narrowed, lifted }
}

function openByBracket(clusters: readonly LedgerCluster[]): ReadonlyMap<string, LedgerCluster> {
  const open = clusters.filter(({ standing }) => standing === "open")
  return new Map(open.flatMap((cluster) => cluster.members.map((id) => [id, cluster] as const)))
}

/**
 * After which deeds a point is told: the last of an instant, since nobody saw the middle of it; spread over the log when there are
 * many.
 */
function stopsIn(deeds: readonly LoggedDeed[]): ReadonlySet<number> {
  const ends = deeds.flatMap(({ at }, i) => (deeds[i + 1]?.at === at ? [] : [i]))
  const step = Math.max(1, ends.length / MOST_POINTS)
  const stops = new Set<number>()
  for (let i = ends.length - 1; i >= 0; i -= step) {
    const end = ends[Math.round(i)]
    if (end !== undefined) stops.add(end)
  }
  return stops
}

/** The deed after which each meeting is over: the last decision that names it. */
function meetingsIn(deeds: readonly LoggedDeed[]): ReadonlyMap<number, string> {
  const ends = new Map<string, number>()
  deeds.forEach(({ action, meeting }, i) => {
    if (action === "decision" && meeting !== "") ends.set(meeting, i)
  })
  const latest = [...ends].sort(([, a], [, b]) => a - b).slice(-MOST_MEETINGS)
  return new Map(latest.map(([meeting, index]) => [endOfInstant(deeds, index), meeting]))
}

function endOfInstant(deeds: readonly LoggedDeed[], from: number): number {
  let end = from
  while (deeds[end + 1] && deeds[end + 1]?.at === deeds[from]?.at) end++
  return end
}
