/** The hand-made parse of seed 000 against what is derived from the file. Skipped where the file is absent. */

import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { compareLabels } from "../../../schema/model/labels.ts"
import { paragraph } from "../../../schema/model/body.ts"
import { counts, metrics } from "../../../schema/model/counts.ts"
import { derive } from "../../../schema/model/derive.ts"

interface Expected {
  counts: Record<string, number>
  metrics: { sections: object; total: object }
  brackets: { id: string; cluster: string; depth: number; parent: string | null; text: string }[]
  clusters: {
    id: string
    kind: string
    in: string
    inTitle: boolean
    depth: number
    parentBracket: string | null
    brackets: string[]
  }[]
  neighbours: { pair: [string, string]; decision: string }[]
  footnotes: { id: string; n: number; text: string; about: string[]; refIn: string }[]
  texts: { bracketed: Record<string, string> }
}

const shared = join(import.meta.dirname, "../../../../shared/seeds")
const source = join(shared, "000_2faa4b87e1616a1e.txt")
const answers = join(shared, "seed000-expected.json")

describe.skipIf(!existsSync(source) || !existsSync(answers))("seed 000", () => {
  const expected = existsSync(answers)
    ? (JSON.parse(readFileSync(answers, "utf8")) as Expected)
    : ({} as Expected)
  const { draft, diagnostics } = readText(existsSync(source) ? readFileSync(source, "utf8") : "")
  const derived = derive(draft.body, draft.records)
  const blocks = derived.paragraphs.filter(({ paragraph }) => paragraph.kind !== "footnote")
  const info = (key: string) => blocks.find((each) => each.key === key)
  /** The cluster ids of the answer are a1…, o1…; ours are those of the first member. */
  const ours = (id: string) => expected.clusters.find((each) => each.id === id)?.brackets[0] ?? id

  test("seed C02–C07: keys of all 40 blocks, numbers as in the file, none renumbered", () => {
    expect(blocks.map((each) => each.key)).toEqual(Object.keys(expected.texts.bracketed))
    expect(info("D.0")?.label).toBeNull()
  })

  test("seed C04: the outline shows the bracket in a heading", () => {
    const [chapter] = derived.outline
    expect(chapter?.children.map((each) => each.key)).toEqual([
      "VI.B",
      "VI.C",
      "VI.D",
      "VI.G",
      "VI.H",
    ])
    expect(chapter?.children[1]?.title).toMatch(/^\[International,\] Regional, /)
  })

  test("seed C08: lettered subparagraphs belong to the paragraph above", () => {
    const points = blocks.filter((each) => each.parent === "C.4")
    expect(points.map((each) => each.label?.text)).toEqual(["a)", "b)", "c)"])
    expect(blocks.filter((each) => each.parent === "D.6")).toEqual([])
  })

  test("seed C16: labels inside the bracket of their paragraph", () => {
    const inside = blocks.filter((each) => each.label?.insideBracket === true)
    expect(inside.map((each) => each.key)).toEqual(["D.4", "D.6bis", "D.7", "G.5", "G.5bis"])
  })

  test("seed C17: three notations of bis, and their order", () => {
    const bis = ["D.6bis", "G.3bis", "G.5bis"].map((key) => info(key)?.label)
    expect(bis.map((label) => label && [label.text, label.number, label.suffix])).toEqual([
      ["6. Bis", 6, "bis"],
      ["3 Bis", 3, "bis"],
      ["5bis.", 5, "bis"],
    ])
    const section = blocks
      .filter((each) => each.section === "VI.G")
      .flatMap(({ label }) => label ?? [])
    const sorted = [...section].reverse().sort(compareLabels)
    expect(sorted).toEqual(section)
  })

  test("seed C12–C26: all 29 brackets with depth, parent and words", () => {
    const text = new Map(derived.paragraphs.map(({ paragraph }) => [paragraph.id, paragraph.text]))
    const found = derived.brackets.map(({ id, cluster, depth, parent, open, close }) => ({
      id,
      cluster,
      depth,
      parent,
      text: text
        .get(open.paragraph)
        ?.slice(open.offset + 1, close.offset)
        .replace(/\uFFFC/g, ""),
    }))
    const answer = expected.brackets.map(({ id, cluster, depth, parent, text: words }) => ({
      id,
      cluster: ours(cluster),
      depth,
      parent,
      text: words,
    }))
    expect(found).toEqual(answer)
  })

  test("seed G01: all 21 clusters, and the counts", () => {
    const found = derived.clusters.map(({ id, kind, depth, parent, brackets, place }) => {
      const at = derived.indexOf(place.paragraph) ?? -1
      return { id, kind, in: derived.paragraphs[at]?.key, depth, parent, brackets }
    })
    const answer = expected.clusters.map((each) => ({
      id: ours(each.id),
      kind: each.kind,
      in: each.in,
      depth: each.depth,
      parent: each.parentBracket,
      brackets: each.brackets,
    }))
    expect(found).toEqual(answer)

    const joins = diagnostics.filter((each) => each.code === "page-cut").length
    const { placeholders, strayBrackets, ...counted } = counts(draft.body, derived, joins)
    expect(counted).toEqual(expected.counts)
    expect([placeholders, strayBrackets]).toEqual([0, 0])
  })

  test("seed G02: every neighbouring pair is decided as by hand", () => {
    expect(expected.neighbours).toHaveLength(16)
    for (const { pair, decision } of expected.neighbours) {
      const [a, b] = pair.map((id) => derived.bracket(id))
      const together = a?.cluster === b?.cluster
      expect([...pair, together]).toEqual([...pair, decision.startsWith("alternatives")])
    }
  })

  test("seed C20: the bracketed sentence, and the seed's other extents", () => {
    expect(derived.bracket("b17")?.extent).toBe("sentence")
    expect(derived.bracket("b6")).toMatchObject({ extent: "paragraph", wrap: true })
    expect(derived.bracket("b5")?.extent).toBe("heading")
    expect(derived.bracket("b19")).toMatchObject({ extent: "inline", wrap: false })
  })

  test("seed C35–C39: what the six notes are about", () => {
    const found = derived.notes.map(({ number, kind, role, about, reference }) => {
      const at = derived.indexOf(reference?.paragraph ?? "") ?? -1
      return { number, kind, role, about, in: derived.paragraphs[at]?.key }
    })
    const answer = expected.footnotes.map(({ n, about, refIn }) => ({
      number: n,
      kind: "process",
      role: "co-chair",
      about: about.map(ours),
      in: refIn,
    }))
    expect(found).toEqual(answer)
  })

  test("seed C40–C41: cross-references, two titles that differ, one outside", () => {
    const section = derived.references.find((each) => each.text === "this Section")
    expect(section?.target).toBe("VI.B")
    const of = (code: string) => derived.diagnostics.filter((each) => each.code === code)
    expect(of("reference-title-differs")).toHaveLength(2)
    expect(of("unresolved-reference").map((each) => each.place?.paragraph)).toEqual([
      derived.notes[1]?.id,
    ])
  })

  test("seed G13: the residual comma is named and nothing else", () => {
    const found = derived.diagnostics.filter((each) => each.code === "residual-comma")
    expect(found.map((each) => /“(.*)”/.exec(each.message)?.[1])).toEqual([
      "Regional, and Sectoral",
    ])
  })

  test("seed G21: shares of bracketed text by section", () => {
    const { sections, total } = metrics(derived)
    expect(sections).toEqual(expected.metrics.sections)
    expect(total).toEqual(expected.metrics.total)
  })

  test("seed C38b: the link of a note survives a paragraph inserted before its target", () => {
    const [first, ...rest] = draft.body.sheets
    const b1 = info("B.1")?.paragraph
    const sheet = first?.flatMap((block) =>
      block === b1 ? [paragraph("new", "0. A new paragraph."), block] : [block],
    )
    const now = derive({ sheets: [sheet ?? [], ...rest] }, draft.records, derived)
    const about = now.notes[3]?.about.at(-1)
    expect(now.paragraphs.find((each) => each.key === about)?.paragraph).toBe(b1)
  })
})
