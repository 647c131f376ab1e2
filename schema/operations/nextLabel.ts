/** The label for a paragraph that is put in after another: the next number, or the next of bis, ter, … */

import type { Derived, Label, ParagraphInfo } from "../model/derived.ts"
import { CHINESE_DIGITS, readLabel, romanOf, SUFFIXES, type LabelStyle } from "../model/labels.ts"

/**
 * The label that a new paragraph after `after` would have, written as its neighbours are: the next
 * number when nothing in the same series has it, else the next free of bis, ter, quater, …
 * "" when the paragraph has no label to go on from. Always one that no paragraph of the series has.
 */
export function nextFreeLabel(derived: Derived, after: string | null): string {
  const index = after === null ? undefined : derived.indexOf(after)
  const info = index === undefined ? undefined : derived.paragraphs[index]
  const label = info?.label
  if (!info || !label) return ""
  const series = derived.paragraphs.filter((each) => each.label && sameSeries(each, info))
  const taken = new Set(series.flatMap(({ label: each }) => (each ? [labelKey(each)] : [])))
  const later = series.some(
    (each) => each.index > info.index && each.label?.number !== label.number,
  )
  const next = { number: label.number + 1, suffix: "" }
  if (!later && !taken.has(labelKey(next))) return writtenLike(label, next.number, "")
  // In Chinese 之九 is the last that is read as a suffix.
  const suffixes = label.style === "chinese" ? SUFFIXES.slice(0, 9) : SUFFIXES
  const start = suffixes.findIndex((suffix) => suffix === label.suffix)
  for (const suffix of suffixes.slice(Math.max(start, 0) + 1))
    if (!taken.has(labelKey({ number: label.number, suffix })))
      return writtenLike(label, label.number, suffix)
  return ""
}

function sameSeries(one: ParagraphInfo, other: ParagraphInfo): boolean {
  return (
    one.section === other.section &&
    one.parent === other.parent &&
    one.label?.style === other.label?.style
  )
}

function labelKey({ number, suffix }: Pick<Label, "number" | "suffix">): string {
  return `${number} ${suffix}`
}

/**
 * Another number and suffix with the delimiters of a label: `6.` gives `7.` and `6bis.`, `(a)` gives
 * `(b)` and `(a bis)`, `一、` gives `二、` and `一之二、`.
 */
export function writtenLike(
  label: Pick<Label, "text" | "number" | "style">,
  number: number,
  suffix: string,
): string {
  const { style, text } = label
  const parts =
    /^(?<before>(?:[(（]|[PO]P ?)?)(?<number>[\p{Nd}]+|[A-Za-z]+|[〇一二三四五六七八九十百]+)(?<after>.*)$/su.exec(
      text,
    )?.groups
  if (!parts) return ""
  const { before = "", after = "" } = parts
  const delimiter = /[.．、。)）:]$/u.exec(after)?.[0] ?? /^[.．、]/u.exec(after)?.[0] ?? ""
  const shown = before + numeral(number, style, parts["number"] ?? "")
  // `B. bis`: after a letter and its stop, or it would read as a word.
  const lettered = style.endsWith("alpha") || style.endsWith("roman")
  if (lettered && delimiter === "." && suffix !== "") return `${shown}. ${suffix}`
  return shown + joined(suffix, style) + delimiter
}

function joined(suffix: string, style: LabelStyle): string {
  if (suffix === "") return ""
  if (style === "chinese") {
    const nth = SUFFIXES.findIndex((each) => each === suffix) + 1
    return `之${chineseNumeral(nth)}`
  }
  return style === "decimal" || style === "preambular" || style === "operative"
    ? suffix
    : ` ${suffix}`
}

/** A number in the digits or letters of a style; `like` shows which digits. */
export function numeral(number: number, style: LabelStyle, like: string): string {
  switch (style) {
    case "upper-roman":
      return romanOf(number).toUpperCase()
    case "lower-roman":
      return romanOf(number)
    case "upper-alpha":
      return letters(number).toUpperCase()
    case "lower-alpha":
      return letters(number)
    case "chinese":
      return chineseNumeral(number)
    default: {
      const zero = zeroOf(like)
      return String(number).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
    }
  }
}

/** The code point of zero in the script of some digits. */
function zeroOf(like: string): number {
  const first = like.codePointAt(0) ?? 48
  for (const zero of [0x0660, 0x06f0, 0xff10]) if (first >= zero && first < zero + 10) return zero
  return 48
}

/** a … z, then aa, bb, … as readers of labels count. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26))
  return letter.repeat(Math.floor((number - 1) / 26) + 1)
}

function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10) % 10
  const hundreds = Math.floor(number / 100)
  const ones = number % 10
  const digit = (value: number) => CHINESE_DIGITS.charAt(value)
  const head = hundreds > 0 ? `${digit(hundreds)}百` : ""
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? "〇" : ""
  const middle = tens === 0 ? "" : `${tens === 1 && hundreds === 0 ? "" : digit(tens)}十`
  return head + gap + middle + (ones > 0 ? digit(ones) : "")
}

/** Whether a text begins with a label of its own. */
export function hasLabel(text: string): boolean {
  return readLabel(text) !== null
}
