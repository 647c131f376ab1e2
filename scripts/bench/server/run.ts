/** Runs scenarios against servers and prints a table for each, with ratios. Called by benchServer.ts. */

import { cpus, totalmem } from "node:os"
import { SCENARIOS, type Row, type Scenario, type Wishes, type Within } from "./scenarios.ts"
import { subjectsIn, type Subject } from "./subjects.ts"

export interface Asked extends Wishes {
  /** Names of scenarios; all when empty. */
  readonly only: readonly string[]
  /** Names of servers; all when empty. */
  readonly peers: readonly string[]
  /** Whether Chapeau writes a processor profile into dist/bench at its end. */
  readonly profile: boolean
  /** The built server of Chapeau, and the folder of the peers. */
  readonly main: string
  readonly folder: string
}

/** Runs what was asked for, one server after another within each scenario. */
export async function run(asked: Asked): Promise<void> {
  const { only, peers, profile, main, folder } = asked
  const subjects = chosen(subjectsIn(main, folder), peers)
  const scenarios = chosen(SCENARIOS, only)
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(`Node ${process.version}, ${cpus().length} cores, ${memory} GiB\n`)
  for (const scenario of scenarios) {
    const rows: Named[] = []
    for (const subject of subjects) {
      process.stderr.write(`${scenario.name}: ${subject.title}\n`)
      const within: Within = async (work) => {
        const serving = await subject.start(profile)
        try {
          return await work(serving)
        } finally {
          await serving.stop()
        }
      }
      rows.push({ subject, row: await scenario.run(within, asked, subject) })
    }
    console.log(tableOf(scenario, rows))
  }
}

interface Named {
  readonly subject: Subject
  readonly row: Row
}

function chosen<T extends { readonly name: string }>(all: readonly T[], names: readonly string[]) {
  const unknown = names.find((name) => !all.some((each) => each.name === name))
  if (unknown !== undefined)
    throw new Error(`${unknown} is none of ${all.map(({ name }) => name).join(", ")}`)
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name))
}

/** A table in Markdown; its last column is Chapeau's figure divided by the peer's. */
function tableOf({ title, judged }: Scenario, rows: readonly Named[]): string {
  const columns = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))]
  const own = rows.find(({ subject }) => subject.name === "chapeau")?.row[judged.figure]
  const better = judged.more ? "more is better" : "less is better"
  const lines = rows.map(({ subject, row }) => {
    const theirs = row[judged.figure]
    const ratio = own === undefined || !theirs ? "" : (own / theirs).toFixed(2)
    const figures = columns.map((column) => shown(row[column] ?? 0))
    return `| ${[subject.title, ...figures, subject.name === "chapeau" ? "" : ratio].join(" | ")} |`
  })
  const heads = ["server", ...columns, `Chapeau ÷ this, ${judged.figure} (${better})`]
  const rule = heads.map((_, i) => (i === 0 ? "---" : "---:"))
  return [
    `### ${title}`,
    "",
    `| ${heads.join(" | ")} |`,
    `| ${rule.join(" | ")} |`,
    ...lines,
    "",
  ].join("\n")
}

function shown(value: number): string {
  return value >= 100 || Number.isInteger(value)
    ? Math.round(value).toLocaleString("en")
    : value.toFixed(1)
}
