/** Laws of renditions on random drafts. */

import fc from "fast-check"
import { expect, test } from "vitest"
import { textOf } from "../../../schema/interchange/writeText.ts"
import { readText } from "../../../schema/interchange/textReader.ts"
import { renditionJson } from "../../../schema/interchange/writeJson.ts"
import { htmlOf } from "../../../schema/interchange/writeHtml.ts"
import { paragraphsOf, type Body } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import type { Derived } from "../../../schema/model/derived.ts"
import type { Outcome } from "../../../schema/model/records.ts"
import { readingCount } from "../../../schema/model/readingCount.ts"
import { readingsOf } from "../../../schema/renditions/readings.ts"
import { render } from "../../../schema/renditions/render.ts"
import { arbitraryDraft } from "../../support/arbitraryDraft.ts"
import { build, draftOf } from "../../support/build.ts"
import { decided, textsOf } from "./support.ts"

const FORMS = ["bracketed", "agreed", "strict", "reading"] as const

/** Words with brackets in brackets, as they look on paper. */
const { passage } = fc.letrec<{ passage: string; piece: string }>((tie) => ({
  passage: fc
    .array(tie("piece"), { minLength: 1, maxLength: 4, depthIdentifier: "bracket" })
    .map((pieces) => pieces.join(" ")),
  piece: fc.oneof(
    { depthIdentifier: "bracket", maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(
      "schools",
      "should open,",
      "may close",
      "early, and late",
      "学校",
      "in all regions",
    ),
    tie("passage").map((words) => `[${words}]`),
    fc.tuple(tie("passage"), tie("passage")).map(([a, b]) => `[${a}] [${b}]`),
    fc.tuple(tie("passage"), tie("passage")).map(([a, b]) => `[${a}][, ${b},]`),
    fc.constantFrom("[--]", "plan[s]"),
  ),
}))

/** Numbered paragraphs; some wholly in brackets with their label. */
const bracketedBody: fc.Arbitrary<Body> = fc
  .array(fc.tuple(passage, fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((passages) =>
    build(
      ...passages.map(([words, wrapped], i) =>
        wrapped ? `[${i + 1}. Text ${words} end.]` : `${i + 1}. Text ${words} end.`,
      ),
    ),
  )

/** The tree without the ids: places by number of the paragraph. */
function treeOf(derived: Derived) {
  const number = (id: string | null) => derived.brackets.findIndex((each) => each.id === id)
  const place = ({ paragraph, offset }: { paragraph: string; offset: number }) =>
    [derived.indexOf(paragraph), offset] as const
  return {
    brackets: derived.brackets.map((each) => ({
      open: place(each.open),
      close: place(each.close),
      depth: each.depth,
      parent: number(each.parent),
      class: each.class,
    })),
    clusters: derived.clusters.map((each) => each.brackets.map(number)),
  }
}

test("R1 seed G19: bracketed text read again gives the same paragraphs and the same tree", () => {
  fc.assert(
    fc.property(bracketedBody, (body) => {
      const draft = draftOf(body)
      const derived = derive(body, draft.records)
      const { draft: again } = readText(textOf(render(draft, derived, { as: "bracketed" })))
      expect(paragraphsOf(again.body).map(({ text }) => text)).toEqual(
        paragraphsOf(body).map(({ text }) => text),
      )
      expect(treeOf(derive(again.body, again.records))).toEqual(treeOf(derived))
    }),
    { seed: 1, numRuns: 100 },
  )
})

test("R13 rendering changes nothing in the draft, and never throws", () => {
  fc.assert(
    fc.property(arbitraryDraft, fc.constantFrom(...FORMS), (draft, as) => {
      const before = structuredClone(draft)
      const rendition = render(frozen(draft), derive(draft.body, draft.records), { as })
      textOf(rendition)
      expect(draft).toEqual(before)
    }),
    { seed: 13, numRuns: 150 },
  )
})

test("R14 seed G19: as many readings are found as recursion over the tree counts", () => {
  fc.assert(
    fc.property(passage, (words) => {
      const draft = draftOf(build(`1. Text ${words} end.`))
      const derived = derive(draft.body, draft.records)
      const count = readingCount(derived, "p1")
      fc.pre(count <= 200n)
      const readings = readingsOf(draft, derived, "p1")
      expect(BigInt(readings.length)).toBe(count)
      expect(readingCount(derived)).toBe(count)
      const choices = readings.map((each) => JSON.stringify([...each.choices]))
      expect(new Set(choices).size).toBe(readings.length)
    }),
    { seed: 14, numRuns: 200 },
  )
})

test("R4 once the choices of a reading are decided, the agreed text equals the reading", () => {
  fc.assert(
    fc.property(bracketedBody, fc.array(fc.nat(5), { minLength: 30 }), (body, numbers) => {
      const draft = draftOf(body)
      const derived = derive(body, draft.records)
      const choices = new Map(
        derived.clusters.map(({ id, kind, brackets }, i) => {
          const options = kind === "optional" ? [...brackets, null] : brackets
          return [id, options[(numbers[i] ?? 0) % options.length] ?? null]
        }),
      )
      const outcome = (bracket: string | null, optional: boolean): Outcome => {
        if (bracket === null) return { outcome: "drop" }
        return optional ? { outcome: "keep" } : { outcome: "choose", bracket }
      }
      const decisions = new Map(
        derived.clusters.map(({ id, kind }) => [
          id,
          decided(outcome(choices.get(id) ?? null, kind === "optional")),
        ]),
      )
      const records = { ...draft.records, decisions }
      const reading = textsOf(render(draft, derived, { as: "reading", choices }))
      expect(textsOf(render({ ...draft, records }, derived, { as: "agreed" }))).toEqual(reading)
      expect(textsOf(render({ ...draft, records }, derived, { as: "strict" }))).toEqual(reading)
    }),
    { seed: 4, numRuns: 200 },
  )
})

test("R5 letters outside what goes are never changed, and nothing of what goes is left", () => {
  fc.assert(
    fc.property(bracketedBody, fc.constantFrom("first", "last"), (body, alternative) => {
      const draft = draftOf(body)
      const derived = derive(body, draft.records)
      const shown = render(draft, derived, { as: "reading", choose: { alternative } })
      const byId = new Map(
        shown.blocks.flatMap((each) => (each.type === "paragraph" ? [[each.id, each.text]] : [])),
      )
      for (const { id, text } of paragraphsOf(body)) {
        const letters = (of: string) => of.replace(/[\s,[\]]/g, "")
        expect(isSubsequence(letters(byId.get(id) ?? ""), letters(text))).toBe(true)
      }
      const agreed = textsOf(render(draft, derived, { as: "agreed" })).join("\n")
      expect(agreed.replace(/\[(?:…|--)\]/g, "gap")).not.toMatch(/[[\]]|  | [,.]/)
    }),
    { seed: 55, numRuns: 300 },
  )
})

test("R7 without names no party is anywhere in what is written", () => {
  const party = "Ruritania"
  fc.assert(
    fc.property(bracketedBody, fc.constantFrom(...FORMS), (body, as) => {
      const at = "2026-01-05T10:00:00Z"
      const { brackets: found } = derive(body, draftOf(body).records)
      const brackets = new Map(
        found.map(({ id }) => [
          id,
          { kind: "add", party, sponsors: [party, "Graustark"], by: party, at } as const,
        ]),
      )
      const positions = new Map(
        found.map(({ id }) => [
          `${id}/${party}`,
          { stance: "support", note: `Note of ${party}`, by: party, at } as const,
        ]),
      )
      const draft = draftOf(body, { brackets, positions })
      const derived = derive(body, draft.records)
      const written = (names: boolean) => {
        const rendition = render(draft, derived, { as, names, choose: { party } })
        return [textOf(rendition), htmlOf(rendition), renditionJson(rendition)]
      }
      for (const text of written(false)) expect(text).not.toMatch(/Ruritania|Graustark/)
      if (as === "bracketed" && derived.clusters.length > 0)
        for (const text of written(true)) expect(text).toContain("Graustark")
    }),
    { seed: 7, numRuns: 100 },
  )
})

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of part) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Freezes plain data through and through, so that a write throws. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !(value instanceof Map)) {
    Object.freeze(value)
    for (const each of Object.values(value)) frozen(each)
  }
  return value
}
