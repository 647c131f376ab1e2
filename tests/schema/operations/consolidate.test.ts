import * as fc from "fast-check"
import { expect, test } from "vitest"
import { paragraph } from "../../../schema/model/body.ts"
import type { DecisionRecord } from "../../../schema/model/records.ts"
import { consolidate, previewConsolidation } from "../../../schema/operations/consolidate.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { decide } from "../../../schema/operations/decide.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { readDraft } from "../../../schema/operations/reading.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import { render } from "../../../schema/renditions/render.ts"
import type { RenditionOptions } from "../../../schema/renditions/rendition.ts"
import { countEdits } from "../../support/countEdits.ts"
import {
  actingFor,
  bodyAndRecords,
  documentWith,
  done,
  refusal,
  textOf,
  textsOf,
} from "../../support/drafting.ts"

const ruling: Omit<DecisionRecord, "outcome"> = {
  level: "supported",
  meeting: "",
  reason: "",
  by: "",
  at: "",
}

/** Every paragraph as a rendition shows it. */
function shown(document: DraftDocument, options: RenditionOptions): string[] {
  const rendition = render(readDraft(document), derivedNow(document), options)
  return rendition.blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []))
}

test("F11 consolidating deletes decided brackets with what was not kept, and closes seams", () => {
  const document = documentWith(
    "Ports [shall] [should] report [, as appropriate,] to [the] [a] body.",
    "[2. Nothing of this stays.]",
    "3. [All of] this.",
  )
  const lead = actingFor(document, "")
  done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b2" }))
  done(decide(lead, { cluster: "b3", outcome: "drop" }))
  done(decide(lead, { cluster: "b6", outcome: "drop" }))
  done(decide(lead, { cluster: "b7", outcome: "keep" }))
  const plan = previewConsolidation({ document })
  expect(plan.paragraphs.map(({ after }) => after)).toEqual([
    "Ports should report to [the] [a] body.",
    null,
    "3. All of this.",
  ])
  done(consolidate(lead))
  expect(textsOf(document)).toEqual(["Ports should report to [the] [a] body.", "3. All of this."])
  expect([...document.decisions.keys()]).toEqual([])
  expect(derivedNow(document).clusters.map(({ id }) => id)).toEqual(["b4"])
})

test("F12 consolidating deletes only what goes, and is one step to undo", () => {
  const document = documentWith("Ports [shall] [should] report.")
  const lead = actingFor(document, "")
  done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b2" }))
  const before = bodyAndRecords(document)
  const undo = undoManagerFor(document, [lead.origin])
  const count = countEdits(document.doc, () => done(consolidate(lead)))
  expect(count).toMatchObject({ inserted: 0, deleted: "[shall] [".length + 1, transactions: 1 })
  expect(textOf(document)).toBe("Ports should report.")
  undo.undo()
  expect(bodyAndRecords(document)).toEqual(before)
})

test("F13 a note on a decided bracket is neither closed nor kept silently", () => {
  const notes = () => {
    const document = documentWith(
      paragraph("p1", "Ports [shall]\uFFFC report.", {
        tokens: [
          { at: 6, id: "b1", side: "open" },
          { at: 12, id: "b1", side: "close" },
        ],
        refs: [{ at: 13, id: "n1" }],
      }),
      paragraph("n1", "This bracket waits for the next meeting.", { kind: "footnote" }),
    )
    document.notes.set("n1", { kind: "process", role: "co-chair", mark: "1" })
    done(decide(actingFor(document, ""), { cluster: "b1", outcome: "keep" }))
    return document
  }
  const document = notes()
  expect(previewConsolidation({ document }).asked).toEqual(["n1"])
  expect(refusal(consolidate(actingFor(document, "")))).toBe("bad-request")
  done(consolidate(actingFor(document, ""), { notes: new Map([["n1", "close"]]) }))
  expect(textsOf(document)).toEqual(["Ports shall report."])
  expect(document.notes.has("n1")).toBe(false)

  const other = notes()
  done(consolidate(actingFor(other, ""), { notes: new Map([["n1", "keep"]]) }))
  expect(textsOf(other)).toEqual([
    "Ports shall\uFFFC report.",
    "This bracket waits for the next meeting.",
  ])
})

test("F14 nothing decided is nothing to consolidate", () => {
  const document = documentWith("Ports [shall] report.")
  expect(refusal(consolidate(actingFor(document, "")))).toBe("nothing-to-do")
})

/** Bracketed text, well nested, with commas and spaces where seams will be. */
const text: fc.Arbitrary<string> = fc.letrec<{ passage: string }>((tie) => ({
  passage: fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom("ships", "tide,", "port.", "(a", "各国", "、") },
        { weight: 3, arbitrary: tie("passage").map((inner) => `[${inner}]`) },
      ),
      { maxLength: 4, depthIdentifier: "brackets" },
    )
    .chain((parts) => fc.constantFrom(" ", "", ", ").map((gap) => parts.join(gap))),
})).passage

test("F15 after deciding everything, consolidating gives the text that the reading rendition promised", () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
      (paragraphs, picks) => {
        const document = documentWith(...paragraphs)
        const { clusters } = derivedNow(document)
        clusters.forEach((cluster, i) => {
          const pick = (picks[i % picks.length] ?? 0) % (cluster.brackets.length + 1)
          const bracket = cluster.brackets[pick]
          const outcome =
            cluster.kind === "optional"
              ? ({ outcome: bracket ? "keep" : "drop" } as const)
              : bracket
                ? ({ outcome: "choose", bracket } as const)
                : ({ outcome: "none" } as const)
          document.decisions.set(cluster.id, { ...ruling, ...outcome })
        })
        const promised = shown(document, { as: "reading" })
        const result = consolidate(actingFor(document, ""))
        if (clusters.length === 0) expect(refusal(result)).toBe("nothing-to-do")
        expect(shown(document, { as: "bracketed" })).toEqual(promised)
      },
    ),
    { numRuns: 200, seed: 15 },
  )
})
