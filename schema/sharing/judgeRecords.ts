/** Whether the records that an update changes are the person's to change, key by key. */

import { fault, type Fault } from "../base/fault.ts"
import type {
  BracketRecord,
  IssueRecord,
  MembershipRecord,
  PositionRecord,
} from "../model/records.ts"
import { judgeDecision } from "./judgeDecision.ts"
import { mayRemove } from "./judgeEditing.ts"
import type { Judging } from "./judging.ts"
import { isRecord, partsOfPosition } from "./recordShapes.ts"
import { judgeCarry, judgeSuggestion } from "./judgeSuggestion.ts"
import { judgeThread } from "./judgeThread.ts"
import type { RecordChange, RecordMap } from "./state.ts"

/**
 * Refuses `malformed` (no such record), `forged` (somebody else's name, or another's record),
 * `not-allowed`, `others-text`, `already-decided`, and what `judgeDecision` refuses.
 */
export function judgeRecords(judging: Judging): Fault | undefined {
  for (const change of judging.difference.records) {
    const { map, key, after } = change
    if (after !== undefined && !isRecord(map, key, after))
      return fault("malformed", "The change holds a record that is none.")
    const refused = JUDGES[map](judging, change)
    if (refused) return refused
  }
  return undefined
}

type Judge = (judging: Judging, change: RecordChange) => Fault | undefined

const JUDGES: Readonly<Record<RecordMap, Judge>> = {
  brackets: judgeBracket,
  membership: judgeMembership,
  positions: judgePosition,
  decisions: judgeDecision,
  notes: byEditors,
  issues: judgeIssue,
  threads: judgeThread,
  suggestions: judgeSuggestion,
  carried: judgeCarry,
  meta: byEditors,
}

function byEditors({ answer }: Judging): Fault | undefined {
  return answer("edit") === "yes" ? undefined : notYours()
}

/** Only what is in the draft is linked; what an issue links already may have gone since. */
function judgeIssue(judging: Judging, { key, before, after }: RecordChange): Fault | undefined {
  const refused = byEditors(judging)
  if (refused || after === undefined || judging.tookAway("issues", key, after)) return refused
  const linked = [...judging.before.records.issues.entries()].flatMap(([, each]) => each.clusters)
  const known = new Set([...linked, ...((before as IssueRecord | undefined)?.clusters ?? [])])
  const came = (after as IssueRecord).clusters.filter((id) => !known.has(id))
  return came.some((id) => !judging.after.derived().cluster(id))
    ? fault("no-such-cluster", "One of these brackets is no longer in the draft.")
    : undefined
}

function judgeBracket(judging: Judging, { key, before, after }: RecordChange): Fault | undefined {
  const [was, is] = [before as BracketRecord | undefined, after as BracketRecord | undefined]
  if (!is) return goneBracket(judging, key)
  if (judging.tookAway("brackets", key, is) || joins(judging, key, is)) return undefined
  if (!was) return newBracket(judging, key, is)
  return isWithdrawal(judging, was, is) ? undefined : forged()
}

function goneBracket(judging: Judging, id: string): Fault | undefined {
  const { after, answer, ownedBefore } = judging
  const left = after.characters(id)
  if (left.open.length + left.close.length > 0)
    return fault(
      "others-text",
      "The characters of that bracket were moved by somebody else. Withdraw it.",
    )
  if (answer("edit") === "yes") return mayRemove(judging, id)
  // That its characters were one's own to take was judged with the text.
  return ownedBefore.proposed(id) || dropped(judging, id) ? undefined : notYours()
}

/** Whether the update is the collapse of a cluster in which a bracket goes. */
function dropped(judging: Judging, id: string): boolean {
  return (
    judging.answer("factor") !== "no" &&
    judging.collapses().some((each) => !each.back && each.plan.dropped.has(id))
  )
}

/** Whether the update is the collapse of a cluster that leaves a bracket with this record. */
function joins(judging: Judging, id: string, record: BracketRecord): boolean {
  return (
    judging.answer("factor") !== "no" &&
    judging.collapses().some(({ back, plan }) => !back && same(plan.joined.get(id), record))
  )
}

/**
 * A sponsor takes its name off; when the owner does, the first sponsor owns the bracket. What is
 * nobody's is given up by those who edit.
 */
function isWithdrawal({ party, answer }: Judging, was: BracketRecord, is: BracketRecord): boolean {
  const { sponsors = [], ...rest } = was
  const [heir, ...others] = sponsors
  if (heir === undefined) return false
  const owner = was.party === party && (party !== "" || answer("edit") === "yes")
  const sponsor = sponsors.includes(party)
  if (!owner && !sponsor) return false
  const left = sponsor ? sponsors.filter((each) => each !== party) : others
  const next = { ...rest, party: sponsor ? was.party : heir }
  return sameRecord(is, left.length > 0 ? { ...next, sponsors: left } : next)
}

function newBracket(judging: Judging, id: string, record: BracketRecord): Fault | undefined {
  const { before, difference, answer, party, standing } = judging
  if (record.by !== standing.name) return forged()
  if (record.party !== party && answer("propose-for") !== "yes") return forged()
  if (record.sponsors) return forged()
  if (!difference.brought.has(id))
    return fault("forged", "A bracket is recorded in the same change as its characters.")
  if (isTaken(judging, id)) return fault("forged", "What is new has a name of its own.")
  const { cluster } = record
  return cluster !== undefined && before.records.decisions.has(cluster)
    ? alreadyDecided()
    : undefined
}

/** Whether something else has this name: a bracket, a paragraph or a cluster. */
function isTaken({ before }: Judging, id: string): boolean {
  const { brackets, membership, decisions } = before.records
  const { open, close } = before.characters(id)
  if (open.length + close.length + before.countOf(id) > 0 || decisions.has(id)) return true
  for (const [, { cluster }] of brackets.entries()) if (cluster === id) return true
  for (const [, { cluster }] of membership.entries()) if (cluster === id) return true
  return false
}

function judgeMembership(
  judging: Judging,
  { key, before, after }: RecordChange,
): Fault | undefined {
  const { answer, standing, wasDecided, tookAway, difference } = judging
  const is = after as MembershipRecord | undefined
  const bracket = difference.records.find((each) => each.map === "brackets" && each.key === key)
  const [isNew, goes] = [bracket?.before === undefined, bracket?.after === undefined]
  if (is === undefined) {
    if (bracket && goes) return undefined
    if (answer("edit") !== "yes") return notYours()
    return wasDecided(key) ? alreadyDecided() : undefined
  }
  if (tookAway("membership", key, is)) return undefined
  if (is.by !== standing.name) return forged()
  if (is.cluster !== null && judging.before.records.decisions.has(is.cluster))
    return alreadyDecided()
  if (bracket && isNew) return before === undefined ? undefined : forged()
  if (answer("edit") !== "yes") return notYours()
  return wasDecided(key) ? alreadyDecided() : undefined
}

function judgePosition(judging: Judging, { key, after }: RecordChange): Fault | undefined {
  const { before, party, answer, standing, tookAway, consolidation } = judging
  const is = after as PositionRecord | undefined
  const { bracket, party: named } = partsOfPosition(key)
  if (is !== undefined) {
    if (tookAway("positions", key, is) || inherits(judging, bracket, named, is)) return undefined
    if (is.by !== standing.name) return forged()
  } else if (dropped(judging, bracket) || consolidation()?.brackets.includes(bracket))
    return undefined
  if (answer("propose") === "no") return notYours()
  if (named === party || answer("propose-for") === "yes") return undefined
  return before.records.positions.has(key) || is === undefined ? notYours() : forged()
}

/** Whether a position passes to the bracket that took over when alternatives were merged. */
function inherits(judging: Judging, heir: string, party: string, position: unknown): boolean {
  const { positions } = judging.before.records
  if (positions.has(`${heir}/${party}`)) return false
  return judging
    .collapses()
    .some(
      ({ back, plan }) =>
        !back &&
        [...plan.dropped].some(
          ([id, to]) => to === heir && same(positions.get(`${id}/${party}`), position),
        ),
    )
}

function same(one: unknown, other: unknown): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other)
}

function sameRecord(one: BracketRecord, other: BracketRecord): boolean {
  const fields = (record: BracketRecord) =>
    JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
  return fields(one) === fields(other)
}

function forged(): Fault {
  return fault("forged", "A record names who wrote it and whom they speak for, and stays as it is.")
}

function notYours(): Fault {
  return fault("not-allowed", "This is not yours to change.")
}

function alreadyDecided(): Fault {
  return fault("already-decided", "That has been decided. It can change once it is reopened.")
}
