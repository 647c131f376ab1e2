/**
 * What concerns the person at this page, from what is recorded beside the text: who mentions them, who
 * answered, suggested, decided, stands against a proposal of their party; and what did not come into the draft.
 */

import type { Derived } from "../../schema/model/derived.ts"
import { addresses, type Reader } from "../../schema/model/addressing.ts"
import type { Records } from "../../schema/model/records.ts"
import { sponsorsOf } from "../../schema/renditions/sponsors.ts"
import { partsOfPosition } from "../../schema/sharing/recordShapes.ts"
import type { NoticeKind } from "../../schema/sharing/attention.ts"
import type { HeldText } from "../base/heldText.ts"
import { isolated } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import type { ShownThread } from "./comments.ts"
import { keyOf } from "./words.ts"

export interface Notice {
  /** By this it is known to have been seen; of a comment it is that of the comment. */
  readonly id: string
  readonly kind: NoticeKind
  readonly sentence: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** What it is about, in words of the draft or of who wrote; "" for nothing. */
  readonly words: string
  /** Key of its paragraph, such as `D.6bis`; "" when that is not known. */
  readonly key: string
  /** Where it leads; null when the place is gone. */
  readonly leads:
    | { readonly to: "thread"; readonly thread: string }
    | { readonly to: "cluster"; readonly cluster: string; readonly bracket: string | null }
    | { readonly to: "held" }
    | null
}

/** What notices are made of. */
export interface Noticed {
  readonly records: Records
  readonly derived: Derived
  readonly threads: readonly ShownThread[]
  readonly held: readonly HeldText[]
  readonly me: Reader
}

/** All that concerns a person, the newest first. */
export function noticesOf(noticed: Noticed): readonly Notice[] {
  return [
    ...fromThreads(noticed),
    ...fromSuggestions(noticed),
    ...fromDecisions(noticed),
    ...fromPositions(noticed),
    ...noticed.held.map(({ id, at, words, key }): Notice => ({
      ...{ id: `held/${id}`, kind: "held", at, words, key, leads: { to: "held" } },
      sentence: say.activity.notices.sentences.held(),
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function fromThreads({ threads, me }: Noticed): readonly Notice[] {
  return threads.flatMap(({ thread, key }) => {
    let takesPart = false
    return thread.said.flatMap((said): Notice[] => {
      if (said.by === me.name && said.party === me.party) {
        takesPart = true
        return []
      }
      if (said.deed !== undefined) return []
      const kind = addresses(said, me) ? "mention" : takesPart ? "answer" : null
      if (kind === null) return []
      const sentence = say.activity.notices.sentences[kind](isolated(said.party || said.by))
      const { id, at, text: words } = said
      return [{ id, kind, sentence, at, words, key, leads: { to: "thread", thread: thread.id } }]
    })
  })
}

function fromSuggestions({ records, derived, me }: Noticed): readonly Notice[] {
  const { sentences } = say.activity.notices
  return [...records.suggestions].flatMap(([id, { bracket, words, by, at, answer }]): Notice[] => {
    const kind = "suggestion"
    const place = placeOf(derived, bracket)
    if (by === me.name)
      return answer && answer.by !== me.name
        ? [
            {
              ...{ id: `suggestion/${id}/answer`, kind, words, at: answer.at, ...place },
              sentence: sentences.suggestionAnswer(isolated(answer.by)),
            },
          ]
        : []
    if (!isOf(records, bracket, me)) return []
    const sentence = sentences.suggestion(isolated(by))
    return [{ id: `suggestion/${id}`, kind, sentence, at, words, ...place }]
  })
}

function fromDecisions({ records, derived, me }: Noticed): readonly Notice[] {
  return [...records.decisions].flatMap(([cluster, { by, at, reason }]): Notice[] => {
    const brackets = derived.cluster(cluster)?.brackets ?? [cluster]
    const own = brackets.find((bracket) => isOf(records, bracket, me))
    if (own === undefined || by === me.name) return []
    return [
      {
        ...{ id: `decision/${cluster}/${at}`, kind: "decision", at, words: reason },
        ...placeOf(derived, own),
        sentence: say.activity.notices.sentences.decision(isolated(by)),
      },
    ]
  })
}

function fromPositions({ records, derived, me }: Noticed): readonly Notice[] {
  return [...records.positions].flatMap(([position, { stance, note, at }]): Notice[] => {
    const { bracket, party } = partsOfPosition(position)
    if (stance !== "oppose" || party === me.party || !isOf(records, bracket, me)) return []
    return [
      {
        ...{ id: `opposed/${position}/${at}`, kind: "opposed", at, words: note },
        ...placeOf(derived, bracket),
        sentence: say.activity.notices.sentences.opposed(isolated(party)),
      },
    ]
  })
}

/** Whether a bracket is of the party of whoever reads. Those who act for the group have none. */
function isOf(records: Records, bracket: string, { party }: Reader): boolean {
  return party !== "" && sponsorsOf(bracket, records).includes(party)
}

function placeOf(derived: Derived, bracket: string): Pick<Notice, "key" | "leads"> {
  const found = derived.bracket(bracket)
  if (!found?.cluster) return { key: "", leads: null }
  const key = keyOf(derived, found.open.paragraph)
  return { key, leads: { to: "cluster", cluster: found.cluster, bracket } }
}
