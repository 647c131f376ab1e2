/** The few HTML fragments that stand in exported tables: formatting tags, links, line breaks, entities. */

import type { Span } from "../model/body.ts"

export interface Tag {
  readonly mark: Span["mark"]
  readonly href?: string
}

export interface FoundTag {
  readonly to: number
  /** What the tag stands for: a line break, or nothing. */
  readonly text: "" | "\n"
  readonly tag: Tag | null
  readonly closes: boolean
}

const TAG = /<(\/?)(b|strong|i|em|u|s|del|strike|sub|sup|a|br|span)((?:\s[^<>]{0,2000})?)\/?>/iy
const HREF = /\shref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/i

const MARKS: Readonly<Record<string, Span["mark"]>> = {
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  u: "underline",
  s: "strike",
  del: "strike",
  strike: "strike",
  sub: "sub",
  sup: "sup",
  a: "link",
}

/** The formatting tag at an offset, undefined for any other `<`. */
export function tagAt(source: string, at: number, limit: number): FoundTag | undefined {
  TAG.lastIndex = at
  const found = TAG.exec(source)
  if (!found || TAG.lastIndex > limit) return undefined
  const [, slash, name = "", attributes = ""] = found
  const to = TAG.lastIndex
  const mark = MARKS[name.toLowerCase()]
  if (!mark) return { to, text: name.toLowerCase() === "br" ? "\n" : "", tag: null, closes: false }
  const closes = slash === "/"
  if (mark !== "link" || closes) return { to, text: "", tag: { mark }, closes }
  const address = HREF.exec(attributes)
  const href = decoded(address?.[1] ?? address?.[2] ?? address?.[3] ?? "")
  return { to, text: "", tag: { mark, href }, closes }
}

const ENTITY =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|shy|ndash|mdash|hellip|lsquo|rsquo|ldquo|rdquo|laquo|raquo|sect|deg));/iy

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  shy: "\u00ad",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  sect: "§",
  deg: "°",
}

/** The entity at an offset and its character; undefined where `&` is just `&`. */
export function entityAt(
  source: string,
  at: number,
  limit: number,
): { to: number; text: string } | undefined {
  ENTITY.lastIndex = at
  const found = ENTITY.exec(source)
  if (!found || ENTITY.lastIndex > limit) return undefined
  const [, decimal, hexadecimal, name] = found
  const text =
    name !== undefined
      ? NAMED[name.toLowerCase()]
      : fromCode(decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal))
  return text === undefined ? undefined : { to: ENTITY.lastIndex, text }
}

/** No control characters, no half of a surrogate pair, none beyond Unicode, no U+FFFC. */
function fromCode(code: number): string | undefined {
  const allowed =
    code >= 0x20 &&
    (code < 0x7f || code >= 0xa0) &&
    (code < 0xd800 || code > 0xdfff) &&
    code !== 0xfffc &&
    code <= 0x10ffff
  return allowed ? String.fromCodePoint(code) : undefined
}

function decoded(text: string): string {
  return text.replace(/&amp;/g, "&")
}
