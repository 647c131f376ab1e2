/** The words that refer to another paragraph, in the language of a draft. */

import type { ParagraphInfo } from "./derived.ts"
import type { PhraseLanguage } from "./phraseList.ts"

const WORDS: Readonly<Record<PhraseLanguage, (path: string, section: string) => string>> = {
  en: (path, section) => `paragraph ${path}${section && ` in Section ${section}`}`,
  fr: (path, section) => `paragraphe ${path}${section && ` de la section ${section}`}`,
  es: (path, section) => `párrafo ${path}${section && ` de la sección ${section}`}`,
  ru: (path, section) => `пункт ${path}${section && ` раздела ${section}`}`,
  zh: (path, section) => `${section && `${section}节`}第${path}段`,
  ar: (path, section) => `الفقرة ${path}${section && ` من الفرع ${section}`}`,
}

/**
 * How words of the paragraph `from` refer to another, null when that has no label. In English, and in
 * Chinese within a section, the words are of the form that `mentions.ts` finds, so that they follow when paragraphs are renumbered.
 */
export function referenceWords(
  { label, key, section, paragraph }: ParagraphInfo,
  from: Pick<ParagraphInfo, "section">,
  language: PhraseLanguage,
): string | null {
  if (!label || paragraph.kind === "heading") return null
  const own = section !== "" && key.startsWith(`${section}.`) ? key.slice(section.length + 1) : key
  // A key names its section by the last part alone.
  const [, ...rest] = key.split(".")
  const parts = (own === key && section !== "" ? rest : own.split(".")).map((part) =>
    part.replace(/#\d+$/, ""),
  )
  const [first = "", ...points] = parts
  const path = first + points.map((point) => `(${point})`).join("")
  return WORDS[language](path, section === from.section ? "" : section)
}
