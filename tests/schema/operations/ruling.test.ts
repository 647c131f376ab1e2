/** One ruling for many clusters, and linking them. */

import { describe, expect, test } from "vitest"
import { fault, isFault } from "../../../schema/base/fault.ts"
import { standing } from "../../../schema/model/standing.ts"
import { carryForward, takeUp } from "../../../schema/operations/carry.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { decide } from "../../../schema/operations/decide.ts"
import { linkWith, unlinkCluster } from "../../../schema/operations/issues.ts"
import { editOwnText } from "../../../schema/operations/ownText.ts"
import { proposeAlternative } from "../../../schema/operations/propose.ts"
import { decideAll, previewRuling, type RulingStep } from "../../../schema/operations/ruling.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import {
  actingFor,
  bodyAndRecords,
  documentWith,
  done,
  passageOf,
  refusal,
} from "../../support/drafting.ts"

const drafted = () =>
  documentWith(
    "Parties [shall] [should] act.",
    "States [should] [shall] report [at once].",
    "Ports [may] [can] open.",
  )

function stepsOf(preview: ReturnType<typeof previewRuling>): readonly RulingStep[] {
  if (isFault(preview)) throw new Error(preview.message)
  return preview
}

const CHOOSE = { outcome: "choose", bracket: "b2" } as const

describe("one ruling", () => {
  test("O40 chooses the same words, else the same position, and shows before and after", () => {
    const document = drafted()
    const clusters = ["b1", "b3", "b5", "b6", "gone"]
    expect(stepsOf(previewRuling(document, { ...CHOOSE, clusters }))).toMatchObject([
      {
        outcome: { outcome: "choose", bracket: "b2" },
        before: "Parties [shall] [should] act.",
        after: "Parties should act.",
      },
      {
        outcome: { outcome: "choose", bracket: "b3" },
        before: "States [should] [shall] report [at once].",
        after: "States should report [at once].",
      },
      { outcome: null, refusal: { fault: "no-such-bracket" } },
      { outcome: { outcome: "choose", bracket: "b7" }, after: "Ports can open." },
      { outcome: null, refusal: { fault: "no-such-cluster" }, before: "" },
    ])
    const none = stepsOf(previewRuling(document, { outcome: "none", clusters: ["b1", "b5"] }))
    expect(none.map(({ outcome, after }) => [outcome?.outcome, after])).toEqual([
      ["none", "Parties act."],
      ["drop", "States [should] [shall] report."],
    ])
    expect(refusal(previewRuling(document, { ...CHOOSE, clusters: ["b6"] }))).toBe(
      "no-such-bracket",
    )
  })

  test("O40 is one step, and skips what was decided, changed or is hindered, with the reason", () => {
    const document = drafted()
    const [lead, norway] = [actingFor(document, ""), actingFor(document, "Norway")]
    done(proposeAlternative(norway, { bracket: "b6", text: "must" }))
    const undo = undoManagerFor(document, [lead.origin])
    const steps = stepsOf(
      previewRuling(document, { outcome: "keep", clusters: ["b1", "b3", "b5", "b6"] }),
    )
    done(decide(actingFor(document, "Kenya"), { outcome: "drop", cluster: "b5" }))
    const words = passageOf(document, "must")
    done(editOwnText(norway, { bracket: "Norway1", ...words, text: "will" }))
    const before = bodyAndRecords(document)
    const hindrance = ({ id }: { readonly id: string }) =>
      id === "b3" ? fault("outside-mandate", "Outside.") : undefined
    const request = { steps, hindrance, reason: "All at once", meeting: "Third" }
    const ruled = done(decideAll(lead, { ...request, level: "ad-ref" }))
    expect(ruled.decided).toEqual(["b1"])
    expect(ruled.skipped.map(({ cluster, why }) => [cluster, why.fault])).toEqual([
      ["b3", "outside-mandate"],
      ["b5", "already-decided"],
      ["b6", "nothing-to-do"],
    ])
    expect(document.decisions.get("b1")).toMatchObject({
      ...{ outcome: "keep", level: "ad-ref", meeting: "Third", reason: "All at once" },
    })
    undo.undo()
    expect(bodyAndRecords(document)).toEqual(before)
    undo.destroy()
    expect(refusal(decideAll(lead, { steps, level: "ad-ref" }))).toBe("needs-meeting")
    expect(refusal(decideAll(lead, { steps: [] }))).toBe("nothing-to-do")
  })
})

describe("linking", () => {
  test("O41 joins what each is linked with, and unlinking leaves no issue of one", () => {
    const document = drafted()
    const lead = actingFor(document, "")
    const issues = () => [...document.issues.entries()].map(([id, each]) => [id, each.clusters])
    done(linkWith(lead, { cluster: "b3", others: ["b1"], title: "Duty" }))
    expect(issues()).toEqual([["Lead1", ["b1", "b3"]]])
    done(linkWith(lead, { cluster: "b5", others: ["b6"], title: "Time" }))
    done(linkWith(lead, { cluster: "b6", others: ["b3"], title: "Both" }))
    expect(issues()).toEqual([["Lead2", ["b1", "b3", "b5", "b6"]]])
    expect(document.issues.get("Lead2")?.title).toBe("Time")
    expect(refusal(linkWith(lead, { cluster: "b1", others: ["b3"], title: "" }))).toBe(
      "nothing-to-do",
    )
    expect(refusal(linkWith(lead, { cluster: "b1", others: [], title: "" }))).toBe("bad-request")
    expect(refusal(linkWith(lead, { cluster: "b1", others: ["no"], title: "" }))).toBe(
      "no-such-cluster",
    )
    for (const cluster of ["b1", "b3"]) done(unlinkCluster(lead, { issue: "Lead2", cluster }))
    expect(issues()).toEqual([["Lead2", ["b5", "b6"]]])
    done(unlinkCluster(lead, { issue: "Lead2", cluster: "b5" }))
    expect(issues()).toEqual([])
    expect(refusal(unlinkCluster(lead, { issue: "Lead2", cluster: "b6" }))).toBe("not-found")
  })
})

test("O44 open clusters are carried forward in one step, and stay open", () => {
  const document = drafted()
  const lead = actingFor(document, "")
  done(decide(lead, { cluster: "b6", outcome: "keep" }))
  const undo = undoManagerFor(document, [lead.origin])
  const before = bodyAndRecords(document)
  const request = { clusters: ["b1", "b6", "gone", "b5"], to: " Second session ", reason: "Time" }
  const answer = done(carryForward(lead, request))
  expect(answer.carried).toEqual(["b1", "b5"])
  expect(answer.skipped.map(({ cluster, why }) => [cluster, why.fault])).toEqual([
    ["b6", "already-decided"],
    ["gone", "no-such-cluster"],
  ])
  expect(document.carried.get("b1")).toMatchObject({ to: "Second session", reason: "Time" })
  const { decisions } = bodyAndRecords(document).records
  expect(standing(derivedNow(document), decisions).of("b1")).toBe("open")
  expect(done(takeUp(lead, { clusters: ["b1", "b3"] }))).toEqual(["b1"])
  expect(refusal(takeUp(lead, { clusters: ["b1"] }))).toBe("nothing-to-do")
  expect(refusal(carryForward(lead, { clusters: ["b1"], to: " " }))).toBe("needs-meeting")
  expect(refusal(carryForward(lead, { clusters: ["b6"], to: "x" }))).toBe("already-decided")
  undo.undo()
  undo.undo()
  expect(bodyAndRecords(document)).toEqual(before)
  undo.destroy()
})
