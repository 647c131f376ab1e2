/**
 * Charts as plain shapes: data in, rectangles, lines and words out. What draws them, on the page or in a
 * file, is `Chart.tsx` and `chartFiles.ts`. Lengths are in pixels of a chart that is not scaled.
 *
 * Nothing is told by colour alone: series differ by filling or by the stroke of their line, and every
 * bar, cell and end of a line has its number beside it.
 */

/** A colour: a token of `tokens.css`, without its dashes. */
type Token = "ink" | "ink-2" | "line" | "paper" | "accent" | "accent-line" | "accent-ink"

export type Shape =
  | {
      readonly shape: "rect"
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: Token | "none"
      readonly stroke?: Token
      /** 0 to 1; 1 when left out. */
      readonly strength?: number
    }
  | {
      readonly shape: "line"
      readonly points: readonly (readonly [x: number, y: number])[]
      readonly stroke: Token
      readonly dashed?: boolean
    }
  | { readonly shape: "dot"; readonly x: number; readonly y: number; readonly fill: Token }
  | {
      readonly shape: "text"
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor: "start" | "middle" | "end"
      readonly fill: Token
    }

export interface Chart {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** The width of a chart that stands beside its table, and of one on a narrow screen. */
export const WIDTHS = { wide: 560, narrow: 320 } as const
const LINE = 24
const SMALL = 7

/** Runs of numbers over time: the first as a full line, the second as a dashed one. */
export interface Series {
  readonly name: string
  readonly points: readonly {
    readonly at: number
    readonly value: number
    readonly known: boolean
  }[]
}

interface LinesOptions {
  /** Whether a number holds until the next one; else they are joined by straight lines. */
  readonly steps: boolean
  /** The highest number of the axis, when it is not the highest there is. */
  readonly top?: number
  readonly number: (value: number) => string
  readonly date: (at: number) => string
  readonly width: number
}

/** Lines over time, from left to right; drafts that are known whole have a dot. */
export function lines(series: readonly Series[], options: LinesOptions): Chart {
  const { steps, number, date, width } = options
  const [left, right, top, bottom] = [44, width - 92, 14, 196]
  const all = series.flatMap(({ points }) => points)
  const times = all.map(({ at }) => at)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const highest = options.top ?? Math.max(1, ...all.map(({ value }) => value))
  const x = (at: number) =>
    first === last ? left : left + ((at - first) / (last - first)) * (right - left)
  const y = (value: number) => bottom - (value / highest) * (bottom - top)
  const shapes: Shape[] = []
  for (const value of ticks(highest)) {
    shapes.push({
      shape: "line",
      points: [
        [left, y(value)],
        [right, y(value)],
      ],
      stroke: "line",
    })
    shapes.push(words(left - 6, y(value) + 4, number(value), "end", "ink-2"))
  }
  if (all.length > 0) {
    shapes.push(words(left, bottom + 18, date(first), "start", "ink-2"))
    if (first !== last) shapes.push(words(right, bottom + 18, date(last), "end", "ink-2"))
  }
  const ends: number[] = []
  series.forEach(({ name, points }, i) => {
    const path = points.flatMap(({ at, value }, n): [number, number][] => {
      const before = points[n - 1]
      const corner: [number, number][] = steps && before ? [[x(at), y(before.value)]] : []
      return [...corner, [x(at), y(value)]]
    })
    const stroke = i === 0 ? "accent" : "ink-2"
    if (path.length > 1) shapes.push({ shape: "line", points: path, stroke, dashed: i > 0 })
    for (const { at, value, known } of points)
      if (known) shapes.push({ shape: "dot", x: x(at), y: y(value), fill: stroke })
    const end = points.at(-1)
    if (!end) return
    // Two names at one height would lie on each other.
    const near = ends.some((other) => Math.abs(other - y(end.value)) < 14)
    const at = near ? y(end.value) - 15 : y(end.value)
    ends.push(at)
    const label = name === "" ? number(end.value) : `${name} ${number(end.value)}`
    shapes.push(words(x(end.at) + SMALL, at + 4, label, "start", "ink"))
  })
  return { width, height: bottom + 26, shapes }
}

/** Numbers of the axis: some four, round ones. */
function ticks(highest: number): readonly number[] {
  const rough = highest / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough
  const count = Math.floor(highest / step + 1e-9)
  return Array.from({ length: count + 1 }, (_, i) => i * step)
}

/** A row of bars: the first is filled, the second an outline. */
export interface BarRow {
  readonly name: string
  readonly values: readonly number[]
  /** Words behind the bars. */
  readonly note?: string
}

/** Bars that lie, a row each, with names before and numbers behind. */
export function bars(
  rows: readonly BarRow[],
  number: (value: number) => string,
  width: number,
): Chart {
  const [left, right] = [Math.round(0.3 * width), width - 64]
  const highest = Math.max(1, ...rows.map(({ values }) => values.reduce((a, b) => a + b, 0)))
  const unit = (right - left) / highest
  const shapes = rows.flatMap(({ name, values, note }, i): Shape[] => {
    const y = i * LINE
    let x = left
    const row: Shape[] = [
      words(left - SMALL, y + 16, clipped(name, Math.floor(left / 7)), "end", "ink"),
    ]
    values.forEach((value, n) => {
      if (value <= 0) return
      const long = value * unit
      const place = { shape: "rect", x, y: y + 4, width: long, height: LINE - 8 } as const
      row.push(
        n === 0
          ? { ...place, fill: "accent" }
          : { ...place, fill: "accent", strength: 0.18, stroke: "accent" },
      )
      x += long
    })
    const said = values.map(number).join(" · ")
    return [
      ...row,
      words(x + SMALL, y + 16, note === undefined ? said : `${said} ${note}`, "start", "ink"),
    ]
  })
  return { width, height: Math.max(1, rows.length) * LINE, shapes }
}

/** A table of shades: the darker, the more; null where there is nothing to tell. */
export interface Heat {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  /** Whether the first column counts something else, and has shades of its own. */
  readonly apart?: boolean
}

/** Cells whose shade and number say how much. */
export function heat(
  { columns, rows, apart = false }: Heat,
  number: (value: number) => string,
  width: number,
): Chart {
  const left = Math.round(0.24 * width)
  const cell = Math.min(64, (width - left) / Math.max(1, columns.length))
  const most = (from: number, to: number) =>
    Math.max(0, ...rows.flatMap(({ values }) => values.slice(from, to).map((value) => value ?? 0)))
  const [first, others] = apart
    ? [most(0, 1), most(1, Infinity)]
    : [most(0, Infinity), most(0, Infinity)]
  const shapes: Shape[] = columns.map((name, i) =>
    words(left + (i + 0.5) * cell, 14, clipped(name, Math.floor(cell / 6.2)), "middle", "ink-2"),
  )
  rows.forEach(({ name, values }, row) => {
    const y = 20 + row * LINE
    shapes.push(words(left - SMALL, y + 16, clipped(name, Math.floor(left / 7)), "end", "ink"))
    values.forEach((value, i) => {
      if (value === null) return
      const highest = i === 0 ? first : others
      const share = highest === 0 ? 0 : value / highest
      const place = { x: left + i * cell + 1, y: y + 1, width: cell - 2, height: LINE - 2 }
      shapes.push({ shape: "rect", ...place, fill: "accent", strength: 0.06 + 0.84 * share })
      const fill = share > 0.5 ? "accent-ink" : "ink"
      shapes.push(words(left + (i + 0.5) * cell, y + 16, number(value), "middle", fill))
    })
  })
  return { width, height: 22 + rows.length * LINE, shapes }
}

/** The chart for who reads from right to left: time and bars run from the right as well. */
export function mirrored({ width, height, shapes }: Chart): Chart {
  const turned = shapes.map((shape): Shape => {
    switch (shape.shape) {
      case "rect":
        return { ...shape, x: width - shape.x - shape.width }
      case "line":
        return { ...shape, points: shape.points.map(([x, y]) => [width - x, y] as const) }
      case "dot":
        return { ...shape, x: width - shape.x }
      case "text":
        // In words that run from right to left, "start" is the right side already.
        return { ...shape, x: width - shape.x }
    }
  })
  return { width, height, shapes: turned }
}

function words(
  x: number,
  y: number,
  text: string,
  anchor: "start" | "middle" | "end",
  fill: Token,
): Shape {
  return { shape: "text", x, y, text, anchor, fill }
}

function clipped(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`
}
