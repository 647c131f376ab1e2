/**
 * Whether an update is lawful for the person who sends it: the gate's law, as one pure function.
 *
 * The server judges by it before anybody sees an update; a client can ask the same before it sends.
 */

import { fault, type Fault } from "../base/fault.ts"
import { judgeEditing } from "./judgeEditing.ts"
import { judgeProposal } from "./judgeProposal.ts"
import { judgeRecords } from "./judgeRecords.ts"
import { judging, type Judging, type Submission } from "./judging.ts"
import { isInMandate, outsideMandate } from "./mandate.ts"
import { partsOfPosition } from "./recordShapes.ts"
import type { Closing } from "./standing.ts"
import type { DraftState, ParagraphChange, RecordChange } from "./state.ts"

/**
 * Answers undefined when the update is lawful, or why it is not: `not-allowed`, `frozen`,
 * `round-closed`, `outside-mandate`, and what `judgeProposal`, `judgeEditing` and `judgeRecords`
 * refuse. An update that changes nothing that anybody sees is lawful.
 */
export function judge(submission: Submission): Fault | undefined {
  const { paragraphs, reframed, records } = submission.difference
  const seen = paragraphs.filter(isSeen)
  if (seen.length === 0 && records.length === 0 && !reframed) return undefined
  const each = judging(
    seen.length === paragraphs.length
      ? submission
      : { ...submission, difference: { ...submission.difference, paragraphs: seen } },
  )
  return (
    judgeRole(each) ??
    judgeClosing(each) ??
    judgeMandate(each) ??
    judgeForm(each) ??
    (each.answer("edit") === "yes" ? judgeEditing(each) : judgeProposal(each)) ??
    judgeRecords(each)
  )
}

/** Whether anybody sees a change: Yjs also tidies how formatting is stored. */
function isSeen({ before, after, edits, strays, rewritten }: ParagraphChange): boolean {
  return (
    strays.length > 0 ||
    rewritten ||
    edits.some(({ edit }) => edit !== "stayed") ||
    JSON.stringify(before) !== JSON.stringify(after)
  )
}

function isComment({ map }: RecordChange): boolean {
  return map === "threads"
}

function judgeRole({ answer, difference }: Judging): Fault | undefined {
  if (answer("propose") !== "no") return undefined
  const { paragraphs, reframed, records } = difference
  const onlyComments = paragraphs.length === 0 && !reframed && records.every(isComment)
  return onlyComments && answer("comment") !== "no"
    ? undefined
    : fault("not-allowed", "Your role reads this draft and does not change it.")
}

const CLOSED: Readonly<Record<Closing, string>> = {
  frozen: "This draft is frozen: it is kept as it is.",
  "round-closed": "This round is closed: the draft takes no more changes.",
}

/** A closed draft takes comments and nothing else, from anybody. */
function judgeClosing({ standing: { closed }, difference }: Judging): Fault | undefined {
  const { paragraphs, reframed, records } = difference
  if (closed === null) return undefined
  if (paragraphs.length === 0 && !reframed && records.every(isComment)) return undefined
  return fault(closed, CLOSED[closed])
}

/** What is the same for everybody: no mark on what it does not belong to, no id twice. */
function judgeForm(judging: Judging): Fault | undefined {
  const { difference, after } = judging
  for (const { before, after: is, strays } of difference.paragraphs) {
    if (!strays.every((id) => isLeftOver(judging, id)))
      return fault("malformed", "The change marks words as a bracket or note that are none.")
    if (is && is.id !== before?.id && is.id !== "" && after.countOf(is.id) > 1)
      return fault("forged", "A paragraph of that name stands in the draft already.")
  }
  return undefined
}

/**
 * Whether a mark lies on words because of what an undo left over: it takes away and puts back each of
 * the items that make a mark by itself, while others typed between them, and Yjs tidied some of them.
 */
function isLeftOver({ difference, changes, tookAway }: Judging, id: string): boolean {
  return difference.marked.has(id)
    ? changes.came.has(id) && tookAway("characters", id, true)
    : difference.ownDeletions
}

/** Sections outside the group's mandate are closed to all but the secretariat. */
function judgeMandate(judging: Judging): Fault | undefined {
  const { standing, difference, before } = judging
  const { mandate, role } = standing
  if (mandate === null || role === "secretariat") return undefined
  const { paragraphs, reframed, records } = difference
  const inside = (place: number) => {
    const info = before.placed(Math.max(0, place))
    return info !== undefined && isInMandate(standing, info)
  }
  const lawful =
    !reframed &&
    paragraphs.every((change) => isWithin(judging, change, inside)) &&
    records.every((change) => {
      if (isComment(change)) return true
      return bracketsOf(judging, change)?.every((bracket) => {
        const [key = before.characters(bracket).close[0]] = before.characters(bracket).open
        // A new bracket stands where its characters do, and those were judged.
        return key === undefined || inside(before.place(key))
      })
    })
  return lawful ? undefined : outsideMandate()
}

function isWithin(
  { before, after }: Judging,
  { key, before: was, after: is }: ParagraphChange,
  inside: (place: number) => boolean,
): boolean {
  if (was) {
    // A heading that comes or goes would move the borders of sections.
    const shifts = is !== null && (is.kind !== was.kind || is.level !== was.level)
    const heads = (kind: string | undefined) => kind === "heading" || kind === "annex"
    if (shifts && (heads(was.kind) || heads(is.kind))) return false
    return inside(before.place(key))
  }
  // A new paragraph belongs to the section of the one before it.
  const keys = after.keys()
  for (let i = after.place(key) - 1; i >= 0; i--) {
    const place = before.place(keys[i] ?? "")
    if (place >= 0) return inside(place)
  }
  return false
}

/**
 * The brackets that a record speaks of; undefined when it speaks of none. A decision speaks of all of its
 * cluster, which may bear the name of a bracket that has gone.
 */
function bracketsOf(
  { before: state }: Judging,
  { map, key, before, after }: RecordChange,
): readonly string[] | undefined {
  if (map === "brackets" || map === "membership") return [key]
  if (map === "positions") return [partsOfPosition(key).bracket]
  if (map === "suggestions") return [suggestedFor(after ?? before)]
  if (map === "carried") return state.derived().cluster(key)?.brackets ?? []
  if (map === "issues") return bracketsLinked(state, before, after)
  if (map !== "decisions") return undefined
  // Whether it is a record at all is judged later.
  const { bracket = key } = (after ?? before ?? {}) as { readonly bracket?: string }
  return [bracket, ...(state.derived().cluster(key)?.brackets ?? [])]
}

/** Whether it is a record at all is judged later. */
function suggestedFor(record: unknown): string {
  return String((record as { readonly bracket?: unknown } | null)?.bracket)
}

/** The brackets of the clusters that come into an issue or go from it. */
function bracketsLinked(state: DraftState, before: unknown, after: unknown): readonly string[] {
  // Whether they are records at all is judged later.
  const clustersOf = (record: unknown) => {
    const { clusters } = (record ?? {}) as { readonly clusters?: unknown }
    return Array.isArray(clusters) ? clusters.map(String) : []
  }
  const [was, is] = [clustersOf(before), clustersOf(after)]
  const derived = state.derived()
  return [...was.filter((id) => !is.includes(id)), ...is.filter((id) => !was.includes(id))].flatMap(
    (id) => derived.cluster(id)?.brackets ?? [],
  )
}
