/** Suggestions of co-leads as the page shows them: for which words they are, and for whom they wait. */

import type * as Y from "yjs"
import type { SuggestionRecord } from "../../schema/model/records.ts"
import type { Session } from "../base/session.ts"
import type { EditorHandle, Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import type { Messages } from "./messages.ts"
import { keyOf } from "./words.ts"

export interface Suggestion extends SuggestionRecord {
  readonly id: string
}

/** The suggestions for a bracket, the newest first. */
export function suggestionsFor({ draft }: Snapshot, bracket: string): readonly Suggestion[] {
  return [...draft.records.suggestions]
    .flatMap(([id, record]) => (record.bracket === bracket ? [{ id, ...record }] : []))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** The words of a bracket that its party took over from a suggestion, as long as they read so. */
export function takenFrom(
  suggestions: readonly Suggestion[],
  words: string,
): Suggestion | undefined {
  return suggestions.find(
    (each) => each.answer?.answer === "accepted" && each.words.trim() === words.trim(),
  )
}

/** A suggestion that waits, with the cluster on whose card it is answered. */
export interface WaitingSuggestion {
  readonly id: string
  readonly cluster: string
  readonly bracket: string
  readonly key: string
  readonly words: string
  readonly party: string
}

/** The suggestions that wait for a party, or all that wait when `party` is ""; in order of the text. */
export function waitingFor(
  { draft, derived }: Snapshot,
  party: string,
): readonly WaitingSuggestion[] {
  const waiting = [...draft.records.suggestions].flatMap(([id, { bracket, words, answer }]) => {
    const owner = draft.records.brackets.get(bracket)?.party ?? ""
    const found = answer ? undefined : derived.bracket(bracket)
    if (!found?.cluster || (party !== "" && owner !== party)) return []
    const { cluster, open } = found
    return [{ id, cluster, bracket, key: keyOf(derived, open.paragraph), words, party: owner }]
  })
  if (waiting.length < 2) return waiting
  const order = new Map(derived.clusters.map(({ id }, index) => [id, index]))
  return waiting.sort((a, b) => (order.get(a.cluster) ?? 0) - (order.get(b.cluster) ?? 0))
}

/** Tells a party of suggestions that arrive for its proposals. Answers how to stop. */
export function tellSuggestions(
  session: Session,
  editor: EditorHandle,
  messages: Messages,
): () => void {
  const { suggestions, brackets } = session.document
  let arrived = false
  void session.loaded.then(() => {
    arrived = true
  })
  const watch = (event: Y.YMapEvent<SuggestionRecord>) => {
    if (!arrived || event.transaction.local) return
    for (const [key, { action }] of event.changes.keys) {
      const record = suggestions.get(key)
      const { party } = session.actor
      if (action !== "add" || !record || record.answer || party === "") continue
      if (brackets.get(record.bracket)?.party !== party) continue
      const { derived } = editor.snapshot.get()
      const where = keyOf(derived, derived.bracket(record.bracket)?.open.paragraph ?? "")
      messages.tell(say.suggesting.arrived(where))
    }
  }
  suggestions.observe(watch)
  return () => suggestions.unobserve(watch)
}
