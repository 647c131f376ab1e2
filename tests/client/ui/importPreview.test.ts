import { expect, test } from "vitest"
import { isFault } from "../../../schema/base/fault.ts"
import { previewImport } from "../../../client/ui/importPreview.ts"

function countsOf(text: string): string | undefined {
  const preview = previewImport({ text, form: "text" })
  return preview === null || isFault(preview) ? undefined : preview.counts
}

test("U18 N7 a paper's preview tells brackets that it quotes", () => {
  expect(countsOf("We would like to discuss:\n\n- Ports [and bays].\n- Boats.")).toBe(
    "3 paragraphs, 1 bracket in 1 cluster, 1 of them in quoted words, no notes",
  )
  expect(countsOf("1. Ports [and bays].")).toBe("1 paragraph, 1 bracket in 1 cluster, no notes")
})
