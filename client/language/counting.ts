/** Numbers within a sentence, in the forms that a language has for them (Unicode CLDR plural rules). */

import type { Language } from "./languages.ts"

/** The forms of each language for whole numbers; one that is missing does not compile. */
interface FormsOf {
  readonly ar: "zero" | "one" | "two" | "few" | "many" | "other"
  readonly zh: "other"
  readonly en: "one" | "other"
  readonly fr: "one" | "many" | "other"
  readonly ru: "one" | "few" | "many" | "other"
  readonly es: "one" | "many" | "other"
}

/** A sentence for each form; `#` stands for the number. */
export type Forms<L extends Language> = Readonly<Record<FormsOf[L], string>>

/**
 * Makes the function that counts in a language: `counted(3, { one: "# bracket", other: "# brackets" })`.
 * Counts are whole numbers from 0.
 */
export function counting<L extends Language>(
  language: L,
): (count: number, forms: Forms<L>) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count, forms) => {
    const known: Readonly<Record<string, string | undefined>> = forms
    // A language has "other", and whole numbers have no form beside those of the language.
    const sentence = known[rules.select(count)] ?? known["other"] ?? ""
    return sentence.replaceAll("#", numbers.format(count))
  }
}
