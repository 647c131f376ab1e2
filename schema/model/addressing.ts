/** Whom a comment addresses: names after an `@`, as they were typed and as they are recorded. */

import type { Addressee, Mentioning, ThreadMessage } from "./records.ts"

/** Somebody who can be addressed, by the name that is typed after the `@`. */
export interface Addressable {
  readonly name: string
  readonly to: Addressee
}

/** Who reads a comment. */
export interface Reader {
  readonly person: string
  readonly name: string
  /** "" for those who act for the group. */
  readonly party: string
  readonly role: string
}

/** The mentions in a text: `@` and a name, whole, the longest that fits; in order, none in another. */
export function mentionsIn(
  text: string,
  addressable: readonly Addressable[],
): readonly Mentioning[] {
  const found: Mentioning[] = []
  const longest = addressable
    .filter(({ name }) => name !== "")
    .toSorted((a, b) => b.name.length - a.name.length)
  for (let from = text.indexOf("@"); from >= 0; from = text.indexOf("@", from + 1)) {
    if (from < (found.at(-1)?.to ?? 0) || isSpelt(text.slice(from - 1, from))) continue
    const one = longest.find(({ name }) => {
      const end = from + 1 + name.length
      return text.startsWith(name, from + 1) && !isSpelt(text.slice(end, end + 1))
    })
    if (one) found.push({ ...one.to, from, to: from + 1 + one.name.length })
  }
  return found
}

/** Whether a character goes on with a word. Scripts without spaces between words have none that does. */
function isSpelt(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character) && !UNSPACED.test(character)
}
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/**
 * Whether mentions are those of a text: in order, apart from each other, each an `@` with what it stands
 * for. What a role is called depends on the language of whoever typed it.
 */
export function areOf(text: string, mentions: readonly Mentioning[]): boolean {
  return mentions.every((each, i) => {
    const words = text.slice(each.from, each.to)
    const apart = each.from >= (mentions[i - 1]?.to ?? 0) && each.to <= text.length
    if (!apart || !/^@\S/u.test(words)) return false
    if ("role" in each) return words.length <= LONGEST_ROLE && !words.includes("\n")
    return words === `@${"party" in each ? each.party : each.name}`
  })
}

/** As long as the name of a role is in any language, with its `@`, in UTF-16 code units. */
const LONGEST_ROLE = 80

/** Whether something said addresses a reader. What an older program wrote is read by its words. */
export function addresses({ text, mentions }: ThreadMessage, reader: Reader): boolean {
  const { person, name, party, role } = reader
  if (!mentions) return mentionsIn(text, [byName(name), byName(party)]).length > 0
  return mentions.some((each) => {
    if ("role" in each) return each.role === role
    if ("party" in each) return each.party !== "" && each.party === party
    return each.person === person && each.name === name
  })
}

function byName(name: string): Addressable {
  return { name, to: { party: name } }
}
