/** The language that somebody chose on this device; else the one that their browser asks for. */

import { ALL_LANGUAGES, languageFor, type Language } from "./languages.ts"

const KEY = "chapeau-language"

/** Where a choice is kept, such as `localStorage`. A browser may refuse to have one. */
export type Shelf = Pick<Storage, "getItem" | "setItem">

export function chosenLanguage(shelf: () => Shelf, wanted: readonly string[]): Language {
  const kept = attempt(() => shelf().getItem(KEY))
  return ALL_LANGUAGES.find((language) => language === kept) ?? languageFor(wanted)
}

/** Keeps the choice for the next opening; where nothing can be kept the browser's language remains. */
export function chooseLanguage(shelf: () => Shelf, language: Language): void {
  attempt(() => shelf().setItem(KEY, language))
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    // Storage is turned off, or full.
    return null
  }
}
