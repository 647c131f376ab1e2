/**
 * The numbering of the paragraphs of one section: which label continues which, and their keys.
 */

import type { ParagraphKind } from "./body.ts"
import { compareLabels, numberOf, romanOf, type LabelStyle, type ReadLabel } from "./labels.ts"

const OTHER_STYLE: Partial<Record<LabelStyle, LabelStyle>> = {
  "upper-roman": "upper-alpha",
  "lower-roman": "lower-alpha",
  "upper-alpha": "upper-roman",
  "lower-alpha": "lower-roman",
}

/** The other reading of a letter that is also a Roman numeral, such as `C.`; else null. */
function otherReading(label: ReadLabel): ReadLabel | null {
  const shown = /[A-Za-z]+/.exec(label.text)?.[0] ?? ""
  const style = OTHER_STYLE[label.style]
  if (style === undefined || (shown.length > 1 && style.endsWith("alpha"))) return null
  const number = numberOf(shown, style)
  return number > 0 ? { ...label, style, number } : null
}

/**
 * Settles a letter that may be a Roman numeral by the sibling before it (SEEDS 1.3 rule 2) and, for
 * the first of a series, by the label after it.
 */
export function settled(
  label: ReadLabel,
  before: ReadLabel | null,
  after: () => ReadLabel | null,
): ReadLabel {
  const other = otherReading(label)
  if (!other) return label
  const follows = (a: ReadLabel, b: ReadLabel) => a.style === b.style && b.number - a.number === 1
  if (before) {
    if (follows(before, label)) return label
    if (follows(before, other)) return other
    if (before.style === other.style && other.number > before.number) return other
    return label
  }
  const following = after()
  if (following) {
    const next = [following, otherReading(following)].filter((each) => each !== null)
    if (next.some((each) => follows(label, each))) return label
    if (next.some((each) => follows(other, each))) return other
  }
  return label
}

/** The label as it stands in a key: `6bis`, `VI`, `a`, `一`, `PP3`. */
export function segmentOf(label: ReadLabel): string {
  const suffix = label.suffix.replace(/ /g, "")
  const letters = (number: number) =>
    String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)
  switch (label.style) {
    case "upper-roman":
      return romanOf(label.number).toUpperCase() + suffix
    case "lower-roman":
      return romanOf(label.number) + suffix
    case "upper-alpha":
      return letters(label.number).toUpperCase() + suffix
    case "lower-alpha":
      return letters(label.number) + suffix
    case "chinese":
      return label.text.replace(/[^〇一二三四五六七八九十百]/g, "")
    case "preambular":
      return `PP${label.number}${suffix}`
    case "operative":
      return `OP${label.number}${suffix}`
    case "decimal":
      return `${label.number}${suffix}`
  }
}

/** The paragraphs of one section as they are numbered. */
export interface Series {
  readonly prefix: string
  /** From the top degree to the deepest that is open. */
  open: { readonly family: string; label: ReadLabel; readonly key: string }[]
  /** Key of the last labelled paragraph, or of the place before the first. */
  last: string
  unlabelled: number
  preambular: number
}

export function newSeries(prefix: string): Series {
  return { prefix, open: [], last: join(prefix, "0"), unlabelled: 0, preambular: 0 }
}

function join(prefix: string, segment: string): string {
  return prefix === "" ? segment : `${prefix}.${segment}`
}

/** Labels of one family are one degree: the style and the characters around the number. */
function familyOf(label: ReadLabel, kind: ParagraphKind): string {
  if (label.style === "preambular" || label.style === "operative") return "paragraph"
  const around = label.text
    .replace(/[\p{L}\p{N}\s]+/gu, "")
    .replace(/（/g, "(")
    .replace(/）/g, ")")
  if (label.style !== "decimal") return label.style + around
  return /[()]/.test(around) || kind === "item"
    ? `decimal${around.replace(/[.、．]/g, "")}`
    : "paragraph"
}

export type NumberIssue = "number-out-of-order" | "duplicate-label"

export interface SeriesPlace {
  readonly label: ReadLabel | null
  readonly key: string
  readonly parent: string | null
  readonly issue: NumberIssue | null
}

/** Places the next paragraph of the section. `next` answers the label that follows, for what is ambiguous. */
export function placeInSeries(
  series: Series,
  kind: ParagraphKind,
  read: ReadLabel | null,
  next: () => ReadLabel | null,
): SeriesPlace {
  if (!read) return placeUnlabelled(series, kind)
  const { label, degree } = degreeOf(series, kind, read, next)
  const before = series.open[degree]?.label
  series.open = series.open.slice(0, degree)
  const above = series.open.at(-1)
  const key = above ? `${above.key}.${segmentOf(label)}` : join(series.prefix, segmentOf(label))
  series.open.push({ family: familyOf(label, kind), label, key })
  series.last = key
  series.unlabelled = 1
  return { label, key, parent: above?.key ?? null, issue: issueOf(before, label) }
}

/** What is odd about a label after the one before it in its series. */
export function issueOf(
  before: ReadLabel | null | undefined,
  label: ReadLabel,
): NumberIssue | null {
  if (!before || before.style !== label.style) return null
  const order = compareLabels(before, label)
  return order < 0 ? null : order === 0 ? "duplicate-label" : "number-out-of-order"
}

/** `D.0` before the first label, then `D.0+1`; after D.3 comes `D.3+1`. */
function placeUnlabelled(series: Series, kind: ParagraphKind): SeriesPlace {
  if (kind === "preambular")
    return {
      label: null,
      key: join(series.prefix, `PP${++series.preambular}`),
      parent: null,
      issue: null,
    }
  const number = series.unlabelled++
  const parent = kind === "item" ? (series.open.at(-1)?.key ?? null) : null
  const key = number === 0 ? series.last : `${series.last}+${number}`
  return { label: null, key, parent, issue: null }
}

/** The deepest open degree that a label continues, else one that it belongs to, else a new one below. */
function degreeOf(
  series: Series,
  kind: ParagraphKind,
  read: ReadLabel,
  next: () => ReadLabel | null,
): { label: ReadLabel; degree: number } {
  const other = otherReading(read)
  const candidates = (other ? [read, other] : [read]).flatMap((label) => {
    const degree = series.open.findLastIndex((each) => each.family === familyOf(label, kind))
    const last = series.open[degree]
    return last ? [{ label, degree, follows: label.number - last.label.number === 1 }] : []
  })
  candidates.sort((a, b) => Number(b.follows) - Number(a.follows) || b.degree - a.degree)
  const [best] = candidates
  if (best && (best.follows || !other)) return best
  if (best && best.label === read) return best
  const label = settled(read, null, next)
  const known = candidates.find((each) => each.label === label)
  if (known) return known
  return { label, degree: familyOf(label, kind) === "paragraph" ? 0 : series.open.length }
}
