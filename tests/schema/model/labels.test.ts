import { describe, expect, test } from "vitest"
import { compareLabels, readLabel } from "../../../schema/model/labels.ts"

const shown = (text: string) => {
  const label = readLabel(text)
  return label && [label.text, label.number, label.suffix, label.style]
}

describe("labels", () => {
  test.each([
    ["6. Ports", ["6.", 6, "", "decimal"]],
    ["[6. Bis The", ["6. Bis", 6, "bis", "decimal"]],
    ["3 Bis The", ["3 Bis", 3, "bis", "decimal"]],
    ["5bis. In", ["5bis.", 5, "bis", "decimal"]],
    ["6 ter The", ["6 ter", 6, "ter", "decimal"]],
    ["8quater. [Any", ["8quater.", 8, "quater", "decimal"]],
    ["9 septies. The", ["9 septies.", 9, "septies", "decimal"]],
    ["7 alt The", ["7 alt", 7, "alt", "decimal"]],
    ["7 bis alt. The", ["7 bis alt.", 7, "bis alt", "decimal"]],
    ["(5bis) The", ["(5bis)", 5, "bis", "decimal"]],
    ["OP3bis Calls", ["OP3bis", 3, "bis", "operative"]],
    ["[PP5 alt Noting", ["PP5 alt", 5, "alt", "preambular"]],
    ["(a) ports", ["(a)", 1, "", "lower-alpha"]],
    ["a) ports", ["a)", 1, "", "lower-alpha"]],
    ["b. ports", ["b.", 2, "", "lower-alpha"]],
    ["(a bis) ports", ["(a bis)", 1, "bis", "lower-alpha"]],
    ["i. ports", ["i.", 1, "", "lower-roman"]],
    ["(iv) ports", ["(iv)", 4, "", "lower-roman"]],
    ["VI. Ports", ["VI.", 6, "", "upper-roman"]],
    ["B. Ports", ["B.", 2, "", "upper-alpha"]],
    ["一、 港口", ["一、", 1, "", "chinese"]],
    ["十二、港口", ["十二、", 12, "", "chinese"]],
    ["（一）港口", ["（一）", 1, "", "chinese"]],
    ["(一) 港口", ["(一)", 1, "", "chinese"]],
    ["1、港口", ["1、", 1, "", "decimal"]],
    ["3之二. 港口", ["3之二.", 3, "bis", "decimal"]],
    ["١. الموانئ", ["١.", 1, "", "decimal"]],
    ["[4][2]. Ports", ["[4][2].", 4, "", "decimal"]],
    ["[4.] Ports", ["4.", 4, "", "decimal"]],
    ["4. [Ports]", ["4.", 4, "", "decimal"]],
  ])("L1 reads the label of %j", (text, label) => {
    expect(shown(text)).toEqual(label)
  })

  test.each([
    "5 alternatives remain",
    "5.2 million people",
    "e.g. the ports",
    "2030 was the year",
    "(2030) as the year",
    "[International,] ports",
    "civil. Society",
    "Mix. Ports",
    "100 ports",
    "[[[",
    "",
  ])("L1 finds no label in %j", (text) => {
    expect(readLabel(text)).toBeNull()
  })

  test("L1 gives the label's own range, after a bracket and spaces before it", () => {
    expect(readLabel("[ 7. Ports")).toMatchObject({ from: 2, to: 4 })
    expect(readLabel("x 7. Ports", 2)).toMatchObject({ from: 2, to: 4 })
  })

  test("L2 orders 1, 2, 3, 3bis, 4, 5, 5bis, 6, and alternatives before the next suffix", () => {
    const sorted = ["1.", "2.", "3.", "3 alt", "3 Bis", "3bis alt", "3 ter", "4.", "5.", "5bis."]
    const labels = sorted.map((text) => readLabel(`${text} Ports`)).filter((each) => each !== null)
    expect(labels.map((each) => each.text)).toEqual(sorted)
    expect([...labels].reverse().sort(compareLabels)).toEqual(labels)
  })
})
