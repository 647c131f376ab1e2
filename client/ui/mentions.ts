/** Whom a comment can mention: the parties and people that this page knows of. */

import { knownParties } from "../base/party.ts"
import type { Workbench } from "./workbench.ts"

/** The name that is being typed at a caret: where its `@` stands, and what of it is there. */
export function mentionAt(
  words: string,
  caret: number,
): { readonly at: number; readonly begun: string } | null {
  const begun = /(?<![\p{L}\p{N}])@([^@\n]{0,40})$/u.exec(words.slice(0, caret))
  return begun ? { at: begun.index, begun: begun[1] ?? "" } : null
}

/** Parties first, then people, each in alphabetical order; oneself and one's party left out. */
export function mentionNames({ session, comments }: Workbench): readonly string[] {
  const parties = new Set(knownParties())
  const people = new Set<string>()
  for (const { thread } of comments.threads.get()) for (const { by } of thread.said) people.add(by)
  // Presence is whatever somebody's program sent.
  for (const state of session.awareness.getStates().values()) {
    const { name, party } = (state["user"] ?? {}) as Readonly<Record<string, unknown>>
    if (typeof name === "string") people.add(name)
    if (typeof party === "string") parties.add(party)
  }
  const { name, party } = session.me
  const others = (names: ReadonlySet<string>, own: string) =>
    [...names].filter((each) => each !== "" && each !== own).sort((a, b) => a.localeCompare(b))
  return [...others(parties, party), ...others(people, name).filter((each) => !parties.has(each))]
}
