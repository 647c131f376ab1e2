/**
 * A paragraph without what belongs to a party: its bracket characters and the words of its additions.
 * What a party does is lawful when the rest stays (DESIGN §4).
 *
 * A word belongs to the innermost addition around it. The space between two alternatives belongs to
 * the proposal and not to the text (rule O4): it comes and goes with either of them.
 */

import { once } from "../base/once.ts"
import type { Paragraph, Token } from "../model/body.ts"
import type { Ownership } from "./ownership.ts"
import type { DraftState } from "./state.ts"

/** All but the paragraph is found when it is asked for. */
export interface Projection {
  readonly paragraph: Paragraph
  /** For each character whether it is the party's own. */
  readonly own: () => readonly boolean[]
  /** Offsets of the spaces between two alternatives. */
  readonly between: () => ReadonlySet<number>
  /** For each character the innermost addition around it. */
  readonly around: () => readonly (string | undefined)[]
  /** Whether the paragraph itself was proposed by the party, and nothing of others stands in it. */
  readonly proposed: () => boolean
}

/** A paragraph of a state as it is for a party. */
export function project(state: DraftState, key: string, ownership: Ownership): Projection {
  const paragraph = state.paragraph(key)
  if (!paragraph) throw new Error("only a paragraph that is there is projected")
  const carried = once(() => additionsAround(state, key, ownership))
  const own = once(() => ownCharacters(paragraph, carried(), ownership))
  const between = once(() => new Set(spacesBetween(paragraph, ownership)))
  const proposed = () => {
    const innermost = carried().at(-1)
    const within = innermost !== undefined && ownership.ownsWords(innermost)
    const opens = state.characters(paragraph.id).open[0] === key
    if (!within && !(opens && ownership.ownsWords(paragraph.id))) return false
    return own().every((mine, at) => mine || between().has(at))
  }
  const around = () => innermostOver(paragraph, carried(), ownership)
  return { paragraph, own, between, around, proposed }
}

/**
 * Which characters are one's own. What was decided within an addition of one's own, and was proposed
 * by oneself, goes with the addition.
 */
function ownCharacters(
  { text, tokens }: Paragraph,
  carried: readonly string[],
  { proposed, owns, ownsWords, isAddition }: Ownership,
): boolean[] {
  const within: { readonly id: string; readonly own: boolean }[] = []
  const enter = (id: string) => {
    const own = ownsWords(id) || (proposed(id) && within.at(-1)?.own === true)
    within.push({ id, own })
  }
  for (const id of carried) enter(id)
  const own = new Array<boolean>(text.length)
  let from = 0
  const fill = (to: number) => own.fill(within.at(-1)?.own === true, from, to)
  for (const { at, id, side } of tokens) {
    fill(at)
    from = at + 1
    const known = side === "close" ? within.findLastIndex((each) => each.id === id) : -1
    if (known >= 0) within.splice(known, 1)
    own[at] = owns(id) || (proposed(id) && within.at(-1)?.own === true)
    if (side === "open" && isAddition(id)) enter(id)
  }
  fill(text.length)
  return own
}

/** What is left of a paragraph without what is the party's own, equal for equal remains. */
export function remainsOf({ paragraph, own, between }: Projection): string {
  const left: string[] = []
  const marks = marksOf(paragraph)
  for (const [at, mine] of own().entries())
    if (!mine && !between().has(at)) left.push(`${paragraph.text.charAt(at)}${marks(at)}`)
  return left.join("\n")
}

/** For each offset of a paragraph what its character is marked with. */
export function marksOf({ tokens, refs, spans }: Paragraph): (offset: number) => string {
  if (tokens.length + refs.length + spans.length === 0) return () => ""
  const known = new Map<number, string>()
  for (const { at, id, side } of tokens) known.set(at, `${side} ${id}`)
  for (const { at, id } of refs) known.set(at, `${known.get(at) ?? ""} note ${id}`)
  return (at) => {
    let marks = known.get(at) ?? ""
    for (const { from, to, mark, href = "" } of spans)
      if (from <= at && at < to) marks += ` ${mark} ${href}`
    return marks
  }
}

/** For each character of a paragraph the innermost addition around it. */
export function additionsOver(
  state: DraftState,
  key: string,
  ownership: Pick<Ownership, "isAddition">,
): (string | undefined)[] {
  const paragraph = state.paragraph(key)
  return paragraph
    ? innermostOver(paragraph, additionsAround(state, key, ownership), ownership)
    : []
}

function innermostOver(
  { text, tokens }: Paragraph,
  carried: readonly string[],
  { isAddition }: Pick<Ownership, "isAddition">,
): (string | undefined)[] {
  const within = [...carried]
  const around = new Array<string | undefined>(text.length)
  let from = 0
  for (const { at, id, side } of tokens) {
    around.fill(within.at(-1), from, at + 1)
    from = at + 1
    if (!isAddition(id)) continue
    if (side === "open") within.push(id)
    else if (within.includes(id)) within.splice(within.lastIndexOf(id), 1)
  }
  return around.fill(within.at(-1), from)
}

/** The additions in which a paragraph begins, outermost first. */
function additionsAround(
  state: DraftState,
  key: string,
  { isAddition }: Pick<Ownership, "isAddition">,
): string[] {
  const place = state.place(key)
  const around: { readonly id: string; readonly at: number; readonly token: number }[] = []
  for (const { id, from, to } of state.spanning()) {
    if (from >= place || to < place || !isAddition(id)) continue
    const [first = ""] = state.characters(id).open
    const tokens = state.paragraph(first)?.tokens ?? []
    around.push({ id, at: from, token: tokens.findIndex((token) => token.id === id) })
  }
  around.sort((a, b) => a.at - b.at || a.token - b.token)
  return around.map(({ id }) => id)
}

/** Offsets of single spaces between a closing character and one that opens an alternative. */
function spacesBetween({ text, tokens }: Paragraph, { isAlternative }: Ownership): number[] {
  return tokens.flatMap(({ at, id, side }, i) => {
    const before: Token | undefined = tokens[i - 1]
    const stands = side === "open" && before?.side === "close" && before.at === at - 2
    return stands && text.charAt(at - 1) === " " && isAlternative(id) ? [at - 1] : []
  })
}
