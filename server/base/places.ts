/** Where the project lies on disk, from the sources (`tsx server/main.ts`) and from the build alike. */

import { existsSync } from "node:fs"
import { dirname, join } from "node:path"

/** The nearest folder above this file that holds a file of a name. */
function folderWith(name: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder
    if (folder === dirname(folder)) throw new Error(`No ${name} above the server's files`)
  }
}

const ROOT = folderWith("package.json")

/** The built client. */
export const CLIENT = join(ROOT, "dist", "client")

/** What the thread of the store runs: from the sources, or beside the build wherever that lies. */
export function storeThread(): string {
  return import.meta.filename.endsWith(".ts")
    ? join(ROOT, "scripts", "storeThread.mjs")
    : join(folderWith("storeThread.js"), "storeThread.js")
}

/** The draft with which a first start begins. */
export const DEMONSTRATION_TEXT = join(ROOT, "fixtures", "harbour-instrument.txt")
