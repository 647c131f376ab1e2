/**
 * What the server and operations answer, in the language that is spoken.
 *
 * They answer in English, wherever they run: a fault with its code, or a sentence alone, as news do. The
 * English catalogue holds the sentences that people meet word for word; so each finds its name there,
 * and under that name what another language says.
 */

import { isFault, type Fault } from "../../schema/base/fault.ts"
import { faults as english } from "./en/faults.ts"
import { language, say } from "./say.ts"

/** A sentence for the person, and what it was in English where that was said otherwise. */
export interface Said {
  readonly text: string
  readonly english: string | null
  /** False when the text says only in general what the English says. */
  readonly whole: boolean
}

type Sentence = string | ((name: string) => string)

/** Stands for a name while a sentence is taken apart: no text has it (Unicode, private use). */
const NAME = "\ue000"

const PLAIN = new Map<string, string>()
const NAMING: (readonly [pattern: RegExp, key: string])[] = []
for (const [key, sentence] of Object.entries<Sentence>(english.sentences)) {
  if (typeof sentence === "string") PLAIN.set(sentence, key)
  else {
    const [before = "", after = ""] = sentence(NAME).split(NAME).map(escaped)
    NAMING.push([new RegExp(`^${before}(.+)${after}$`, "su"), key])
  }
}

/** Says a fault, or a sentence of the server, in the language that is spoken. */
export function inOurWords(said: Fault | string): Said {
  const sentence = isFault(said) ? said.message : said
  if (language() === "en" || sentence === "") return asItIs(sentence)
  const known = translated(sentence) ?? eachTranslated(sentence)
  if (known !== null) return { text: known, english: sentence, whole: true }
  if (!isFault(said)) return asItIs(sentence)
  return { text: say.faults.byCode[said.fault], english: sentence, whole: false }
}

function asItIs(text: string): Said {
  return { text, english: null, whole: true }
}

function translated(sentence: string): string | null {
  const sentences: Readonly<Record<string, Sentence | undefined>> = say.faults.sentences
  const plain = sentences[PLAIN.get(sentence) ?? ""]
  if (typeof plain === "string") return plain
  for (const [pattern, key] of NAMING) {
    const name = pattern.exec(sentence)?.[1]
    const naming = sentences[key]
    if (name !== undefined && typeof naming === "function") return naming(name)
  }
  return null
}

/** Several sentences, as news have them, when each of them is known. A name may look like an end of one. */
function eachTranslated(text: string): string | null {
  for (const { index } of text.matchAll(/(?<=\.) (?=\p{L})/gu)) {
    const first = translated(text.slice(0, index))
    const rest = text.slice(index + 1)
    const others = first === null ? null : (translated(rest) ?? eachTranslated(rest))
    if (others !== null) return `${first ?? ""} ${others}`
  }
  return null
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
