/** Putting names into sentences, of whatever script they are. */

import type { Language } from "./languages.ts"
import { language } from "./say.ts"

/** A name that does not disturb the direction of the sentence around it: Unicode's isolates. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

/** "Kenya, Norway and Samoa", as the language that is spoken lists them. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(language()).format(names)
}

/** Parts of a sentence, one after the other with commas between. */
export function strung(parts: readonly string[]): string {
  const commas: Readonly<Partial<Record<Language, string>>> = { ar: "، ", zh: "，" }
  return parts.join(commas[language()] ?? ", ")
}
