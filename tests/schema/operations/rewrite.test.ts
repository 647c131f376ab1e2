import { expect, test } from "vitest"
import { paragraph, paragraphsOf } from "../../../schema/model/body.ts"
import { proposeInsertion } from "../../../schema/operations/propose.ts"
import { rewriteParagraph } from "../../../schema/operations/rewrite.ts"
import { countEdits } from "../../support/countEdits.ts"
import { build } from "../../support/build.ts"
import { actingFor, documentWith, done, refusal, textOf } from "../../support/drafting.ts"

test("U38 a paragraph gets the words of a version, and what both share stays in place", () => {
  const document = documentWith("Ports must act at once.")
  const version = paragraph("p1", "Ports should act.")
  const lead = actingFor(document, "")
  const { inserted, deleted } = countEdits(document.doc, () =>
    done(rewriteParagraph(lead, { paragraph: "p1", version })),
  )
  expect(textOf(document)).toBe("Ports should act.")
  expect([inserted, deleted]).toEqual(["should".length, "must at once".length])
})

test("U38 brackets that others made meanwhile stay, an addition with its words", () => {
  const document = documentWith("Ports [must] act.")
  done(
    proposeInsertion(actingFor(document, "Norvania"), {
      at: { paragraph: "p1", offset: 16 },
      text: " at once",
    }),
  )
  expect(textOf(document)).toBe("Ports [must] act[ at once].")
  const version = paragraph("p1", "All ports should act.")
  done(rewriteParagraph(actingFor(document, ""), { paragraph: "p1", version }))
  expect(textOf(document)).toBe("All [ports] should act[ at once].")
})

test("brackets of the version alone are not made again", () => {
  const document = documentWith("Ports act.")
  const [version] = paragraphsOf(build("Ports [must] act."))
  if (!version) throw new Error("built")
  done(rewriteParagraph(actingFor(document, ""), { paragraph: "p1", version }))
  expect(textOf(document)).toBe("Ports must act.")
})

test("it refuses a paragraph that is gone, and one that reads so already", () => {
  const context = actingFor(documentWith("Ports act."), "")
  const version = paragraph("p1", "Ports act.")
  expect(refusal(rewriteParagraph(context, { paragraph: "p9", version }))).toBe("no-such-paragraph")
  expect(refusal(rewriteParagraph(context, { paragraph: "p1", version }))).toBe("nothing-to-do")
})
