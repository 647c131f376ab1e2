/** The place of each paragraph in the draft: index, label, key, section. */

import type { Block, Body, Paragraph } from "./body.ts"
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
}

const factsKnown = new WeakMap<Paragraph, OutlineFacts>()

function factsOf(paragraph: Paragraph): OutlineFacts {
  let facts = factsKnown.get(paragraph)
  if (!facts) factsKnown.set(paragraph, (facts = outlineFacts(paragraph)))
  return facts
}

/** Places all paragraphs. Keys and outline are taken over as long as nothing that they rest on changed. */
export function placesOf(
  body: Body,
  paragraphs: readonly Paragraph[],
  runs: Runs,
  before: Places | undefined,
): Places {
  const facts = paragraphs.map((paragraph, slot) =>
    before?.infos[slot]?.paragraph === paragraph
      ? (before.facts[slot] ?? factsOf(paragraph))
      : factsOf(paragraph),
  )
  const cells = cellsOf(body)
  const tables = cells.size === 0 ? "" : JSON.stringify([...cells])
  const same =
    before?.tables === tables &&
    before.facts.length === facts.length &&
    facts.every((each, i) => {
      const old = before.facts[i]
      return each === old || (old !== undefined && sameFacts(each, old))
    }) &&
    paragraphs.every((each, i) => each.id === before.infos[i]?.paragraph.id)
  const { positions, outline } = same
    ? before
    : outlineOf(
        facts,
        cells,
        paragraphs.map((each) => each.id),
      )
  const covered: boolean[] = []
  for (const result of runs.results) for (const each of result.covered) covered.push(each)
  const infos = paragraphs.map((paragraph, slot) =>
    infoOf(paragraph, slot, facts, positions, covered, before?.infos[slot]),
  )
  return { facts, tables, positions, outline, infos }
}

function infoOf(
  paragraph: Paragraph,
  index: number,
  facts: readonly OutlineFacts[],
  positions: readonly Position[],
  covered: readonly boolean[],
  before: ParagraphInfo | undefined,
): ParagraphInfo {
  const position = positions[index]
  if (!position) throw new Error("every paragraph has a position")
  const { key, section, parent } = position
  const insideBracket = covered[index] === true
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
export function remarksOnNumbers({ infos, positions }: Places): Diagnostic[] {
  const found: Diagnostic[] = []
  positions.forEach(({ issue }, slot) => {
    const { label, paragraph } = infos[slot] ?? {}
    if (!issue || !label || !paragraph) return
    const message =
      issue === "duplicate-label"
        ? `The label “${label.text}” is there twice.`
        : `The label “${label.text}” comes after a higher one.`
    found.push(remark(issue, "warning", paragraph.id, label.from, label.to, message))
  })
  return found
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
