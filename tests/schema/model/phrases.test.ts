import { describe, expect, test } from "vitest"
import { paragraph } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import { OPENINGS } from "../../../schema/model/openingLists.ts"
import { openingKindAt, wordsBegin } from "../../../schema/model/openings.ts"
import { PHRASE_LANGUAGES, PHRASES } from "../../../schema/model/phraseList.ts"
import { EMPTY_RECORDS } from "../../../schema/model/records.ts"
import { build } from "../../support/build.ts"
import { findPhrases, phraseLanguage } from "../../../schema/model/phrases.ts"

const english = (query: string) => findPhrases(query).map(({ phrase }) => phrase.en)

describe("phrases", () => {
  test("seed D18: the qualifier of one source is offered as the other source has it", () => {
    const [first] = findPhrases("subject to availability of resources")
    expect(first?.phrase.zh).toBe("在资源允许的情况下")
    const [back] = findPhrases("在资源允许的情况下")
    expect(back).toEqual({ phrase: first?.phrase, language: "zh" })
  })

  test("W1 any language finds a phrase by the beginnings of its words, without case and accents", () => {
    for (const query of [
      "SUBJ avail res",
      "reserve ressources",
      "资源允许",
      "при ресурсов",
      "بتوافر الموارد",
    ])
      expect(english(query), query).toEqual(["subject to the availability of resources"])
    expect(findPhrases("a titre volontaire")[0]).toMatchObject({
      phrase: { en: "on a voluntary basis" },
      language: "fr",
    })
    // The middle of a word finds nothing, nor words of two languages at once.
    expect(english("vailability")).toEqual([])
    expect(english("resources 资源")).toEqual([])
  })

  test("W1 the best comes first, and no words find all", () => {
    expect(english("taking into account")).toEqual([
      "taking into account",
      "taking into account the special needs of developing countries",
    ])
    expect(english("national circumstances")[0]).toBe("in accordance with national circumstances")
    expect(english("availability subject")).toEqual([
      "subject to the availability of resources",
      "subject to the availability of funds",
    ])
    expect(english(" ")).toEqual(PHRASES.map(({ en }) => en))
    expect(english("(.*")).toEqual(english(""))
  })

  test("W1 each phrase stands once, in its own script, without spaces at its ends", () => {
    const scripts = {
      en: /^[\p{Script=Latin}\p{P} ]+$/u,
      fr: /^[\p{Script=Latin}\p{P} ]+$/u,
      es: /^[\p{Script=Latin}\p{P} ]+$/u,
      ru: /^[\p{Script=Cyrillic}\p{P} ]+$|^mutatis mutandis$/u,
      zh: /^[\p{Script=Han}\p{P}]+$/u,
      ar: /^[\p{Script=Arabic}\p{P} ]+$/u,
    }
    for (const language of PHRASE_LANGUAGES) {
      const texts = PHRASES.flatMap((phrase) => phrase[language] ?? [])
      for (const text of texts) {
        expect(text).toMatch(scripts[language])
        expect(text).toBe(text.trim())
      }
      expect(new Set(texts).size, language).toBe(texts.length)
    }
  })

  test("W1 a draft's language tag chooses the language, English where the list has none", () => {
    expect(["zh", "zh-Hans", "FR-ca", "de", ""].map(phraseLanguage)).toEqual([
      "zh",
      "zh",
      "fr",
      "en",
      "en",
    ])
  })
})

describe("openings", () => {
  test("W2 each has its counterpart in six languages, in its own script, once", () => {
    const scripts = {
      en: /^\p{Lu}[\p{Script=Latin} ]+$/u,
      fr: /^\p{Lu}[\p{Script=Latin}’ ]+$/u,
      es: /^\p{Lu}[\p{Script=Latin} ]+$/u,
      ru: /^\p{Ll}[\p{Script=Cyrillic} ]+$/u,
      zh: /^\p{Script=Han}+$/u,
      ar: /^[\p{Script=Arabic} ]+$/u,
    }
    for (const openings of Object.values(OPENINGS))
      for (const language of PHRASE_LANGUAGES) {
        const texts = openings.map((each) => each[language])
        for (const text of texts) expect(text).toMatch(scripts[language])
        expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
      }
    const [found] = findPhrases("urges", OPENINGS.operative)
    expect(found?.phrase.fr).toBe("Demande instamment")
    expect(findPhrases("напоминает", OPENINGS.operative)[0]?.phrase.en).toBe("Reminds")
    const [recalling] = findPhrases("rappelant", OPENINGS.preambular)
    expect(recalling?.phrase).toMatchObject({ zh: "回顾", ar: "وإذ تشير إلى" })
  })

  test("W2 a paragraph begins as others do where it stands, after its label", () => {
    const derived = derive(
      build(
        paragraph("a", "PP1. Recalling its past,"),
        paragraph("b", "Words between."),
        paragraph("c", "PP2. Noting that,"),
        paragraph("d", "OP1. Decides to act;"),
        paragraph("e", "Words after."),
      ),
      EMPTY_RECORDS,
    )
    const kinds = ["a", "b", "c", "d", "e", "nowhere"].map((id) => openingKindAt(derived, id))
    const [pre, op] = ["preambular", "operative"]
    expect(kinds).toEqual([pre, pre, pre, op, op, op])
    const [first] = derived.paragraphs
    expect(first && first.paragraph.text.slice(wordsBegin(first))).toBe("Recalling its past,")
    const [held] = derive(build("[6bis. States act.]"), EMPTY_RECORDS).paragraphs
    expect(held && held.paragraph.text.slice(wordsBegin(held))).toContain("States act.")
  })
})
