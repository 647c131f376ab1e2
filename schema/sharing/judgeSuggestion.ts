/**
 * Suggestions of co-leads, and what is carried forward.
 *
 * A suggestion changes nobody's words: it waits beside them, and only the party that proposed the words
 * says whether it takes them. Once made, it stays as it was made.
 */

import { fault, type Fault } from "../base/fault.ts"
import type { CarryRecord, SuggestionRecord } from "../model/records.ts"
import { standing } from "../model/standing.ts"
import type { Judging } from "./judging.ts"
import type { DraftState, RecordChange } from "./state.ts"

/**
 * Refuses `not-allowed` (who may not suggest, answer or withdraw), `forged` (another's name, a record
 * that changes, an answer that does not say what became of the words), `not-yours` (the proposal is of
 * another party), `no-such-bracket` and `already-decided`.
 */
export function judgeSuggestion(judging: Judging, change: RecordChange): Fault | undefined {
  const [was, is] = [
    change.before as SuggestionRecord | undefined,
    change.after as SuggestionRecord | undefined,
  ]
  if (is === undefined) return judgeGone(judging, was)
  if (was === undefined) return judgeNew(judging, change.key, is)
  if (JSON.stringify(madeAs(was)) !== JSON.stringify(madeAs(is))) return forged()
  if (was.answer && is.answer) return forged()
  return is.answer ? judgeAnswer(judging, is, is.answer) : judgeTakenBack(judging, was)
}

function judgeNew(judging: Judging, key: string, record: SuggestionRecord): Fault | undefined {
  const { answer, standing: person, before, after, wasDecided } = judging
  if (answer("suggest") === "no") return bySuggesters()
  if (judging.tookAway("suggestions", key, record)) return undefined
  if (record.by !== person.name || record.answer) return forged()
  const bracket = before.records.brackets.get(record.bracket)
  if (!bracket || after.characters(record.bracket).open.length === 0)
    return fault("no-such-bracket", "That bracket is no longer in the draft.")
  if (bracket.kind !== "add" || bracket.party === "")
    return fault("bad-request", "Words are suggested for what a party proposed.")
  return wasDecided(record.bracket) ? decided() : undefined
}

/** Who suggested something takes it away as long as nobody answered, as undoing does. */
function judgeGone({ answer, standing: person }: Judging, was: SuggestionRecord | undefined) {
  if (answer("suggest") === "no") return bySuggesters()
  return was?.by === person.name && !was.answer ? undefined : forged()
}

function judgeAnswer(
  judging: Judging,
  record: SuggestionRecord,
  given: NonNullable<SuggestionRecord["answer"]>,
): Fault | undefined {
  const { answer, standing: person, after } = judging
  if (given.by !== person.name) return forged()
  if (given.answer === "withdrawn") return answer("suggest") === "no" ? bySuggesters() : undefined
  const refused = judgeParty(judging, record)
  if (refused) return refused
  return given.answer === "accepted" && wordsOf(after, record.bracket) !== record.words
    ? fault("forged", "A suggestion is accepted when its words are those of the proposal.")
    : undefined
}

/** Who answered takes that back, as undoing does. */
function judgeTakenBack(judging: Judging, was: SuggestionRecord): Fault | undefined {
  if (was.answer?.by !== judging.standing.name) return forged()
  return was.answer.answer === "withdrawn"
    ? judging.answer("suggest") === "no"
      ? bySuggesters()
      : undefined
    : judgeParty(judging, was)
}

/** Only those who speak for the party that proposed the words say what becomes of them. */
function judgeParty({ answer, party, before }: Judging, { bracket }: SuggestionRecord) {
  if (
    answer("propose") === "no" ||
    party === "" ||
    before.records.brackets.get(bracket)?.party !== party
  )
    return fault("not-yours", "The party that proposed these words answers a suggestion.")
  return undefined
}

/** All of a suggestion but its answer; fields in one order. */
function madeAs({ bracket, words, was, remark, by, at }: SuggestionRecord): readonly string[] {
  return [bracket, words, was, remark, by, at]
}

/** The words of a bracket within one paragraph; undefined when there is none. */
function wordsOf(state: DraftState, bracket: string): string | undefined {
  const { open, close } = state.characters(bracket)
  const paragraph = open[0] === close[0] ? state.paragraph(open[0] ?? "") : undefined
  const at = (side: "open" | "close") =>
    paragraph?.tokens.find((token) => token.id === bracket && token.side === side)?.at
  const [from, to] = [at("open"), at("close")]
  return from === undefined || to === undefined ? undefined : paragraph?.text.slice(from + 1, to)
}

/**
 * What is carried forward is an open cluster of the draft. Refuses `not-allowed`, `forged`,
 * `no-such-cluster` and `already-decided`.
 */
export function judgeCarry(
  judging: Judging,
  { key, after: made }: RecordChange,
): Fault | undefined {
  const { answer, standing: person, after } = judging
  if (answer("carry") === "no")
    return fault("not-allowed", "Brackets are carried forward by those who run the group.")
  const record = made as CarryRecord | undefined
  if (record === undefined || judging.tookAway("carried", key, record)) return undefined
  if (record.by !== person.name) return forged()
  const stands = standing(after.derived(), new Map(after.records.decisions.entries())).of(key)
  if (stands === undefined)
    return fault("no-such-cluster", "That bracket is no longer in the draft.")
  return stands === "open" ? undefined : decided()
}

function bySuggesters(): Fault {
  return fault("not-allowed", "Other words are suggested by co-leads.")
}

function decided(): Fault {
  return fault("already-decided", "That has been decided. It can change once it is reopened.")
}

function forged(): Fault {
  return fault("forged", "A record names who wrote it and whom they speak for, and stays as it is.")
}
