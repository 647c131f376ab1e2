/** The languages of the interface: the six of the United Nations. A draft has a language of its own. */

export const LANGUAGES = {
  ar: { name: "العربية", dir: "rtl" },
  zh: { name: "中文", dir: "ltr" },
  en: { name: "English", dir: "ltr" },
  fr: { name: "Français", dir: "ltr" },
  ru: { name: "Русский", dir: "ltr" },
  es: { name: "Español", dir: "ltr" },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly dir: "ltr" | "rtl" }>
>

export type Language = keyof typeof LANGUAGES

/** All languages, in the English alphabetical order in which the United Nations lists them. */
export const ALL_LANGUAGES = Object.keys(LANGUAGES) as readonly Language[]

/**
 * The first language that is spoken here, of those that somebody wants: BCP 47 tags, dearest first, such
 * as `navigator.languages`. English when there is none.
 */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const spoken = ALL_LANGUAGES.find((language) => language === tag.toLowerCase().split("-")[0])
    if (spoken) return spoken
  }
  return "en"
}
