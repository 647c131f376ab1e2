/** Two gates before one draft: one that foretells everyday edits, and one that tries every update. */

import { expect } from "vitest"
import { isFault } from "../../../schema/base/fault.ts"
import type { ParagraphInfo } from "../../../schema/model/derived.ts"
import { deedsOf } from "../../../schema/sharing/chronicle.ts"
import { foretell } from "../../../server/gate/foretelling.ts"
import { Gate, type Author } from "../../../server/gate/gate.ts"
import type { Mirror } from "../../../server/gate/mirror.ts"
import type { Judging } from "./people.ts"

/** Judges by both, which have to say the same; counts what was decided, and by which. */
export class ComparedGates implements Judging {
  /** How many updates were decided. */
  decided = 0
  /** Of how many the gate asked what they do, and of how many that was told. */
  asked = 0
  foretold = 0
  /** What became of the last update: whether the gate asked what it does, and whether that was told. */
  #last = { asked: false, told: false }
  readonly #fast = new Gate((...about) => {
    this.#mirrors.fast = about[1]
    const seen = foretell(...about)
    this.#last = { asked: true, told: seen !== null }
    return seen
  })
  readonly #slow = new Gate((...about) => {
    this.#mirrors.slow = about[1]
    return null
  })
  readonly #mirrors: { fast?: Mirror; slow?: Mirror } = {}

  reset(updates: Iterable<Uint8Array>): void {
    const all = [...updates]
    this.#fast.reset(all)
    this.#slow.reset(all)
  }

  judge(update: Uint8Array, author: Author): ReturnType<Gate["judge"]> {
    this.#last = { asked: false, told: false }
    const verdict = this.#fast.judge(update, author, rebuilt)
    const tried = this.#slow.judge(update, author, rebuilt)
    expect(verdict, isFault(tried) ? tried.message : tried).toEqual(tried)
    // How Yjs tidied formats that mark nothing any more is heard where it is tried, and never told.
    const [deeds, seen] = [this.#fast, this.#slow].map((gate) => deedsOf(gate.chronicle.take()))
    expect(deeds).toEqual(seen)
    if (verdict !== "nothing") this.decided++
    // What builds on a refused update is not there to be foretold.
    const { asked, told } = this.#told()
    if (asked && !(isFault(verdict) && verdict.fault === "out-of-order")) this.asked++
    if (told) this.foretold++
    return verdict
  }

  #told() {
    return this.#last
  }

  /** Holds what the gates know of the draft against each other. */
  compare(): void {
    const { fast, slow } = this.#mirrors
    if (!fast || !slow) return
    expect(shown(fast)).toEqual(shown(slow))
    expect(outlined(fast, (place) => fast.placed(place))).toEqual(
      outlined(fast, (place) => fast.derived().paragraphs[place]),
    )
  }
}

/** No refusal is to make a gate read the draft anew. */
function rebuilt(): never {
  throw new Error("the staging document could not be taken back")
}

/** How the paragraphs stand in the outline. */
function outlined(mirror: Mirror, infoOf: (place: number) => ParagraphInfo | undefined) {
  return mirror.keys().map((_, place) => {
    const { key, section, paragraph } = infoOf(place) ?? {}
    return [key, section, paragraph?.kind]
  })
}

function shown(mirror: Mirror) {
  return mirror.keys().map((key) => {
    const paragraph = mirror.paragraph(key)
    const ids = paragraph?.tokens.map(({ id }) => id) ?? []
    return {
      key,
      paragraph,
      strays: mirror.strays(key),
      count: mirror.countOf(paragraph?.id ?? ""),
      characters: ids.map((id) => mirror.characters(id)),
    }
  })
}
