import { expect, test } from "vitest"
import { derive } from "../../../schema/model/derive.ts"
import { EMPTY_RECORDS } from "../../../schema/model/records.ts"
import { search } from "../../../schema/model/search.ts"
import { largeDraft } from "../../../scripts/bench/largeDraft.ts"
import { build } from "../../support/build.ts"

/** What is found, its parts joined by `|`. */
function find(source: string, words: string, through = true, language = "en"): string[] {
  const derived = derive(build(source), EMPTY_RECORDS)
  const text = derived.paragraphs[0]?.paragraph.text ?? ""
  return search(derived, words, { through, language }).map(({ parts }) =>
    parts.map(([from, to]) => text.slice(from, to)).join("|"),
  )
}

test("FW1 words are found in any case, spaces and quotation marks as one types them", () => {
  expect(find("Ports SHALL report. They shall.", "shall")).toEqual(["SHALL", "shall"])
  expect(find("the State’s\u00a0“own” ports", `state's "own"`)).toEqual(["State’s\u00a0“own”"])
  expect(find("aaaa", "aa")).toEqual(["aa", "aa"])
  expect(find("Ports", "  ")).toEqual([])
  // One capital that is two small letters moves nothing.
  expect(find("İstanbul ports", "ports")).toEqual(["ports"])
  expect(find("DIŞI", "dışı", true, "tr")).toEqual(["DIŞI"])
  expect(find("Ports", "ports", true, "no such language")).toEqual(["Ports"])
})

test.each([
  ["They shall [urgently] take it.", "shall take", ["shall |take"]],
  ["They shall [urgently] take it.", "shall urgently take", ["shall |urgently| take"]],
  ["They [shall] take it.", "shall take", ["shall| take"]],
  ["They [shall] or [may] take it.", "they may take", ["They |may| take"]],
  ["They [shall] or [may] take it.", "shall take", ["shall| take"]],
  ["They [shall] or [may] take it.", "shall or may", []],
  ["They [shall [now]] [may] take it.", "they shall take", ["They |shall |take"]],
  ["They shall[, where needed,] take it.", "shall take", ["shall| take"]],
  ["They sh[all] take.", "shall", ["sh|all"]],
  ["They [shall] [shall] take.", "shall", ["shall", "shall"]],
])("FW2 through brackets, in “%s” %s is found as a reading has it", (source, words, found) => {
  expect(find(source, words)).toEqual(found)
})

test("FW2 without seeing through brackets, only what stands there is found", () => {
  const source = "They shall [urgently] take it."
  expect(find(source, "shall take", false)).toEqual([])
  expect(find(source, "shall [urgently", false)).toEqual(["shall [urgently"])
  expect(find(source, "shall [urgently")).toEqual(["shall [urgently"])
})

test("FW2 a bracket over several paragraphs is entered and not left out", () => {
  const derived = derive(build("They [shall", "take it] now"), EMPTY_RECORDS)
  const count = (words: string) => search(derived, words, { through: true, language: "en" }).length
  expect([count("they shall"), count("it now"), count("they now")]).toEqual([1, 1, 0])
})

test("FW2 each match reads as it was asked for, in a draft of brackets in brackets", () => {
  const draft = largeDraft({ words: 6_000, paragraphs: 100, brackets: 300 }, 5)
  const derived = derive(draft.body, draft.records)
  const options = { through: true, language: "en" }
  const found = search(derived, "the river", options)
  for (const { paragraph, parts, from, to } of found) {
    const { text = "" } = derived.paragraphs[derived.indexOf(paragraph) ?? -1]?.paragraph ?? {}
    expect(
      parts
        .map((part) => text.slice(...part))
        .join("")
        .toLowerCase(),
    ).toBe("the river")
    expect([from, to]).toEqual([parts[0]?.[0], parts.at(-1)?.[1]])
  }
})
