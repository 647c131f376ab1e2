/** What was chosen of the look on a device, and how it answers the conditions of the style sheets. */

import { expect, test } from "vitest"
import {
  appearance,
  chooseAppearance,
  conditionFor,
  keptAppearance,
} from "../../../client/base/appearance.ts"

const AS_THE_SYSTEM = { scheme: "system", contrast: "system" } as const

function shelfWith(value: string | null) {
  let kept = value
  return () => ({
    getItem: () => kept,
    setItem: (_key: string, next: string) => {
      kept = next
    },
  })
}

test("U155 what was chosen is kept; what cannot be read is as the system has it", () => {
  const shelf = shelfWith(null)
  expect(keptAppearance(shelf)).toEqual(AS_THE_SYSTEM)
  chooseAppearance(shelf, { scheme: "dark", contrast: "more" })
  expect(appearance.get()).toEqual({ scheme: "dark", contrast: "more" })
  expect(keptAppearance(shelf)).toEqual({ scheme: "dark", contrast: "more" })
  expect(keptAppearance(shelfWith("pink loud"))).toEqual(AS_THE_SYSTEM)
  const none = () => {
    throw new Error("storage is turned off")
  }
  expect(keptAppearance(none)).toEqual(AS_THE_SYSTEM)
  expect(() => chooseAppearance(none, AS_THE_SYSTEM)).not.toThrow()
})

test("U155 a choice answers the conditions in place of the system, and no others", () => {
  const both = "screen and (prefers-contrast: more) and (prefers-color-scheme: dark)"
  expect(conditionFor(both, AS_THE_SYSTEM)).toBe(both)
  expect(conditionFor(both, { scheme: "dark", contrast: "more" })).toBe(
    "screen and (min-width: 0px) and (min-width: 0px)",
  )
  expect(conditionFor(both, { scheme: "light", contrast: "more" })).toBe(
    "screen and (min-width: 0px) and (max-width: 0px)",
  )
  expect(conditionFor(both, { scheme: "light", contrast: "system" })).toBe(
    "screen and (prefers-contrast: more) and (max-width: 0px)",
  )
  expect(conditionFor("print", { scheme: "dark", contrast: "more" })).toBe("print")
})
