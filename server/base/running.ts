/**
 * How a command of the command line reaches the server that holds a data folder: a file in that
 * folder, readable by its owner alone, with the server's address and a key of this run.
 */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod/mini"

const shape = z.object({ url: z.string(), key: z.string() })
export type RunningServer = z.infer<typeof shape>

/** The type of the body in which the server hands a backup over. */
export const BACKUP_TYPE = "application/vnd.sqlite3"

/** Where in a data folder the database is. */
export function databaseIn(folder: string): string {
  return join(folder, "chapeau.sqlite")
}

/** Writes the file. */
export function announce(folder: string, server: RunningServer): void {
  const file = fileIn(folder)
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify(server), { mode: 0o600, flag: "wx" })
}

/** Takes the file away again. */
export function withdraw(folder: string): void {
  rmSync(fileIn(folder), { force: true })
}

/** The server that said so last, which a kill may have ended since; null when none did. */
export function announced(folder: string): RunningServer | null {
  const file = fileIn(folder)
  if (!existsSync(file)) return null
  try {
    return shape.parse(JSON.parse(readFileSync(file, "utf8")))
  } catch {
    // Cut short by a kill: as good as not there.
    return null
  }
}

function fileIn(folder: string): string {
  return join(folder, "running.json")
}
