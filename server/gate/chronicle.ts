/** Gathers what lawful updates change in a draft, in words, until it is asked for. */

import type { Paragraph } from "../../schema/model/body.ts"
import type { Change } from "../../schema/sharing/chronicle.ts"
import type { Difference } from "../../schema/sharing/state.ts"

export class Chronicle {
  #changes: Change[] = []

  /** Adds what was heard while a change was made. */
  add(changes: readonly Change[]): void {
    this.#changes.push(...changes)
  }

  /** Adds typing that was foretold: the same words as if it had been heard. */
  tell({ paragraphs }: Difference): void {
    for (const { before, after, edits } of paragraphs) {
      if (!before || !after) continue
      const [first] = edits
      const at = first?.edit === "stayed" ? first.length : 0
      const open: string[] = []
      for (const { id, side, at: place } of before.tokens) {
        if (place >= at) break
        if (side === "open") open.push(id)
        else if (open.includes(id)) open.splice(open.lastIndexOf(id), 1)
      }
      const words = { before: before.text, after: after.text }
      const bracket = open.at(-1) ?? ""
      // Typing that is foretold brings no brackets.
      const went = before.tokens.length === after.tokens.length ? [] : openedAlone(before, after)
      this.#changes.push({
        text: { paragraph: after.id, bracket, ...words, moved: false, marks: [], came: [], went },
      })
    }
  }

  /** What changed since it was last asked for. */
  take(): readonly Change[] {
    const changes = this.#changes
    this.#changes = []
    return changes
  }
}

/** Ids of the brackets whose opening characters stand in the first of two states of a paragraph alone. */
function openedAlone(one: Pick<Paragraph, "tokens">, other: Pick<Paragraph, "tokens">): string[] {
  const there = new Set(openedIn(other))
  return openedIn(one).filter((id) => !there.has(id))
}

function openedIn({ tokens }: Pick<Paragraph, "tokens">): readonly string[] {
  return tokens.flatMap(({ id, side }) => (side === "open" ? [id] : []))
}
