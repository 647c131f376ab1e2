/** The catalogues, against each other, and the choice of one. */

import { afterEach, describe, expect, test } from "vitest"
import { sayings as arabic } from "../../../client/language/ar/all.ts"
import { chooseLanguage, chosenLanguage } from "../../../client/language/chosen.ts"
import { counting } from "../../../client/language/counting.ts"
import { sayings as english } from "../../../client/language/en/all.ts"
import { sayings as spanish } from "../../../client/language/es/all.ts"
import { sayings as french } from "../../../client/language/fr/all.ts"
import { languageFor } from "../../../client/language/languages.ts"
import { sayings as russian } from "../../../client/language/ru/all.ts"
import { language, markLanguage, say, speak } from "../../../client/language/say.ts"
import { sayings as chinese } from "../../../client/language/zh/all.ts"

afterEach(() => speak("en"))

/** All sentences of a catalogue by name; functions are given values that can be found again. */
function sentences(part: unknown, name = ""): (readonly [name: string, sentence: string])[] {
  if (typeof part === "string") return [[name, part]]
  if (typeof part === "function") {
    const values = Array.from({ length: part.length }, (_, i) => 7001 + i)
    return [[name, String(Reflect.apply(part, null, values))]]
  }
  return Object.entries(part ?? {}).flatMap(([key, value]) => sentences(value, `${name}.${key}`))
}

const OTHERS = { arabic, chinese, french, russian, spanish }
const inEnglish = new Map(sentences(english))
const KEY_NAMES = [".keys.names.Enter", ".keys.names.Shift"]
/** Sentences that read in these languages as they do in English: names, and words that both have. */
const SAME: Readonly<Partial<Record<keyof typeof OTHERS, readonly string[]>>> = {
  arabic: KEY_NAMES,
  chinese: KEY_NAMES,
  russian: KEY_NAMES,
  spanish: [".bringing.error"],
  french: [
    ".activity.kinds.positions",
    ".activity.kinds.suggestions",
    ".activity.kinds.versions",
    ".frame.tabs.notes",
    ".keys.parts.page",
    ".log.version",
    ".names.roles.participant",
    ".names.roles.guide",
    ".people.invitations",
    ".people.parties",
    ".reading.brackets.parties",
    ".reading.brackets.positions",
    ".versions.title",
    ".versions.version",
    ".views.notes.title",
  ],
}

describe("the catalogue", () => {
  test.each(Object.entries(OTHERS))(
    "U42 in %s says all that the English one says",
    (name, other) => {
      const said = new Map(sentences(other))
      expect([...said.keys()].sort()).toEqual([...inEnglish.keys()].sort())
      expect([...said].filter(([, sentence]) => sentence.trim() === "")).toEqual([])
      const asInEnglish = [...said].filter(
        ([key, sentence]) => sentence === inEnglish.get(key) && /\p{L}/u.test(sentence),
      )
      const same = SAME[name as keyof typeof OTHERS] ?? []
      expect(asInEnglish.map(([key]) => key).sort()).toEqual([...same].sort())
    },
  )

  test.each(Object.entries(OTHERS))(
    "U42 in %s names what the English one names",
    (_name, other) => {
      const digits = (sentence: string) =>
        [...sentence.matchAll(/700\d/g)]
          .map(String)
          .filter((each, i, all) => all.indexOf(each) === i)
      const lost = sentences(other).filter(([key, sentence]) => {
        const plain = (text: string) => digits(text.replace(/[\s.,\u00a0\u202f\u066c]/g, "")).sort()
        return plain(sentence).join() !== plain(inEnglish.get(key) ?? "").join()
      })
      expect(lost).toEqual([])
    },
  )
})

describe("the language", () => {
  test("U42 is the first of the browser's that is spoken here, else English", () => {
    expect(languageFor(["de-CH", "fr-CH", "en"])).toBe("fr")
    expect(languageFor(["ZH-Hant-TW"])).toBe("zh")
    expect(languageFor(["de", "frr"])).toBe("en")
    expect(languageFor([])).toBe("en")
  })

  test("U42 that was chosen on this device goes before it, and a shelf that is none harms nothing", () => {
    const kept = new Map<string, string>()
    const shelf = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    })
    expect(chosenLanguage(shelf, ["fr"])).toBe("fr")
    chooseLanguage(shelf, "ru")
    expect(chosenLanguage(shelf, ["fr"])).toBe("ru")
    for (const key of kept.keys()) kept.set(key, "xx")
    expect(chosenLanguage(shelf, ["fr"])).toBe("fr")
    const none = () => {
      throw new Error("storage is turned off")
    }
    chooseLanguage(none, "ru")
    expect(chosenLanguage(none, ["es"])).toBe("es")
  })

  test("U42 is spoken from then on, and marked on the page with its direction", async () => {
    const page = { lang: "", dir: "" }
    expect(say.entry.signIn).toBe(english.entry.signIn)
    await speak("ar")
    expect(say.entry.signIn).toBe(arabic.entry.signIn)
    markLanguage(page)
    expect([page, language()]).toEqual([{ lang: "ar", dir: "rtl" }, "ar"])
    await speak("fr")
    markLanguage(page)
    expect(page).toEqual({ lang: "fr", dir: "ltr" })
  })

  test("U42 has the forms of a number that it needs", () => {
    const russian = { one: "# скобка", few: "# скобки", many: "# скобок", other: "# скобки" }
    const counted = counting("ru")
    expect([1, 2, 5, 21, 1200].map((n) => counted(n, russian))).toEqual([
      "1 скобка",
      "2 скобки",
      "5 скобок",
      "21 скобка",
      `${new Intl.NumberFormat("ru").format(1200)} скобок`,
    ])
    const arabic = {
      zero: "لا قوس",
      one: "قوس",
      two: "قوسان",
      few: "# أقواس",
      many: "# قوسا",
      other: "# قوس",
    }
    expect([0, 1, 2].map((n) => counting("ar")(n, arabic))).toEqual(["لا قوس", "قوس", "قوسان"])
  })
})
