/** Comments: everybody adds their own words to a thread, and takes back none but their own. */

import { fault, type Fault } from "../base/fault.ts"
import type { ThreadRecord } from "../model/records.ts"
import type { Judging } from "./judging.ts"
import type { RecordChange } from "./state.ts"

type Message = ThreadRecord["messages"][number]

/** Refuses `not-allowed` and `forged`. */
export function judgeThread(judging: Judging, { before, after }: RecordChange): Fault | undefined {
  if (judging.answer("comment") === "no")
    return fault("not-allowed", "Your role reads comments and adds none.")
  const [was, is] = [before as ThreadRecord | undefined, after as ThreadRecord | undefined]
  const moved =
    was !== undefined &&
    is !== undefined &&
    JSON.stringify([was.from, was.to, was.quote]) !== JSON.stringify([is.from, is.to, is.quote])
  const [said, says] = [was?.messages ?? [], is?.messages ?? []]
  const common = commonStart(said, says)
  const own = [...said.slice(common), ...says.slice(common)].every((each) => isOwn(judging, each))
  return own && !moved
    ? undefined
    : fault("forged", "In a discussion everybody speaks in their own name, for their own party.")
}

function isOwn({ standing, party }: Judging, message: Message): boolean {
  return message.by === standing.name && message.party === party
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
