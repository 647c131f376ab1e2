/**
 * What a paragraph is and how deep it stands, by its words and by what came before (SEEDS 1.3–1.7).
 *
 * Depth comes from the kind of label and never from indentation alone, which is wrong in real files
 * (SEEDS Z08): each style of label that is new under its heading or paragraph is one degree deeper.
 */

import type { ParagraphKind } from "../model/body.ts"
import type { ReadLabel } from "../model/labels.ts"
import type { Features } from "./textFeatures.ts"

export interface Kind {
  readonly kind: ParagraphKind
  readonly level: number
}

/** What stands around a block: the block before, blank lines, the words after. */
export interface Surroundings {
  readonly first: boolean
  /** Blank lines before and after. */
  readonly apart: boolean
  readonly alone: boolean
  readonly next: Features | null
  readonly tableNext: boolean
}

interface Degree {
  readonly style: string
  last: number
}

const ANNEX =
  /^(?:annexe?|appendix|anexo|附件|附录|المرفق|مرفق|приложение)[ \t]*(?:[IVXLC]{1,6}|[A-Z]|\d{1,3}|[一二三四五六七八九十]{1,3})?\.?$/iu
const DECISION =
  /^(?:(?:draft|proposed) )?(?:decision|resolution)\b|^(?:决议|决定)草案|^projet de (?:décision|résolution)|^proyecto de (?:decisión|resolución)|^مشروع (?:مقرر|قرار)/iu
const ARTICLE =
  /^[[*(]*(article|art\.|chapter|section|part|option|artículo|capítulo|sección|parte|opción|chapitre|titre|título|المادة|статья|глава)[ \t]+(?:[\dIVXLC]+|[A-Z](?![\p{L}]))/iu
const ARTICLE_WIDE = /^第[一二三四五六七八九十百零〇\d]{1,4}[条章节编部]/u
const NOTE =
  /^[[*(]*(?:注|note(?: by [^:：]{1,60})?|co-?(?:chairs?|facilitators?|leads?)['’]?s? notes?|chair['’]s note|secretariat['’]s note|ملاحظة|nota|remarque)\s?[:：]/iu
const REFERENCE = /^[A-Z][A-Z0-9]*(?:\/[A-Za-z0-9.()-]+){1,8}\s?[:：]/
const ENACTING = /^\*?(?:the|la|le|les|el|los|l['’])\s?[^.;:]{2,100},\*?$/i
const COMMA = /[,，،]/
const COLON = /[:：]/
const PREAMBULAR_WORD = /^[[*_(]*(?:[A-Z][a-z]+ )?[A-Z]?[a-z]+(?:ing|ed|ful)\b/
const EMPTY_ALTERNATIVE = /^no (?:text|article|reference|provision)\b/i
const BOLD_LINE = /^(?:\*\*[^*]+\*\*|__[^_]+__)$/

/** Answers the kind of each block in turn; called once for each, in order of the file. */
export function createKinds(): (block: Features, around: Surroundings) => Kind {
  let headings: Degree[] = []
  let items: Degree[] = []
  let before: ParagraphKind | null = null
  let introduced = false
  let baseIndent = 0
  let decision = false
  let preamble = false

  const heading = (style: string, number: number): Kind => {
    const known = headings.findIndex((each) => each.style === style)
    headings = known < 0 ? [...headings, { style, last: number }] : headings.slice(0, known + 1)
    const here = headings.at(-1)
    if (here) here.last = number
    items = []
    preamble = false
    return { kind: "heading", level: headings.length }
  }
  const item = (style: string, number: number): Kind => {
    const known = items.findIndex((each) => each.style === style)
    items = known < 0 ? [...items, { style, last: number }] : items.slice(0, known + 1)
    const here = items.at(-1)
    if (here) here.last = number
    return { kind: "item", level: items.length }
  }

  const labelled = (block: Features, label: ReadLabel, around: Surroundings): Kind => {
    if (label.style === "preambular" || label.style === "operative") {
      items = []
      return { kind: label.style, level: 0 }
    }
    const style = settledStyle(label, headings, items)
    if (isHeading(block, label, style, around)) return heading(style, label.number)
    const deeper = block.indent >= baseIndent + 3
    if (isItem(label, style) || (style === "decimal" && deeper && introduced))
      return item(style + formOf(label), numberIn(label, style))
    items = []
    baseIndent = block.indent
    preamble = false
    return { kind: decision ? "operative" : "text", level: 0 }
  }

  const unlabelled = (block: Features, around: Surroundings): Kind => {
    const { words } = block
    if (NOTE.test(words)) return { kind: "note", level: 0 }
    if (REFERENCE.test(words)) return { kind: "reference", level: 0 }
    if (block.marker?.kind === "list") {
      if (before === "item" && introduced && items.at(-1)?.style.startsWith("bullet") === false)
        return { kind: "text", level: items.length }
      return item(`bullet${Math.floor(block.indent / 2)}`, 0)
    }
    if (before === "decision" && COMMA.test(block.last) && block.length <= 120)
      return { kind: "enacting", level: 0 }
    if (before !== "preambular" && block.short && ENACTING.test(words) && around.next)
      return { kind: "enacting", level: 0 }
    if (preamble && COLON.test(block.last)) return { kind: "enacting", level: 0 }
    if (preamble && (COMMA.test(block.last) || PREAMBULAR_WORD.test(words)))
      return { kind: "preambular", level: 0 }
    const article = ARTICLE.exec(words)?.[1] ?? ARTICLE_WIDE.exec(words)?.[0].slice(-1)
    if (article !== undefined && !block.closed && block.length <= 250) {
      decision = false
      return heading(article.toLowerCase(), 0)
    }
    if (isHeadingByLook(block, around)) {
      items = []
      preamble = false
      return { kind: "heading", level: headings.length + 1 }
    }
    const body = before === "item" && introduced
    if (!body && before !== "item" && before !== "note" && before !== "text") items = []
    return { kind: "text", level: body ? items.length : 0 }
  }

  const kindOf = (block: Features, around: Surroundings): Kind => {
    const { words, marker } = block
    if (marker?.kind === "heading") {
      items = []
      preamble = false
      headings = headings.slice(0, marker.length - 1)
      // With a label it is the first of several, and no title.
      if (around.first && marker.length === 1 && !block.label) return { kind: "title", level: 0 }
      if (ARTICLE.test(words)) decision = false
      return { kind: "heading", level: marker.length }
    }
    if (!marker && ANNEX.test(words)) {
      headings = []
      items = []
      decision = preamble = false
      return { kind: "annex", level: 0 }
    }
    if (!marker && !block.label && !block.closed && block.length <= 250 && DECISION.test(words)) {
      decision = true
      return { kind: "decision", level: 0 }
    }
    const opening = !marker && !block.label && !block.bracketed && block.length <= 300
    const titled = opening && !ARTICLE.test(words) && !ARTICLE_WIDE.test(words)
    if (around.first && titled && !block.closed && around.next) return { kind: "title", level: 0 }
    if (opening && (before === "title" || before === "annex" || before === "subtitle")) {
      const under = before === "annex" || !around.apart || around.tableNext
      if (!block.closed && under) return { kind: "subtitle", level: 0 }
    }
    const top = before === "title" || before === "subtitle"
    if (top && headings.length === 0 && !marker && !block.label && block.closed)
      if (around.next?.label && !around.next.closed && !COMMA.test(block.last))
        return { kind: "abstract", level: 0 }
    return block.label ? labelled(block, block.label, around) : unlabelled(block, around)
  }

  return (block, around) => {
    const kind = kindOf(block, around)
    if (kind.kind === "enacting") preamble = !COLON.test(block.last)
    if (kind.kind === "enacting" && preamble) decision = true
    before = kind.kind
    introduced = COLON.test(block.last)
    return kind
  }
}

/** Letters that are also Roman numerals, by the sequence they stand in (SEEDS 1.3 rule 2). */
function settledStyle(
  label: ReadLabel,
  headings: readonly Degree[],
  items: readonly Degree[],
): string {
  const { style } = label
  if (style !== "upper-roman" && style !== "lower-roman") return style
  const letter = /[A-Za-z]+/.exec(label.text)?.[0] ?? ""
  if (letter.length !== 1) return style
  const alpha = style === "upper-roman" ? "upper-alpha" : "lower-alpha"
  const degrees = style === "upper-roman" ? headings : items
  const last = degrees.findLast((each) => each.style.startsWith(alpha))?.last
  return last !== undefined && last === alphaNumber(letter) - 1 ? alpha : style
}

function alphaNumber(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96
}

function numberIn(label: ReadLabel, style: string): number {
  const letter = /[A-Za-z]/.exec(label.text)?.[0]
  return style.endsWith("alpha") && letter ? alphaNumber(letter) : label.number
}

/** `(a)`, `a)` and `a.` are three styles. */
function formOf(label: ReadLabel): string {
  return (/^[(（]/.test(label.text) ? "(" : "") + (/[)）]$/.test(label.text) ? ")" : "")
}

function isItem(label: ReadLabel, style: string): boolean {
  if (style === "lower-alpha" || style === "lower-roman") return true
  return formOf(label) !== "" && style !== "upper-roman" && style !== "upper-alpha"
}

function isHeading(
  block: Features,
  label: ReadLabel,
  style: string,
  { next }: Surroundings,
): boolean {
  if (block.closed || block.marker || formOf(label) !== "") return false
  if (label.from > 0 && style === "decimal") return false
  switch (style) {
    case "upper-roman":
    case "upper-alpha":
    case "chinese":
      return block.length <= 250
    case "decimal":
      return (
        block.short &&
        label.suffix === "" &&
        next !== null &&
        !next.lower &&
        !(next.label?.style === "decimal" && next.label.number === label.number + 1) &&
        /^[\s\u3000]*[\p{Lu}\p{Lo}]/u.test(block.words.slice(label.to))
      )
    default:
      return false
  }
}

/** A heading without a label: bold, in capitals, or short, alone and not ended (SEEDS S02, Z05). */
function isHeadingByLook(block: Features, { alone, next }: Surroundings): boolean {
  const { words } = block
  if (block.length > 250 || block.marker) return false
  if (BOLD_LINE.test(words)) return true
  if (block.closed || EMPTY_ALTERNATIVE.test(words)) return false
  if (/\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words) && block.short && !block.bracketed)
    return true
  return (
    alone &&
    block.short &&
    next !== null &&
    !next.lower &&
    !block.lower &&
    !block.bracketed &&
    /\p{L}/u.test(words)
  )
}
