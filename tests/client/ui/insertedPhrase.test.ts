import { expect, test } from "vitest"
import { insertedPhrase } from "../../../client/ui/insertedPhrase.ts"

/** Puts a phrase at `|`, or over what stands between two; the answer marks the caret. */
function put(words: string, phrase: string): string {
  const from = words.indexOf("|")
  const to = words.lastIndexOf("|") - (words.indexOf("|") === words.lastIndexOf("|") ? 0 : 1)
  const inserted = insertedPhrase(words.replaceAll("|", ""), from, to, phrase)
  return `${inserted.words.slice(0, inserted.caret)}|${inserted.words.slice(inserted.caret)}`
}

test("U23 a phrase goes in at the caret, parted by spaces where its script has them", () => {
  expect(put("|", "as appropriate")).toBe("as appropriate|")
  expect(put("act|", "as appropriate")).toBe("act as appropriate|")
  expect(put("act |", "as appropriate")).toBe("act as appropriate|")
  expect(put("act,|.", "as appropriate")).toBe("act, as appropriate|.")
  expect(put("shall |soon| act", "as appropriate")).toBe("shall as appropriate| act")
  expect(put("shall|act", "inter alia")).toBe("shall inter alia| act")
  expect(put("各国|采取", "酌情")).toBe("各国酌情|采取")
  expect(put("تتخذ|", "حسب الاقتضاء")).toBe("تتخذ حسب الاقتضاء|")
})
