/** The place of each paragraph in the draft: index, label, key, section. */

import type { Block, Body, Paragraph } from "./body.ts"
import { spliced, type Change } from "./changes.ts"
import type { OutlineEntry, ParagraphInfo } from "./derived.ts"
import type { Diagnostic } from "./diagnostic.ts"
import { outlineFacts, outlineOf, sameFacts, type OutlineFacts, type Position } from "./outline.ts"
import { remark } from "./remarks.ts"
import type { Runs } from "./runs.ts"

export interface Places {
  readonly facts: readonly OutlineFacts[]
  /** Which paragraphs stand in which table cells, as one string to compare. */
  readonly tables: string
  readonly positions: readonly Position[]
  readonly outline: readonly OutlineEntry[]
  readonly infos: readonly ParagraphInfo[]
  /** Slots of labels that are out of order or doubled. */
  readonly odd: readonly number[]
}

/** Places all paragraphs. Keys and outline are taken over as long as nothing that they rest on changed. */
export function placesOf(
  body: Body,
  paragraphs: readonly Paragraph[],
  runs: Runs,
  before: (Places & { readonly change: Change }) | undefined,
): Places {
  const facts = spliced(before?.facts, before?.change, paragraphs, outlineFacts)
  const cells = cellsOf(body)
  const tables = cells.size === 0 ? "" : JSON.stringify([...cells])
  if (before?.tables === tables && isSameOutline(before, facts, paragraphs)) {
    const { positions, outline, odd } = before
    const infos = [...before.infos]
    for (const index of runs.fresh) {
      const { from, to } = runs.runs[index] ?? { from: 0, to: 0 }
      for (let slot = from; slot < to; slot++) {
        const covered = runs.results[index]?.covered[slot - from] ?? false
        const paragraph = paragraphs[slot]
        if (paragraph) infos[slot] = infoOf(paragraph, slot, facts, positions, covered, infos[slot])
      }
    }
    return { facts, tables, positions, outline, odd, infos }
  }
  const ids = paragraphs.map((each) => each.id)
  const { positions, outline } = outlineOf(facts, cells, ids)
  const covered: boolean[] = []
  for (const result of runs.results) for (const each of result.covered) covered.push(each)
  const infos = paragraphs.map((paragraph, slot) =>
    infoOf(paragraph, slot, facts, positions, covered[slot] ?? false, before?.infos[slot]),
  )
  const odd: number[] = []
  positions.forEach((position, slot) => {
    if (position.issue) odd.push(slot)
  })
  return { facts, tables, positions, outline, odd, infos }
}

/** True when the changed paragraphs have the same ids and the same facts as before. */
function isSameOutline(
  before: Places & { readonly change: Change },
  facts: readonly OutlineFacts[],
  paragraphs: readonly Paragraph[],
): boolean {
  if (before.facts.length !== facts.length) return false
  for (let slot = before.change.from; slot < before.change.to; slot++) {
    const [old, now] = [before.facts[slot], facts[slot]]
    if (!old || !now || !sameFacts(old, now)) return false
    if (before.infos[slot]?.paragraph.id !== paragraphs[slot]?.id) return false
  }
  return true
}

function infoOf(
  paragraph: Paragraph,
  index: number,
  facts: readonly OutlineFacts[],
  positions: readonly Position[],
  insideBracket: boolean,
  before: ParagraphInfo | undefined,
): ParagraphInfo {
  const position = positions[index]
  if (!position) throw new Error("every paragraph has a position")
  const { key, section, parent } = position
  if (
    before?.paragraph === paragraph &&
    before.key === key &&
    before.section === section &&
    before.parent === parent &&
    before.label?.style === position.label?.style &&
    (before.label === null || before.label.insideBracket === insideBracket)
  )
    return before
  const read = facts[index]?.label
  const label = position.label &&
    read && { ...position.label, from: read.from, to: read.to, insideBracket }
  return { paragraph, index, label: label ?? null, key, section, parent }
}

/** Remarks on numbers. */
export function remarksOnNumbers({ infos, positions, odd }: Places): Diagnostic[] {
  return odd.flatMap((slot) => {
    const { label, paragraph } = infos[slot] ?? {}
    const issue = positions[slot]?.issue
    if (!issue || !label || !paragraph) return []
    const message =
      issue === "duplicate-label"
        ? `The label “${label.text}” is there twice.`
        : `The label “${label.text}” comes after a higher one.`
    return [remark(issue, "warning", paragraph.id, label.from, label.to, message)]
  })
}

/** Keys of the paragraphs that stand in tables, by slot: `T1.2.3` is row 2, column 3 of the first table. */
function cellsOf(body: Body): ReadonlyMap<number, string> {
  const cells = new Map<number, string>()
  let slot = 0
  let tables = 0
  for (const sheet of body.sheets) {
    if (isFlat(sheet)) {
      slot += sheet.length
      continue
    }
    for (const block of sheet) {
      if (block.type === "paragraph") {
        slot++
        continue
      }
      tables++
      block.rows.forEach((row, r) => {
        row.cells.forEach((cell, c) => {
          const key = `T${tables}.${r + 1}.${c + 1}`
          cell.paragraphs.forEach((_, i) => cells.set(slot++, i === 0 ? key : `${key}+${i}`))
        })
      })
    }
  }
  return cells
}

const flatness = new WeakMap<readonly Block[], boolean>()

function isFlat(sheet: readonly Block[]): boolean {
  let flat = flatness.get(sheet)
  if (flat === undefined) {
    flat = sheet.every((block) => block.type === "paragraph")
    flatness.set(sheet, flat)
  }
  return flat
}
