/** Charts as shapes: where they stand, what they say, and how they are turned. */

import { expect, test } from "vitest"
import { chartSvg } from "../../../client/ui/chartFiles.ts"
import { bars, heat, lines, mirrored, type Chart, type Shape } from "../../../client/ui/charts.ts"

const said = ({ shapes }: Chart) =>
  shapes.flatMap((shape) => (shape.shape === "text" ? [shape.text] : []))
const of = <S extends Shape["shape"]>({ shapes }: Chart, name: S) =>
  shapes.filter((shape): shape is Extract<Shape, { shape: S }> => shape.shape === name)

const number = String
const TIME = { steps: true, number, date: (at: number) => `day ${at}`, width: 560 }
const known = true

test("U112 a line over time holds its number until the next, and ends with it in words", () => {
  const points = [
    { at: 0, value: 4, known },
    { at: 5, value: 4, known: false },
    { at: 10, value: 2, known },
  ]
  const chart = lines([{ name: "Open", points }], TIME)
  const line = of(chart, "line").find(({ stroke }) => stroke === "accent")
  expect(line?.points.map(([, y]) => y)).toEqual([14, 14, 14, 14, 105])
  expect(line?.points.map(([x]) => x)).toEqual([44, 256, 256, 468, 468])
  expect(of(chart, "dot")).toHaveLength(2)
  expect(said(chart)).toEqual(["0", "1", "2", "3", "4", "day 0", "day 10", "Open 2"])
})

test("U112 a second line is dashed, and its name does not lie on the first", () => {
  const points = [
    { at: 0, value: 1, known },
    { at: 1, value: 1, known },
  ]
  const chart = lines(
    [
      { name: "Open", points },
      { name: "Decided", points },
    ],
    TIME,
  )
  expect(of(chart, "line").filter(({ dashed }) => dashed)).toHaveLength(1)
  const [one, other] = of(chart, "text").slice(-2)
  expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(12)
})

test("U112 bars lie one behind the other with their numbers, and what is nothing has none", () => {
  const chart = bars(
    [
      { name: "A", values: [3, 1] },
      { name: "B", values: [0, 0] },
    ],
    number,
    560,
  )
  const [open, decided, ...rest] = of(chart, "rect")
  expect(rest).toEqual([])
  expect((open?.x ?? 0) + (open?.width ?? 0)).toBe(decided?.x)
  expect(open?.width).toBe(3 * (decided?.width ?? 0))
  expect(decided?.stroke).toBe("accent")
  expect(said(chart)).toEqual(["A", "3 · 1", "B", "0 · 0"])
})

test("U112 a cell is the darker, the more it holds, and says how much", () => {
  const rows = [{ name: "A", values: [1, 4, null] }]
  const chart = heat({ columns: ["x", "y", "z"], rows }, number, 560)
  expect(of(chart, "rect").map(({ strength }) => strength)).toEqual([
    expect.closeTo(0.27),
    expect.closeTo(0.9),
  ])
  expect(said(chart)).toEqual(["x", "y", "z", "A", "1", "4"])
})

test("U112 from right to left everything stands on the other side, and twice turned it is as before", () => {
  const chart = bars([{ name: "A", values: [3, 1] }], number, 560)
  const turned = mirrored(chart)
  const [before, after] = [of(chart, "rect")[0], of(turned, "rect")[0]]
  expect((after?.x ?? 0) + (after?.width ?? 0)).toBe(560 - (before?.x ?? 0))
  expect(mirrored(turned)).toEqual(chart)
})

test("U112 nothing is drawn where there is nothing", () => {
  expect(lines([{ name: "", points: [] }], TIME).shapes.length).toBeGreaterThan(0)
  expect(bars([], number, 560).shapes).toEqual([])
  expect(heat({ columns: [], rows: [] }, number, 560).shapes).toEqual([])
})

test("U111 a drawing is a file of its own, in which words are words", () => {
  const chart = bars([{ name: `<b> & "x"`, values: [1] }], number, 560)
  const svg = chartSvg(chart, (token) => `#${token}`, false)
  expect(svg).toContain("&lt;b&gt; &amp; &quot;x&quot;")
  expect(svg).toContain('fill="#accent"')
  expect(svg).not.toContain("var(")
})
