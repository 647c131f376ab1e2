/** The figures of a draft as charts, each with its table. */

import type { Derived } from "../../schema/model/derived.ts"
import type { Activity, Convergence, Point } from "../../schema/renditions/convergence.ts"
import { distance, type Endings } from "../../schema/renditions/distance.ts"
import { AGES, CLUSTER_KINDS, type Figures } from "../../schema/renditions/figures.ts"
import { millisOf, shown, shownDate } from "../base/clock.ts"
import { shortName } from "../base/party.ts"
import { language, say } from "../language/say.ts"
import { bars, heat, lines, type Chart } from "./charts.ts"
import { sectionOf } from "./sectionProgress.ts"

/** What a chart tells, as a table: the first cell of a row names it. */
export interface ChartTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Charted {
  readonly chart: Chart
  readonly table: ChartTable
}

const numbers = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 })
const shares = new Intl.NumberFormat(language(), { style: "percent", maximumFractionDigits: 1 })

/** The days of the log are those of UTC. */
const dayAndMonth = new Intl.DateTimeFormat(language(), {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
})

const number = (value: number) => numbers.format(value)
const percent = (value: number | null) =>
  value === null ? say.figures.notKnown : shares.format(value)

/** Open and decided brackets over time. */
export function openOverTime({ points }: Convergence, width: number): Charted {
  const { open, decided, when, source } = say.figures
  const run = (name: string, value: (point: Point) => number) => ({
    name,
    points: points.map((point) => ({
      at: millisOf(point.at),
      value: value(point),
      known: point.known !== undefined,
    })),
  })
  const series = [run(open, (point) => point.open), run(decided, (point) => point.decided)]
  return {
    chart: lines(series, { steps: true, number, date: shownDate, width }),
    table: {
      heads: [when, open, decided, source],
      rows: points.map((point) => [
        shown(point.at),
        number(point.open),
        number(point.decided),
        sourceOf(point),
      ]),
    },
  }
}

/** Where the numbers of a point come from. */
function sourceOf({ known }: Point): string {
  const { sources } = say.figures
  if (!known) return sources.log
  const name =
    known.version === null
      ? sources.now
      : known.version === 0
        ? sources.start
        : say.versions.version(known.version)
  return known.confirmed ? name : sources.differs(name)
}

/** How much of the text was agreed, at the start, in each version, and now. */
export function agreedOverTime({ points }: Convergence, width: number): Charted {
  const told = points.flatMap((point) =>
    point.known && point.known.agreed !== null
      ? [{ point, agreed: point.known.agreed, at: millisOf(point.at) }]
      : [],
  )
  const series = told.map(({ at, agreed }) => ({ at, value: agreed, known: true }))
  return {
    chart: lines([{ name: "", points: series }], {
      steps: false,
      top: 1,
      number: percent,
      date: shownDate,
      width,
    }),
    table: {
      heads: [say.figures.when, say.figures.agreed, say.figures.source],
      rows: told.map(({ point, agreed }) => [shown(point.at), percent(agreed), sourceOf(point)]),
    },
  }
}

/** What came of each meeting, and how many brackets were left. */
export function byMeeting({ meetings, points }: Convergence, width: number): Charted {
  const { meeting, opened, narrowed, lifted, open, sinceLast, sources } = say.figures
  const rows = meetings.map((each) => ({ ...each, name: each.meeting || sinceLast }))
  const start = points[0]?.open ?? 0
  return {
    chart: bars(
      [
        { name: sources.start, values: [start] },
        ...rows.map((row) => ({ name: row.name, values: [row.open] })),
      ],
      number,
      width,
    ),
    table: {
      heads: [meeting, opened, narrowed, lifted, open],
      rows: [
        [sources.start, "", "", "", number(start)],
        ...rows.map((row) => [
          row.name,
          ...[row.opened, row.narrowed, row.lifted, row.open].map(number),
        ]),
      ],
    },
  }
}

/** Open and decided brackets of each section, with the share agreed. */
export function bySection(
  { sections }: Figures,
  titles: ReadonlyMap<string, string>,
  width: number,
): Charted {
  const { open, decided, agreed } = say.figures
  const name = (key: string) => titles.get(key) ?? key
  return {
    chart: bars(
      sections.map(({ key, open: left, decided: done }) => ({
        name: name(key),
        values: [left, done],
      })),
      number,
      width,
    ),
    table: {
      heads: [say.table.section, open, decided, agreed],
      rows: sections.map((each) => [
        name(each.key),
        number(each.open),
        number(each.decided),
        percent(each.agreed),
      ]),
    },
  }
}

/** Open brackets by what they are about. */
export function byKind({ kinds }: Figures, width: number): Charted {
  return counted(
    say.figures.kind,
    CLUSTER_KINDS.map((kind) => [say.figures.kinds[kind], kinds.get(kind) ?? 0]),
    width,
  )
}

/** Open brackets by how long they have stood. */
export function byAge({ ages }: Figures, width: number): Charted {
  return counted(
    say.figures.age,
    AGES.map((age) => [say.figures.ages[age], ages.get(age) ?? 0]),
    width,
  )
}

function counted(
  head: string,
  rows: readonly (readonly [name: string, count: number])[],
  width: number,
): Charted {
  return {
    chart: bars(
      rows.map(([name, count]) => ({ name, values: [count] })),
      number,
      width,
    ),
    table: {
      heads: [head, say.figures.open],
      rows: rows.map(([name, count]) => [name, number(count)]),
    },
  }
}

/** How many parties are drawn: the table has all. */
const MOST_PARTIES = 12

/** In how many open brackets each party proposes something, and how many it opposes. */
export function byParty({ parties }: Figures, width: number): Charted {
  return {
    chart: bars(
      parties.slice(0, MOST_PARTIES).map(({ party, proposes, opposes }) => ({
        name: shortName(party),
        values: [proposes, opposes],
      })),
      number,
      width,
    ),
    table: {
      heads: [say.table.party, say.figures.proposes, say.figures.opposes],
      rows: parties.map(({ party, proposes, opposes }) => [
        party,
        number(proposes),
        number(opposes),
      ]),
    },
  }
}

/** How many days, or runs of days, are told beside each other. */
const MOST_COLUMNS = 8

/** How much was done in each section, day by day or in runs of days, and what is open there. */
export function hotSpots(
  derived: Derived,
  { sections }: Figures,
  activity: readonly Activity[],
  titles: ReadonlyMap<string, string>,
  width: number,
): Charted {
  const days = [...new Set(activity.map(({ day }) => day))].sort()
  const run = Math.max(1, Math.ceil(days.length / MOST_COLUMNS))
  const runs = Array.from({ length: Math.ceil(days.length / run) }, (_, i) =>
    days.slice(i * run, (i + 1) * run),
  )
  const counts = new Map<string, number[]>()
  for (const { place, day, count } of activity) {
    const key = sectionAt(derived, place)
    const row = counts.get(key) ?? runs.map(() => 0)
    const column = Math.floor(days.indexOf(day) / run)
    row[column] = (row[column] ?? 0) + count
    counts.set(key, row)
  }
  const none = runs.map(() => 0)
  const rows = sections.map(({ key, open }) => ({
    name: titles.get(key) ?? key,
    open,
    values: counts.get(key) ?? none,
  }))
  const gone = counts.get(GONE)
  const all = gone ? [...rows, { name: say.figures.gone, open: 0, values: gone }] : rows
  const heads = runs.map((each) => dayAndMonth.format(millisOf(each[0] ?? "")))
  return {
    chart: heat(
      {
        apart: true,
        columns: [say.figures.open, ...heads],
        rows: all.map(({ name, open, values }) => ({ name, values: [open, ...values] })),
      },
      number,
      width,
    ),
    table: {
      heads: [say.table.section, say.figures.open, ...heads],
      rows: all.map(({ name, open, values }) => [name, ...[open, ...values].map(number)]),
    },
  }
}

/** What is no key of a section. */
const GONE = "\0"

/** The section in which something was done; of what is not there any more nobody knows it. */
function sectionAt(derived: Derived, place: string): string {
  const bracket =
    derived.bracket(place.split("/")[0] ?? "") ??
    derived.bracket(derived.cluster(place)?.brackets[0] ?? "")
  const info = derived.paragraphs[derived.indexOf(bracket?.open.paragraph ?? place) ?? -1]
  return info ? sectionOf(info) : GONE
}

/** How far any two parties are from each other. */
export function byPair(parties: readonly string[], endings: Endings, width: number): Charted {
  const away = parties.map((a) => parties.map((b) => (a === b ? null : distance(endings, a, b))))
  const drawn = parties.slice(0, MOST_PARTIES)
  return {
    chart: heat(
      {
        columns: drawn.map(shortName),
        rows: drawn.map((party, i) => ({
          name: shortName(party),
          values: drawn.map((_, j) => away[i]?.[j]?.share ?? null),
        })),
      },
      percent,
      width,
    ),
    table: {
      heads: [say.table.party, ...parties],
      rows: parties.map((party, i) => [
        party,
        ...parties.map((_, j) => {
          const each = away[i]?.[j]
          if (!each) return "–"
          if (each.share === null) return say.figures.notKnown
          return say.table.distanceOf(percent(each.share), each.compared)
        }),
      ]),
    },
  }
}
