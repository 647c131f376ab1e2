/**
 * Comments: everybody adds their own words to a thread, and takes back none but their own.
 *
 * A thread itself stays, whatever is taken back in it: others may be answering at this moment, and what
 * it was about is part of the record.
 */

import { fault, type Fault } from "../base/fault.ts"
import { areOf } from "../model/addressing.ts"
import type { ThreadRecord } from "../model/records.ts"
import type { Judging } from "./judging.ts"
import type { RecordChange } from "./state.ts"

type Message = ThreadRecord["messages"][number]

/** Refuses `not-allowed`, `forged` and `malformed`. */
export function judgeThread(judging: Judging, { before, after }: RecordChange): Fault | undefined {
  if (judging.answer("comment") === "no")
    return fault("not-allowed", "Your role reads comments and adds none.")
  const [was, is] = [before as ThreadRecord | undefined, after as ThreadRecord | undefined]
  const [said, says] = [was?.messages ?? [], is?.messages ?? []]
  const common = commonStart(said, says)
  const own = [...said.slice(common), ...says.slice(common)].every((each) => isOwn(judging, each))
  if (!own || (was && is && placeOf(was) !== placeOf(is)))
    return fault(
      "forged",
      "In a discussion everybody speaks in their own name, for their own party.",
    )
  if (!says.slice(common).every(({ text, mentions = [] }) => areOf(text, mentions)))
    return fault(
      "malformed",
      "A mention in a comment says another name than the one it stands for.",
    )
  if (was && !is && was.of === undefined)
    return fault("not-allowed", "A discussion stays. What one said in it can be taken back.")
  if (!was && is?.of !== undefined && !isThread(judging, is.of))
    return fault("malformed", "The discussion that this answers is not there.")
  return undefined
}

function isOwn({ standing, party }: Judging, message: Message): boolean {
  return message.by === standing.name && message.party === party
}

/** What of a record never changes. */
function placeOf({ from, to, runs, quote, about, subject, of }: ThreadRecord): string {
  return JSON.stringify([from, to, runs, quote, about, subject, of])
}

/** Whether a name is that of a thread, which may have come in the same update. */
function isThread({ before, difference }: Judging, id: string): boolean {
  const known = before.records.threads.get(id)
  if (known) return known.of === undefined
  const made = difference.records.find(({ map, key }) => map === "threads" && key === id)
  const record = made?.after as ThreadRecord | undefined
  return record !== undefined && record.of === undefined
}

function commonStart(one: readonly Message[], other: readonly Message[]): number {
  let common = 0
  while (
    common < Math.min(one.length, other.length) &&
    JSON.stringify(one[common]) === JSON.stringify(other[common])
  )
    common++
  return common
}
