/** What the page says of a text that is brought in, and of who typed, in the language that is spoken. */

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, expect, test } from "vitest"
import { isFault } from "../../../schema/base/fault.ts"
import { inOurWords } from "../../../client/language/answers.ts"
import { faults } from "../../../client/language/en/faults.ts"
import { remarks } from "../../../client/language/en/remarks.ts"
import { speak } from "../../../client/language/say.ts"
import { isTypedFor } from "../../../client/ui/behalf.ts"
import { previewImport, type Remark } from "../../../client/ui/importPreview.ts"

const root = join(import.meta.dirname, "../../..")

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ts$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), "utf8"))
}

function remarksOn(text: string): readonly Remark[] {
  const preview = previewImport({ text, form: "text" })
  return preview === null || isFault(preview) ? [] : preview.remarks
}

afterEach(() => speak("en"))

const ODD = "1. Ports ] are open.\n\n2. [] See paragraph 9 of section Z."

test("U191 remarks on a text are said in the language of the page, with the words that they quote", async () => {
  const english = remarksOn(ODD)
  expect(english.map(({ sentence }) => sentence)).toContain(
    "The bracket “]” closes nothing, so it is plain text.",
  )
  await speak("ar")
  const arabic = remarksOn(ODD)
  expect(arabic).toHaveLength(english.length)
  for (const { sentence } of arabic) expect(sentence).not.toMatch(/[a-z]/i)
  expect(arabic.find(({ level }) => level === "error")?.words).toEqual(["]"])
})

test("U191 each remark that the readers make has its sentence", () => {
  const made = [...sourcesIn("schema/interchange"), ...sourcesIn("schema/model")].flatMap(
    (source) =>
      [
        ...source.matchAll(/"([a-z]+(?:-[a-z]+)+)",\s*(?:level: )?"(?:warning|error)"/g),
        ...source.matchAll(/warning\(\s*"([a-z-]+)"/g),
      ].map(([, code = ""]) => code),
  )
  expect(made.length).toBeGreaterThan(15)
  expect(new Set(made.filter((code) => !(code in remarks)))).toEqual(new Set())
})

test("U191 what the page itself answers is said in its language", async () => {
  await speak("zh")
  const answers = sourcesIn("client/base").flatMap((source) =>
    [...source.matchAll(/"([A-Z][^"]*[a-z] [^"]*\.)"/g)].map(([, sentence = ""]) => sentence),
  )
  expect(answers).toContain("What was typed or pasted here is too much to be sent at once.")
  // What says no more than its code is said by its code.
  const general: readonly string[] = Object.values(faults.byCode)
  for (const answer of answers)
    if (!general.includes(answer)) expect(inOurWords(answer).english, answer).toBe(answer)
})

test("U192 who typed for a party is hidden only where the name is that of its delegate", () => {
  expect(isTypedFor("Delegate of Norway", "Norway")).toBe(false)
  expect(isTypedFor("Delegation of the Netherlands", "Netherlands")).toBe(false)
  expect(isTypedFor("Norway", "Norway")).toBe(false)
  expect(isTypedFor("Norway desk", "Norway")).toBe(true)
  expect(isTypedFor("Ana Niger", "Niger")).toBe(true)
  expect(isTypedFor("Co-lead", "Norway")).toBe(true)
  expect(isTypedFor("", "Norway")).toBe(false)
})
