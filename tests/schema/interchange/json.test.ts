import fc from "fast-check"
import { expect, test } from "vitest"
import { isFault } from "../../../schema/base/fault.ts"
import { draftFromJson } from "../../../schema/interchange/readJson.ts"
import { draftJson, draftToJson, renditionJson } from "../../../schema/interchange/writeJson.ts"
import { arbitraryDraft } from "../../support/arbitraryDraft.ts"
import { build, draftOf } from "../../support/build.ts"
import { rendered } from "../renditions/support.ts"

test("J1 any draft comes back from JSON as it was, with all its side records", () => {
  fc.assert(
    fc.property(arbitraryDraft, (draft) => {
      const text = draftToJson(draft)
      const back = draftFromJson(text)
      expect(back).toEqual(draft)
      expect(!isFault(back) && draftToJson(back)).toBe(text)
    }),
    { seed: 11, numRuns: 300 },
  )
})

const sample = draftOf(build("4. Schools [should] [may] open."))

const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ["not JSON", "{", /not valid JSON/],
  ["another format", '{"format":"chapeau-tree/1"}', /chapeau-draft\/1/],
  ["null", "null", /chapeau-draft\/1/],
  ["no body", JSON.stringify({ ...draftJson(sample), body: undefined }), /at body/],
  ["an unknown field", JSON.stringify({ ...draftJson(sample), more: 1 }), /more/],
  [
    "a newer schema",
    JSON.stringify({ ...draftJson(sample), meta: { ...draftJson(sample).meta, schema: 2 } }),
    /at meta.schema/,
  ],
  [
    "a mark beside its bracket",
    JSON.stringify(draftJson(sample)).replace('"at":11', '"at":10'),
    /at body.sheets.0.0: a mark does not fit/,
  ],
]

test.each(REFUSED)("J2 reading refuses %s, and says where", (_, text, message) => {
  const read = draftFromJson(text)
  expect(read).toMatchObject({
    fault: "bad-file",
    message: expect.stringMatching(message) as string,
  })
})

test("J3 a rendition as JSON holds what the rendition shows", () => {
  const rendition = rendered(sample, { as: "agreed" })
  const json: unknown = JSON.parse(renditionJson(rendition))
  expect(json).toEqual({ format: "chapeau-rendition/1", ...rendition })
  expect(renditionJson(rendition)).not.toContain("should")
})
