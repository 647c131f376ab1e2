/** What `chapeau parse` prints: everything that was read from a file, as JSON for other programs. */

import { paragraphsOf, type Block, type Paragraph } from "../schema/model/body.ts"
import { textIn } from "../schema/model/brackets.ts"
import { counts, type Counts } from "../schema/model/counts.ts"
import type { Derived, OutlineEntry, ParagraphInfo } from "../schema/model/derived.ts"
import { namedIssues } from "../schema/model/namedIssues.ts"
import { quotedBrackets } from "../schema/model/quotations.ts"
import type { Input } from "./inputs.ts"

/** The counts of a file under the names of the format; what each counts is in schema/model/counts.ts. */
function countsJson(input: Input): object {
  const all = countsOf(input)
  return {
    blocks: all.blocks,
    headings: all.headings,
    paragraphs: all.paragraphs,
    subparagraphs: all.subparagraphs,
    brackets: all.bracketPairs,
    clusters: all.clusters,
    alternatives: all.alternativesClusters,
    maxDepth: all.maxDepth,
    footnotes: all.footnotes,
    placeholders: all.placeholders,
    stray: all.strayBrackets,
  }
}

/** All counts of a file (SEEDS 5.1), joins of paragraphs that a page break had cut included. */
export function countsOf({ draft, derived, diagnostics }: Input): Counts {
  const joins = diagnostics.filter(({ code }) => code === "page-cut").length
  return counts(draft.body, derived, joins)
}

/** Bodies of notes are listed as footnotes and not as blocks. */
function isNote({ kind }: Paragraph): boolean {
  return kind === "footnote" || kind === "note"
}

/** The tree of a file, as a value for JSON; its issues are those that the notes of `base` name. */
export function treeOf(input: Input, { derived: base }: Input): object {
  const { draft, derived, diagnostics } = input
  const quoted = quotedBrackets(derived)
  const infos = infosOf(derived)
  const texts = new Map(paragraphsOf(draft.body).map(({ id, text }) => [id, text]))
  return {
    format: "chapeau-tree/1",
    counts: countsJson(input),
    outline: derived.outline.map(outlineJson),
    blocks: draft.body.sheets
      .flat()
      .filter((block) => block.type === "table" || !isNote(block))
      .map((block) => blockJson(block, infos)),
    brackets: derived.brackets.map((bracket) => ({
      ...bracket,
      in: infos.get(bracket.open.paragraph)?.key ?? null,
      quoted: quoted.has(bracket.id),
      text: textIn(derived, bracket),
    })),
    clusters: derived.clusters.map((cluster) => ({
      ...cluster,
      quoted: cluster.brackets.every((id) => quoted.has(id)),
      in: infos.get(cluster.place.paragraph)?.key ?? null,
    })),
    footnotes: derived.notes.map((note) => ({
      ...note,
      in: note.reference ? (infos.get(note.reference.paragraph)?.key ?? null) : null,
      text: note.body.map((id) => texts.get(id) ?? "").join("\n"),
    })),
    issues: namedIssues(derived, base),
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
