/** Rows of SEEDS.md that act on the first source document. Skipped where the file is absent. */

import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import type { Derived } from "../../../schema/model/derived.ts"
import type { Outcome } from "../../../schema/model/records.ts"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import { consolidate, previewConsolidation } from "../../../schema/operations/consolidate.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { decide } from "../../../schema/operations/decide.ts"
import { group } from "../../../schema/operations/group.ts"
import { decideIssue, linkClusters, previewIssue } from "../../../schema/operations/issues.ts"
import { previewRenumber } from "../../../schema/operations/renumber.ts"
import { readDraft } from "../../../schema/operations/reading.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import {
  actingFor,
  bodyAndRecords,
  copyOf,
  documentOf,
  done,
  passageOf,
  refusal,
  sync,
} from "../../support/drafting.ts"
import { expectedOf000, hasSeeds, seed } from "../interchange/support.ts"

describe.skipIf(!hasSeeds)("source document 000, worked on", () => {
  const { draft } = readText(hasSeeds ? seed("000") : "")
  const opened = () => documentOf(draft)
  const treeOf = ({ brackets }: Derived) =>
    brackets.map(({ id, depth, parent, cluster }) => ({ id, depth, parent, cluster }))

  test("seed C47: two people see the tree of the file, and one tree after bracketing at once", () => {
    const one = opened()
    const two = copyOf(one, 2)
    const expected = expectedOf000().brackets.map(({ id, depth, parent }) => ({
      id,
      depth,
      parent,
    }))
    for (const document of [one, two])
      expect(treeOf(derivedNow(document)).map(({ cluster: _, ...each }) => each)).toEqual(expected)
    const [a, b] = [actingFor(one, "A"), actingFor(two, "B")]
    for (const words of ["an integrated approach", "should establish"])
      done(bracketPassage(a, passageOf(one, words)))
    for (const words of ["sustain an integrated", "diligence", "throughout their value chains"])
      done(bracketPassage(b, passageOf(two, words)))
    done(decide(actingFor(two, ""), { cluster: "b3", outcome: "choose", bracket: "b4" }))
    sync(one, two)
    expect(readDraft(one)).toEqual(readDraft(two))
    expect(treeOf(derivedNow(one))).toEqual(treeOf(derivedNow(two)))
    expect(derivedNow(one).brackets).toHaveLength(expected.length + 5)
    expect(derivedNow(one).brackets.filter(({ incomplete }) => incomplete !== null)).toEqual([])
  })

  test("seed G05: paragraphs 5 and 5bis become alternatives, and undoing restores the file's tree", () => {
    const document = opened()
    const lead = actingFor(document, "")
    const before = bodyAndRecords(document)
    const undo = undoManagerFor(document, [lead.origin])
    const { cluster } = done(group(lead, { brackets: ["b24", "b25"] }))
    expect(derivedNow(document).cluster(cluster)).toMatchObject({
      kind: "alternatives",
      brackets: ["b24", "b25"],
    })
    undo.undo()
    expect(bodyAndRecords(document)).toEqual(before)
    undo.destroy()
  })

  test("seed G06: resolving a cluster with a note asks whether the note is closed or kept", () => {
    const document = opened()
    const lead = actingFor(document, "")
    done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b1" }))
    const { asked } = previewConsolidation({ document })
    expect(asked).toEqual([derivedNow(document).notes[0]?.id])
    expect(refusal(consolidate(lead))).toBe("bad-request")
  })

  test("seed G07: the issue of scope is ruled once for a1 and a3, undone in one step", () => {
    const document = opened()
    const lead = actingFor(document, "")
    const { notes } = derivedNow(document)
    const linked = [notes[0]?.id ?? "", notes[2]?.id ?? ""]
    const link = { title: "Scope", clusters: ["b1", "b7"], notes: linked }
    const { issue } = done(linkClusters(lead, link))
    expect(document.issues.get(issue)).toEqual(link)
    const before = bodyAndRecords(document)
    const undo = undoManagerFor(document, [lead.origin])
    const ruling = { issue, outcome: "choose", bracket: "b1" } as const
    expect(previewIssue(document, ruling)).toMatchObject([
      { cluster: "b1", outcome: { bracket: "b1" } },
      { cluster: "b7", outcome: { bracket: "b7" } },
    ])
    done(decideIssue(lead, ruling))
    expect([...document.decisions.keys()].sort()).toEqual(["b1", "b7"])
    undo.undo()
    expect(bodyAndRecords(document)).toEqual(before)
    undo.destroy()
  })

  test.each([
    { name: "deletion", keep: false, D: "5→4 6→5 8→6 9→7", G: "3 Bis→4 4→5" },
    {
      name: "keeping",
      keep: true,
      D: "6. Bis→7 7→8 8→9 9→10",
      G: "3 Bis→4 4→5 5→6 5bis→7 6→8",
    },
  ])("seed G16: numbers old and new after the full $name", ({ keep, D, G }) => {
    const document = opened()
    for (const { id, kind, brackets } of derivedNow(document).clusters) {
      const chosen: Outcome = { outcome: "choose", bracket: brackets[0] ?? "" }
      const outcome: Outcome = keep
        ? kind === "optional"
          ? { outcome: "keep" }
          : chosen
        : { outcome: kind === "optional" ? "drop" : "none" }
      document.decisions.set(id, {
        ...outcome,
        level: "supported",
        meeting: "",
        reason: "",
        by: "",
        at: "",
      })
    }
    const asked = previewConsolidation({ document }).asked
    const notes = new Map(asked.map((id) => [id, "keep"] as const))
    done(consolidate(actingFor(document, ""), { notes }))
    const { labels, references } = previewRenumber(derivedNow(document))
    const table = (section: string) =>
      labels
        .filter(({ key }) => key.startsWith(`${section}.`))
        .map(({ from, to }) => `${from.replace(/\.$/, "")}→${to.replace(/\.$/, "")}`)
        .join(" ")
    expect([table("B"), table("C"), table("D"), table("G"), table("H")]).toEqual(["", "", D, G, ""])
    // Note 4 speaks of paragraph 1 in Section B, whose number stays.
    expect(references).toEqual([])
  })
})
