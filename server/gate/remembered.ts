/**
 * What each person took away, so that their undo may put it back as it was: a record keeps who wrote it
 * and when, although somebody else writes it again.
 *
 * In memory, and bounded: when much has been taken away since, or the room was put away, an undo that
 * needs it is refused, and its words are held for their author.
 */

import { characterChanges } from "../../schema/sharing/characters.ts"
import type { Difference, DraftState } from "../../schema/sharing/state.ts"

/** How many values are remembered, and how many of one record. */
const MOST = 20_000
const MOST_OF_ONE = 20

export class Remembered {
  readonly #values = new Map<string, Set<string>>()

  /** Remembers what a lawful update takes away. */
  note(person: string, difference: Difference, after: DraftState): void {
    const changes = characterChanges(difference)
    for (const { map, key, before } of difference.records)
      if (before !== undefined) this.#put(person, map, key, before)
    for (const id of changes.went) {
      const { open, close } = after.characters(id)
      if (open.length + close.length === 0) this.#put(person, "characters", id, true)
    }
    for (const id of changes.wentReferences) this.#put(person, "references", id, true)
  }

  /** Whether somebody took a value away. */
  tookAway(person: string, kind: string, key: string, value: unknown): boolean {
    return this.#values.get(nameOf(person, kind, key))?.has(JSON.stringify(value)) ?? false
  }

  #put(person: string, kind: string, key: string, value: unknown): void {
    const name = nameOf(person, kind, key)
    const values = this.#values.get(name) ?? new Set<string>()
    this.#values.delete(name)
    this.#values.set(name, values.add(JSON.stringify(value)))
    const [oldest = ""] = values
    if (values.size > MOST_OF_ONE) values.delete(oldest)
    const [first = ""] = this.#values.keys()
    if (this.#values.size > MOST) this.#values.delete(first)
  }
}

function nameOf(person: string, kind: string, key: string): string {
  return JSON.stringify([person, kind, key])
}
