/** Choosing in which language the page speaks: it is opened anew in it. */

import { chooseLanguage } from "../language/chosen.ts"
import type { Language } from "../language/languages.ts"

/** Keeps the choice on this device and opens the page anew; what is not yet sent is kept meanwhile. */
export function switchLanguage(language: Language): void {
  chooseLanguage(() => localStorage, language)
  location.reload()
}
