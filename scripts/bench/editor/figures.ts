/** The figures of one editor, and the table that sets them beside those of the others. */

/** What one editor came to; durations in ms, memory in MB. A figure that it does not have is absent. */
export type Figures = Readonly<Record<string, number>>

export interface Side {
  readonly name: string
  readonly figures: Figures
}

/** A figure as the table shows it. */
export interface Line {
  readonly figure: string
  readonly unit: "ms" | "MB" | "%" | ""
  readonly goal?: string
}

/** The value that a share of all (0 to 1) does not exceed; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** A table in Markdown; the last columns hold the figure of the first side divided by each other's. */
export function tableOf(lines: readonly Line[], sides: readonly Side[]): string {
  const [own, ...others] = sides
  const heads = [
    "what",
    "goal",
    ...sides.map(({ name }) => name),
    ...others.map(({ name }) => `÷ ${name}`),
  ]
  const rows = lines.map(({ figure, unit, goal = "" }) => {
    const value = own?.figures[figure]
    const values = sides.map(({ figures }) => shown(figures[figure], unit))
    const ratios = others.map(({ figures }) => {
      const theirs = figures[figure]
      return value === undefined || !theirs ? "" : (value / theirs).toFixed(2)
    })
    return [figure, goal, ...values, ...ratios]
  })
  const rule = heads.map((_, i) => (i === 0 ? "---" : "---:"))
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")
}

function shown(value: number | undefined, unit: string): string {
  if (value === undefined || Number.isNaN(value)) return "–"
  const number = value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(1)
  return `${number} ${unit}`.trim()
}
