/**
 * Under which key of a Y.XmlText a mark is stored, as y-prosemirror 1.3.7 stores it.
 *
 * Overlapping marks (`bracket`, `note`) get a key of their own for each value: the name, two hyphens
 * and a hash of the mark. y-prosemirror does not export the hash, so it stands here again; a test
 * compares it with the keys that y-prosemirror itself writes.
 */

import * as buffer from "lib0/buffer"
import * as sha256 from "lib0/hash/sha256"
import type { Run, RunMark } from "../model/delta.ts"

/** Attributes of a run in a Y.XmlText: key → attributes of the mark. */
export type TextAttributes = Record<string, Record<string, string>>

const known = new Map<string, string>()

/** The key of a mark. */
export function markKey(mark: RunMark): string {
  const { type } = mark
  if (mark.type !== "bracket" && mark.type !== "note") return type
  const cacheKey = mark.type === "bracket" ? `${mark.side} ${mark.id}` : mark.id
  const cached = known.get(cacheKey)
  if (cached) return cached
  // Same member order as prosemirror-model's Mark.toJSON and the schema's attribute order.
  const json =
    mark.type === "bracket"
      ? { type, attrs: { id: mark.id, side: mark.side } }
      : { type, attrs: { id: mark.id } }
  const key = `${type}--${buffer.toBase64(folded(sha256.digest(buffer.encodeAny(json))))}`
  if (known.size > 50_000) known.clear()
  known.set(cacheKey, key)
  return key
}

/** The hash of 32 bytes folded over its first six. */
function folded(digest: Uint8Array): Uint8Array {
  const bytes = digest.slice(0, 6)
  for (let i = 6; i < digest.length; i++) bytes[i % 6] = (bytes[i % 6] ?? 0) ^ (digest[i] ?? 0)
  return bytes
}

/** The attributes with which the characters of a run are inserted. */
export function textAttributes(run: Run): TextAttributes {
  return Object.fromEntries(
    run.marks.map((mark) => {
      const { type: _type, ...attrs } = mark
      return [markKey(mark), attrs]
    }),
  )
}

/** The mark that a key and its value stand for. Unknown names give undefined: the text stays. */
export function markOfKey(key: string, value: unknown): RunMark | undefined {
  if (value === null || value === undefined || typeof value !== "object") return undefined
  const name = key.replace(/--[a-zA-Z0-9+/=]{8}$/, "")
  const text = (field: string): string => {
    const content: unknown = Reflect.get(value, field)
    return typeof content === "string" ? content : ""
  }
  switch (name) {
    case "bracket": {
      const side = text("side")
      return side === "open" || side === "close" ? { type: name, id: text("id"), side } : undefined
    }
    case "note":
      return { type: name, id: text("id") }
    case "link":
      return { type: name, href: text("href") }
    case "strong":
    case "em":
    case "underline":
    case "strike":
    case "sub":
    case "sup":
      return { type: name }
    default:
      return undefined
  }
}
