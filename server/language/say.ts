/**
 * What the server says to people itself, in the language that their browser asks for: its own pages, and
 * letters. All else it answers in English, and the page says it (`client/language/answers.ts`).
 */

import type { Fault } from "../../schema/base/fault.ts"
import { languageFor, type Language } from "../../schema/base/languages.ts"
import { arabic } from "./ar.ts"
import { english } from "./en.ts"
import { spanish } from "./es.ts"
import { french } from "./fr.ts"
import { russian } from "./ru.ts"
import { chinese } from "./zh.ts"

/** A language, and all that is said in it. */
export type Speech = typeof english & { readonly language: Language }

const SPEECHES: Readonly<Record<Language, typeof english>> = {
  ar: arabic,
  zh: chinese,
  en: english,
  fr: french,
  ru: russian,
  es: spanish,
}

/** What is said in a language. */
export function speechIn(language: Language): Speech {
  return { ...SPEECHES[language], language }
}

/** The speech of whoever asks with this Accept-Language header (RFC 9110, 12.5.4); English without. */
export function speechFor(header: string | undefined): Speech {
  const wanted = (header ?? "").split(",").map((each) => {
    const [tag = "", ...parameters] = each.split(";").map((part) => part.trim())
    const weight = parameters.find((part) => part.startsWith("q="))?.slice(2)
    return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
  })
  const dearest = wanted.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  return speechIn(languageFor(dearest.map(({ tag }) => tag)))
}

/** A refusal in a language. A sentence that it lacks is said in general, with the English after it. */
export function refusalIn(
  { refusals, language }: Speech,
  { message }: Pick<Fault, "message">,
): string {
  if (language === "en") return message
  const names = Object.keys(english.refusals) as (keyof typeof english.refusals)[]
  const name = names.find((each) => english.refusals[each] === message)
  return name ? refusals[name] : `${refusals.inGeneral} ${message}`
}
