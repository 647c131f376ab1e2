/** Who wrote which words: a draft cut into stretches, by the server's table and the brackets of the draft. */

import type * as Y from "yjs"
import type { Derived } from "../../schema/model/derived.ts"
import type { Records } from "../../schema/model/records.ts"
import { standing } from "../../schema/model/standing.ts"
import { authoredRuns, type AuthorsAnswer, type Hand } from "../../schema/sharing/authorship.ts"
import { isPersonal } from "../../schema/sharing/standing.ts"
import { say } from "../language/say.ts"

/** How words came, and what became of them. */
export type Kind = keyof typeof say.authors.kinds

/** Words in a row of which the same is told. */
export interface Stretch {
  readonly text: string
  /** Undefined where nothing is known. */
  readonly hand: Hand | undefined
  /** ISO 8601 in UTC; "" when not known. */
  readonly at: string
  readonly who: string
  readonly kind: Kind
}

/** What of a paragraph stands in a bracket whose words are proposed, or were turned down. */
export interface Covered {
  readonly from: number
  readonly to: number
  readonly state: "proposed" | "dropped"
}

export const FIRST_TEXT = "start"
export const UNKNOWN = "unknown"
const PARTY = "party "
const ROLE = "role "

/** Who wrote, as one word: a party, a role of those who have none, the first text, or not known. */
function whoOf(hand: Hand | undefined): string {
  if (!hand || (hand.party === "" && hand.role === "" && hand.way !== "start")) return UNKNOWN
  if (hand.way === "start") return FIRST_TEXT
  return hand.party !== "" ? PARTY + hand.party : ROLE + hand.role
}

/** The party of a word of `whoOf`; null when it is none. */
export function partyIn(who: string): string | null {
  return who.startsWith(PARTY) ? who.slice(PARTY.length) : null
}

/** What the page calls it. */
export function nameOfWho(who: string): string {
  const { start, unknown, personal } = say.authors
  if (who === FIRST_TEXT) return start
  const party = partyIn(who)
  if (party !== null) return party
  const role = who.slice(ROLE.length)
  if (who === UNKNOWN || !isRole(role)) return unknown
  const name = say.names.roles[role]
  return role === "participant" ? personal(name) : name
}

function isRole(role: string): role is keyof typeof say.names.roles {
  return role in say.names.roles
}

/** The person, on whose behalf, how and when, as one sentence without an end. */
export function toldOf({ hand, at, who, kind }: Stretch, shown: (at: string) => string): string {
  const party = partyIn(who)
  const role = hand && isRole(hand.role) ? say.names.roles[hand.role] : ""
  const isTold = role === "" || who.startsWith(ROLE)
  const name = party !== null && isPersonal(party) ? "" : (hand?.name ?? "")
  const isFirst = who === FIRST_TEXT
  const parts = [
    isFirst ? "" : name === "" || isTold ? name : `${name} (${role})`,
    say.authors.kinds[kind],
    name !== "" && isFirst ? say.authors.broughtBy(name) : "",
    isOneSentence(kind) && hand?.proposed && hand.way === "piece" ? say.authors.kinds.piece : "",
    at === "" ? say.authors.whenUnknown : shown(at),
  ]
  return parts.filter((part) => part !== "").join(" · ")
}

function isOneSentence(kind: Kind): boolean {
  return kind === "proposed" || kind === "taken" || kind === "dropped"
}

/** By id of the paragraph: what stands in additions that are open, and in brackets that were turned down. */
export function coveredIn(
  derived: Derived,
  records: Records,
): ReadonlyMap<string, readonly Covered[]> {
  const stands = standing(derived, records.decisions)
  const covered = new Map<string, Covered[]>()
  for (const { id, open, close } of derived.brackets) {
    const fate = stands.fate(id)
    const isOpen = fate === "open" && records.brackets.get(id)?.kind === "add"
    if (!isOpen && fate !== "removed") continue
    const first = derived.indexOf(open.paragraph) ?? 0
    const last = derived.indexOf(close.paragraph) ?? first
    for (const { paragraph } of derived.paragraphs.slice(first, last + 1)) {
      const from = paragraph.id === open.paragraph ? open.offset : 0
      const to = paragraph.id === close.paragraph ? close.offset + 1 : paragraph.text.length
      const known = covered.get(paragraph.id) ?? []
      known.push({ from, to, state: isOpen ? "proposed" : "dropped" })
      covered.set(paragraph.id, known)
    }
  }
  return covered
}

/** The stretches of a paragraph, in order; together they are its text. */
export function stretchesOf(
  element: Y.XmlElement,
  answer: AuthorsAnswer,
  covered: readonly Covered[],
): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { text, hand: index, at: when } of authoredRuns(element, answer)) {
    const hand = index === null ? undefined : answer.hands[index]
    const who = whoOf(hand)
    for (const { from, to } of hand?.proposed
      ? cutAt(at, at + text.length, covered)
      : [whole(at, text)]) {
      const kind = kindOf(hand, covered, from)
      const part = text.slice(from - at, to - at)
      const last = stretches.at(-1)
      const isOne = last?.hand === hand && last?.kind === kind && last.at === when
      if (last && isOne) stretches[stretches.length - 1] = { ...last, text: last.text + part }
      else stretches.push({ text: part, hand, at: when, who, kind })
    }
    at += text.length
  }
  return stretches
}

function whole(at: number, text: string): Pick<Covered, "from" | "to"> {
  return { from: at, to: at + text.length }
}

/** A range, cut where a covered one begins or ends. */
function cutAt(
  from: number,
  to: number,
  covered: readonly Covered[],
): readonly Pick<Covered, "from" | "to">[] {
  const cuts = covered.flatMap((each) => [each.from, each.to]).filter((at) => at > from && at < to)
  const places = [...new Set([from, ...cuts, to])].sort((one, other) => one - other)
  return places.slice(1).map((end, i) => ({ from: places[i] ?? from, to: end }))
}

function kindOf(hand: Hand | undefined, covered: readonly Covered[], at: number): Kind {
  if (!hand) return "unknown"
  if (!hand.proposed) return hand.way
  const here = covered.filter(({ from, to }) => from <= at && at < to)
  if (here.some(({ state }) => state === "dropped")) return "dropped"
  return here.length > 0 ? "proposed" : "taken"
}

/** How much of a draft each wrote. */
export interface Tally {
  readonly total: number
  /** The one with most first. */
  readonly rows: readonly TallyRow[]
  /** Who wrote in a paragraph, by its id. */
  readonly inParagraph: ReadonlyMap<string, ReadonlySet<string>>
}

export interface TallyRow {
  readonly who: string
  /** UTF-16 code units. */
  readonly characters: number
  /** The persons, as far as they are told. */
  readonly people: readonly string[]
}

/** Counts paragraphs one after the other, so that a large draft can be counted a few at a time. */
export function createTally() {
  const counts = new Map<string, { characters: number; readonly people: Set<string> }>()
  const inParagraph = new Map<string, ReadonlySet<string>>()
  let total = 0
  return {
    add(paragraph: string, stretches: readonly Stretch[]): void {
      for (const { who, text, hand } of stretches) {
        const count = counts.get(who) ?? { characters: 0, people: new Set<string>() }
        counts.set(who, count)
        count.characters += text.length
        total += text.length
        if (hand?.name != null && who !== FIRST_TEXT) count.people.add(hand.name)
      }
      inParagraph.set(paragraph, new Set(stretches.map(({ who }) => who)))
    },
    tally(): Tally {
      const rows = [...counts].map(([who, { characters, people }]) => ({
        ...{ who, characters },
        people: [...people].sort(),
      }))
      rows.sort((one, other) => other.characters - one.characters)
      return { total, rows, inParagraph }
    },
  }
}
