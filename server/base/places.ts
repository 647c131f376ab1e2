/** Where the project lies on disk, from the sources (`tsx server/main.ts`) and from the build alike. */

import { existsSync } from "node:fs"
import { dirname, join } from "node:path"

/** The nearest folder above this file that holds package.json. */
function projectRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder
    if (folder === dirname(folder)) throw new Error("No package.json above the server's files")
  }
}

const ROOT = projectRoot()

/** The built client. */
export const CLIENT = join(ROOT, "dist", "client")

/** The draft with which a first start begins. */
export const DEMONSTRATION_TEXT = join(ROOT, "fixtures", "harbour-instrument.txt")
