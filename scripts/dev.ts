/**
 * Development: the server from its sources, and vite before it, so that a saved file of the client is
 * on screen at once. Open the address that is printed. PORT is vite's; the server takes a free one.
 */

import { createServer } from "vite"
import { isFault } from "../schema/base/fault.ts"
import { configFrom } from "../server/base/config.ts"
import { start } from "../server/start.ts"

const port = Number(process.env["PORT"] ?? 3000)
const url = `http://localhost:${port}`
const config = configFrom({ ...process.env, PORT: "0", CHAPEAU_URL: url })
const running = isFault(config) ? config : await start(config)
if (isFault(running)) {
  process.stderr.write(`${running.message}\n`)
  process.exit(2)
}

const target = `http://127.0.0.1:${running.port}`
const vite = await createServer({
  server: {
    port,
    strictPort: true,
    proxy: {
      "/api": target,
      "/join": target,
      "/enter": target,
      "/openid": target,
      "/demonstration": target,
      "/health": target,
      "/sync": { target, ws: true },
    },
  },
})
await vite.listen()
process.stdout.write(`Chapeau is at ${url}, in development\n\n`)
for (const link of running.links ?? []) process.stdout.write(`  ${link.name}  ${link.url}\n`)
