/**
 * What the page says, in the language of whoever reads it.
 *
 * A catalogue is plain data: sentences, and functions that put names and numbers into them. The English
 * one says what there is to say; the others have its type, so that a sentence that is missing does not
 * compile. The language is chosen before any other module of the page is loaded (`main.tsx`), and stays
 * until the page is opened anew: tables of sentences may be made once.
 */

import { sayings as english } from "./en/all.ts"
import { LANGUAGES, type Language } from "./languages.ts"

export type Sayings = typeof english

/** The catalogue of the language that is spoken. */
export let say: Sayings = english

let spoken: Language = "en"

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly sayings: Sayings }>>> = {
  ar: () => import("./ar/all.ts"),
  zh: () => import("./zh/all.ts"),
  en: () => Promise.resolve({ sayings: english }),
  fr: () => import("./fr/all.ts"),
  ru: () => import("./ru/all.ts"),
  es: () => import("./es/all.ts"),
}

/** The language that is spoken: a BCP 47 tag, for dates and numbers too. */
export function language(): Language {
  return spoken
}

/** From here on the page speaks this language. Rejects when its catalogue cannot be fetched. */
export async function speak(next: Language): Promise<void> {
  const { sayings } = await CATALOGUES[next]()
  say = sayings
  spoken = next
}

/** Marks a page, such as `document.documentElement`, as one of the language that is spoken. */
export function markLanguage(page: { lang: string; dir: string }): void {
  page.lang = spoken
  page.dir = LANGUAGES[spoken].dir
}
