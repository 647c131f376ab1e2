import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { closeSeams } from "../../../schema/model/seams.ts"

/** `{…}` is taken out, `‸` is a gap mark. */
function closed(notation: string): string {
  let text = ""
  const removed: { from: number; to: number }[] = []
  const marks: number[] = []
  let from = 0
  for (const character of notation) {
    if (character === "{") from = text.length
    else if (character === "}") removed.push({ from, to: text.length })
    else if (character === "‸") marks.push(text.length)
    else text += character
  }
  const gone = closeSeams(text, removed, marks)
  let shown = ""
  for (let i = 0; i <= text.length; i++) {
    if (marks.includes(i)) shown += "[…]"
    if (!gone.some((range) => range.from <= i && i < range.to)) shown += text.charAt(i)
  }
  return shown
}

describe("R5 seams", () => {
  test.each([
    // Rule 1: edges of the block
    ["{Local,} Schools and clinics", "Schools and clinics"],
    ["Schools open. {Clinics too.}", "Schools open."],
    ["{all} ", ""],
    ["7. {[}Schools open.{]}", "7. Schools open."],
    ["  {a} b", "  b"],
    ["one {two}\nthree", "one\nthree"],
    ["one\n{two} three", "one\nthree"],
    ["one\n{two}\nthree", "one\nthree"],
    ["{one}\ntwo", "two"],
    ["one\n{two}", "one"],
    // Rule 2: no space before a closing mark
    ["coherence {a} {b}, and", "coherence, and"],
    ["should {[}, if asked,{]} open", "should, if asked, open"],
    ["open {a} .", "open."],
    ["(open {a})", "(open)"],
    ["open{s} , and", "open , and"],
    ["ouvrir {a}\u00A0: fin", "ouvrir\u00A0: fin"],
    ["({a} open)", "(open)"],
    ["学校 {甲} ，开放", "学校，开放"],
    ["المدارس {أ} ، مفتوحة", "المدارس، مفتوحة"],
    // Rule 3: one space
    ["Schools {a} open", "Schools open"],
    ["Schools {a} {b} {c} open", "Schools open"],
    ["Schools  {a}  open", "Schools open"],
    ["4.\t{a} open", "4.\topen"],
    ["plan{s} {and} more", "plan more"],
    ["Schools{a} open", "Schools open"],
    // Rule 4: one comma
    ["roads, {rails}, ports", "roads, ports"],
    ["道路、{铁路}、港口", "道路、港口"],
    ["roads, {rails}. Ports", "roads,. Ports"],
    // Rule 6: no space between full-width characters
    ["请 {[}各国{]} 采取", "请各国采取"],
    ["请 {各国} 采取", "请采取"],
    ["学校 {甲} WHO", "学校 WHO"],
    ["학교 {가} 문", "학교 문"],
    // Gap marks are words: nothing closes up around them
    ["Schools ‸{a} open", "Schools […] open"],
    ["9. ‸{a} plans", "9. […] plans"],
    ["coherence ‸{a}, and", "coherence […], and"],
    ["Schools ‸{a} {b} open", "Schools […] open"],
  ])("%s → %s", (notation, expected) => {
    expect(closed(notation)).toBe(expected)
  })
})

const PIECES = [" ", " ", ",", ".", "a", "bc", "、", "国", "\n", "\u00A0", "(", ")", "\uFFFC"]

test("R5 text that touches no seam is never changed, and closing twice changes nothing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.boolean()), { maxLength: 24 }),
      (pieces) => {
        let text = ""
        const removed: { from: number; to: number }[] = []
        for (const [piece, goes] of pieces) {
          if (goes) removed.push({ from: text.length, to: text.length + piece.length })
          text += piece
        }
        const gone = closeSeams(text, removed)
        // Whatever went beyond what was asked is a space, a line break or a comma.
        const asked = new Set(removed.flatMap(({ from, to }) => offsets(from, to)))
        for (const { from, to } of gone) {
          for (const at of offsets(from, to))
            if (!asked.has(at)) expect(text.charAt(at)).toMatch(/[ \u00A0\n,、]/)
          expect(
            offsets(from, to).some((at) => asked.has(at)) || besideSeam(text, from, asked),
          ).toBe(true)
        }
        for (const at of asked) expect(gone.some((r) => r.from <= at && at < r.to)).toBe(true)
        expect(closeSeams(text, gone)).toEqual(gone)
        if (removed.length === 0) expect(gone).toEqual([])
      },
    ),
    { seed: 5, numRuns: 2000 },
  )
})

/** Whether only spaces and references lie between a place and a character that was taken out. */
function besideSeam(text: string, at: number, asked: ReadonlySet<number>): boolean {
  const passable = (i: number) => /[ \u00A0\uFFFC\n,、]/.test(text.charAt(i))
  let left = at
  while (left >= 0 && !asked.has(left) && passable(left)) left--
  let right = at
  while (right < text.length && !asked.has(right) && passable(right)) right++
  return asked.has(left) || asked.has(right)
}

function offsets(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}
