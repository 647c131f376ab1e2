/** How much is open: counts of a draft and shares of bracketed text (SEEDS 5.1). */

import type { Body, Paragraph } from "./body.ts"
import type { Bracket, Derived, ParagraphInfo } from "./derived.ts"
import { readingCount } from "./readingCount.ts"
import { sharesOf, type Share } from "./shares.ts"

export interface Counts {
  readonly headings: number
  readonly paragraphs: number
  readonly numberedParagraphs: number
  readonly unnumberedParagraphs: number
  readonly subparagraphs: number
  /** Headings, paragraphs and tables; bodies of notes are not among them. */
  readonly blocks: number
  /** Paragraphs that a page break had cut; only the reader of a file knows. */
  readonly pageBreakJoins: number
  readonly bracketPairs: number
  readonly topLevelBrackets: number
  readonly depth2Brackets: number
  readonly depth3Brackets: number
  readonly maxDepth: number
  readonly clusters: number
  readonly alternativesClusters: number
  readonly optionalClusters: number
  readonly topLevelClusters: number
  readonly topLevelAlternativesClusters: number
  readonly topLevelOptionalClusters: number
  readonly bracketsInAlternatives: number
  readonly bracketedWholeParagraphs: number
  readonly bracketedWholeSentences: number
  readonly bracketedTitleWords: number
  readonly inlineOptionalPhrases: number
  readonly footnotes: number
  readonly footnoteReferences: number
  readonly coChairNotes: number
  readonly coChairNotesNamingABracket: number
  readonly footnotesDirectlyAfterAClosingBracket: number
  readonly substantiveFootnotes: number
  readonly bisLabels: number
  /** Ways to decide everything: keep or omit each option, exactly one of each alternatives. Infinity beyond 10^308. */
  readonly resolvedReadings: number
  readonly placeholders: number
  readonly strayBrackets: number
}

/** Counts a draft. Brackets are those under negotiation; placeholders are counted apart. */
export function counts(body: Body, derived: Derived, pageBreakJoins = 0): Counts {
  return {
    ...countBlocks(body, derived),
    pageBreakJoins,
    ...countBrackets(derived),
    ...countNotes(derived),
    resolvedReadings: Number(readingCount(derived)),
    strayBrackets: derived.diagnostics.filter((each) => each.code === "stray-bracket").length,
  }
}

const NOT_COUNTED = new Set<Paragraph["kind"]>(["footnote", "note"])
const NOT_PARAGRAPHS = new Set<Paragraph["kind"]>(["title", "subtitle", "signature"])

/** What a block is to the counts; null for the bodies of notes. */
function sortOf({ paragraph, parent }: ParagraphInfo) {
  if (NOT_COUNTED.has(paragraph.kind)) return null
  if (paragraph.kind === "heading" || paragraph.kind === "annex") return "heading"
  if (NOT_PARAGRAPHS.has(paragraph.kind)) return "other"
  return parent !== null || paragraph.kind === "item" ? "subparagraph" : "paragraph"
}

function countBlocks(body: Body, derived: Derived) {
  const tables = body.sheets.flat().filter((block) => block.type === "table").length
  const infos = topLevel(body, derived)
  const of = (sort: ReturnType<typeof sortOf>) => infos.filter((info) => sortOf(info) === sort)
  const paragraphs = of("paragraph")
  const numbered = paragraphs.filter((info) => info.label !== null).length
  return {
    headings: of("heading").length,
    paragraphs: paragraphs.length,
    numberedParagraphs: numbered,
    unnumberedParagraphs: paragraphs.length - numbered,
    subparagraphs: of("subparagraph").length,
    blocks: tables + infos.filter((info) => sortOf(info) !== null).length,
    bisLabels: derived.paragraphs.filter((info) => (info.label?.suffix ?? "") !== "").length,
  }
}

/** The paragraphs that do not stand in a table. */
function topLevel(body: Body, derived: Derived): ParagraphInfo[] {
  return body.sheets.flat().flatMap((block) => {
    const index = block.type === "paragraph" ? derived.indexOf(block.id) : undefined
    return index === undefined ? [] : (derived.paragraphs[index] ?? [])
  })
}

function countBrackets(derived: Derived) {
  const open = derived.brackets.filter((each) => each.class === "negotiation")
  const { clusters } = derived
  const top = clusters.filter((each) => each.depth === 1)
  const alternatives = clusters.filter((each) => each.kind === "alternatives")
  const topAlternatives = top.filter((each) => each.kind === "alternatives")
  const extent = (...extents: Bracket["extent"][]) =>
    clusters.filter(
      ({ kind, brackets: [only = ""] }) =>
        kind === "optional" && extents.includes(derived.bracket(only)?.extent ?? "inline"),
    ).length
  return {
    bracketPairs: open.length,
    topLevelBrackets: open.filter((each) => each.depth === 1).length,
    depth2Brackets: open.filter((each) => each.depth === 2).length,
    depth3Brackets: open.filter((each) => each.depth === 3).length,
    maxDepth: open.reduce((deepest, each) => Math.max(deepest, each.depth), 0),
    clusters: clusters.length,
    alternativesClusters: alternatives.length,
    optionalClusters: clusters.length - alternatives.length,
    topLevelClusters: top.length,
    topLevelAlternativesClusters: topAlternatives.length,
    topLevelOptionalClusters: top.length - topAlternatives.length,
    bracketsInAlternatives: alternatives.reduce((sum, each) => sum + each.brackets.length, 0),
    bracketedWholeParagraphs: extent("paragraph", "paragraphs"),
    bracketedWholeSentences: extent("sentence"),
    bracketedTitleWords: extent("heading"),
    inlineOptionalPhrases: extent("inline"),
    placeholders: derived.brackets.filter((each) => each.class === "placeholder").length,
  }
}

function countNotes(derived: Derived) {
  const paragraphOf = (id: string | undefined) =>
    derived.paragraphs[derived.indexOf(id ?? "") ?? -1]?.paragraph
  const footnotes = derived.notes.filter((note) => paragraphOf(note.body[0])?.kind === "footnote")
  const references = derived.paragraphs.flatMap(({ paragraph }) =>
    paragraph.refs.map((ref) => ({ paragraph, at: ref.at })),
  )
  const coChair = derived.notes.filter((note) => note.role === "co-chair")
  return {
    footnotes: footnotes.length,
    footnoteReferences: references.length,
    coChairNotes: coChair.length,
    coChairNotesNamingABracket: coChair.filter((note) =>
      note.about.some((about) => derived.cluster(about) !== undefined),
    ).length,
    footnotesDirectlyAfterAClosingBracket: references.filter(({ paragraph, at }) =>
      paragraph.tokens.some((token) => token.side === "close" && token.at === at - 1),
    ).length,
    substantiveFootnotes: footnotes.filter((note) => note.kind === "substantive").length,
  }
}

/** Shares in the form of the measured figures (SEEDS 5.1), beside the counts of paragraphs. */
export interface Metrics {
  /** By key of the section; sections without paragraphs are left out. */
  readonly sections: Readonly<Record<string, Measured & SectionCounts>>
  readonly total: Measured
}
interface SectionCounts {
  readonly paragraphs: number
  readonly subparagraphs: number
}
interface Measured {
  readonly chars: number
  readonly bracketedChars: number
  readonly words: number
  readonly bracketedWords: number
}

/** How much of each section stands in brackets. Headings, labels, brackets and note marks do not count. */
export function metrics(derived: Derived): Metrics {
  const shares = sharesOf(derived)
  const sections = [...shares.sections].map(([key, share]) => {
    const sorts = derived.paragraphs.filter((each) => each.section === key).map(sortOf)
    const number = (sort: string) => sorts.filter((each) => each === sort).length
    const own = { paragraphs: number("paragraph"), subparagraphs: number("subparagraph") }
    return [key, { ...own, ...measured(share) }] as const
  })
  return { sections: Object.fromEntries(sections), total: measured(shares.total) }
}

function measured({ characters, bracketedCharacters, words, bracketedWords }: Share): Measured {
  return { chars: characters, bracketedChars: bracketedCharacters, words, bracketedWords }
}
