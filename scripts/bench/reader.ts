/** How fast text is read and written back: the largest file of the corpus, or text of our own. */

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { writeSource } from "../../schema/interchange/sourceWriter.ts"
import { readText } from "../../schema/interchange/textReader.ts"
import { medianOf, type Measurement } from "./measurement.ts"

const root = join(import.meta.dirname, "..", "..")
const corpus = join(root, "..", "shared", "corpus")

/** Megabytes of UTF-8 in a second, medians of 40 runs after as many for warming up. */
export function run(): Promise<Measurement[]> {
  const source = largestFile() ?? repeatedFixture()
  const megabytes = Buffer.byteLength(source) / 1e6
  const { draft, layout } = readText(source)
  medianOf(40, () => readText(source))
  const read = medianOf(40, () => readText(source))
  const write = medianOf(40, () => writeSource(draft, layout))
  const size = `${(megabytes * 1000).toFixed(0)} kB`
  return Promise.resolve([
    { name: `read ${size}`, value: megabytes / (read / 1000), unit: "MB/s", goal: "≥ 5" },
    { name: `write ${size} in source form`, value: megabytes / (write / 1000), unit: "MB/s" },
  ])
}

function largestFile(): string | undefined {
  if (!existsSync(corpus)) return undefined
  const [largest] = readdirSync(corpus)
    .map((name) => join(corpus, name))
    .sort((a, b) => statSync(b).size - statSync(a).size)
  return largest === undefined ? undefined : readFileSync(largest, "utf8")
}

function repeatedFixture(): string {
  const text = readFileSync(join(root, "fixtures", "harbour-instrument.txt"), "utf8")
  return Array.from({ length: 12 }, () => text).join("\n\n")
}
