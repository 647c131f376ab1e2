/** `/backup`: the whole store as one file, for whoever can read the key in the data folder. */

import { timingSafeEqual } from "node:crypto"
import { createReadStream, rmSync } from "node:fs"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import { Router, type Request } from "express"
import { fault } from "../../schema/base/fault.ts"
import { BACKUP_TYPE } from "../base/running.ts"
import type { Store } from "../store/store.ts"
import { answerFault } from "./errors.ts"

/** The route. Without the key there is nothing at its address. One backup is made at a time. */
export function backupRoute(store: Pick<Store, "backup">, key: string, folder: string): Router {
  const routes = Router()
  const file = join(folder, "chapeau.sqlite.backup")
  let busy = false

  routes.get("/backup", async (request, response, next) => {
    if (!holds(request, key)) {
      next()
      return
    }
    if (busy) {
      answerFault(response, fault("not-allowed", "A backup is being made. Try again in a while."))
      return
    }
    busy = true
    try {
      // What a kill left behind.
      rmSync(file, { force: true })
      await store.backup(file)
      response.type(BACKUP_TYPE)
      // Who asked may go away in the middle; that is theirs.
      await pipeline(createReadStream(file), response).catch(() => undefined)
    } finally {
      rmSync(file, { force: true })
      busy = false
    }
  })
  return routes
}

function holds({ headers }: Request, key: string): boolean {
  const given = Buffer.from(headers.authorization ?? "")
  const expected = Buffer.from(`Bearer ${key}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
