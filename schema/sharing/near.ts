/** Brackets and clusters of a few paragraphs, without deriving the whole draft. */

import type { Paragraph } from "../model/body.ts"
import { treeOfRun } from "../model/brackets.ts"
import { groupsOfRun, type Group } from "../model/clusters.ts"
import { derive } from "../model/derive.ts"
import type { Derived } from "../model/derived.ts"
import { runsOfParagraphs } from "../model/pairs.ts"
import { EMPTY_RECORDS, type Records } from "../model/records.ts"
import type { DraftState } from "./state.ts"

/** The keys of the paragraphs from the one where a bracket opens to the one where it closes. */
export function extentOf(state: DraftState, bracket: string): readonly string[] {
  const { open, close } = state.characters(bracket)
  const [first = close[0]] = open
  const [last = first] = close
  if (first === undefined || last === undefined) return []
  if (first === last) return [first]
  const [from, to] = [state.place(first), state.place(last)]
  return state.keys().slice(Math.min(from, to), Math.max(from, to) + 1)
}

/**
 * The cluster that a bracket belongs to: its id and those of its members that stand near; undefined
 * when it is not in the text or not under negotiation.
 */
export function groupOf(state: DraftState, bracket: string): Group | undefined {
  const keys = extentOf(state, bracket)
  return groupsIn(state, paragraphsOf(state, keys)).find(({ members }) =>
    members.some(({ id }) => id === bracket),
  )
}

/** Whether a bracket is part of what has been decided. */
export function isDecided(state: DraftState, bracket: string): boolean {
  const { decisions } = state.records
  if (decisions.size === 0) return false
  const id = groupOf(state, bracket)?.id
  return id !== undefined && decisions.has(id)
}

/** The clusters of paragraphs as far as these paragraphs tell. */
function groupsIn(state: DraftState, paragraphs: readonly Paragraph[]): readonly Group[] {
  if (paragraphs.every(({ tokens }) => tokens.length === 0)) return []
  const { brackets, membership } = recordsNear(state, paragraphs)
  return runsOfParagraphs(paragraphs).flatMap(({ from, to, pairs }) => {
    if (pairs.length === 0) return []
    const own = paragraphs.slice(from, to)
    return groupsOfRun(treeOfRun(own, pairs, brackets), own, { brackets, membership })
  })
}

/** What is derived from paragraphs alone, as if they were the draft. */
export function derivedNear(state: DraftState, paragraphs: readonly Paragraph[]): Derived {
  return derive({ sheets: [paragraphs] }, recordsNear(state, paragraphs))
}

/** The records of the brackets of paragraphs, and all decisions. */
export function recordsNear(state: DraftState, paragraphs: readonly Paragraph[]): Records {
  const { records } = state
  const brackets = new Map<string, NonNullable<ReturnType<typeof records.brackets.get>>>()
  const membership = new Map<string, NonNullable<ReturnType<typeof records.membership.get>>>()
  for (const { tokens } of paragraphs) {
    for (const { id } of tokens) {
      const [record, chosen] = [records.brackets.get(id), records.membership.get(id)]
      if (record) brackets.set(id, record)
      if (chosen) membership.set(id, chosen)
    }
  }
  const decisions = new Map(records.decisions.entries())
  return { ...EMPTY_RECORDS, brackets, membership, decisions }
}

function paragraphsOf(state: DraftState, keys: readonly string[]): Paragraph[] {
  return keys.flatMap((key) => state.paragraph(key) ?? [])
}
