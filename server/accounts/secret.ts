/**
 * The secret with which links of the demonstration, and sign-ins that have begun elsewhere, are signed. It
 * never leaves the data folder.
 */

import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fault, type Fault } from "../../schema/base/fault.ts"

/**
 * The secret of a data folder, 32 bytes; made at the first start, readable by its owner alone.
 * Refuses a file that cannot be used, or is too short (`unreadable`): a server must not sign with a damaged
 * secret.
 */
export function secretIn(folder: string): Buffer | Fault {
  const file = join(folder, "secret")
  try {
    // "wx": a secret that is there is never written over.
    if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: "wx" })
    const secret = readFileSync(file)
    if (secret.length >= 32) return secret
  } catch (error) {
    return fault("unreadable", `${file} cannot be used: ${String(error)}.`)
  }
  const sentence = "Remove it, and the links of the demonstration are made anew."
  return fault("unreadable", `${file} is damaged. ${sentence}`)
}
