/**
 * A large draft for measurements, the same at each run: headings, numbered paragraphs, nested
 * brackets and brackets over several paragraphs, notes, references. The words are drawn from a list.
 */

import { idsFrom } from "../../schema/base/ids.ts"
import {
  paragraph,
  type Block,
  type Body,
  type NoteReference,
  type Paragraph,
  type Token,
} from "../../schema/model/body.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { EMPTY_META, EMPTY_RECORDS, type BracketRecord } from "../../schema/model/records.ts"

export interface Size {
  readonly words: number
  readonly paragraphs: number
  readonly brackets: number
  readonly notes?: number
}

/** The size that the goals are set for (150,000 words, some 400 pages). */
export const LARGE: Size = { words: 150_000, paragraphs: 2_500, brackets: 5_000, notes: 100 }

const VOCABULARY =
  "river basin lake water parties shall should may cooperate protect restore monitor shared data early warning flood drought fund regional national local authorities community women youth scientific panel report annual review plan measure support capacity building technology transfer access benefit sharing fair equitable transparent effective timely adequate new additional voluntary binding obligation provision implement promote encourage recognise ensure consider adopt establish secretariat conference committee session decision guideline standard quality monitoring station pollution source upstream downstream ecosystem biodiversity wetland fish navigation energy dam sediment groundwater and of the in for to with on by".split(
    " ",
  )

/** Random numbers in [0, 1) from a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Makes the draft. About one bracket in twenty spans two to four paragraphs, one in five is nested. */
export function largeDraft(size: Size = LARGE, seed = 1): Draft {
  const random = seededRandom(seed)
  const newId = idsFrom(random)
  const below = (n: number) => Math.floor(random() * n)
  const words = (count: number) =>
    Array.from({ length: count }, () => VOCABULARY[below(VOCABULARY.length)] ?? "").join(" ")
  const records = new Map<string, BracketRecord>()
  const bracket = (kind: BracketRecord["kind"]) => {
    const id = newId()
    records.set(id, { kind, party: `party${below(9)}`, by: "", at: "2030-01-01T00:00:00Z" })
    return id
  }
  const wordsEach = Math.round(size.words / size.paragraphs)
  const perParagraph = size.brackets / size.paragraphs
  const sheets: Block[][] = []
  const notes: Paragraph[] = []
  let made = 0
  let number = 0
  let section = 0
  let spanning: { readonly id: string; left: number } | null = null
  for (let index = 0; index < size.paragraphs; index++) {
    if (index % 60 === 0) {
      sheets.push([])
      number = 0
      section++
      const text = `${section}. ${words(4)}`
      sheets.at(-1)?.push(paragraph(newId(), text, { kind: "heading", level: 1 }))
      continue
    }
    const tokens: Token[] = []
    const refs: NoteReference[] = []
    let text = `${++number}. `
    const mark = (id: string, side: Token["side"]) => {
      tokens.push({ at: text.length, id, side })
      text += side === "open" ? "[" : "]"
    }
    const owed = Math.max(0, Math.round((index + 1) * perParagraph) - made)
    const pieces = Math.max(1, owed)
    for (let piece = 0; piece < pieces; piece++) {
      text += `${words(Math.max(2, Math.floor(wordsEach / pieces) - 6))} `
      if (piece >= owed) continue
      made++
      if (spanning === null && index % 60 < 50 && random() < 0.05) {
        spanning = { id: bracket("open"), left: 1 + below(3) }
        mark(spanning.id, "open")
      } else if (random() < 0.2) {
        const outer = bracket("open")
        mark(outer, "open")
        text += `${words(2)} `
        const inner = bracket("add")
        mark(inner, "open")
        text += words(2)
        mark(inner, "close")
        text += ` ${words(1)}`
        mark(outer, "close")
        made++
      } else {
        const id = bracket(random() < 0.5 ? "open" : "add")
        mark(id, "open")
        text += words(4)
        mark(id, "close")
      }
      text += random() < 0.4 ? " " : `, ${words(1)} `
    }
    if (spanning !== null && spanning.left-- === 0) {
      mark(spanning.id, "close")
      spanning = null
    }
    if (notes.length < (size.notes ?? 0) && random() < (size.notes ?? 0) / size.paragraphs) {
      const id = newId()
      refs.push({ at: text.length, id })
      text += "\uFFFC"
      notes.push(paragraph(id, `This paragraph is near section ${section}.`, { kind: "footnote" }))
    }
    if (random() < 0.05) text += ` See paragraph ${1 + below(20)} of this Section.`
    sheets.at(-1)?.push(paragraph(newId(), `${text.trimEnd()}.`, { tokens, refs }))
  }
  sheets.push(notes)
  const body: Body = { sheets }
  return { body, records: { ...EMPTY_RECORDS, brackets: records }, meta: EMPTY_META }
}

/** Number of words of a body, by spaces. */
export function wordCount(body: Body): number {
  let words = 0
  for (const block of body.sheets.flat())
    if (block.type === "paragraph") words += block.text.split(/\s+/).length
  return words
}
