/** What SEEDS.md expects of renditions, against the hand-made parse of the first seed. */

import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { derive } from "../../../schema/model/derive.ts"
import type { Derived } from "../../../schema/model/derived.ts"
import type { Draft } from "../../../schema/model/draft.ts"
import { standing } from "../../../schema/model/standing.ts"
import { textOf } from "../../../schema/interchange/writeText.ts"
import { draftFromJson } from "../../../schema/interchange/readJson.ts"
import { draftToJson } from "../../../schema/interchange/writeJson.ts"
import { readingCount } from "../../../schema/model/readingCount.ts"
import { readingsOf } from "../../../schema/renditions/readings.ts"
import { render } from "../../../schema/renditions/render.ts"
import type { Rendition, RenditionOptions } from "../../../schema/renditions/rendition.ts"
import { decisions, textsOf } from "./support.ts"

interface Expected {
  readonly texts: Readonly<Record<string, Readonly<Record<string, string | null>>>>
  readonly readings: Readonly<
    Record<string, readonly { choices: Record<string, string>; text: string | null }[]>
  >
  readonly footnotes: readonly { text: string }[]
}

const seeds = join(import.meta.dirname, "../../../../shared/seeds")
const FIRST = "000_2faa4b87e1616a1e.txt"
const CHINESE_DECISION = "004_a272db73de6d5eae.txt"
const SUPERSCRIPTS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/g

interface Case {
  readonly source: string
  readonly draft: Draft
  readonly derived: Derived
  shown(options: RenditionOptions): Rendition
}

function read(file: string): Case {
  const source = readFileSync(join(seeds, file), "utf8")
  const { draft } = readText(source)
  const derived = derive(draft.body, draft.records)
  return { source, draft, derived, shown: (options) => render(draft, derived, options) }
}

describe.skipIf(!existsSync(join(seeds, FIRST)))("the first seed", () => {
  const seed = existsSync(join(seeds, FIRST)) ? read(FIRST) : undefined
  if (!seed) return
  const expected = JSON.parse(
    readFileSync(join(seeds, "seed000-expected.json"), "utf8"),
  ) as Expected

  /** Block keys and texts of a rendition; a key of the expectation that is missing is null. */
  const byKey = (rendition: Rendition, withMarks = false) => {
    const blocks = new Map(
      rendition.blocks.flatMap((block) => (block.type === "paragraph" ? [[block.key, block]] : [])),
    )
    return Object.fromEntries(
      Object.keys(expected.texts["bracketed"] ?? {}).map((key) => {
        const block = blocks.get(key)
        if (!block || !withMarks) return [key, block?.text ?? null]
        const alone = { ...rendition, blocks: [block], notes: [] }
        return [key, textOf(alone, { notice: false }).trimEnd()]
      }),
    )
  }
  const clusterOf = (name: string): string => {
    const index = Number(name.slice(1)) - 1
    const kind = name.startsWith("a") ? "alternatives" : "optional"
    return seed.derived.clusters.filter((each) => each.kind === kind)[index]?.id ?? ""
  }
  const paragraphOf = (key: string) =>
    seed.derived.paragraphs.find((info) => info.key === key)?.paragraph.id ?? ""

  test("seed G17: the bracketed text of all 40 blocks is exact, with notes at the end", () => {
    const rendition = seed.shown({ as: "bracketed" })
    expect(byKey(rendition, true)).toEqual(expected.texts["bracketed"])
    expect(rendition.blocks).toHaveLength(40)
    expect(rendition.notes.map(({ paragraphs }) => paragraphs[0]?.text)).toEqual(
      expected.footnotes.map(({ text }) => text),
    )
    expect(textOf(rendition).match(/\[/g)).toHaveLength(29)
  })

  test("seed C46: the bracketed text holds the lines of the source, page breaks joined", () => {
    const words = (text: string) => text.replace(/\s+-\s+(?=[a-c]\))/g, " ").replace(/\s+/g, " ")
    const lines = words(textOf(seed.shown({ as: "bracketed" })))
    for (const line of seed.source.split("\n")) expect(lines).toContain(words(line).trim())
    const again = readText(textOf(seed.shown({ as: "bracketed" }))).draft
    const texts = render(again, derive(again.body, again.records), { as: "bracketed" })
    expect(textsOf(texts)).toEqual(textsOf(seed.shown({ as: "bracketed" })))
    expect(draftFromJson(draftToJson(seed.draft))).toEqual(seed.draft)
  })

  test("seed G11: agreed text with gap marks, all 40 blocks", () => {
    expect(byKey(seed.shown({ as: "agreed" }))).toEqual(expected.texts["agreedGaps"])
    expect(seed.shown({ as: "agreed" }).blocks).toHaveLength(34)
  })

  test("seed G10: strict omission with its seams closed, all 40 blocks", () => {
    expect(byKey(seed.shown({ as: "strict" }))).toEqual(expected.texts["agreedTidy"])
  })

  test("seed G18: reading copies with the first and the last alternatives, all 40 blocks", () => {
    for (const [alternative, name] of [
      ["first", "allKeptFirstAlternative"],
      ["last", "allKeptLastAlternative"],
    ] as const)
      expect(byKey(seed.shown({ as: "reading", choose: { alternative } }))).toEqual(
        expected.texts[name],
      )
  })

  test.each(["C18", "C21"].map((row, i) => [row, i === 0 ? "D.7" : "D.8"] as const))(
    "seed %s: the readings of %s are those of all combinations of choices",
    (_, key) => {
      const readings = readingsOf(seed.draft, seed.derived, paragraphOf(key))
      const wanted = (expected.readings[key] ?? []).map(({ choices, text }) => ({
        choices: new Map(
          Object.entries(choices).map(([name, choice]) => {
            const cluster = seed.derived.cluster(clusterOf(name))
            const kept = choice === "keep" ? (cluster?.brackets[0] ?? null) : choice
            return [cluster?.id ?? "", choice === "delete" ? null : kept]
          }),
        ),
        text,
      }))
      expect(readings).toHaveLength(wanted.length)
      expect(readings).toEqual(expect.arrayContaining(wanted))
    },
  )

  test("seed G12: undecided alternatives are listed, and strict text says what it is", () => {
    const keys = (rendition: Rendition) =>
      rendition.diagnostics
        .filter((each) => each.code === "undecided-alternatives")
        .map(({ place }) => {
          const index = seed.derived.indexOf(place?.paragraph ?? "") ?? -1
          return seed.derived.paragraphs[index]?.key
        })
    const six = ["B.2", "B.4", "D.2", "D.9", "H.1", "H.2"]
    expect(keys(seed.shown({ as: "agreed" }))).toEqual(six)
    expect(keys(seed.shown({ as: "strict" }))).toEqual(six)
    expect(seed.shown({ as: "strict" }).notice).toMatch(/not for circulation/)
    expect(seed.shown({ as: "agreed" }).notice).not.toMatch(/not for circulation/)
  })

  test("seed G13: the comma that a removal left over is reported and stays", () => {
    const found = seed
      .shown({ as: "agreed" })
      .diagnostics.filter((each) => each.code === "residual-comma")
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining("Regional, and Sectoral"),
    ])
  })

  test("seed G14: the note of a paragraph that went goes with it, the others are numbered anew", () => {
    const { notes, blocks } = seed.shown({ as: "agreed", processNotes: true })
    const texts = expected.footnotes.map(({ text }) => text)
    expect(notes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(notes.map(({ paragraphs }) => paragraphs[0]?.text)).toEqual(
      texts.filter((_, i) => i !== 1),
    )
    const gap = blocks.find((block) => block.type === "paragraph" && block.key === "B.2")
    expect(gap?.type === "paragraph" && gap.text.slice(0, gap.notes[0]?.at)).toMatch(/ \[…\]$/)
  })

  test("seed G15: process notes stay out of agreed text", () => {
    expect(seed.shown({ as: "agreed" }).notes).toEqual([])
    expect(textOf(seed.shown({ as: "agreed" }))).not.toMatch(SUPERSCRIPTS)
  })

  test("seed G09: a dropped paragraph leaves no empty one, and no other label changes", () => {
    const draft = {
      ...seed.draft,
      records: { ...seed.draft.records, ...decisions({ [clusterOf("o3")]: { outcome: "drop" } }) },
    }
    const before = seed.shown({ as: "agreed" })
    expect(textsOf(render(draft, seed.derived, { as: "agreed" }))).toEqual(textsOf(before))
    const kept = {
      ...draft,
      records: { ...draft.records, ...decisions({ [clusterOf("o3")]: { outcome: "keep" } }) },
    }
    const after = byKey(render(kept, seed.derived, { as: "agreed" }))
    expect(after["D.4"]).toBe(expected.texts["allKeptFirstAlternative"]?.["D.4"])
    expect({ ...after, "D.4": null }).toEqual(expected.texts["agreedGaps"])
  })

  test("seed G19: as many readings as the hand-made parse counts", () => {
    expect(readingCount(seed.derived)).toBe(688_128n)
    for (const [key, count] of [
      ["D.7", 7],
      ["D.8", 3],
    ] as const) {
      expect(readingCount(seed.derived, paragraphOf(key))).toBe(BigInt(count))
      expect(readingsOf(seed.draft, seed.derived, paragraphOf(key))).toHaveLength(count)
    }
  })

  test("seed G08: choosing an outer alternative leaves the inner one open or closes it", () => {
    const open = (bracket: string) =>
      standing(
        seed.derived,
        decisions({ [clusterOf("a4")]: { outcome: "choose", bracket } }).decisions,
      )
    expect(standing(seed.derived, new Map()).open).toBe(21)
    expect(open("b12").open).toBe(20)
    expect(open("b12").of(clusterOf("a5"))).toBe("open")
    expect(open("b15").open).toBe(19)
    expect(open("b15").of(clusterOf("a5"))).toBe("closed")
  })
})

describe.skipIf(!existsSync(join(seeds, CHINESE_DECISION)))("the draft decision", () => {
  const seed = existsSync(join(seeds, CHINESE_DECISION)) ? read(CHINESE_DECISION) : undefined
  if (!seed) return

  test("seed D06: the placeholder of the number stands in every rendition and is not open", () => {
    for (const as of ["bracketed", "agreed", "strict", "reading"] as const)
      expect(textOf(seed.shown({ as }))).toContain("MC-6/[--]")
    expect(standing(seed.derived, new Map()).open).toBe(0)
    expect(seed.derived.brackets.filter((each) => each.class === "placeholder")).toHaveLength(1)
  })

  test("seed D17: substantive notes stay in agreed text", () => {
    const { notes } = seed.shown({ as: "agreed" })
    expect(notes.map(({ number, kind }) => [number, kind])).toEqual([
      [1, "substantive"],
      [2, "substantive"],
    ])
    expect(notes.every(({ paragraphs }) => (paragraphs[0]?.text ?? "").length > 5)).toBe(true)
  })
})

test("seed G23: Chinese seams close without a space", () => {
  const { draft } = readText("请[各国][缔约方]采取行动。\n\n欢迎各国[、有关组织]、公众参加。")
  const derived = derive(draft.body, draft.records)
  expect(derived.clusters.map(({ kind }) => kind)).toEqual(["alternatives", "optional"])
  expect(textsOf(render(draft, derived, { as: "agreed" }))).toEqual([
    "请[…]采取行动。",
    "欢迎各国、公众参加。",
  ])
  expect(textsOf(render(draft, derived, { as: "reading" }))).toEqual([
    "请各国采取行动。",
    "欢迎各国、有关组织、公众参加。",
  ])
})
