/** Remarks on a text that was read: what looks cut, mixed or incomplete. Nothing is changed. */

import { OBJECT_REPLACEMENT, paragraphsOf, type Block, type Paragraph } from "../model/body.ts"
import type { Diagnostic } from "../model/diagnostic.ts"
import { readLabel } from "../model/labels.ts"
import type { Draft } from "../model/draft.ts"
import { sourceOffsets, type Layout } from "./layout.ts"
import { tableWarnings } from "./tableWarnings.ts"
import { isTerminal, lastWord } from "./textLines.ts"
import type { Warning } from "./textReading.ts"

/** Remarks on the whole draft, each with its place in the draft and in the source. */
export function warnings({ body }: Draft, layout: Layout): Diagnostic[] {
  const blocks = body.sheets.flat()
  const paragraphs = paragraphsOf(body)
  const found = [
    ...paragraphs.flatMap((each) => [...parentheses(each), ...symbols(each), ...times(each)]),
    ...cutOff(blocks),
    ...ends(blocks),
    ...mixedTerms(paragraphs),
    ...repeatedVerbs(paragraphs),
    ...blocks.flatMap((block) => (block.type === "table" ? tableWarnings(block) : [])),
  ]
  if (found.length === 0) return []
  const offsetOf = sourceOffsets(layout)
  return found.map(({ code, level, paragraph, from, to, message }): Diagnostic => {
    const place = { paragraph: paragraph.id, from, to }
    const start = offsetOf({ paragraph: paragraph.id, offset: from })
    if (start === undefined) return { code, level, place, message }
    const end = offsetOf({ paragraph: paragraph.id, offset: to }) ?? start
    return { code, level, place, source: { from: start, to: Math.max(start, end) }, message }
  })
}

const ENUMERATOR = /(?:^|[\s[(（［])[\p{L}\p{N}]{1,4}$/u

/** Parentheses without a partner; `a)` and `1)` are labels (SEEDS T13). */
function parentheses(paragraph: Paragraph): Warning[] {
  const { text } = paragraph
  const open: number[] = []
  const alone: number[] = []
  for (const { 0: character, index: at } of text.matchAll(/[()（）]/g)) {
    if (character === "(" || character === "（") open.push(at)
    else if (open.pop() === undefined && !ENUMERATOR.test(text.slice(Math.max(0, at - 6), at)))
      alone.push(at)
  }
  return [...alone, ...open].map((at) => ({
    code: "unbalanced-parenthesis",
    level: "warning",
    paragraph,
    from: at,
    to: at + 1,
    message: "This parenthesis has no partner.",
  }))
}

const BROKEN_SYMBOL =
  /(?<![A-Za-z0-9./])(?:[A-Z][A-Z0-9.]*\/)+ [A-Z]{2,}[A-Z0-9.]*(?:\/[A-Za-z0-9.]+)*/g

/** A document symbol with a space in it (SEEDS D15). */
function symbols(paragraph: Paragraph): Warning[] {
  return Array.from(paragraph.text.matchAll(BROKEN_SYMBOL), ({ 0: symbol, index: from }) => ({
    code: "space-in-symbol",
    level: "warning",
    paragraph,
    from,
    to: from + symbol.length,
    message: `There is a space in the document symbol “${symbol}”.`,
  }))
}

const TIME =
  /(?:上午|下午|中午|晚上|凌晨)[^，。；]{0,12}点|(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\b\.?|\s?hours\b|(?=\s?[-–]\s?\d{1,2}[:.]\d{2})|\s?o’clock)|(?<![\d.])\d{1,2}\s?[ap]\.?m\b\.?/i
const ZONE = /UTC|GMT|\b[A-Z]{1,3}[SD]?T\b|time zone|local time|当地时间|北京时间|日内瓦时间|时区/

/** Times of day without a time zone (SEEDS Z18). */
function times(paragraph: Paragraph): Warning[] {
  const found = TIME.exec(paragraph.text)
  if (!found || ZONE.test(paragraph.text)) return []
  return [
    {
      code: "time-without-zone",
      level: "warning",
      paragraph,
      from: found.index,
      to: found.index + found[0].length,
      message: "A time of day is given without its time zone.",
    },
  ]
}

const RUNNING = new Set(["text", "item", "preambular", "operative"])

function isClosed({ text }: Paragraph): boolean {
  const words = text.replaceAll(OBJECT_REPLACEMENT, "")
  return isTerminal(lastWord(words, 0, words.length))
}

/** The last paragraph, or the last item of a list, that does not end while the others do (SEEDS S09). */
function cutOff(blocks: readonly Block[]): Warning[] {
  const found: Paragraph[] = []
  let siblings = 0
  const running = blocks.filter(
    (block): block is Paragraph => block.type === "paragraph" && block.kind !== "footnote",
  )
  running.forEach((paragraph, index) => {
    const next = running[index + 1]
    const item = paragraph.kind === "item"
    const closed = isClosed(paragraph)
    const listEnds = item && next?.kind !== "item" && siblings >= 2
    const long = paragraph.text.length >= 60 && RUNNING.has(paragraph.kind)
    if (!closed && (listEnds || (next === undefined && long))) found.push(paragraph)
    siblings = !item ? 0 : closed ? siblings + 1 : siblings
  })
  return found.map((paragraph) => ({
    code: "maybe-cut-off",
    level: "warning",
    paragraph,
    from: Math.max(0, paragraph.text.length - 1),
    to: paragraph.text.length,
    message: "This paragraph does not end in a full stop and may be cut off.",
  }))
}

/** Numbered paragraphs that end in a semicolon where most end in a full stop (SEEDS Z21). */
function ends(blocks: readonly Block[]): Warning[] {
  const numbered = blocks.filter(
    (block): block is Paragraph =>
      block.type === "paragraph" &&
      block.kind === "text" &&
      readLabel(block.text)?.style === "decimal",
  )
  const semicolons = numbered.filter(({ text }) => /[;；][\])］】]*$/.test(text))
  if (semicolons.length * 2 > numbered.length) return []
  return semicolons.map((paragraph) => ({
    code: "paragraph-end",
    level: "warning",
    paragraph,
    from: paragraph.text.length - 1,
    to: paragraph.text.length,
    message: "This numbered paragraph ends in a semicolon, while most end in a full stop.",
  }))
}

/** Names of one and the same thing that a document should not mix. */
const TERMS: readonly (readonly [RegExp, RegExp])[] = [
  [/决定草案/, /决议草案/],
  [/\bdraft decision\b/i, /\bdraft resolution\b/i],
]

/** A draft that is called a decision here and a resolution there (SEEDS D16). */
function mixedTerms(paragraphs: readonly Paragraph[]): Warning[] {
  return TERMS.flatMap((pair): Warning[] => {
    const [first, second] = pair.map((term) => {
      const paragraph = paragraphs.find(({ text }) => term.test(text))
      const found = paragraph && term.exec(paragraph.text)
      return found ? { paragraph, from: found.index, words: found[0] } : undefined
    })
    if (!first || !second) return []
    const { paragraph, from, words } = second
    const to = from + words.length
    const message = `The draft is called “${first.words}” and “${words}”.`
    return [{ code: "mixed-terms", level: "warning", paragraph, from, to, message }]
  })
}

const VERB =
  /^(?:\s|[[［])*(欢迎|请|邀请|鼓励|敦促|吁请|呼吁|决定|注意到|表示赞赏|强调|重申|requests|invites|encourages|urges|decides|welcomes|notes|calls upon)/iu

/** Operative paragraphs in sequence that begin with the same verb without “also” (SEEDS B3). */
function repeatedVerbs(paragraphs: readonly Paragraph[]): Warning[] {
  let before = ""
  return paragraphs.flatMap((paragraph): Warning[] => {
    if (paragraph.kind !== "operative") {
      before = paragraph.kind === "item" ? before : ""
      return []
    }
    const start = readLabel(paragraph.text)?.to ?? 0
    const found = VERB.exec(paragraph.text.slice(start, start + 60))
    const verb = found?.[1]?.toLowerCase() ?? ""
    const repeated = verb !== "" && verb === before
    before = verb
    if (!repeated || !found) return []
    const to = start + found[0].length
    const message = `This paragraph begins with the same verb as the one before it: “${verb}”.`
    return [
      { code: "verb-repeated", level: "info", paragraph, from: to - verb.length, to, message },
    ]
  })
}
