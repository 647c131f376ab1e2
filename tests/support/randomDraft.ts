/**
 * Random drafts: labelled paragraphs of words in several scripts, with nested brackets, alternatives,
 * brackets over paragraphs, notes, formatting, tables and sheets, and records that fit them.
 */

import {
  OBJECT_REPLACEMENT,
  paragraph,
  type Block,
  type Paragraph,
  type Span,
  type Token,
} from "../../schema/model/body.ts"
import type { Draft } from "../../schema/model/draft.ts"
import {
  EMPTY_META,
  EMPTY_RECORDS,
  type BracketKind,
  type BracketRecord,
  type NoteRecord,
} from "../../schema/model/records.ts"
import { between, pick, type Random } from "./random.ts"

export const PARTIES = ["A", "B", "C"] as const

const VOCABULARIES = [
  ["Parties", "shall", "should", "adopt", "measures", "and", "report,", "by", "2030.", "fairly"],
  ["Parties", "may", "co-operate", "“in", "good", "faith”", "(as", "needed)", "🌿", "naïve"],
  ["各国", "应", "采取", "措施", "、", "报告", "。", "公众"],
  ["تتخذ", "الأطراف", "تدابير", "ملائمة،", "وتقدم", "تقارير"],
] as const

interface Draftsman {
  readonly random: Random
  readonly brackets: Map<string, BracketRecord>
  readonly notes: Map<string, NoteRecord>
  last: number
}

interface Written {
  text: string
  readonly tokens: Token[]
  readonly refs: { at: number; id: string }[]
}

/** A draft of a few paragraphs; balanced but for a rare stray character. */
export function randomDraft(random: Random): Draft {
  const man: Draftsman = { random, brackets: new Map(), notes: new Map(), last: 0 }
  const sheets = Array.from({ length: between(random, 1, 2) }, () => sheetOf(man))
  const bodies = [...man.notes.keys()].map((id) =>
    paragraph(id, `Remark ${id}.`, { kind: "footnote" }),
  )
  sheets.at(-1)?.push(...bodies)
  return {
    body: { sheets },
    records: { ...EMPTY_RECORDS, brackets: man.brackets, notes: man.notes },
    meta: EMPTY_META,
  }
}

function sheetOf(man: Draftsman): Block[] {
  const { random } = man
  const blocks: Block[] = []
  const count = between(random, 1, 4)
  let open: string | null = null
  for (let number = 1; number <= count; number++) {
    const written: Written = { text: "", tokens: [], refs: [] }
    // Now and then a bracket is opened here and closed some paragraphs further down.
    if (open === null && number < count && random() < 0.2) open = put(man, written, "open", null)
    if (random() < 0.7) written.text += `${number}. `
    phrase(man, written, 0, pick(random, VOCABULARIES))
    if (open !== null && (number === count || random() < 0.5)) {
      put(man, written, "close", open)
      open = null
    }
    if (random() < 0.03) written.text += pick(random, ["[", "]"])
    blocks.push(finished(man, written))
    if (open === null && random() < 0.1) blocks.push(tableOf(man))
  }
  return blocks
}

function tableOf(man: Draftsman): Block {
  const cell = () => {
    const written: Written = { text: "", tokens: [], refs: [] }
    phrase(man, written, 1, VOCABULARIES[0])
    return { header: false, colspan: 1, rowspan: 1, paragraphs: [finished(man, written)] }
  }
  return {
    type: "table",
    id: `t${++man.last}`,
    rows: [{ cells: [cell(), cell()] }, { cells: [cell(), cell()] }],
  }
}

function finished(man: Draftsman, { text, tokens, refs }: Written): Paragraph {
  const { random } = man
  const spans: Span[] = []
  if (text.length > 4 && random() < 0.4) {
    const from = between(random, 0, text.length - 2)
    const to = between(random, from + 1, text.length)
    // A character of two code units is formatted as a whole.
    const cuts = [from, to].some((at) => /^[\uDC00-\uDFFF]/.test(text.slice(at)))
    if (!cuts) spans.push({ from, to, mark: "strong" })
  }
  return paragraph(`p${++man.last}`, text, {
    tokens,
    refs,
    spans,
    kind: random() < 0.1 ? "heading" : "text",
    level: random() < 0.2 ? 1 : 0,
  })
}

function phrase(man: Draftsman, written: Written, depth: number, words: readonly string[]): void {
  const { random } = man
  const gap = /\p{sc=Han}/u.test(words[0] ?? "") ? "" : " "
  const count = between(random, depth === 0 ? 2 : 0, 5)
  for (let i = 0; i < count; i++) {
    if (i > 0) written.text += gap
    if (depth < 3 && random() < 0.3) cluster(man, written, depth, words, gap)
    else written.text += pick(random, words)
    if (random() < 0.05) noteReference(man, written)
  }
}

function cluster(
  man: Draftsman,
  written: Written,
  depth: number,
  words: readonly string[],
  gap: string,
): void {
  const { random } = man
  const members = random() < 0.5 ? 1 : between(random, 2, 3)
  for (let i = 0; i < members; i++) {
    if (i > 0) written.text += gap
    const id = put(man, written, "open", null)
    phrase(man, written, depth + 1, words)
    put(man, written, "close", id)
  }
}

function put(
  man: Draftsman,
  written: Written,
  side: "open" | "close",
  known: string | null,
): string {
  const id = known ?? `b${++man.last}`
  if (known === null && man.random() < 0.8) man.brackets.set(id, recordOf(man.random))
  written.tokens.push({ at: written.text.length, id, side })
  written.text += side === "open" ? "[" : "]"
  return id
}

function recordOf(random: Random): BracketRecord {
  const kind = pick<BracketKind>(random, ["open", "open", "add", "drop"])
  const party = kind === "open" ? pick(random, ["", ...PARTIES]) : pick(random, PARTIES)
  return { kind, party, by: "someone", at: "2026-01-01T00:00:00.000Z" }
}

function noteReference(man: Draftsman, written: Written): void {
  const id = `n${++man.last}`
  man.notes.set(id, { kind: "process", role: "footnote", mark: "" })
  written.refs.push({ at: written.text.length, id })
  written.text += OBJECT_REPLACEMENT
}
