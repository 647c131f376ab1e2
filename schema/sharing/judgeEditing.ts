/**
 * Whether somebody who edits the draft left the proposals of parties standing (DESIGN §4).
 *
 * Words are theirs to change. A bracket of a party, or one that was decided, keeps both of its
 * characters and what it holds, except when it goes by an operation that takes brackets away:
 * withdrawing, collapsing a cluster, consolidating.
 */

import { fault, type Fault } from "../base/fault.ts"
import type { BracketRecord } from "../model/records.ts"
import { holdsTheSame, originsOf } from "./characters.ts"
import { collapsesBracket } from "./factoring.ts"
import type { Judging } from "./judging.ts"
import { extentOf } from "./near.ts"
import { isWhole } from "./ownership.ts"
import { additionsOver } from "./projection.ts"
import type { DraftState } from "./state.ts"

/** Refuses `others-text`, `already-decided`, `agreed-text`, `would-cut-bracket` and `forged`. */
export function judgeEditing(judging: Judging): Fault | undefined {
  const { changes } = judging
  for (const id of new Set([...changes.went, ...changes.came])) {
    const refused = judgeBracket(judging, id)
    if (refused) return refused
  }
  return undefined
}

function judgeBracket(judging: Judging, id: string): Fault | undefined {
  const { before, after, changes } = judging
  if (isConsolidated(judging, id)) return undefined
  const [was, is] = [before.characters(id), after.characters(id)]
  if (is.open.length + is.close.length === 0) return mayRemove(judging, id)
  const more = is.open.length > was.open.length || is.close.length > was.close.length
  if (more && !isWhole(after, id)) return halves()
  if (
    is.open.length !== is.close.length &&
    is.open.length + is.close.length !== was.open.length + was.close.length
  )
    return halves()
  if (was.open.length + was.close.length === 0) return mayAppear(judging, id)
  const collapsed = () => judging.collapses().some((each) => collapsesBracket(each, id))
  const free = refusedToEditor(standingOf(judging, id), editorOf(judging)) === undefined
  if (!free && !holdsTheSame(before, after, id) && !collapsed()) return others()
  return changes.came.has(id) && takesWords(judging, id) && !collapsed() ? taken() : undefined
}

/** Whether a bracket may go; also asked for its record. */
export function mayRemove(judging: Judging, id: string): Fault | undefined {
  if (isConsolidated(judging, id)) return undefined
  const refused = refusedToEditor(standingOf(judging, id), editorOf(judging))
  if (refused?.fault !== "others-text") return refused
  const merged = judging.collapses().some((each) => !each.back && each.plan.dropped.has(id))
  return merged ? undefined : refused
}

/** What tells whether a bracket is anybody's to edit away. */
export interface BracketStanding {
  readonly record: BracketRecord | undefined
  readonly decided: boolean
}

/**
 * Whether somebody who edits the draft may take a bracket away as they edit words: one that is nobody's,
 * their own, or was typed by themselves for a party. Refuses `already-decided` and `others-text`.
 */
export function refusedToEditor(
  { record, decided }: BracketStanding,
  { party, name }: { readonly party: string; readonly name: string },
): Fault | undefined {
  if (decided)
    return fault("already-decided", "That has been decided. It can change once it is reopened.")
  if ((record?.sponsors ?? []).length > 0) return others()
  const free = !record || record.party === "" || record.party === party || record.by === name
  return free ? undefined : others()
}

function standingOf({ before, wasDecided }: Judging, id: string): BracketStanding {
  return { record: before.records.brackets.get(id), decided: wasDecided(id) }
}

function editorOf({ party, standing: { name } }: Judging) {
  return { party, name }
}

/** Whether the update consolidates the draft, and a bracket or a paragraph that it stands in goes by that. */
function isConsolidated({ before, consolidation }: Judging, id: string): boolean {
  const plan = consolidation()
  if (!plan || plan.brackets.includes(id)) return plan !== null
  const { open, close } = before.characters(id)
  const gone = new Set(plan.paragraphs.filter(({ after }) => after === null).map((each) => each.id))
  return [...open, ...close].some((key) => gone.has(before.paragraph(key)?.id ?? ""))
}

/** A bracket is new with its record, or comes back to whom it was taken from by themselves. */
function mayAppear(judging: Judging, id: string): Fault | undefined {
  const { after, tookAway } = judging
  if (!after.records.brackets.has(id) && !tookAway("characters", id, true))
    return fault("forged", "A bracket is recorded in the same change as its characters.")
  const collapsed = judging.collapses().some((each) => each.back && each.plan.dropped.has(id))
  // Undoing a consolidation puts a bracket back around words that it left.
  const backAgain = collapsed || tookAway("characters", id, true)
  return !backAgain && takesWords(judging, id) ? taken() : undefined
}

/** Whether an addition holds words that stood outside of it, and outside of others of its party. */
function takesWords({ before, after, difference }: Judging, id: string): boolean {
  const record = after.records.brackets.get(id)
  if (record?.kind !== "add") return false
  const isAddition = (each: string) =>
    before.records.brackets.get(each)?.kind === "add" && isWhole(before, each)
  return extentOf(after, id).some((key) => {
    const [from, to] = wordsIn(after, key, id)
    const change = difference.paragraphs.find((each) => each.key === key)
    const origins = change ? originsOf(change) : Array.from({ length: to }, (_, at) => at)
    const around = before.paragraph(key) ? additionsOver(before, key, { isAddition }) : []
    const [start, end] = extentOf(before, id).includes(key) ? wordsIn(before, key, id) : [0, 0]
    return origins.slice(from, to).some((origin) => {
      if (origin === undefined || (start <= origin && origin < end)) return false
      const holder = around[origin]
      return holder === undefined || before.records.brackets.get(holder)?.party !== record.party
    })
  })
}

/** Where the words of a bracket begin and end in a paragraph that it reaches into. */
function wordsIn(state: DraftState, key: string, id: string): readonly [from: number, to: number] {
  const { tokens = [], text = "" } = state.paragraph(key) ?? {}
  const at = (side: "open" | "close") =>
    tokens.find((token) => token.id === id && token.side === side)?.at
  return [(at("open") ?? -1) + 1, at("close") ?? text.length]
}

function others(): Fault {
  return fault(
    "others-text",
    "A party's bracket stays as it is until the party withdraws it or it is decided.",
  )
}

function taken(): Fault {
  return fault("agreed-text", "A proposal of new words holds words that stood there before.")
}

function halves(): Fault {
  return fault(
    "would-cut-bracket",
    "A bracket comes and goes with both of its characters, each of them once.",
  )
}
