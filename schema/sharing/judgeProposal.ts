/**
 * Whether somebody who only proposes left the text of others alone (DESIGN §4).
 *
 * Without what belongs to their party the draft has to be the same before and after, character by
 * character: one that is typed anew is another, for what others do to it at the same moment is lost.
 */

import { fault, type Fault } from "../base/fault.ts"
import type { Paragraph } from "../model/body.ts"
import { collapsesParagraph } from "./factoring.ts"
import type { Judging } from "./judging.ts"
import { extentOf, groupOf } from "./near.ts"
import { isWhole, type Ownership } from "./ownership.ts"
import { additionsOver, marksOf, project, remainsOf, type Projection } from "./projection.ts"
import type { DraftState, Edit, ParagraphChange } from "./state.ts"

/** Refuses `agreed-text`, `others-text`, `already-decided`, `would-cut-bracket` and `not-allowed`. */
export function judgeProposal(judging: Judging): Fault | undefined {
  const refused = judgeFrame(judging) ?? judgeCharacters(judging) ?? judgeRemains(judging)
  return refused && collapses(judging) ? undefined : refused
}

/** Sheets, tables, rows and cells are not for those who propose; but the first paragraph needs a sheet. */
function judgeFrame({ difference, before, after }: Judging): Fault | undefined {
  if (!difference.reframed) return undefined
  const [was, is] = [before.frame(), after.frame()]
  const same = was.length === is.length && was.every((line, i) => line === is[i])
  const first = was.length + is.length === 1
  return same || first ? undefined : agreed()
}

/** Brackets of one's own come and go whole, and an addition holds nothing but what is one's own. */
function judgeCharacters(judging: Judging): Fault | undefined {
  const { before, after, changes, ownedBefore, ownedAfter } = judging
  for (const id of changes.came) {
    if (!ownedAfter.owns(id)) continue
    if (!isWhole(after, id)) return halves()
    if (ownedAfter.ownsWords(id) && !holdsOwn(after, id, ownedAfter))
      return fault("agreed-text", "A proposal of new words holds words that stood there before.")
  }
  for (const id of changes.went) {
    if (!ownedBefore.owns(id)) continue
    const { open, close } = after.characters(id)
    if (open.length + close.length > 0 && !isWhole(after, id)) return halves()
    const kind = before.records.brackets.get(id)?.kind
    if (kind === "add" || (kind === "drop" && open.length > 0) || isAmongOwn(judging, id)) continue
    const members = groupOf(before, id)?.members ?? []
    if (members.some((member) => !ownedBefore.owns(member.id)))
      return fault(
        "others-text",
        "Other words are proposed beside these. The bracket can go when those are withdrawn or decided.",
      )
  }
  for (const id of changes.cameReferences)
    if (!judging.tookAway("references", id, true))
      return fault("not-allowed", "Notes are put into the text by those who edit the draft.")
  return undefined
}

/** Whether a bracket stands in words of one's own. */
function isAmongOwn({ before, ownedBefore }: Judging, id: string): boolean {
  const [key] = before.characters(id).open
  const at = before.paragraph(key ?? "")?.tokens.find((token) => token.id === id)?.at
  if (key === undefined || at === undefined) return false
  const holder = additionsOver(before, key, ownedBefore)[at]
  return holder !== undefined && ownedBefore.ownsWords(holder)
}

function holdsOwn(state: DraftState, bracket: string, ownership: Ownership): boolean {
  return extentOf(state, bracket).every((key) => {
    const { own, paragraph } = project(state, key, ownership)
    const at = (side: "open" | "close") =>
      paragraph.tokens.find((token) => token.id === bracket && token.side === side)?.at
    return own()
      .slice(at("open") ?? 0, (at("close") ?? paragraph.text.length) + 1)
      .every(Boolean)
  })
}

/** What is not one's own stays: every character of it, with its marks, and nothing comes between. */
function judgeRemains(judging: Judging): Fault | undefined {
  const { before, after, difference, ownedBefore, ownedAfter } = judging
  const changes = new Map(difference.paragraphs.map((change) => [change.key, change]))
  for (const key of new Set([...changes.keys(), ...paragraphsOfMoved(judging)])) {
    const was = before.paragraph(key) && project(before, key, ownedBefore)
    const is = after.paragraph(key) && project(after, key, ownedAfter)
    const refused =
      was && is
        ? judgeParagraph(judging, was, is, changes.get(key))
        : judgeWhole(judging, was ?? is)
    if (refused) return refused
  }
  return undefined
}

/** A paragraph that comes or goes was proposed by the party, and nothing of others stands in it. */
function judgeWhole(judging: Judging, projection: Projection | undefined): Fault | undefined {
  if (!projection || projection.proposed()) return undefined
  const { paragraph, own } = projection
  const foreign = paragraph.tokens.find(({ at }) => own()[at] !== true)
  return foreign ? refusedAt(judging, foreign.id) : agreed()
}

function judgeParagraph(
  judging: Judging,
  was: Projection,
  is: Projection,
  change: ParagraphChange | undefined,
): Fault | undefined {
  const rewritten = change?.rewritten === true || !haveSameAttributes(was.paragraph, is.paragraph)
  if (rewritten && !(was.proposed() && is.proposed())) return agreed()
  const { length: all } = was.paragraph.text
  const edits: readonly Edit[] = change?.edits ?? [{ edit: "stayed", length: all }]
  const isOwn = ({ own }: Projection, at: number) => own()[at] === true
  const isFree = (each: Projection, at: number) => isOwn(each, at) || each.between().has(at)
  const same = areSameMarks(judging, was, is)
  const unmarked = () => ""
  const [wasMarked, isMarked] = same
    ? [unmarked, unmarked]
    : [marksOf(was.paragraph), marksOf(is.paragraph)]
  let [i, j] = [0, 0]
  for (const { edit, length } of edits) {
    if (edit === "stayed" && same) {
      i += length
      j += length
      continue
    }
    for (let step = 0; step < length; step++) {
      const stays =
        edit === "went"
          ? isFree(was, i)
          : edit === "came"
            ? isFree(is, j)
            : isOwn(was, i) || isOwn(is, j) || wasMarked(i) === isMarked(j)
      // A word of one's own that is agreed now, or the other way round.
      if (edit === "stayed" && isOwn(was, i) !== isOwn(is, j)) return agreed()
      if (!stays) return edit === "came" ? refusedIn(judging, is, j) : refusedIn(judging, was, i)
      if (edit !== "came") i++
      if (edit !== "went") j++
    }
  }
  return undefined
}

function haveSameAttributes(one: Paragraph, other: Paragraph): boolean {
  const names = ["id", "kind", "level", "dir", "lang"] as const
  return names.every((name) => one[name] === other[name])
}

/** Whether what stayed is surely marked as it was, and whose it was: a keystroke changes neither. */
function areSameMarks({ changes, difference }: Judging, was: Projection, is: Projection): boolean {
  const { came, went, cameReferences, wentReferences } = changes
  const formatted = was.paragraph.spans.length + is.paragraph.spans.length
  const marked = came.size + went.size + cameReferences.size + wentReferences.size
  return formatted + marked + difference.records.length === 0
}

/** Why a character is not the person's to bring, to take or to mark. */
function refusedIn(judging: Judging, { paragraph, around }: Projection, at: number): Fault {
  const token = paragraph.tokens.find((each) => each.at === at)
  const holder = token?.id ?? around()[at]
  return holder === undefined ? agreed() : refusedAt(judging, holder)
}

function refusedAt({ before, party, wasDecided }: Judging, bracket: string): Fault {
  const mine = before.records.brackets.get(bracket)?.party === party && party !== ""
  if (mine && wasDecided(bracket))
    return fault("already-decided", "That has been decided. It can change once it is reopened.")
  return others()
}

/** Paragraphs over which additions of one's own reach that begin or end elsewhere now. */
function paragraphsOfMoved({ before, after, changes, ownedBefore, ownedAfter }: Judging): string[] {
  return [...new Set([...changes.came, ...changes.went])].flatMap((id) =>
    ownedBefore.ownsWords(id) || ownedAfter.ownsWords(id)
      ? [...extentOf(before, id), ...extentOf(after, id)]
      : [],
  )
}

/**
 * Whether the update is a collapse of one cluster and nothing else, done or taken back, and the person
 * may do that: under the policy `own` no word becomes agreed text by it.
 */
function collapses(judging: Judging): boolean {
  const answer = judging.answer("factor")
  const { difference, changes, before, after, ownedBefore, ownedAfter } = judging
  const [change, ...more] = difference.paragraphs
  if (changes.went.size + changes.came.size === 0) return false
  if (answer === "no" || !change?.before || !change.after || more.length > 0) return false
  if (difference.reframed || change.rewritten) return false
  const own =
    answer === "yes" ||
    remainsOf(project(before, change.key, ownedBefore)) ===
      remainsOf(project(after, change.key, ownedAfter))
  return own && judging.collapses().some(collapsesParagraph)
}

function agreed(): Fault {
  return fault(
    "agreed-text",
    "Agreed words change when a proposal is accepted. Propose the change.",
  )
}

function others(): Fault {
  return fault(
    "others-text",
    "Words and brackets that another party proposed change when it does it.",
  )
}

function halves(): Fault {
  return fault(
    "would-cut-bracket",
    "A bracket comes and goes with both of its characters, each of them once.",
  )
}
