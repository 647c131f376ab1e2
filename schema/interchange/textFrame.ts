/** Lines that are no words of the draft: front matter, link definitions, rules, directives, page furniture. */

import type { Content } from "./textFeatures.ts"
import type { Line } from "./textLines.ts"
import { remark, type Context } from "./textReading.ts"
import type { LayoutKind } from "./layout.ts"

export interface Frame {
  /** The lines with words, in order. */
  readonly contents: readonly Content[]
  /** The title that front matter names, or "". */
  readonly title: string
}

const DEFINITION =
  /^\[([^[\]^\n\r]{1,100})\]:[ \t]+((?:[a-z][a-z\d+.-]{1,20}:|\.{0,2}\/|#|www\.)\S{1,2000})[ \t]*(?:"[^"\n\r]*")?$/i
/** A field of front matter, or what may stand between fields: a list, a comment, more of a field. */
const FIELD = /^[A-Za-z][\w-]*:(?:[ \t]|$)/
const BETWEEN_FIELDS = /^(?:[ \t]|-[ \t]|#|$)/
const RULE = /^(?:(?:-[ \t]?){3,}|(?:\*[ \t]?){3,}|={3,})$/
const DIRECTIVE = /^\{:[^{}]{0,200}\}$/

/**
 * Sets aside what is layout, claims it and says so; answers the lines that are left. The byte order
 * mark is claimed here too.
 */
export function setAside(
  context: Context,
  links: Map<string, string>,
  lines: readonly Line[],
): Frame {
  const { source, claims, notes } = context
  if (source.startsWith("\uFEFF")) claims.push({ at: 0, to: 1, kind: "byte-order-mark" })
  const matter = frontMatter(context, lines)
  const furniture = pageFurniture(source, lines)
  const contents: Content[] = []
  let apart = true
  for (let index = matter.lines; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    const kind = line.from === line.to ? null : layoutOf(context, links, lines, index, furniture)
    if (kind) claims.push({ at: line.from, to: line.to, kind })
    else if (line.from < line.to) {
      contents.push({ line, apart, note: notes.onLine(index) })
      apart = line.pageBreak
      continue
    }
    apart = true
  }
  return { contents, title: matter.title }
}

function layoutOf(
  context: Context,
  links: Map<string, string>,
  lines: readonly Line[],
  index: number,
  furniture: ReadonlyMap<number, LayoutKind>,
): LayoutKind | null {
  const { source } = context
  const line = lines[index]
  if (!line) return null
  const found = furniture.get(index)
  if (found && !context.notes.onLine(index)) {
    remark(
      context,
      "layout-set-aside",
      "info",
      line,
      "A page number or running header was set aside.",
    )
    return found
  }
  const first = source.charCodeAt(line.from)
  if (first === 0x5b) {
    const [, name, href] =
      DEFINITION.exec(source.slice(line.from, Math.min(line.to, line.from + 2500))) ?? []
    if (name === undefined || href === undefined) return null
    links.set(name.toLowerCase(), href)
    remark(
      context,
      "layout-set-aside",
      "info",
      line,
      `The address of the link “${name}” was set aside.`,
    )
    return "link-definition"
  }
  if (line.to - line.from > 200) return null
  const words = source.slice(line.from, line.to)
  if (first === 0x7b && DIRECTIVE.test(words)) {
    remark(context, "layout-set-aside", "info", line, "A directive of Markdown was set aside.")
    return "directive"
  }
  if (RULE.test(words)) {
    remark(context, "layout-set-aside", "info", line, "A rule between sections was set aside.")
    return "rule"
  }
  return null
}

/**
 * `---` on the first line, up to the next `---` within a hundred lines, with fields and nothing else
 * between: words between two rules are words.
 */
function frontMatter(context: Context, lines: readonly Line[]): { lines: number; title: string } {
  const { source, claims } = context
  const isFence = (line: Line | undefined) =>
    line !== undefined && source.slice(line.start, line.to) === "---"
  const first = lines[0]
  if (!first || !isFence(first)) return { lines: 0, title: "" }
  const end = lines.slice(1, 100).findIndex(isFence) + 1
  const last = lines[end]
  if (end === 0 || !last) return { lines: 0, title: "" }
  const within = lines
    .slice(1, end)
    .map(({ start, to }) => source.slice(start, Math.max(start, to)))
  const isFields =
    FIELD.test(within[0] ?? "") &&
    within.every((each) => FIELD.test(each) || BETWEEN_FIELDS.test(each))
  if (!isFields) return { lines: 0, title: "" }
  const range = { from: first.from, to: last.to }
  claims.push({ at: range.from, to: range.to, kind: "front-matter" })
  remark(context, "layout-set-aside", "info", range, "The front matter of the file was set aside.")
  const title = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(source.slice(range.from, range.to))
  return { lines: end + 1, title: title?.[1] ?? "" }
}

/** How many lines after a form feed can be a running header, and how often one must come. */
const HEADER_LINES = 3
const HEADER_REPEATS = 3

/** Page numbers before a form feed and headers that come back after form feeds. */
function pageFurniture(source: string, lines: readonly Line[]): Map<number, LayoutKind> {
  const furniture = new Map<number, LayoutKind>()
  const words = (index: number) => {
    const line = lines[index]
    return line ? source.slice(line.from, Math.min(line.to, line.from + 200)) : ""
  }
  const seen = new Map<string, number[]>()
  lines.forEach((line, index) => {
    if (!line.pageBreak) return
    let above = index
    while (above > index - 3 && words(above) === "") above--
    if (/^\d{1,4}$/.test(words(above))) furniture.set(above, "page-number")
    for (let below = index + 1, count = 0; count < HEADER_LINES && below < lines.length; below++) {
      if (words(below) === "") break
      const same = seen.get(words(below))
      if (same) same.push(below)
      else seen.set(words(below), [below])
      count++
    }
  })
  for (const places of seen.values())
    if (places.length >= HEADER_REPEATS)
      for (const place of places) furniture.set(place, "running-header")
  return furniture
}
