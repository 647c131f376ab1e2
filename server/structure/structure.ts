/**
 * Splitting, joining and moving paragraphs, and what others were typing in them (MODEL §8).
 *
 * Every edit that the draft takes passes here. Where it came too late, because the place that it is
 * made in was split, joined, moved or removed before its author heard of that, the server adds an edit
 * of its own that does the same at the new place or brings the words back.
 */

import * as Y from "yjs"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { NewId } from "../../schema/base/ids.ts"
import type { StructureAsk } from "../../schema/sharing/asks.ts"
import { Images } from "../../schema/sharing/images.ts"
import { heldOf, movesOf } from "../../schema/sharing/moves.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { deleteCharacter, forward, forwardElements, forwardStrays } from "./forwarding.ts"
import { holdEmptied } from "./hollow.ts"
import { Keeping, wordsOf, type Deletions, type Taken } from "./keeping.ts"
import { amiss, bracketOf, bracketsIn, setRight } from "./pairing.ts"
import { prepare } from "./performing.ts"
import { hold, rescue, restore } from "./rescuing.ts"
import { evenTables } from "./tables.ts"
import { writeAs, type Author, type Told, type Writing } from "./writing.ts"

/** What follows from an edit, each to be stored and shown right after it; null when there is none. */
export interface Consequence {
  /** The same edit, done where it belongs now. Its author must have the right to it. */
  readonly landed: Uint8Array | null
  /** What came back of words that the edit took away unseen, and of brackets that it put wrong. */
  readonly rescued: Uint8Array | null
  readonly told: readonly Told[]
}

const NOTHING: Consequence = { landed: null, rescued: null, told: [] }

export interface StructureOptions {
  /** The client id of the server's edits. Nobody else may write under it. */
  readonly client: number
  readonly newId: NewId
  /** Now, ISO 8601, UTC. */
  readonly now: () => string
  /** All that the draft has taken so far, in order. */
  readonly updates: Iterable<Uint8Array>
  /** Who writes under a client id. */
  readonly authorOf: (client: number) => Author
}

export class Structure {
  readonly #options: StructureOptions
  readonly #heldIn = new Map<string, string>()
  #keeping: Keeping
  #images: Images

  constructor(options: StructureOptions) {
    this.#options = options
    this.#keeping = new Keeping(options.client, options.updates)
    this.#images = imagesOf(this.#keeping)
  }

  /**
   * Takes an edit that the draft takes, and answers what the server adds to it. `seen` is the state
   * vector that the client sent first, for what it sends when it connects; else undefined.
   */
  take(update: Uint8Array, author: Standing, seen?: ReadonlyMap<number, number>): Consequence {
    // Of what a client sends when it connects, this would be all that others deleted, too.
    const twice = seen ? [] : this.#imagesOfDeleted(update)
    const taken = this.#keeping.take(update, seen && this.#knowing(seen))
    const { late, strays, removed, again, set } = taken
    const told: Told[] = []
    const isLate = late.length + strays.length + twice.length + again.length + set.length > 0
    const landed = isLate
      ? this.#write((writing) => {
          for (const id of twice) deleteCharacter(writing, id)
          this.#land(writing, taken, author, told)
        })
      : null
    const brackets = bracketsIn(Y.decodeUpdate(update).structs)
    const rescued =
      removed.length + amiss(this.#keeping, brackets).length > 0
        ? this.#write((writing) => {
            this.#rescue(writing, removed, told)
            setRight(writing, brackets)
          })
        : null
    return (landed ?? rescued) ? { landed, rescued, told } : NOTHING
  }

  /** Whether an edit may be too late, so that something must be done to land it. */
  isLate(update: Uint8Array): boolean {
    return this.#keeping.isLate(update)
  }

  /** Does what was asked, or refuses; see `prepare` for the codes. */
  perform(ask: StructureAsk): { readonly update: Uint8Array | null } | Fault {
    const context = { keeping: this.#keeping, images: this.#images }
    const prepared = prepare(context, ask)
    return isFault(prepared) ? prepared : { update: this.#write(prepared) }
  }

  /** Makes tables even that an edit left ragged; null when nothing was to be done. */
  even(tables: ReadonlySet<string>): Uint8Array | null {
    return this.#write((writing) => evenTables(writing, tables))
  }

  /**
   * Forgets words that were held for a person, the first `seen` code units of them; null when there are
   * none of that id. What came after stays held, under an id of its own.
   */
  dismiss(id: string, person: string, seen = Infinity): Uint8Array | null {
    const held = heldOf(this.#keeping.doc)
    const known = held.get(id)
    if (known?.person !== person) return null
    const words = known.words.slice(seen)
    return this.#write(({ newId, heldIn }) => {
      held.delete(id)
      if (words.trim() === "") return
      const rest = newId()
      held.set(rest, { ...known, id: rest, words })
      for (const [place, each] of heldIn) if (each === id) heldIn.set(place, rest)
    })
  }

  /** Remembers how things stand, and answers how to go back there. */
  checkpoint(): () => void {
    const keeping = this.#keeping.copied()
    return () => {
      this.#keeping = keeping()
      this.#images = imagesOf(this.#keeping)
    }
  }

  /**
   * Whether somebody who had seen so much knew that a place is gone: that it was moved, or, where it was
   * removed, from their own words.
   */
  #knowing(seen: ReadonlyMap<number, number>) {
    return ({ id }: Y.Item, deleted: Deletions): boolean => {
      const image = this.#images.next(id)
      if (image) return (seen.get(image.client) ?? 0) > image.clock
      return Y.isDeleted(deleted, id)
    }
  }

  /** What became of characters that an edit deletes where they were deleted already, as by a move. */
  #imagesOfDeleted(update: Uint8Array): Y.ID[] {
    if (movesOf(this.#keeping.doc).size === 0) return []
    const images = this.#keeping.deletedAgain(update).map((id) => this.#images.of(id))
    return images.filter((id) => id !== null)
  }

  #land(writing: Writing, taken: Taken, author: Standing, told: Told[]): void {
    // Who writes for the first time is not known by their client id yet.
    const authorOf = (id: Y.ID) => this.#authorOf(id) ?? author
    const brackets = new Set<string>()
    for (const edit of taken.late) {
      for (const words of edit.inserted) {
        const bracket = bracketOf(words)
        if (bracket) brackets.add(bracket.id)
      }
      const homeless = forward(writing, edit)
      if (homeless.length > 0) told.push(...rescue(writing, edit.text, homeless, authorOf))
    }
    const words = forwardStrays(writing, taken)
      .map(({ text }) => text)
      .join("")
    if (words.trim() !== "")
      told.push(hold(writing, null, { person: author.person, words, paragraph: "" }))
    forwardElements(writing, taken)
    setRight(writing, brackets)
  }

  #rescue(writing: Writing, removed: readonly Y.XmlText[], told: Told[]): void {
    for (const text of removed) {
      const words = wordsOf(text)
      if (words.length === 0) continue
      if (restore(writing, text, words)) {
        const brackets = new Set(words.flatMap((each) => bracketOf(each)?.id ?? []))
        told.push(...holdEmptied(writing, brackets, this.#authorOf))
      } else told.push(...rescue(writing, text, words, this.#authorOf))
    }
  }

  readonly #authorOf = (id: Y.ID): Author => {
    const [first] = this.#images.traceOf(id).slice(-1)
    return this.#options.authorOf((first ?? id).client)
  }

  #write(change: (writing: Writing) => void): Uint8Array | null {
    const { newId, now } = this.#options
    const [keeping, images, heldIn] = [this.#keeping, this.#images, this.#heldIn]
    return writeAs({ keeping, images, newId, at: now(), heldIn }, change)
  }
}

function imagesOf({ doc }: Keeping): Images {
  const images = new Images()
  for (const moved of movesOf(doc).values()) images.add(moved)
  return images
}
