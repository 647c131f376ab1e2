/** Bracketed text written and read again, over real files. */

import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { textOf } from "../../../schema/interchange/writeText.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import type { Draft } from "../../../schema/model/draft.ts"
import { render } from "../../../schema/renditions/render.ts"

const root = join(import.meta.dirname, "../../..")

function facts(draft: Draft) {
  const derived = derive(draft.body, draft.records)
  const inParagraphs = paragraphsOf(draft.body).filter(({ kind }) => kind !== "footnote")
  return {
    texts: inParagraphs.map(({ text }) => text),
    depths: derived.brackets.map(({ depth }) => depth),
    clusters: derived.clusters.map(({ brackets }) => brackets.length),
    notes: derived.notes.map(({ kind, body }) => [kind, body.length]),
  }
}

function readAgain(draft: Draft): Draft {
  const derived = derive(draft.body, draft.records)
  return readText(textOf(render(draft, derived, { as: "bracketed" }))).draft
}

const files = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : []

test.each(files(join(root, "fixtures")))(
  "R1 %s comes back whole from its bracketed text",
  (name) => {
    const { draft } = readText(readFileSync(join(root, "fixtures", name), "utf8"))
    expect(facts(readAgain(draft))).toEqual(facts(draft))
  },
)

const corpus = join(root, "..", "shared", "corpus")
describe.skipIf(!existsSync(corpus))("negotiating texts", () => {
  test.each(files(corpus))("R1 %s keeps its brackets and clusters", (name) => {
    const { draft } = readText(readFileSync(join(corpus, name), "utf8"))
    const tree = ({ depths, clusters }: ReturnType<typeof facts>) =>
      `${depths.join(" ")} | ${clusters.join(" ")}`
    expect(tree(facts(readAgain(draft)))).toBe(tree(facts(draft)))
  })
})
