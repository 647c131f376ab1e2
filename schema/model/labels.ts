/**
 * Reading a paragraph's label: `6.`, `3 Bis`, `5bis.`, `(iv)`, `VI.`, `一、`, `OP3bis`.
 *
 * A label is text (DESIGN §2). What one paragraph shows is read here; what only its neighbours can
 * tell, such as whether `C.` is a letter or a hundred, is settled in `outline.ts`.
 */

import { sideOf } from "./body.ts"

export type LabelStyle =
  | "decimal" // 6. · 3 Bis · 5bis.
  | "upper-roman" // VI.
  | "lower-roman" // i.
  | "upper-alpha" // B.
  | "lower-alpha" // a) · (a) · a.
  | "chinese" // 一、 · （一） · (一)
  | "preambular" // PP3
  | "operative" // OP3bis

/** A label as one paragraph alone shows it. */
export interface ReadLabel {
  /** Offset of the first character, after an opening bracket that stands before the label. */
  readonly from: number
  readonly to: number
  /** Verbatim, delimiters included: `a)`, `(a)`, `6. Bis`. */
  readonly text: string
  readonly number: number
  /** Lower case, words apart: "bis", "alt", "bis alt" or "". */
  readonly suffix: string
  readonly style: LabelStyle
}

/** In their order; the empty one stands for a label without suffix. */
export const SUFFIXES = [
  "",
  "bis",
  "ter",
  "quater",
  "quinquies",
  "sexies",
  "septies",
  "octies",
  "novies",
  "decies",
  "undecies",
  "duodecies",
] as const
const LATIN_SUFFIXES = SUFFIXES.slice(1).join("|")
const CHINESE_SUFFIX = "之[二三四五六七八九]"
/** A suffix ends at a word's end: `5 alternatives` has none. */
const SUFFIX = `(?:(?:${LATIN_SUFFIXES})(?:[ \\u00a0]?alt\\.?[ \\u00a0]?\\d*)?|alt[ \\u00a0]?\\d*(?:[ \\u00a0]?(?:${LATIN_SUFFIXES}))?|${CHINESE_SUFFIX})(?![\\p{L}\\p{N}])`
const GAP = "[ \\u00a0]"
/** What may follow a label's full stop: not a digit (`5.2`), not a small Latin letter (`e.g.`). */
const AFTER_STOP = "(?![\\p{Nd}\\p{Ll}.])"
const DIGITS = "[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19]{1,3}"
const CHINESE = "[〇一二三四五六七八九十百]{1,5}"

interface Form {
  readonly pattern: RegExp
  readonly style: (number: string) => LabelStyle | null
}

const decimal = () => "decimal" as const
const chinese = () => "chinese" as const
const lettered = (number: string): LabelStyle | null => {
  const lower = number === number.toLowerCase()
  if (isRoman(number) && (number.length > 1 || /^[ivx]$/i.test(number)))
    return lower ? "lower-roman" : "upper-roman"
  if (/^([a-z])\1?$/i.test(number)) return lower ? "lower-alpha" : "upper-alpha"
  return null
}

const sticky = (source: string, flags = "uy") => new RegExp(source, flags)

/** In the order in which they are tried. Group `n` is the number, `s` the suffix. */
const FORMS: readonly Form[] = [
  {
    pattern: sticky(
      `PP${GAP}?(?<n>\\d{1,3})(?:\\.?${GAP}?(?<s>${ignoringCase(SUFFIX)}))?(?![\\p{L}\\p{N}])[.:]?`,
    ),
    style: () => "preambular",
  },
  {
    pattern: sticky(
      `OP${GAP}?(?<n>\\d{1,3})(?:\\.?${GAP}?(?<s>${ignoringCase(SUFFIX)}))?(?![\\p{L}\\p{N}])[.:]?`,
    ),
    style: () => "operative",
  },
  {
    pattern: sticky(`(?<n>${DIGITS})[.．、]?${GAP}?\\(?(?<s>${SUFFIX})\\)?\\.?`, "iuy"),
    style: decimal,
  },
  {
    pattern: sticky(`[(（]?(?<n>${DIGITS})(?:${GAP}?(?<s>${SUFFIX}))?[)）]`, "iuy"),
    style: decimal,
  },
  { pattern: sticky(`(?<n>${DIGITS})(?:[、．]|\\.${AFTER_STOP})`), style: decimal },
  { pattern: sticky(`(?<n>${CHINESE})(?<s>${CHINESE_SUFFIX})?、`), style: chinese },
  { pattern: sticky(`[(（](?<n>${CHINESE})(?<s>${CHINESE_SUFFIX})?[)）]`), style: chinese },
  {
    pattern: sticky(
      `[(（]?(?<n>[A-Za-z]{1,7})(?:${GAP}?(?<s>${ignoringCase(SUFFIX)}))?[)）](?:${GAP}(?<t>${ignoringCase(SUFFIX)}))?`,
    ),
    style: lettered,
  },
  {
    pattern: sticky(
      `(?<n>[A-Za-z]{1,7})\\.(?:${GAP}?(?<s>${ignoringCase(SUFFIX)})\\.?|(?=[\\s\\p{Ps}\\p{Pe}\\ufffc\\p{Script=Han}]|$))`,
    ),
    style: lettered,
  },
  // The number itself is undecided: `[4][2].` reads as its first number.
  {
    pattern: sticky(`[\\[［](?<n>${DIGITS})[\\]］](?:${GAP}?[\\[［]${DIGITS}[\\]］])+[.)]?`),
    style: decimal,
  },
]

/** Latin letters of a pattern in both cases, where the rest of the pattern must keep its case. */
function ignoringCase(source: string): string {
  return source.replace(/\\.|\[[^\]]*\]|[a-z]/g, (part) =>
    part.length === 1 ? `[${part}${part.toUpperCase()}]` : part,
  )
}

/**
 * Reads the label at the start of a paragraph's text, from offset `from` on (SEEDS 1.3 rule 3).
 *
 * Spaces and opening bracket characters before the label are passed over and are not part of it.
 * Answers null when there is none. A single letter that is also a Roman numeral is read as a number
 * if it is I, V or X and as a letter otherwise; the sequence of siblings may overrule that.
 */
export function readLabel(text: string, from = 0): ReadLabel | null {
  let at = from
  // The undecided number begins with the very bracket that is passed over elsewhere.
  for (; at < text.length; at++) {
    const character = text.charAt(at)
    if (sideOf(character) === "open") {
      const undecided = match(FORMS.length - 1, text, at)
      if (undecided) return undecided
    } else if (!/[\s\u3000]/.test(character)) break
  }
  for (let form = 0; form < FORMS.length - 1; form++) {
    const label = match(form, text, at)
    if (label) return label
  }
  return null
}

function match(index: number, text: string, at: number): ReadLabel | null {
  const form = FORMS[index]
  if (!form) return null
  form.pattern.lastIndex = at
  const found = form.pattern.exec(text)
  const shown = found?.groups?.["n"]
  if (!found || shown === undefined) return null
  const style = form.style(shown)
  const number = style && numberOf(shown, style)
  if (!style || !number) return null
  return {
    from: at,
    to: at + found[0].length,
    text: found[0],
    number,
    suffix: normalSuffix(found.groups?.["s"] ?? found.groups?.["t"] ?? ""),
    style,
  }
}

function normalSuffix(shown: string): string {
  if (shown.startsWith("之")) return SUFFIXES[chineseNumber(shown.slice(1)) - 1] ?? ""
  return shown
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/(?<=[a-z])alt/, " alt")
    .replace(/(?<=alt\d*)(?=[a-z])/, " ")
}

/** The number that a label's characters mean in a style; 0 when they mean none. */
export function numberOf(shown: string, style: LabelStyle): number {
  switch (style) {
    case "upper-roman":
    case "lower-roman":
      return romanNumber(shown)
    case "upper-alpha":
    case "lower-alpha":
      return shown.toLowerCase().charCodeAt(0) - 96 + 26 * (shown.length - 1)
    case "chinese":
      return chineseNumber(shown)
    default:
      return Number(
        shown
          .normalize("NFKC")
          .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15)),
      )
  }
}

const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
const ROMAN_TENS = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]

/** A number below 100 in small Roman numerals. */
export function romanOf(number: number): string {
  return (ROMAN_TENS[Math.floor(number / 10)] ?? "") + (ROMAN[number % 10] ?? "")
}

const romans = new Map(Array.from({ length: 99 }, (_, i) => [romanOf(i + 1), i + 1]))

function romanNumber(shown: string): number {
  return romans.get(shown.toLowerCase()) ?? 0
}

function isRoman(shown: string): boolean {
  return (shown === shown.toLowerCase() || shown === shown.toUpperCase()) && romanNumber(shown) > 0
}

/** Digits of Chinese numbers, zero first. */
export const CHINESE_DIGITS = "〇一二三四五六七八九"

function chineseNumber(shown: string): number {
  let total = 0
  let digit = 0
  for (const character of shown) {
    if (character === "十" || character === "百") {
      total += (digit || 1) * (character === "十" ? 10 : 100)
      digit = 0
    } else {
      digit = digit * 10 + CHINESE_DIGITS.indexOf(character)
    }
  }
  return total + digit
}

/**
 * Order of two labels of one series: 3 < 3 alt < 3bis < 3bis alt < 3ter < 4 (SEEDS C17).
 * Negative when `a` comes first.
 */
export function compareLabels(
  a: Pick<ReadLabel, "number" | "suffix">,
  b: Pick<ReadLabel, "number" | "suffix">,
): number {
  return a.number - b.number || suffixRank(a.suffix) - suffixRank(b.suffix)
}

function suffixRank(suffix: string): number {
  const words = suffix.split(" ")
  const latin = SUFFIXES.findLastIndex((each) => each === "" || words.includes(each))
  const alternative = /alt(\d*)/.exec(suffix)
  return latin * 100 + (alternative ? 1 + Number(alternative[1]) : 0)
}
