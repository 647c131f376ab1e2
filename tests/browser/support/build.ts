/** Builds the page once before the browser tests, so that they see what users get. */

import { join } from "node:path"
import { build } from "vite"

export default async function buildPage(): Promise<void> {
  const configFile = join(import.meta.dirname, "../../../vite.config.ts")
  await build({ configFile, logLevel: "error" })
}
