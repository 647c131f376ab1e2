/** What `chapeau parse` prints: everything that was read from a file, as JSON for other programs. */

import { paragraphsOf, type Block, type Paragraph } from "../schema/model/body.ts"
import type { Bracket, Derived, OutlineEntry, ParagraphInfo } from "../schema/model/derived.ts"
import type { Input } from "./inputs.ts"

export interface Counts {
  /** Headings, paragraphs, subparagraphs and tables; the bodies of notes are not among them. */
  readonly blocks: number
  readonly headings: number
  /** Paragraphs outside tables that are not headings, nor subparagraphs of another. */
  readonly paragraphs: number
  readonly subparagraphs: number
  readonly tables: number
  /** Pairs under negotiation: no placeholders, no insertions into words. */
  readonly brackets: number
  readonly clusters: number
  /** Clusters of two brackets or more. */
  readonly alternatives: number
  readonly maxDepth: number
  readonly footnotes: number
  readonly placeholders: number
  /** Bracket characters without a partner. */
  readonly stray: number
}

const HEADINGS: readonly Paragraph["kind"][] = ["title", "subtitle", "heading", "annex"]
const NOTES: readonly Paragraph["kind"][] = ["footnote", "note"]

/** Counts a draft (SEEDS 5.1). */
export function countsOf({ draft, derived, diagnostics }: Input): Counts {
  const blocks = draft.body.sheets.flat()
  const infos = infosOf(derived)
  const main = blocks.filter(
    (each): each is Paragraph => each.type === "paragraph" && !isNote(each),
  )
  const headings = main.filter(({ kind }) => HEADINGS.includes(kind)).length
  const subparagraphs = main.filter(({ id }) => infos.get(id)?.parent).length
  const tables = blocks.filter(({ type }) => type === "table").length
  const negotiated = derived.brackets.filter((each) => each.class === "negotiation")
  return {
    blocks: main.length + tables,
    headings,
    paragraphs: main.length - headings - subparagraphs,
    subparagraphs,
    tables,
    brackets: negotiated.length,
    clusters: derived.clusters.length,
    alternatives: derived.clusters.filter(({ kind }) => kind === "alternatives").length,
    maxDepth: negotiated.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
    footnotes: derived.notes.length,
    placeholders: derived.brackets.filter((each) => each.class === "placeholder").length,
    stray: diagnostics.filter(({ code }) => code === "stray-bracket").length,
  }
}

function isNote(paragraph: Paragraph): boolean {
  return NOTES.includes(paragraph.kind)
}

/** The tree of a file, as a value for JSON. */
export function treeOf(input: Input): object {
  const { draft, derived, diagnostics } = input
  const infos = infosOf(derived)
  const texts = new Map(paragraphsOf(draft.body).map(({ id, text }) => [id, text]))
  return {
    format: "chapeau-tree/1",
    counts: countsOf(input),
    outline: derived.outline.map(outlineJson),
    blocks: draft.body.sheets
      .flat()
      .filter((block) => block.type === "table" || !isNote(block))
      .map((block) => blockJson(block, infos)),
    brackets: derived.brackets.map((bracket) => ({
      ...bracket,
      in: infos.get(bracket.open.paragraph)?.key ?? null,
      text: wordsOf(bracket, derived),
    })),
    clusters: derived.clusters.map((cluster) => ({
      ...cluster,
      in: infos.get(cluster.place.paragraph)?.key ?? null,
    })),
    footnotes: derived.notes.map((note) => ({
      ...note,
      in: note.reference ? (infos.get(note.reference.paragraph)?.key ?? null) : null,
      text: note.body.map((id) => texts.get(id) ?? "").join("\n"),
    })),
    diagnostics,
  }
}

function infosOf(derived: Derived): ReadonlyMap<string, ParagraphInfo> {
  return new Map(derived.paragraphs.map((info) => [info.paragraph.id, info]))
}

function outlineJson({ key, level, label, title, paragraph, children }: OutlineEntry): object {
  return { key, level, label, title, paragraph, children: children.map(outlineJson) }
}

function blockJson(block: Block, infos: ReadonlyMap<string, ParagraphInfo>): object {
  if (block.type === "paragraph") return paragraphJson(block, infos)
  const rows = block.rows.map(({ cells }) => ({
    cells: cells.map(({ paragraphs, ...cell }) => ({
      ...cell,
      paragraphs: paragraphs.map((each) => paragraphJson(each, infos)),
    })),
  }))
  return { type: "table", id: block.id, rows }
}

function paragraphJson(paragraph: Paragraph, infos: ReadonlyMap<string, ParagraphInfo>): object {
  const { type, id, kind, level, text, spans, refs } = paragraph
  const { key = "", section = "", parent = null, label = null } = infos.get(id) ?? {}
  return { type, id, key, section, parent, kind, level, label, text, spans, notes: refs }
}

/** The words of a bracket without its own two characters; paragraphs are joined by line ends. */
function wordsOf({ open, close }: Bracket, derived: Derived): string {
  const first = derived.indexOf(open.paragraph) ?? 0
  const last = derived.indexOf(close.paragraph) ?? first
  return derived.paragraphs
    .slice(first, last + 1)
    .map(({ paragraph: { id, text } }) =>
      text.slice(
        id === open.paragraph ? open.offset + 1 : 0,
        id === close.paragraph ? close.offset : text.length,
      ),
    )
    .join("\n")
}
