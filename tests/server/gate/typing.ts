/** Everyday edits of a draft, typed at random into its Y texts as an editor writes them. */

import * as Y from "yjs"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { paragraphElements } from "../../../schema/operations/elements.ts"
import { readParagraph } from "../../../schema/operations/reading.ts"
import { between, pick, type Random } from "../../support/random.ts"

const WORDS = ["x", "e", " ", "and ", "公", "🌿", "[", "]", "ت"]

/**
 * A paragraph with the place of one of its bracket characters, or any place; now and then one where
 * everybody types, so that Yjs has to choose between what was typed at the same time.
 */
function somewhere(random: Random, document: DraftDocument) {
  const elements = paragraphElements(document)
  if (elements.length === 0) return undefined
  const crowded = random() < 0.3
  const element = crowded ? elements[0] : pick(random, elements)
  if (!element) return undefined
  const { text: words, tokens } = readParagraph(element)
  const [text] = element.toArray()
  if (!(text instanceof Y.XmlText)) return undefined
  if (crowded) return { text, words, at: whole(words, Math.min(words.length, 1)) }
  const token = tokens.length > 0 && random() < 0.7 ? pick(random, tokens) : undefined
  const near = token ? token.at + between(random, -1, 3) : between(random, 0, words.length)
  return { text, words, at: whole(words, Math.min(words.length, Math.max(0, near))) }
}

/** An offset that does not cut a character in two. */
function whole(words: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(words.slice(at)) ? at - 1 : at
}

/** Types, deletes, replaces or, now and then, formats a few characters; each transaction is an update. */
export function type(document: DraftDocument, random: Random): void {
  const place = somewhere(random, document)
  if (!place) return
  const { text, words, at } = place
  const to = whole(words, Math.min(words.length, at + between(random, 1, 4)))
  const attributes = random() < 0.6 ? {} : undefined
  const put = (from: number, typed: string) => {
    text.insert(from, typed, attributes)
  }
  const kind = random()
  if (kind < 0.55) {
    let from = at
    for (let keys = between(random, 1, 3); keys > 0; keys--) {
      const word = pick(random, WORDS)
      put(from, word)
      from += word.length
    }
  } else if (to <= at) put(at, "end")
  else if (kind < 0.8) text.delete(at, to - at)
  else if (kind < 0.95)
    document.doc.transact(() => {
      text.delete(at, to - at)
      put(at, pick(random, WORDS))
    })
  else text.format(at, to - at, random() < 0.5 ? { strong: {} } : { strong: null })
}
