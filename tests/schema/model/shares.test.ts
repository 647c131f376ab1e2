import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { derive } from "../../../schema/model/derive.ts"
import { EMPTY_RECORDS } from "../../../schema/model/records.ts"
import { sharesOf } from "../../../schema/model/shares.ts"
import { build } from "../../support/build.ts"

const root = join(import.meta.dirname, "..", "..", "..")
const seeds = join(root, "..", "shared", "seeds")

function totalOf(...paragraphs: string[]) {
  return sharesOf(derive(build(...paragraphs), EMPTY_RECORDS)).total
}

describe("the share of a draft that stands in brackets", () => {
  test("counts text without headings, labels and brackets", () => {
    expect(totalOf("# Scope [of all]", "4. Ports [must] open.")).toEqual({
      characters: "Ports must open.".length,
      bracketedCharacters: "must".length,
      words: 3,
      bracketedWords: 1,
    })
  })

  test("counts alternatives as words of their own, and not what stands between them", () => {
    const shares = { characters: 21, bracketedCharacters: 9, words: 4, bracketedWords: 2 }
    expect(totalOf("Ports [should] [may] open.")).toMatchObject({ ...shares, characters: 22 - 1 })
    expect(totalOf("Ports [should][may] open.")).toMatchObject({ words: 4, bracketedWords: 2 })
  })

  test("counts a word once, however little of it is bracketed, and no placeholder", () => {
    expect(totalOf("All plan[s] count [--].")).toMatchObject({ words: 4, bracketedWords: 1 })
  })

  test("counts what a bracket holds over several paragraphs", () => {
    const total = totalOf("One [two", "three", "four] five")
    expect(total).toMatchObject({ words: 5, bracketedWords: 3, bracketedCharacters: 12 })
  })

  test.skipIf(!existsSync(seeds))("seed G21: shares of each section as measured", () => {
    const file = readFileSync(join(seeds, "000_2faa4b87e1616a1e.txt"), "utf8")
    const expected = JSON.parse(readFileSync(join(seeds, "seed000-expected.json"), "utf8")) as {
      metrics: {
        sections: Record<string, Measured>
        total: Measured
      }
    }
    interface Measured {
      readonly chars: number
      readonly bracketedChars: number
      readonly words: number
      readonly bracketedWords: number
    }
    const { draft } = readText(file)
    const shares = sharesOf(derive(draft.body, draft.records))
    const shown = (measured: Measured) => ({
      characters: measured.chars,
      bracketedCharacters: measured.bracketedChars,
      words: measured.words,
      bracketedWords: measured.bracketedWords,
    })
    expect(shares.total).toEqual(shown(expected.metrics.total))
    for (const [key, measured] of Object.entries(expected.metrics.sections))
      expect(shares.sections.get(key), key).toEqual(shown(measured))
  })
})
