/** Words whose paragraph was removed, as pieces that can stand by themselves. */

import type * as Y from "yjs"
import type { Words } from "./keeping.ts"
import { bracketOf } from "./pairing.ts"

/** One character, and of which bracket it is half, if it is. */
export interface Character {
  readonly text: string
  readonly id: Y.ID
  readonly attributes: Words["attributes"]
  readonly token: { readonly id: string; readonly side: "open" | "close" } | null
}

export interface Piece<Author> {
  readonly characters: readonly Character[]
  /** The bracket that the words came in, whole; null: plain words. */
  readonly bracket: string | null
  readonly author: Author
}

/** Both characters of a bracket, by the ids under which they were written. */
export interface Pair {
  readonly bracket: string
  readonly open: Y.ID
  readonly close: Y.ID
}

/**
 * Makes pieces of words in reading order: brackets that came whole with words in them, and plain words
 * of one author between them. Bracket characters that belong to neither are answered apart, and so are
 * brackets that came without the words that they were put around (`quote`), or with none but others'.
 */
export function piecesOf<Author>(
  words: readonly Words[],
  authorOf: (id: Y.ID) => Author,
  quote: (pair: Pair) => string,
): {
  readonly pieces: readonly Piece<Author>[]
  readonly halves: readonly Character[]
  readonly hollow: readonly Pair[]
} {
  const all = words.flatMap(charactersIn)
  const hollow = hollowIn(all, authorOf, quote)
  const dropped = new Set(hollow.map(({ bracket }) => bracket))
  const characters = all.filter(({ token }) => !token || !dropped.has(token.id))
  const pieces: Piece<Author>[] = []
  const halves: Character[] = []
  let plain: Character[] = []
  const flush = () => {
    const [first] = plain
    if (first && plain.some(({ text }) => text.trim() !== ""))
      pieces.push({ characters: plain, bracket: null, author: authorOf(first.id) })
    plain = []
  }
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]
    if (!character) break
    const { token } = character
    if (token === null) {
      const [first] = plain
      if (first && authorOf(first.id) !== authorOf(character.id)) flush()
      plain.push(character)
      continue
    }
    flush()
    const end = token.side === "open" ? closingOf(characters, i, token.id) : -1
    const inner = characters.slice(i + 1, end)
    // A space too: whoever types on in the bracket types behind it.
    const word = inner.find(({ token: half }) => half === null)
    if (end < 0 || !word) {
      halves.push(character)
      continue
    }
    const own = inner.filter((each) => isWhole(inner, each))
    halves.push(...inner.filter((each) => !own.includes(each)))
    const last = characters[end]
    if (last)
      pieces.push({
        characters: [character, ...own, last],
        bracket: token.id,
        author: authorOf(word.id),
      })
    i = end
  }
  flush()
  return { pieces, halves, hollow }
}

/** Brackets that hold no word of their author: what they were put around went with the paragraph. */
function hollowIn(
  characters: readonly Character[],
  authorOf: (id: Y.ID) => unknown,
  quote: (pair: Pair) => string,
): Pair[] {
  return characters.flatMap(({ token, id: open }, i): Pair[] => {
    const end = token?.side === "open" ? closingOf(characters, i, token.id) : -1
    const close = characters[end]?.id
    if (!token || !close) return []
    const pair = { bracket: token.id, open, close }
    const within = characters.slice(i + 1, end).filter((each) => each.token === null)
    if (within.length === 0) return [pair]
    const isOwn = ({ id, text }: Character) => text.trim() !== "" && authorOf(id) === authorOf(open)
    return within.some(isOwn) || quote(pair).trim() === "" ? [] : [pair]
  })
}

function charactersIn({ text, ids, attributes }: Words): Character[] {
  return ids.map((id, i) => {
    const mark = bracketOf({ attributes })
    const token = mark && { id: mark.id, side: mark.side }
    return { text: text.charAt(i), id, attributes, token }
  })
}

function closingOf(characters: readonly Character[], from: number, bracket: string): number {
  return characters.findIndex(
    ({ token }, i) => i > from && token?.id === bracket && token.side === "close",
  )
}

function isWhole(characters: readonly Character[], { token }: Character): boolean {
  return token === null || characters.filter((other) => other.token?.id === token.id).length === 2
}
