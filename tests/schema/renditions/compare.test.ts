import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { paragraph, paragraphsOf, type Body } from "../../../schema/model/body.ts"
import { acceptAll, compare, rejectAll, type Part } from "../../../schema/renditions/compare.ts"
import {
  comparisonHtml,
  comparisonJson,
  comparisonText,
} from "../../../schema/interchange/writeComparison.ts"
import { build, draftOf } from "../../support/build.ts"

const textsOf = (body: Body) => paragraphsOf(body).map((each) => each.text)

/** Compares two bodies and checks the laws, so that every example is also a test of them. */
function compared(a: Body, b: Body, byId = true) {
  const comparison = compare(draftOf(a), draftOf(b), { byId })
  expect(acceptAll(comparison)).toEqual(textsOf(b))
  expect(rejectAll(comparison)).toEqual(textsOf(a))
  return comparison
}

const shown = (parts: readonly Part[]) =>
  parts
    .map(({ change, text }) =>
      change === "same" ? text : change === "added" ? `{+${text}+}` : `{-${text}-}`,
    )
    .join("")

function parts(a: string, b: string): string {
  const [only] = compared(build(a), build(b)).paragraphs
  return shown(only?.parts ?? [])
}

test("V1 a changed paragraph is shown word by word", () => {
  expect(parts("Ports should report yearly.", "Ports shall report yearly.")).toBe(
    "Ports {-should-}{+shall+} report yearly.",
  )
  expect(parts("Ports should now report.", "Ports shall soon report.")).toBe(
    "Ports {-should now-}{+shall soon+} report.",
  )
})

test("V2 Chinese and Arabic are compared by the words that a segmenter finds", () => {
  expect(parts("各国应当采取措施。", "各国可以采取措施。")).toBe("各国{-应当-}{+可以+}采取措施。")
  expect(parts("تقدم الدول تقريرا سنويا", "تقدم الأطراف تقريرا سنويا")).toBe(
    "تقدم {-الدول-}{+الأطراف+} تقريرا سنويا",
  )
})

test("V3 brackets are compared as the brackets they are, not as characters", () => {
  const a = build("Ports [should] report.")
  const b = build(
    paragraph("p1", "Ports [[should][may]] report.", {
      tokens: [
        { at: 6, id: "outer", side: "open" },
        { at: 7, id: "b1", side: "open" },
        { at: 14, id: "b1", side: "close" },
        { at: 15, id: "b2", side: "open" },
        { at: 19, id: "b2", side: "close" },
        { at: 20, id: "outer", side: "close" },
      ],
    }),
  )
  const [only] = compared(a, b).paragraphs
  expect(shown(only?.parts ?? [])).toBe("Ports {+[+}[should]{+[may]]+} report.")
})

test("V4 paragraphs are aligned by id in two versions of a draft", () => {
  const a = build("1. Ports report.", "2. Wholly different words.")
  const b = build("1. Ports report.", "2. Nothing here is as before, not one.")
  expect(compared(a, b).counts).toMatchObject({ edited: 1, added: 0, removed: 0 })
})

test("V5 paragraphs of two files are aligned by likeness, whatever their ids", () => {
  const a = build("Alpha beta gamma delta.", "Harbour masters keep a register of ships.")
  const b = build("A new opening.", "Alpha beta gamma delta.", "Harbour masters keep registers.")
  const comparison = compared(a, b, false)
  expect(comparison.paragraphs.map((each) => each.change)).toEqual(["added", "same", "edited"])
})

test("V6 a paragraph that changed its place is shown as moved, at both places", () => {
  const texts = ["One about ships.", "Two about tides and currents.", "Three about lights."]
  const a = build(...texts)
  const [one, two, three] = paragraphsOf(a)
  if (!one || !two || !three) throw new Error("three paragraphs were built")
  const b = build(two, three, { ...one, text: "One about large ships." })
  const comparison = compared(a, b)
  expect(comparison.paragraphs.map((each) => each.change)).toEqual([
    "moved-away",
    "same",
    "same",
    "moved-here",
  ])
  expect(shown(comparison.paragraphs[3]?.parts ?? [])).toBe("One about {+large +}ships.")
})

test("V7 taking all changes gives the second text, refusing all gives the first", () => {
  const word = fc.constantFrom(
    "ship",
    "tide",
    "[",
    "]",
    "各国",
    "应当",
    "مرفأ",
    "\uFFFC",
    "a",
    "👍",
    " ",
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
    fc.string({ unit: "binary", maxLength: 30 }),
  )
  const version = fc.array(text, { maxLength: 8 }).chain((texts) =>
    fc
      .shuffledSubarray(
        texts.map((_, i) => i),
        { minLength: texts.length },
      )
      .map((order) => order.map((i) => paragraph(`p${i + 1}`, texts[i] ?? ""))),
  )
  fc.assert(
    fc.property(version, version, fc.boolean(), (a, b, byId) => {
      compared({ sheets: [a] }, { sheets: [b] }, byId)
    }),
    { numRuns: 200, seed: 7 },
  )
})

test("V8 a comparison is written as text, as HTML without any markup of the text, and as JSON", () => {
  const a = build("Ports should report.")
  const b = build("Ports <b>may</b> report.", "New & last.")
  const comparison = compared(a, b)
  expect(comparisonText(comparison)).toContain("{-should-}{+<b>may</b>+}")
  const signs = compared(build("A {-b-} c."), build("A {-b-} {moved d."))
  expect(comparisonText(signs)).toBe("A \\{-b\\-} {-c-}{+\\{moved d+}.\n")
  const html = comparisonHtml(comparison, "Old <to> new")
  expect(html).toContain("<del>should</del><ins>&lt;b&gt;may&lt;/b&gt;</ins>")
  expect(html).toContain("<title>Old &lt;to&gt; new</title>")
  expect(html).not.toContain("<b>")
  const json = JSON.parse(comparisonJson(comparison)) as { format: string; paragraphs: unknown[] }
  expect(json.format).toBe("chapeau-comparison/1")
  expect(json.paragraphs).toHaveLength(2)
})

const corpus = join(import.meta.dirname, "../../../../shared/corpus")

describe.skipIf(!existsSync(corpus))("the chain of real texts", () => {
  const chain = ["2015-10-23-adp.en", "2015-12-09-cop.en", "2015-12-12-final-clean.en"]
  const read = (name: string) =>
    build(
      ...readFileSync(join(corpus, `unfccc-${name}.txt`), "utf8")
        .split(/\n+/)
        .map((line, i) => paragraph(`p${i + 1}`, line)),
    )
  test.each([
    [chain[0], chain[1]],
    [chain[1], chain[2]],
  ])("from %s to %s and back", (from = "", to = "") => {
    compared(read(from), read(to), false)
    compared(read(to), read(from), false)
  })
})
