/** Whom a comment can mention, and the name that is being typed. */

import type { Addressable } from "../../schema/model/addressing.ts"
import { ADDRESSED_ROLES, type Mentioning, type ThreadMessage } from "../../schema/model/records.ts"
import type { Addressees } from "../../schema/sharing/attention.ts"
import { strung } from "../language/inserting.ts"
import { say } from "../language/say.ts"

/** The name that is being typed at a caret: where its `@` stands, and what of it is there. */
export function mentionAt(
  words: string,
  caret: number,
): { readonly at: number; readonly begun: string } | null {
  const begun = /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}])@([^@\n]{0,40})$/u
  const found = begun.exec(words.slice(0, caret))
  return found ? { at: found.index, begun: found[1] ?? "" } : null
}

/** Somebody who is offered after an `@`, with what tells them from others. */
export interface Offered extends Addressable {
  readonly about: string
}

/** Parties first, then those who act for the group, then people. A name that is a party's is the party. */
export function everybodyIn({ parties, people }: Addressees): readonly Offered[] {
  const byName = (a: Offered, b: Offered) => a.name.localeCompare(b.name)
  const { roles, party } = say.activity.mentions
  const all: readonly Offered[] = [
    ...parties.map((name) => ({ name, to: { party: name }, about: party })).sort(byName),
    ...ADDRESSED_ROLES.map((role) => ({ name: roles[role], to: { role }, about: "" })),
    ...people
      .map(({ person, name, role, parties: theirs }) => ({
        name,
        to: { person, name },
        about: strung([say.names.roles[role], ...theirs].filter((word) => word !== name)),
      }))
      .sort(byName),
  ]
  const taken = new Set<string>()
  return all.filter(({ name }) => name !== "" && !taken.has(name) && taken.add(name))
}

/** As many as are offered at once. */
const MOST = 8

/** Those whose names have what was begun, the ones that begin so first; nobody once a name is whole. */
export function offeredFor(all: readonly Offered[], begun: string): readonly Offered[] {
  const typed = begun.toLocaleLowerCase()
  const found = all.filter(({ name }) => name.toLocaleLowerCase().includes(typed))
  const first = found.filter(({ name }) => name.toLocaleLowerCase().startsWith(typed))
  return [...new Set([...first, ...found])].slice(0, MOST)
}

/** Something said, cut at its mentions. Nobody who is not known of the group is shown as addressed. */
export function piecesOf(
  { text, mentions = [] }: ThreadMessage,
  known: readonly Addressable[],
): readonly { readonly text: string; readonly mention: Mentioning | null }[] {
  const pieces: { text: string; mention: Mentioning | null }[] = []
  let at = 0
  for (const mention of mentions) {
    if (mention.from < at || !known.some(({ to }) => isSame(to, mention))) continue
    pieces.push({ text: text.slice(at, mention.from), mention: null })
    pieces.push({ text: text.slice(mention.from, mention.to), mention })
    at = mention.to
  }
  return [...pieces, { text: text.slice(at), mention: null }].filter((each) => each.text !== "")
}

function isSame(to: Addressable["to"], mention: Mentioning): boolean {
  if ("role" in to) return "role" in mention && mention.role === to.role
  if ("party" in to) return "party" in mention && mention.party === to.party
  return "person" in mention && mention.person === to.person && mention.name === to.name
}
