/** Values that others carry and only this server can have made: signed, readable, with an end. */

import { createHmac, timingSafeEqual } from "node:crypto"
import * as z from "zod/mini"

/** A value that says of itself that this server made it, until an instant (milliseconds since 1970). */
export function signed(secret: Buffer, value: object, until: number): string {
  const content = Buffer.from(JSON.stringify({ ...value, until })).toString("base64url")
  return `${content}.${signature(secret, content).toString("base64url")}`
}

/** The value in a token; null when it was not signed here, was changed, is out of date or has another shape. */
export function readSigned<T extends object>(
  secret: Buffer,
  token: string,
  shape: z.ZodMiniType<T>,
  now: number,
): T | null {
  const [content = "", given = "", ...rest] = token.split(".")
  if (rest.length > 0) return null
  const claimed = Buffer.from(given, "base64url")
  const expected = signature(secret, content)
  if (claimed.length !== expected.length || !timingSafeEqual(claimed, expected)) return null
  const value: unknown = JSON.parse(Buffer.from(content, "base64url").toString())
  const { data: end } = z.object({ until: z.int() }).safeParse(value)
  if (!end || end.until < now) return null
  return shape.safeParse(value).data ?? null
}

function signature(secret: Buffer, content: string): Buffer {
  return createHmac("sha256", secret).update(content).digest()
}
