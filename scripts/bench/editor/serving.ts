/** The draft on a server of Chapeau, and the pages of the peers beside it. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build, preview } from "vite"
import { SYNC_PATH } from "../../../schema/sharing/protocol.ts"

const PREVIEW_PORT = 4290

/** Signs in by a link; answers the cookie. */
export async function signedIn(link: string): Promise<string> {
  const { headers } = await fetch(link, { redirect: "manual" })
  return headers.get("set-cookie")?.split(";")[0] ?? ""
}

/** Brings a draft in; answers its id. */
export async function imported(url: string, cookie: string, json: string): Promise<string> {
  const answer = await fetch(`${url}/api/drafts`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: `{"title":"150,000 words","json":${json}}`,
  })
  const { id } = (await answer.json()) as { id?: string }
  if (id === undefined) throw new Error(`the draft was not taken: ${answer.status}`)
  return id
}

/** Builds the peers' page and serves it beside the server, whose sockets it reaches through. */
export async function servePeers(target: string, document: string) {
  const outDir = mkdtempSync(join(tmpdir(), "chapeau-peer-"))
  const shared = {
    root: join(import.meta.dirname, "peer"),
    configFile: false,
    // A page that is closed ends its socket in the middle; that is no error here.
    logLevel: "silent",
    build: { outDir, emptyOutDir: true },
  } as const
  await build(shared)
  writeFileSync(join(outDir, "draft.json"), document)
  const server = await preview({
    ...shared,
    preview: {
      port: PREVIEW_PORT,
      host: "localhost",
      proxy: { [SYNC_PATH]: { target, ws: true } },
    },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === "string") throw new Error("the peers are not served")
  return {
    url: `http://localhost:${address.port}`,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
