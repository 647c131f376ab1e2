/**
 * Suggesting other words to the party that proposed some, and answering that.
 *
 * A suggestion is a record beside the text. Accepting it is an edit of the party's own words; the
 * proposal stays the party's, and the record says where the words came from.
 */

import { fault, isFault, type Fault } from "../base/fault.ts"
import { textIn } from "../model/brackets.ts"
import type { Bracket } from "../model/derived.ts"
import type { SuggestionRecord } from "../model/records.ts"
import { apply, signature } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { refusedIfDecided } from "./decide.ts"
import { editOwnText } from "./ownText.ts"

/** As much as the gate takes, in UTF-16 code units. */
const LONGEST = 20_000

/**
 * Suggests other words for an addition of a party. One map entry; answers its key.
 *
 * Refuses `no-such-bracket`, `bad-request` (not an addition of a party, several paragraphs, brackets or
 * notes within, or brackets in the words), `already-decided`, `too-large` and `nothing-to-do`.
 */
export function suggestWords(
  context: Context,
  request: { readonly bracket: string; readonly words: string; readonly remark?: string },
): Applied<string> | Fault {
  const { document } = context
  const derived = derivedNow(document)
  const bracket = derived.bracket(request.bracket)
  const record = document.brackets.get(request.bracket)
  if (!bracket) return fault("no-such-bracket", "That bracket is no longer in the draft.")
  if (record?.kind !== "add" || record.party === "")
    return fault("bad-request", "Words are suggested for what a party proposed.")
  const refusal = refusedIfDecided(document, bracket.cluster)
  if (refusal) return refusal
  const was = textIn(derived, bracket)
  const bare = request.words.replace(/\s+/g, " ").trim()
  if (!isPlain(was, bracket) || !isPlain(bare, bracket))
    return fault("bad-request", "A suggestion is for plain words within one paragraph.")
  // Spaces at the edges belong to how the words stand in the sentence.
  const edges = /^(\s*).*?(\s*)$/su.exec(was)
  const words = bare === "" ? "" : `${edges?.[1] ?? ""}${bare}${edges?.[2] ?? ""}`
  if (words === "" || words === was)
    return fault("nothing-to-do", "These are the words that stand there.")
  const remark = (request.remark ?? "").trim()
  if (Math.max(words.length, remark.length) > LONGEST)
    return fault("too-large", "A comment holds 20,000 characters at most. Make it shorter.")
  const key = context.newId()
  const suggestion = { bracket: bracket.id, words, was, remark, ...signature(context) }
  return apply(context, key, () => document.suggestions.set(key, suggestion))
}

/**
 * Takes a suggestion back; it stays in the record. One map entry.
 *
 * Refuses `not-found` and `nothing-to-do` (it was answered).
 */
export function withdrawSuggestion(
  context: Context,
  request: { readonly suggestion: string },
): Applied | Fault {
  const record = waiting(context, request.suggestion)
  return isFault(record) ? record : close(context, request.suggestion, record, "withdrawn", "")
}

/**
 * Leaves the words as they are. One map entry.
 *
 * Refuses `not-found`, `not-yours` (the proposal is of another party) and `nothing-to-do`.
 */
export function rejectSuggestion(
  context: Context,
  request: { readonly suggestion: string; readonly remark?: string },
): Applied | Fault {
  const record = waiting(context, request.suggestion)
  if (isFault(record)) return record
  const remark = (request.remark ?? "").trim()
  return (
    refusedIfForeign(context, record) ??
    close(context, request.suggestion, record, "rejected", remark)
  )
}

/**
 * Makes the suggested words those of the actor's own proposal: only what differs is edited, in one step
 * with the answer.
 *
 * Refuses what `rejectSuggestion` and `editOwnText` refuse, and `no-such-bracket`.
 */
export function acceptSuggestion(
  context: Context,
  request: { readonly suggestion: string; readonly remark?: string },
): Applied | Fault {
  const { document } = context
  const record = waiting(context, request.suggestion)
  if (isFault(record)) return record
  const refusal = refusedIfForeign(context, record)
  if (refusal) return refusal
  const derived = derivedNow(document)
  const bracket = derived.bracket(record.bracket)
  if (!bracket) return fault("no-such-bracket", "That bracket is no longer in the draft.")
  const stands = textIn(derived, bracket)
  if (!isPlain(stands, bracket))
    return fault("bad-request", "A suggestion is for plain words within one paragraph.")
  const edit = difference(stands, record.words)
  const place = (at: number) => ({ ...bracket.open, offset: bracket.open.offset + 1 + at })
  let edited: Applied | Fault = { applied: true, value: undefined }
  apply(context, undefined, () => {
    if (stands !== record.words)
      edited = editOwnText(context, {
        bracket: bracket.id,
        from: place(edit.from),
        to: place(edit.to),
        text: edit.text,
      })
    if (!isFault(edited))
      close(context, request.suggestion, record, "accepted", (request.remark ?? "").trim())
  })
  return edited
}

function waiting({ document }: Context, key: string): SuggestionRecord | Fault {
  const record = document.suggestions.get(key)
  if (!record) return fault("not-found", "That suggestion is no longer there.")
  return record.answer
    ? fault("nothing-to-do", "That suggestion has been answered already.")
    : record
}

function refusedIfForeign(
  { document, actor }: Context,
  { bracket }: SuggestionRecord,
): Fault | undefined {
  const owner = document.brackets.get(bracket)?.party ?? ""
  return owner !== "" && owner === actor.party
    ? undefined
    : fault("not-yours", "The party that proposed these words answers a suggestion.")
}

function close(
  context: Context,
  key: string,
  record: SuggestionRecord,
  answer: "accepted" | "rejected" | "withdrawn",
  remark: string,
): Applied {
  const answered = { ...record, answer: { answer, remark, ...signature(context) } }
  return apply(context, undefined, () => context.document.suggestions.set(key, answered))
}

/** Words without brackets, notes or line breaks, in a bracket that has both of its characters. */
function isPlain(words: string, { open, close, incomplete }: Bracket): boolean {
  return (
    incomplete === null &&
    open.paragraph === close.paragraph &&
    !/[[\]［］〔〕【】\n\uFFFC]/u.test(words)
  )
}

/** What of one text has to become what, so that it reads as the other; no character is cut in two. */
function difference(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly text: string } {
  const [was, is] = [Array.from(before), Array.from(after)]
  const least = Math.min(was.length, is.length)
  let start = 0
  while (start < least && was[start] === is[start]) start++
  let end = 0
  while (end < least - start && was.at(-1 - end) === is.at(-1 - end)) end++
  return {
    from: was.slice(0, start).join("").length,
    to: before.length - was.slice(was.length - end).join("").length,
    text: is.slice(start, is.length - end).join(""),
  }
}
