import { expect, test } from "vitest"
import { decisions, shown } from "./support.ts"

test("R2 agreed text applies decisions, marks undecided alternatives and leaves undecided options out", () => {
  const text = "4. Schools [should] [may] open [early,] and close [late]."
  expect(shown(text, "agreed")).toEqual(["4. Schools […] open and close."])
  const some = decisions({
    b1: { outcome: "choose", bracket: "b2" },
    b3: { outcome: "drop" },
    b4: { outcome: "keep" },
  })
  expect(shown(text, "agreed", some)).toEqual(["4. Schools may open and close late."])
})
