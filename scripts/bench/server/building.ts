/** Builds what is measured and what measures it: neither pays for the loader that runs sources. */

import { join } from "node:path"
import { build } from "vite"

const root = join(import.meta.dirname, "..", "..", "..")
const out = join(root, "dist", "bench")

/** Where the packages of other servers are installed. */
export const PEERS = join(root, "tests", "bench", "peers")

/** Builds the server of Chapeau; answers the file to start. */
export async function buildServer(): Promise<string> {
  const outDir = join(out, "chapeau")
  await build({
    configFile: join(root, "vite.server.config.ts"),
    logLevel: "error",
    build: { outDir },
  })
  return join(outDir, "main.js")
}

/** Builds a file that stands beside this one, and imports what was built. */
export async function builtHere(name: string): Promise<unknown> {
  const outDir = join(out, "load")
  await build({
    configFile: false,
    logLevel: "error",
    build: { ssr: join(import.meta.dirname, `${name}.ts`), outDir, target: "node20" },
  })
  return import(join(outDir, `${name}.js`))
}
