/** All that is derived from a body, put together. */

import { paragraphsOf, type Body, type Paragraph } from "./body.ts"
import { treeOfRun } from "./brackets.ts"
import { clusterOf, groupsOfRun, type Group } from "./clusters.ts"
import type { Bracket, Cluster, Derived, ParagraphInfo } from "./derived.ts"
import { outlineFacts, outlineOf } from "./outline.ts"
import { runsOfParagraphs } from "./pairs.ts"
import type { Records } from "./records.ts"

/**
 * Derives brackets, clusters, labels, keys, outline, notes and references of a body.
 *
 * Given the result of an earlier call, everything that rests on unchanged paragraphs is reused.
 */
export function derive(
  body: Body,
  records: Pick<Records, "brackets" | "membership" | "notes">,
  _previous?: Derived,
): Derived {
  const paragraphs = paragraphsOf(body)
  const inside = new Set<number>()
  const groups: Group[] = []
  const raw: Bracket[] = []
  for (const run of runsOfParagraphs(paragraphs)) {
    if (run.pairs.length === 0) continue
    const own = paragraphs.slice(run.from, run.to)
    const nodes = treeOfRun(own, run.pairs, records.brackets)
    for (const { bracket } of nodes) {
      raw.push(bracket)
      if (!bracket.covers) continue
      const from = own.findIndex((each) => each.id === bracket.covers?.[0])
      const to = own.findIndex((each) => each.id === bracket.covers?.[1])
      for (let slot = from; slot <= to; slot++) inside.add(run.from + slot)
    }
    groups.push(...groupsOfRun(nodes, own, records))
  }
  const named = new Map<string, Group[]>()
  for (const group of groups) {
    const known = named.get(group.id)
    if (known) known.push(group)
    else named.set(group.id, [group])
  }
  const clusters: Cluster[] = [...named.values()].map(clusterOf)
  const clusterOfBracket = new Map(
    clusters.flatMap((cluster) => cluster.brackets.map((id) => [id, cluster.id] as const)),
  )
  const brackets = raw.map((each) => ({ ...each, cluster: clusterOfBracket.get(each.id) ?? null }))
  const { positions, outline } = outlineOf(
    paragraphs.map(outlineFacts),
    cellsOf(body),
    paragraphs.map((each) => each.id),
  )
  const infos = paragraphs.map((paragraph, index): ParagraphInfo => {
    const position = positions[index]
    if (!position) throw new Error("every paragraph has a position")
    const { label, key, section, parent } = position
    const insideBracket = inside.has(index)
    return { paragraph, index, label: label && { ...label, insideBracket }, key, section, parent }
  })
  const indexes = new Map(paragraphs.map((each, i) => [each.id, i]))
  const bracketById = new Map(brackets.map((each) => [each.id, each]))
  const clusterById = new Map(clusters.map((each) => [each.id, each]))
  return {
    paragraphs: infos,
    brackets,
    clusters,
    outline,
    notes: [],
    references: [],
    diagnostics: [],
    indexOf: (id) => indexes.get(id),
    bracket: (id) => bracketById.get(id),
    cluster: (id) => clusterById.get(id),
    note: () => undefined,
  }
}

/** Keys of the paragraphs that stand in tables, by slot: `T1.2.3` is row 2, column 3 of the first table. */
function cellsOf(body: Body): ReadonlyMap<number, string> {
  const cells = new Map<number, string>()
  let slot = 0
  let tables = 0
  const skip = (paragraph: readonly Paragraph[], key: string) => {
    paragraph.forEach((_, i) => {
      cells.set(slot++, i === 0 ? key : `${key}+${i}`)
    })
  }
  for (const block of body.sheets.flat()) {
    if (block.type === "paragraph") {
      slot++
      continue
    }
    tables++
    block.rows.forEach((row, r) => {
      row.cells.forEach((cell, c) => {
        skip(cell.paragraphs, `T${tables}.${r + 1}.${c + 1}`)
      })
    })
  }
  return cells
}
