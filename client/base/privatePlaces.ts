/**
 * The place of a proposal that is kept private: tied to characters of the draft, so that it is found
 * again when the text around it has changed. Nothing of it is in the shared document.
 */

import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { Derived, Place } from "../../schema/model/derived.ts"
import type { ThreadRecord } from "../../schema/model/records.ts"
import {
  clusterPlace,
  paragraphPlace,
  wordsPlace,
  type ThreadPlace,
} from "../../schema/operations/commentPlace.ts"
import type { DraftDocument } from "../../schema/operations/document.ts"
import type { ThreadPlacer } from "../../schema/sharing/threadPlaces.ts"

export type PrivatePlace =
  /** Between two characters: the words before and after it, of which either finds it. */
  | {
      readonly at: "caret"
      readonly paragraph: string
      readonly before: ThreadRecord | null
      readonly after: ThreadRecord | null
    }
  /** Some words, as they read then. */
  | { readonly at: "words"; readonly words: ThreadRecord; readonly was: string }
  /** After a paragraph. */
  | { readonly at: "paragraph"; readonly words: ThreadRecord }
  /** Beside the alternatives of a cluster. */
  | { readonly at: "cluster"; readonly words: ThreadRecord; readonly cluster: string }

/** Where it is now, or where it was when it is gone. */
export type FoundPlace =
  | {
      readonly found: true
      readonly from: Place
      readonly to: Place
      /** Whether the words there read differently now. */
      readonly changed: boolean
    }
  | { readonly found: false; readonly near: Place | null }

/** So many characters on either side of a caret are remembered. */
const BESIDE = 24

/** The place of a caret, in UTF-16 offsets. Refuses `no-such-paragraph` and `out-of-range`. */
export function caretPlace(
  document: DraftDocument,
  { paragraph, offset }: Place,
  text: string,
): PrivatePlace {
  const part = (from: number, to: number) => {
    if (from >= to) return null
    const place = wordsPlace(document, {
      from: { paragraph, offset: from },
      to: { paragraph, offset: to },
    })
    return isFault(place) ? null : recordOf(place)
  }
  const start = whole(text, Math.max(0, offset - BESIDE))
  const end = whole(text, Math.min(text.length, offset + BESIDE))
  return { at: "caret", paragraph, before: part(start, offset), after: part(offset, end) }
}

/** The place of selected words, which read `was`. Refuses as a comment on them does. */
export function selectedPlace(
  document: DraftDocument,
  selection: { readonly from: Place; readonly to: Place },
  was: string,
): PrivatePlace | Fault {
  const place = wordsPlace(document, selection)
  return isFault(place) ? place : { at: "words", words: recordOf(place), was }
}

/** The place after a paragraph. Refuses `no-such-paragraph`. */
export function afterParagraph(document: DraftDocument, paragraph: string): PrivatePlace | Fault {
  const place = paragraphPlace(document, paragraph)
  return isFault(place) ? place : { at: "paragraph", words: recordOf(place) }
}

/** The place of one more alternative. Refuses `no-such-cluster`. */
export function besideCluster(document: DraftDocument, cluster: string): PrivatePlace | Fault {
  const place = clusterPlace(document, cluster)
  return isFault(place) ? place : { at: "cluster", words: recordOf(place), cluster }
}

/** Where a place is in a draft now; `id` names it to the placer, `textOf` reads the words between two places. */
export function findPlace(
  id: string,
  place: PrivatePlace,
  placer: ThreadPlacer,
  derived: Derived,
  textOf: (from: Place, to: Place) => string,
): FoundPlace {
  if (place.at === "caret") return findCaret(id, place, placer, derived)
  const stand = placer.standOf(id, place.words, derived)
  if (!stand.stands) return { found: false, near: stand.near }
  const { from, to } = stand
  if (place.at === "cluster" && !derived.cluster(place.cluster)) return { found: false, near: from }
  const changed = place.at === "words" && textOf(from, to) !== place.was
  return { found: true, from, to, changed }
}

function findCaret(
  id: string,
  { paragraph, before, after }: PrivatePlace & { at: "caret" },
  placer: ThreadPlacer,
  derived: Derived,
): FoundPlace {
  const at = (place: Place): FoundPlace => ({ found: true, from: place, to: place, changed: false })
  const first = before && placer.standOf(`${id} before`, before, derived)
  if (first?.stands) return at(first.to)
  const second = after && placer.standOf(`${id} after`, after, derived)
  if (second?.stands) return at(second.from)
  const near = first?.near ?? second?.near ?? null
  const there = derived.indexOf(paragraph) !== undefined
  // Nothing stood there to hold on to.
  if (there && !before && !after) return at({ paragraph, offset: 0 })
  return { found: false, near: near ?? (there ? { paragraph, offset: 0 } : null) }
}

function recordOf(place: ThreadPlace): ThreadRecord {
  return { ...place, messages: [] }
}

/** An offset that does not stand within a character of two code units. */
function whole(text: string, offset: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) ? offset - 1 : offset
}
