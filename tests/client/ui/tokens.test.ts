/** The colours of the page: words can be told from what they stand on, in each of the four looks. */

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"

const css = readFileSync(join(import.meta.dirname, "../../../client/ui/tokens.css"), "utf8")

/** The colours that a block of `:root` names, by token. */
function coloursUnder(condition: string): ReadonlyMap<string, string> {
  const start = condition === "" ? 0 : css.indexOf(`@media ${condition} {`)
  if (start < 0) throw new Error(`nothing is said for ${condition}`)
  const block = css.slice(css.indexOf(":root {", start))
  const named = block.slice(0, block.indexOf("}")).matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)
  return new Map([...named].map(([, token = "", colour = ""]) => [token, colour]))
}

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours as WCAG counts it: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [brightness(one), brightness(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const light = coloursUnder("")
const dark = new Map([...light, ...coloursUnder("screen and (prefers-color-scheme: dark)")])
const more = coloursUnder("screen and (prefers-contrast: more)")
const moreDark = coloursUnder(
  "screen and (prefers-contrast: more) and (prefers-color-scheme: dark)",
)

const GROUNDS = ["desk", "paper", "raised", "sunk"]
const WORDS = ["ink", "ink-2", "ink-3"]
const SIGNS = [
  "accent",
  ...[1, 2, 3, 4].map((depth) => `depth-${depth}`),
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((party) => `party-${party}`),
]

function tooPale(
  look: ReadonlyMap<string, string>,
  words: readonly string[],
  grounds: readonly string[],
  least: number,
): string[] {
  return words.flatMap((word) =>
    grounds.flatMap((ground) => {
      const [one, other] = [look.get(word), look.get(ground)]
      if (one === undefined || other === undefined) return [`${word} on ${ground}: not named`]
      const ratio = contrast(one, other)
      return ratio < least ? [`${word} on ${ground}: ${ratio.toFixed(2)}`] : []
    }),
  )
}

describe("U97 words stand out", () => {
  test("U97 contrast is counted as WCAG counts it", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5)
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 1)
  })
  test.each([
    ["light", light, 4.5],
    ["dark", dark, 4.5],
    ["more contrast, light", new Map([...light, ...more]), 7],
    ["more contrast, dark", new Map([...dark, ...more, ...moreDark]), 7],
  ] as const)("U97 all words at %s are above the bound", (_name, look, least) => {
    expect(tooPale(look, WORDS, GROUNDS, least)).toEqual([])
    expect(tooPale(look, SIGNS, ["paper", "raised"], least)).toEqual([])
    expect(tooPale(look, ["warn-ink"], ["warn-soft"], least)).toEqual([])
    expect(tooPale(look, ["accent-ink"], ["accent"], least)).toEqual([])
  })
  test.each([
    ["light", new Map([...light, ...more])],
    ["dark", new Map([...dark, ...more, ...moreDark])],
  ] as const)("U97 lines are seen where more contrast is asked for, %s", (_name, look) => {
    expect(tooPale(look, ["line", "line-strong", "accent-line"], GROUNDS, 3)).toEqual([])
  })
})
