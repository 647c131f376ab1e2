/** Positions, decisions, issues and groups. */

import { describe, expect, test } from "vitest"
import { standing } from "../../../schema/model/standing.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { decide, reopen } from "../../../schema/operations/decide.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { group, ungroup } from "../../../schema/operations/group.ts"
import { decideIssue, linkClusters, previewIssue } from "../../../schema/operations/issues.ts"
import { clearPosition, takePosition } from "../../../schema/operations/positions.ts"
import { readRecords } from "../../../schema/operations/reading.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import { countEdits } from "../../support/countEdits.ts"
import {
  actingFor,
  bodyAndRecords,
  clustersOf,
  copyOf,
  documentWith,
  done,
  refusal,
  sync,
  textsOf,
} from "../../support/drafting.ts"

const ENTRY = { inserted: 0, deleted: 0, entries: 1, elements: 0, transactions: 1 }

function openIn(document: DraftDocument): number {
  return standing(derivedNow(document), readRecords(document).decisions).open
}

describe("positions", () => {
  test("O14 a position is one entry for each bracket and party", () => {
    const document = documentWith("Parties [shall] [may] act.")
    const a = actingFor(document, "A")
    const edits = countEdits(document.doc, () =>
      done(takePosition(a, { bracket: "b1", stance: "oppose", note: "Too strong." })),
    )
    expect(edits).toEqual(ENTRY)
    done(takePosition(a, { bracket: "b1", stance: "accept" }))
    done(takePosition(actingFor(document, "B"), { bracket: "b1", stance: "support" }))
    expect([...document.positions.entries()]).toMatchObject([
      ["b1/A", { stance: "accept", note: "", by: "person of A" }],
      ["b1/B", { stance: "support" }],
    ])
    expect(refusal(takePosition(a, { bracket: "b1", stance: "accept" }))).toBe("nothing-to-do")
    expect(refusal(takePosition(a, { bracket: "gone", stance: "accept" }))).toBe("no-such-bracket")
    const lead = actingFor(document, "")
    expect(refusal(takePosition(lead, { bracket: "b1", stance: "accept" }))).toBe("not-allowed")
    done(clearPosition(a, { bracket: "b1" }))
    expect([...document.positions.keys()]).toEqual(["b1/B"])
    expect(refusal(clearPosition(a, { bracket: "b1" }))).toBe("nothing-to-do")
  })
  test("seed G22: accepting an alternative leaves the text as it is and adds one record", () => {
    const document = documentWith("Parties [shall] [may] act.")
    const before = textsOf(document)
    const edits = countEdits(document.doc, () =>
      done(takePosition(actingFor(document, "A"), { bracket: "b1", stance: "accept" })),
    )
    expect(edits).toEqual(ENTRY)
    expect(textsOf(document)).toEqual(before)
  })
})

describe("decisions", () => {
  test("O15 a decision is one entry and leaves the characters alone", () => {
    const document = documentWith("Parties [shall] [may] act [soon].")
    const lead = actingFor(document, "")
    const before = textsOf(document)
    const edits = countEdits(document.doc, () =>
      done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b2" })),
    )
    expect(edits).toEqual(ENTRY)
    expect(textsOf(document)).toEqual(before)
    expect(document.decisions.get("b1")).toEqual({
      outcome: "choose",
      bracket: "b2",
      level: "supported",
      meeting: "",
      reason: "",
      by: "person of the group",
      at: "2026-01-02T03:04:05.000Z",
    })
  })
  test("O15 what cannot be decided is refused", () => {
    const document = documentWith("Parties [shall] [may] act [soon].")
    const lead = actingFor(document, "")
    const tried = (request: Parameters<typeof decide>[1]) => refusal(decide(lead, request))
    expect(tried({ cluster: "gone", outcome: "keep" })).toBe("no-such-cluster")
    expect(tried({ cluster: "b1", outcome: "choose", bracket: "b3" })).toBe("no-such-bracket")
    expect(tried({ cluster: "b1", outcome: "drop" })).toBe("bad-request")
    expect(tried({ cluster: "b3", outcome: "none" })).toBe("bad-request")
    expect(tried({ cluster: "b3", outcome: "keep", level: "ad-ref" })).toBe("needs-meeting")
    expect(tried({ cluster: "b3", outcome: "keep", level: "ad-ref", meeting: " " })).toBe(
      "needs-meeting",
    )
    expect(tried({ cluster: "b3", outcome: "keep", level: "ad-ref", meeting: "M/2" })).toBe(
      undefined,
    )
    expect(tried({ cluster: "b3", outcome: "drop" })).toBe("already-decided")
    expect(refusal(reopen(lead, { cluster: "b1" }))).toBe("not-decided")
  })
  test("O15 a decision whose chosen words are gone can be replaced", () => {
    const document = documentWith("Parties [shall] [may] act.")
    const lead = actingFor(document, "")
    done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b2" }))
    const record = document.decisions.get("b1")
    if (record) document.decisions.set("b1", { ...record, outcome: "choose", bracket: "gone" })
    done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b1" }))
    expect(document.decisions.get("b1")).toMatchObject({ bracket: "b1" })
  })
  test("O16 reopening takes the decision back and nothing else", () => {
    const document = documentWith("Parties [shall [soon]] [may] act.")
    const lead = actingFor(document, "")
    const before = bodyAndRecords(document)
    done(decide(lead, { cluster: "b1", outcome: "none" }))
    expect(countEdits(document.doc, () => done(reopen(lead, { cluster: "b1" })))).toEqual(ENTRY)
    expect(bodyAndRecords(document)).toEqual(before)
  })
  test("seed G08: what is chosen leaves its inner brackets open, what goes closes them", () => {
    const document = documentWith(
      "[Enterprises [are invited to] [should]] [Stakeholders should] act.",
    )
    const lead = actingFor(document, "")
    expect(openIn(document)).toBe(2)
    done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b1" }))
    expect(openIn(document)).toBe(1)
    done(reopen(lead, { cluster: "b1" }))
    done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b4" }))
    expect(openIn(document)).toBe(0)
    expect(refusal(decide(lead, { cluster: "b2", outcome: "none" }))).toBe("already-decided")
  })
})

describe("issues", () => {
  const linked = () => {
    const document = documentWith(
      "The [waste] [instrument] plan.",
      "On [for waste] [in it] and [more].",
    )
    const lead = actingFor(document, "")
    done(linkClusters(lead, { title: "Scope", clusters: ["b1", "b3", "b5"] }))
    return { document, lead }
  }
  test("O17 seed G07: one ruling decides all linked clusters, after a preview, in one undo step", () => {
    const { document, lead } = linked()
    expect([...document.issues.values()]).toEqual([
      { title: "Scope", clusters: ["b1", "b3", "b5"], notes: [] },
    ])
    const undo = undoManagerFor(document, [lead.origin])
    const before = bodyAndRecords(document)
    const ruling = { issue: "Lead1", outcome: "choose", bracket: "b2" } as const
    const preview = previewIssue(document, ruling)
    expect(preview).toMatchObject([
      { cluster: "b1", outcome: { outcome: "choose", bracket: "b2" } },
      { cluster: "b3", outcome: { outcome: "choose", bracket: "b4" } },
      { cluster: "b5", outcome: null, refusal: { fault: "no-such-bracket" } },
    ])
    const edits = countEdits(document.doc, () => {
      expect(done(decideIssue(lead, { ...ruling, reason: "Scope agreed" }))).toMatchObject({
        decided: ["b1", "b3"],
        skipped: [{ cluster: "b5", why: { fault: "no-such-bracket" } }],
      })
    })
    expect(edits).toEqual({ ...ENTRY, entries: 2 })
    expect(document.decisions.get("b3")).toMatchObject({ bracket: "b4", reason: "Scope agreed" })
    undo.undo()
    expect(bodyAndRecords(document)).toEqual(before)
    undo.destroy()
  })
  test("O17 dropping an optional bracket and choosing none are the same ruling", () => {
    const { document, lead } = linked()
    done(decideIssue(lead, { issue: "Lead1", outcome: "none" }))
    expect([...document.decisions.entries()].map(([id, each]) => [id, each.outcome])).toEqual([
      ["b1", "none"],
      ["b3", "none"],
      ["b5", "drop"],
    ])
    const again = { issue: "Lead1", outcome: "keep" } as const
    expect(refusal(decideIssue(lead, again))).toBe("already-decided")
    expect(refusal(decideIssue(lead, { ...again, level: "ad-ref" }))).toBe("needs-meeting")
    expect(refusal(decideIssue(lead, { issue: "gone", outcome: "keep" }))).toBe("not-found")
  })
  test("an issue has a title and links what exists", () => {
    const { lead } = linked()
    const tried = (clusters: string[], notes: string[] = [], title = "T") =>
      refusal(linkClusters(lead, { title, clusters, notes }))
    expect(tried(["b1"])).toBe("bad-request")
    expect(tried(["b1", "b3"], [], " ")).toBe("bad-request")
    expect(tried(["b1", "gone"])).toBe("no-such-cluster")
    expect(tried(["b1"], ["gone"])).toBe("no-such-note")
  })
})

describe("groups", () => {
  test("O18 seed G04: splitting and joining alternatives, seen by others, undone", () => {
    const document = documentWith("Coherence [for waste] [in it], and more.")
    const lead = actingFor(document, "")
    const other = copyOf(document, 2)
    const undo = undoManagerFor(document, [lead.origin])
    const before = bodyAndRecords(document)
    const edits = countEdits(document.doc, () => done(ungroup(lead, { cluster: "b1" })))
    expect(edits).toEqual({ ...ENTRY, entries: 2 })
    sync(document, other)
    expect(clustersOf(other)).toEqual([["for waste"], ["in it"]])
    expect(done(group(lead, { brackets: ["b2", "b1"] })).cluster).toBe("b1")
    sync(document, other)
    expect(clustersOf(other)).toEqual([["for waste", "in it"]])
    expect(bodyAndRecords(document)).toEqual(before)
    undo.undo()
    expect(clustersOf(document)).toEqual([["for waste"], ["in it"]])
    undo.undo()
    expect(bodyAndRecords(document)).toEqual(before)
    undo.destroy()
  })
  test("O18 seed G05: paragraphs 5 and 5bis become alternatives", () => {
    const document = documentWith("4. One.", "[5. Two.]", "[5bis. Other.]", "6. Three.")
    const lead = actingFor(document, "")
    const before = bodyAndRecords(document)
    const undo = undoManagerFor(document, [lead.origin])
    const { cluster } = done(group(lead, { brackets: ["b1", "b2"] }))
    expect(clustersOf(document)).toEqual([["5. Two.", "5bis. Other."]])
    done(decide(lead, { cluster, outcome: "choose", bracket: "b2" }))
    expect(openIn(document)).toBe(0)
    undo.undo()
    undo.undo()
    expect(bodyAndRecords(document)).toEqual(before)
    undo.destroy()
  })
  test("O18 a bracket taken out of its neighbours' cluster leaves those as they are", () => {
    const document = documentWith("One [a] [b] [c] / [d] two.")
    const lead = actingFor(document, "")
    done(group(lead, { brackets: ["b2", "b3"] }))
    expect(clustersOf(document)).toEqual([["a"], ["b", "c"], ["d"]])
  })
  test("what cannot be grouped is refused", () => {
    const document = documentWith("One [a [z]] [b] and [c] [--] two [d].")
    const lead = actingFor(document, "")
    const tried = (...brackets: string[]) => refusal(group(lead, { brackets }))
    expect(tried("b1")).toBe("bad-request")
    expect(tried("b1", "b3")).toBe("nothing-to-do")
    expect(tried("b2", "b3")).toBe("not-adjacent")
    expect(tried("b3", "b4")).toBe("not-adjacent")
    expect(tried("b4", "b5")).toBe("no-such-bracket")
    done(decide(lead, { cluster: "b1", outcome: "none" }))
    expect(tried("b1", "b4")).toBe("already-decided")
    expect(refusal(ungroup(lead, { cluster: "b1" }))).toBe("already-decided")
    expect(refusal(ungroup(lead, { cluster: "b4" }))).toBe("nothing-to-do")
    expect(refusal(ungroup(lead, { cluster: "gone" }))).toBe("no-such-cluster")
  })
})
