/**
 * Places in a paragraph that speak of another place: "paragraph 1 in Section B", 本节, 第三段.
 *
 * What they mean is settled in `references.ts`; this file only reads one paragraph.
 */

import type { Paragraph } from "./body.ts"

export interface Mention {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Label of the section or annex as a key has it (`B`, `VI.B`, `AnnexII`), "this", or null when only a paragraph is named. */
  readonly section: string | null
  /** Path of the paragraph within its section (`1`, `5bis`, `4.a`), or null. */
  readonly paragraph: string | null
  /** Words after the mention that look like the section's title: in parentheses exactly, after "on" with more behind. */
  readonly title: { readonly words: string; readonly exact: boolean } | null
}

const SUFFIX = "(?: ?(?:bis|ter|quater|quinquies|sexies|septies|alt))?"
const POINTS = "(?: ?\\((?:[a-z]|[ivx]+)\\))*"
const NUMBER = `\\d{1,3}${SUFFIX}${POINTS}(?![\\p{L}\\p{N}])`
const SECTION = "(?:[IVXL]+(?:\\.[A-Z])?|[A-Z]|\\d{1,3})(?![\\p{L}\\p{N}])"
const AND = "(?:, (?:and |or )?| and | or | to |[–-])"

const WHERE = `(?:\\s+(?:in|of|under|to)\\s+(?:(?<here>this (?:[Ss]ection|[Aa]rticle|[Aa]nnex))|[Ss]ection\\s+(?<of>${SECTION})))?`
const ENGLISH = new RegExp(
  [
    `\\b[Pp]ara(?:graph|\\.)?s?\\s+(?<paragraphs>${NUMBER}(?:${AND}${NUMBER})*)${WHERE}`,
    `\\b[Ss]ections?\\s+(?<sections>${SECTION}(?:${AND}${SECTION})*)`,
    `\\b(?<this>[Tt]his [Ss]ection)\\b`,
    `\\b[Aa]nnex\\s+(?<annex>[IVX]+|[A-Z]|\\d{1,2})(?![\\p{L}\\p{N}])`,
  ].join("|"),
  "gu",
)
const CHINESE =
  /第\s?(?<paragraphs>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})\s?(?<points>[(（][a-z][)）])?\s?段|第?\s?(?<sections>[一二三四五六七八九十]{1,3}|[A-Z]|[IVX]+)\s?[节節](?!\S*[约日])|(?<this>本[节節])|附件\s?(?<annex>[一二三四五六七八九十]{1,3}|[IVX]+|[A-Z]|\d{1,2})/gu

/** Another document is meant: "paragraph 5 of decision 3/1", "article 4, paragraph 2", a symbol close by. */
const OF_ANOTHER =
  /^\s*(?:,\s*)?(?:of|in|to|from)\s+(?:the\s+|its\s+|[A-Z]\w+ [A-Z]\w+ )?(?:[A-Z]{2,}\b|(?:[Rr]esolution|[Dd]ecision|[Rr]eport|[Dd]ocument|[Cc]onvention|[Pp]rotocol|[Aa]greement|[Cc]harter|[Dd]eclaration|[Rr]ules)\b)/u
const AFTER_ANOTHER =
  /(?:[Aa]rticle\s+\d+[^.;]{0,12},\s*|(?:文件|决议|决定|公约|议定书|报告|条)[^，。；、]{0,6})$/u
/** Of a document, such as ABC/D.4/2. */
const SYMBOL = /[A-Z]{2,}(?:\/[A-Z0-9][\w.]*)+/u

const NONE: readonly Mention[] = []

/** The mentions of a paragraph in order. References into other documents are passed over. */
export function mentionsOf({ text, kind }: Paragraph): readonly Mention[] {
  // The heading of an annex names itself.
  if (kind === "annex" || kind === "title") return NONE
  // Plain searches first: they are many times faster than the expressions.
  const english = text.includes("ection") || text.includes("ara") || text.includes("nnex")
  const chinese = text.includes("段") || text.includes("节") || text.includes("附件")
  if (!english && !chinese) return NONE
  const mentions: Mention[] = []
  for (const pattern of [...(english ? [ENGLISH] : []), ...(chinese ? [CHINESE] : [])]) {
    for (const match of text.matchAll(pattern)) mentions.push(...mentionsIn(text, match))
  }
  return mentions.sort((a, b) => a.from - b.from)
}

function mentionsIn(text: string, match: RegExpExecArray): Mention[] {
  const from = match.index
  const to = from + match[0].length
  if (OF_ANOTHER.test(text.slice(to, to + 60))) return []
  if (AFTER_ANOTHER.test(text.slice(Math.max(0, from - 20), from))) return []
  if (SYMBOL.test(text.slice(Math.max(0, from - 20), to + 20))) return []
  const groups = match.groups ?? {}
  const single = (section: string | null, paragraph: string | null): Mention[] => [
    {
      from,
      to,
      text: match[0],
      section,
      paragraph,
      title: section === null || section === "this" ? null : titleAfter(text, to),
    },
  ]
  if (groups["this"] !== undefined) return single("this", null)
  if (groups["annex"] !== undefined) return single(`Annex${groups["annex"]}`, null)
  const list = groups["paragraphs"] ?? groups["sections"] ?? ""
  const section = groups["here"] === undefined ? (groups["of"] ?? null) : "this"
  const parts = list.split(new RegExp(AND, "u"))
  if (parts.length === 1) {
    return groups["sections"] === undefined
      ? single(section, pathOf(list + (groups["points"] ?? "")))
      : single(list, null)
  }
  // "paragraphs 3 and 4 in Section B": one mention for each number, the first with the word before it.
  let at = text.indexOf(list, from)
  return parts.map((part, i) => {
    const start = text.indexOf(part, at)
    at = start + part.length
    const begin = i === 0 ? from : start
    const place = { from: begin, to: at, text: text.slice(begin, at), title: null }
    return groups["sections"] === undefined
      ? { ...place, section, paragraph: pathOf(part) }
      : { ...place, section: part, paragraph: null }
  })
}

/** `5 bis (a)` → `5bis.a`. */
function pathOf(shown: string): string {
  return shown.replace(/\s/g, "").replace(/[(（]/g, ".").replace(/[)）]/g, "")
}

function titleAfter(text: string, to: number): Mention["title"] {
  const rest = text.slice(to, to + 240)
  const inParentheses = /^\s*\(([\p{Lu}[][^()]{2,160})\)/u.exec(rest)
  if (inParentheses) return { words: inParentheses[1] ?? "", exact: true }
  const afterOn = /^\s+on\s+([\p{Lu}[].*)/su.exec(rest)
  return afterOn ? { words: afterOn[1] ?? "", exact: false } : null
}
