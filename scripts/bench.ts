/**
 * Runs the measurements of scripts/bench and prints one table.
 *
 * What is measured in this process is built first, as it is for users: the loader that runs sources
 * names every function at run time, which costs a fifth.
 *
 * `npm run bench` runs all, `npm run bench -- derive reader` those named. A measurement is a file that
 * exports `run(): Promise<Measurement[]>`.
 */

import { readdirSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { basename, join } from "node:path"
import { build } from "vite"
import type { Measurement } from "./bench/measurement.ts"

const folder = join(import.meta.dirname, "bench")
const wanted = process.argv.slice(2)
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => basename(name, ".ts"))
  .filter((name) => wanted.length === 0 || wanted.includes(name))

const memory = Math.round(totalmem() / 2 ** 30)
console.log(`Node ${process.version}, ${cpus().length} cores, ${memory} GiB\n`)
console.log("| measured | value | goal |")
console.log("| --- | ---: | ---: |")
for (const name of files) {
  const file = join(folder, `${name}.ts`)
  const module = (await import(await built(file, name))) as {
    run?: () => Promise<readonly Measurement[]>
  }
  for (const { name: what, value, unit, goal } of (await module.run?.()) ?? [])
    console.log(`| ${name}: ${what} | ${shown(value)} ${unit} | ${goal ?? ""} |`)
}

/** Bundles a measurement; answers the file, as deep below the root as the source. */
async function built(file: string, name: string): Promise<string> {
  const outDir = join(import.meta.dirname, "..", "dist", "bench")
  await build({
    configFile: false,
    logLevel: "error",
    build: { ssr: file, outDir, emptyOutDir: false, target: "node20" },
  })
  return join(outDir, `${name}.js`)
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
