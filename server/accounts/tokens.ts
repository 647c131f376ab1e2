/** Secrets of links and sessions: made here, handed out once, kept as their SHA-256 alone. */

import { createHash, randomBytes } from "node:crypto"

export interface Token {
  /** 256 random bits in letters that stand in an address as they are. */
  readonly token: string
  /** What the store keeps of it. */
  readonly hash: string
}

/** A secret that nobody can guess. */
export function newToken(): Token {
  const token = randomBytes(32).toString("base64url")
  return { token, hash: hashOf(token) }
}

/** SHA-256 of a token, as hexadecimal digits. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
