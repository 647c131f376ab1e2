/** The secret with which sign-in links are signed. It never leaves the data folder. */

import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fault, type Fault } from "../../schema/base/fault.ts"

/**
 * The secret of a data folder, 32 bytes; made at the first start, readable by its owner alone.
 * Refuses a file that is too short (`unreadable`): a server must not sign with a damaged secret.
 */
export function secretIn(folder: string): Buffer | Fault {
  const file = join(folder, "secret")
  // "wx": a secret that is there is never written over.
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: "wx" })
  const secret = readFileSync(file)
  if (secret.length < 32)
    return fault("unreadable", `${file} is damaged. Remove it, and new sign-in links are made.`)
  return secret
}
