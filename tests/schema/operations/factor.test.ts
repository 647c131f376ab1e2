import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isFault } from "../../../schema/base/fault.ts"
import { paragraph } from "../../../schema/model/body.ts"
import type { BracketRecord } from "../../../schema/model/records.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { decide } from "../../../schema/operations/decide.ts"
import { factor, previewFactor } from "../../../schema/operations/factor.ts"
import { readDraft } from "../../../schema/operations/reading.ts"
import { readingsOf } from "../../../schema/renditions/readings.ts"
import { takePosition } from "../../../schema/operations/positions.ts"
import { countEdits } from "../../support/countEdits.ts"
import {
  actingFor,
  bodyAndRecords,
  copyOf,
  documentWith,
  done,
  passageOf,
  refusal,
  textOf,
} from "../../support/drafting.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import * as Y from "yjs"

/** The text after the first cluster was collapsed. */
function collapsed(text: string): string {
  const document = documentWith(text)
  const [cluster] = derivedNow(document).clusters
  const plan = previewFactor({ document }, { cluster: cluster?.id ?? "" })
  const result = factor(actingFor(document, ""), { cluster: cluster?.id ?? "" })
  if (isFault(result)) return result.fault
  if (isFault(plan)) throw new Error("what can be done can be previewed")
  // The preview tells exactly what is done.
  expect(text.replace(plan.before, plan.after)).toBe(textOf(document))
  return textOf(document)
}

test("F1 words that all alternatives begin or end with are pulled out, at word boundaries", () => {
  expect(collapsed("A [Ports shall adopt] [Ports should adopt] plans.")).toBe(
    "A Ports [shall] [should] adopt plans.",
  )
  expect(collapsed("[by large ships, as appropriate] [by all ships, as appropriate].")).toBe(
    "by [large] [all] ships, as appropriate.",
  )
  // What takes more out wins where a word can belong to the beginning or to the ending.
  expect(collapsed("[in all ports] [in and off all ports]")).toBe("[in] [in and off] all ports")
  // Not within a word, and not at a hyphen.
  expect(collapsed("[well-being] [well-known]")).toBe("nothing-to-do")
  expect(collapsed("[reports] [reporting]")).toBe("nothing-to-do")
})

test("F2 in scripts without spaces the cut stands between two words", () => {
  expect(collapsed("请[各国应当采取措施][各国可以采取措施]。")).toBe("请各国[应当][可以]采取措施。")
  expect(collapsed("请［各国应当采取］［各国可以采取］措施")).toBe("请各国［应当］［可以］采取措施")
})

test("F3 no alternative is left without words", () => {
  expect(collapsed("[may] [may always] develop")).toBe("nothing-to-do")
  expect(collapsed("[shall now] [shall] [shall not]")).toBe("nothing-to-do")
})

test("F4 equal alternatives are merged and their sponsors joined", () => {
  const document = documentWith("[shall] [should] [shall] report")
  const record = (party: string): BracketRecord => ({ kind: "add", party, by: "", at: "" })
  document.brackets.set("b1", record("Norway"))
  document.brackets.set("b2", record("Kenya"))
  document.brackets.set("b3", { ...record("Japan"), sponsors: ["Brazil"] })
  done(takePosition(actingFor(document, "Chile"), { bracket: "b3", stance: "support" }))
  done(factor(actingFor(document, ""), { cluster: "b1" }))
  expect(textOf(document)).toBe("[shall] [should] report")
  expect(document.brackets.get("b1")).toMatchObject({
    party: "Norway",
    sponsors: ["Japan", "Brazil"],
  })
  expect(document.brackets.has("b3")).toBe(false)
  expect(document.positions.get("b1/Chile")?.stance).toBe("support")
  expect([...document.positions.keys()]).toEqual(["b1/Chile"])
})

test("F5 a bracket doubled around the same words is dropped", () => {
  expect(collapsed("Ports [[shall]] report")).toBe("Ports [shall] report")
  // Among alternatives one stays: "no words at all" could be chosen in it.
  expect(collapsed("[[[Ports shall]]] [Ports may] report")).toBe(
    "[[Ports shall]] [Ports may] report",
  )
  expect(collapsed("[[shall]] [shall] report")).toBe("[shall] report")
  expect(collapsed("Ports [[shall] [may]] report")).toBe("nothing-to-do")
})

test("F6 brackets and notes inside an alternative are never pulled out or merged", () => {
  expect(collapsed("[Ports [of call] shall] [Ports [of call] may]")).toBe(
    "Ports [[of call] shall] [[of call] may]",
  )
  const note = paragraph("p1", "[all ports\uFFFC] [all ships\uFFFC]", {
    tokens: [
      { at: 0, id: "b1", side: "open" },
      { at: 11, id: "b1", side: "close" },
      { at: 13, id: "b2", side: "open" },
      { at: 24, id: "b2", side: "close" },
    ],
    refs: [
      { at: 10, id: "n1" },
      { at: 23, id: "n2" },
    ],
  })
  const document = documentWith(note)
  done(factor(actingFor(document, ""), { cluster: "b1" }))
  expect(textOf(document)).toBe("all [ports\uFFFC] [ships\uFFFC]")
})

test("F7 formatting counts: words that look different are not common", () => {
  const document = documentWith(
    paragraph("p1", "[Ports shall] [Ports may]", {
      tokens: [
        { at: 0, id: "b1", side: "open" },
        { at: 12, id: "b1", side: "close" },
        { at: 14, id: "b2", side: "open" },
        { at: 24, id: "b2", side: "close" },
      ],
      spans: [{ from: 1, to: 6, mark: "strong" }],
    }),
  )
  expect(refusal(factor(actingFor(document, ""), { cluster: "b1" }))).toBe("nothing-to-do")
})

test("F8 collapsing writes no more than it must, and is one step to undo", () => {
  const document = documentWith("[Ports shall adopt] [Ports should adopt] plans.")
  const context = actingFor(document, "")
  const before = bodyAndRecords(document)
  const undo = undoManagerFor(document, [context.origin])
  const count = countEdits(document.doc, () => done(factor(context, { cluster: "b1" })))
  // Two bracket characters move; "Ports " and " adopt" go once each.
  expect(count).toMatchObject({ inserted: 2, deleted: 2 + 6 + 6, transactions: 1 })
  undo.undo()
  expect(bodyAndRecords(document)).toEqual(before)
})

test("F9 an edit made meanwhile in the words that are pulled out is not lost", () => {
  const document = documentWith("[Ports shall adopt] [Ports should adopt] plans.")
  const other = copyOf(document, 2)
  const { to } = passageOf(other, "Ports")
  const [text] = other.body.toArray().flatMap((sheet) => {
    if (!(sheet instanceof Y.XmlElement)) return []
    const first = sheet.get(0)
    const child = first instanceof Y.XmlElement ? first.get(0) : undefined
    return child instanceof Y.XmlText ? [child] : []
  })
  text?.insert(to.offset, " of call", {})
  done(factor(actingFor(document, ""), { cluster: "b1" }))
  Y.applyUpdate(document.doc, Y.encodeStateAsUpdate(other.doc))
  expect(textOf(document)).toBe("Ports of call [shall] [should] adopt plans.")
})

describe("F10 collapsing refuses", () => {
  test("F10 a cluster that is decided", () => {
    const document = documentWith("[Ports shall] [Ports may]")
    done(decide(actingFor(document, ""), { cluster: "b1", outcome: "none" }))
    expect(refusal(factor(actingFor(document, ""), { cluster: "b1" }))).toBe("already-decided")
  })
  test("F10 a cluster that is not there, and one over several paragraphs", () => {
    const document = documentWith("[1. Ports shall", "act.]")
    expect(refusal(factor(actingFor(document, ""), { cluster: "x" }))).toBe("no-such-cluster")
    const [cluster] = derivedNow(document).clusters
    expect(refusal(factor(actingFor(document, ""), { cluster: cluster?.id ?? "" }))).toBe(
      "not-adjacent",
    )
  })
})

test("F17 who proposed what stays true: only the same proposal is merged or dropped", () => {
  const record = (kind: BracketRecord["kind"], party: string): BracketRecord => ({
    kind,
    party,
    by: "",
    at: "",
  })
  const merged = (text: string, records: Readonly<Record<string, BracketRecord>>) => {
    const document = documentWith(text)
    for (const [id, each] of Object.entries(records)) document.brackets.set(id, each)
    const answer = factor(actingFor(document, ""), { cluster: "b1" })
    return isFault(answer) ? answer.fault : [textOf(document), document.brackets.get("b1")]
  }
  // Words of the draft that nobody recorded: who proposes them again stands behind them.
  expect(merged("[shall] [may] [shall]", { b3: record("add", "Kenya") })).toEqual([
    "[shall] [may]",
    { ...record("open", ""), sponsors: ["Kenya"] },
  ])
  const words = { b1: record("open", ""), b3: record("add", "Kenya") }
  expect(merged("[shall] [may] [shall]", words)).toEqual([
    "[shall] [may]",
    { ...record("open", ""), sponsors: ["Kenya"] },
  ])
  // A party could withdraw its addition, and words of the draft with it.
  const addition = { b1: record("add", "Kenya"), b3: record("keep", "Chile") }
  expect(merged("[shall] [may] [shall]", addition)).toBe("nothing-to-do")
  // To propose that words go is not to sponsor them.
  const deletion = { b1: record("add", "Kenya"), b2: record("drop", "Chile") }
  expect(merged("[[shall]]", deletion)).toBe("nothing-to-do")
  expect(merged("[[shall]]", { b1: record("drop", "Kenya"), b2: record("drop", "Chile") })).toEqual(
    ["[shall]", { ...record("drop", "Kenya"), sponsors: ["Chile"] }],
  )
})

/** Two to four alternatives with words in common, some in doubled brackets or with brackets inside. */
const alternatives: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      { gap: " ", words: ["ships", "may", "all ports,", "as", "well."] },
      { gap: "", words: ["各国", "应当", "、", "采取"] },
    ),
    fc.array(
      fc.record({
        middle: fc.array(fc.nat(4), { maxLength: 2 }),
        inner: fc.nat(5),
        doubled: fc.nat(5),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    fc.array(fc.nat(4), { maxLength: 2 }),
    fc.array(fc.nat(4), { maxLength: 2 }),
    fc.constantFrom("", "in ", "in, ", "[in] "),
    fc.constantFrom("", " here.", ", now", "。", " [now]", "[, now]"),
  )
  .map(([{ gap, words }, members, head, tail, before, after]) => {
    const shown = members.map(({ middle, inner, doubled }) => {
      const all = [...head, ...middle, ...tail].map((pick, i) => {
        const word = words[pick % words.length] ?? ""
        return i === head.length && inner === 0 ? `[${word}]` : word
      })
      const text = all.join(gap) || "nothing"
      return doubled === 0 ? `[[[${text}]]]` : `[${text}]`
    })
    return `Text ${before}${shown.join(gap)}${after}`
  })

test("F16 what can be read by choosing is the same after collapsing", () => {
  let collapsed = 0
  fc.assert(
    fc.property(alternatives, (text) => {
      const document = documentWith(text)
      const { id, kind } = derivedNow(document).clusters[0] ?? { id: "", kind: "optional" }
      /** Every text that can come out, each with the alternative that is chosen for it. */
      const readings = () => {
        const derived = derivedNow(document)
        const chosen = derived.cluster(id)?.kind === "alternatives"
        return new Set(
          readingsOf(readDraft(document), derived, "p1").map(
            (reading) => `${chosen ? reading.choices.get(id) : ""}: ${reading.text}`,
          ),
        )
      }
      const before = readings()
      const plan = factor(actingFor(document, ""), { cluster: id })
      if (isFault(plan)) return
      collapsed++
      const after = readings()
      if (derivedNow(document).cluster(id)?.kind === kind) {
        for (const [gone, kept] of plan.value.dropped)
          for (const each of [...before])
            if (each.startsWith(`${gone}: `)) {
              before.delete(each)
              before.add(each.replace(gone, kept))
            }
        expect(after).toEqual(before)
      } else {
        // All alternatives were equal: one bracket stays, which can be left out too.
        const texts = [...before].map((each) => each.replace(/^.*?: /, ": "))
        expect(after).toEqual(new Set([...texts, ...[...after].slice(-1)]))
        expect(derivedNow(document).clusters).toHaveLength(1)
      }
    }),
    { numRuns: 200, seed: 16 },
  )
  expect(collapsed).toBeGreaterThan(50)
})
