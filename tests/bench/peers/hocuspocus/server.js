/** Hocuspocus with its SQLite extension, as its documentation starts it, on a free port. */

import { join } from "node:path"
import { SQLite } from "@hocuspocus/extension-sqlite"
import { Server } from "@hocuspocus/server"

const server = new Server({
  address: "127.0.0.1",
  port: 0,
  quiet: true,
  extensions: [new SQLite({ database: join(process.env.DATA, "hocuspocus.sqlite") })],
})
await server.listen()
process.stdout.write(`port ${server.address.port}\n`)
