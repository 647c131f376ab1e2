/** Builds the harness page once and serves it. */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build, preview } from "vite"

export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** Serves the page at a free port from `port` on. */
export async function serveHarness(port: number): Promise<Served> {
  const outDir = mkdtempSync(join(tmpdir(), "harness-"))
  const shared = {
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    build: { outDir, emptyOutDir: true, minify: false },
  } as const
  await build(shared)
  const server = await preview({ ...shared, preview: { port, host: "127.0.0.1" } })
  const address = server.httpServer.address()
  if (address === null || typeof address === "string") throw new Error("the page is not served")
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
