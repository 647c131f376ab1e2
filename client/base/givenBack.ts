/** From parcels that could not stay in the draft to the text that they held. */

import type { Paragraph } from "../../schema/model/body.ts"
import type { DraftDocument } from "../../schema/operations/document.ts"
import { say } from "../language/say.ts"
import { replacementIn, type HeldText } from "./heldText.ts"
import type { KeptVersions } from "./keeping.ts"
import type { Parcel, Refusal } from "./outbox.ts"
import { strayWords, type Deleted } from "./strayWords.ts"
import { paragraphsById } from "./touched.ts"

export type Paragraphs = ReadonlyMap<string, Paragraph>
/** The key of a paragraph, such as `D.6bis`; "" when it has none. */
export type Keys = (paragraph: string) => string

export interface Giving {
  /** The document in which they stood, and the one that takes its place. */
  readonly before: DraftDocument
  readonly after: DraftDocument
  /** The paragraphs as they were written here. */
  readonly mine: Paragraphs
  /** What was deleted in their document when `mine` was read. */
  readonly deleted: Deleted
  /** The paragraphs as they were before; null: as they are in `after`. */
  readonly base: Paragraphs | null
  readonly keys: Keys
  readonly returned: readonly Parcel[]
  /** Parcels that build on those. */
  readonly dropped: readonly Parcel[]
  readonly refusals: readonly Refusal[]
  /** Paragraphs that others changed or took away meanwhile. */
  readonly fates: ReadonlyMap<string, "conflict" | "gone">
}

/** A held text before it gets an id and its instant. */
export type Found = Omit<HeldText, "id" | "at">

export interface GivenBack {
  readonly texts: readonly Found[]
  /** Why, as complete sentences: of each refusal, once. */
  readonly reasons: readonly string[]
}

/** Why a text is held back, as complete sentences. */
const BECAUSE = say.tray.reasons

/** Held words that stood in no paragraph. */
const NOWHERE = { paragraph: "", key: "", base: null, mine: null, from: 0, to: 0 } as const

/** The text that some parcels held, paragraph by paragraph, and the words typed into their records. */
export function givenBack(giving: Giving): GivenBack {
  const { before, mine, keys, returned, dropped, refusals, fates } = giving
  const after = paragraphsById(giving.after)
  const base = giving.base ?? after
  const parcels = [...returned, ...dropped]
  // What builds on something refused is refused because of that.
  const first = refusals.filter(({ code }) => code !== "out-of-order")
  const causes = first.length > 0 ? first : refusals
  const reasonOf = (touches: (parcel: Parcel) => boolean) =>
    (causes.find(({ parcel }) => touches(parcel)) ?? causes[0])?.message ?? BECAUSE.together
  const texts = placesOf(parcels, base, mine).flatMap((paragraph): Found[] => {
    const versions = {
      paragraph,
      base: base.get(paragraph) ?? after.get(paragraph) ?? null,
      mine: mine.get(paragraph) ?? null,
    }
    const replacement = replacementIn(versions)
    if (replacement.words === "" && replacement.from === replacement.to) return []
    const fate = fates.get(paragraph)
    const reason = fate
      ? BECAUSE[fate]
      : reasonOf(({ touched }) => touched.paragraphs.includes(paragraph))
    return [{ ...versions, ...replacement, cause: fate ?? "refused", reason, key: keys(paragraph) }]
  })
  const records = new Set(parcels.flatMap(({ touched }) => touched.records))
  const typed = [...records].flatMap((record): Found[] => {
    const words = wordsTyped(before, record)
    if (words === "" || words === wordsTyped(giving.after, record)) return []
    const reason = reasonOf(({ touched }) => touched.records.includes(record))
    return [{ ...NOWHERE, cause: "refused", reason, words }]
  })
  const stray = strayWords(giving.deleted, giving.after.doc, parcels)
  if (stray.trim() !== "")
    typed.push({ ...NOWHERE, cause: "gone", reason: BECAUSE.stray, words: stray })
  const reasons = causes.map(({ message }) => message)
  const because = causes.length > 0 ? [] : texts.map(({ reason }) => reason)
  return { texts: [...texts, ...typed], reasons: [...new Set([...reasons, ...because])] }
}

/** Work that an earlier form of the page left on this device. */
export function outdated(versions: readonly KeptVersions[]): GivenBack {
  const texts = versions.flatMap(({ paragraph, key, base, mine }): Found[] => {
    const replacement = replacementIn({ base, mine })
    if (replacement.words === "") return []
    return [
      { paragraph, key, base, mine, ...replacement, cause: "refused", reason: BECAUSE.outdated },
    ]
  })
  return { texts, reasons: texts.length > 0 ? [BECAUSE.outdated] : [] }
}

/** The words that a person typed into some paragraphs, a line for each. */
export function wordsOf(versions: readonly KeptVersions[]): string {
  return versions
    .map((each) => replacementIn(each).words)
    .filter((words) => words.trim() !== "")
    .join("\n")
}

/**
 * Ids of the paragraphs that parcels touched, those that came or went with them too; `base` and `mine`
 * are all paragraphs before and after.
 */
export function placesOf(parcels: readonly Parcel[], base: Paragraphs, mine: Paragraphs): string[] {
  const places = new Set(parcels.flatMap(({ touched }) => touched.paragraphs))
  if (parcels.some(({ touched }) => touched.structure)) {
    for (const id of mine.keys()) if (!base.has(id)) places.add(id)
    for (const id of base.keys()) if (!mine.has(id)) places.add(id)
  }
  return [...places]
}

/** What a person typed into a record named `map/key`: a note, a reason, a comment. */
function wordsTyped(document: DraftDocument, record: string): string {
  const { positions, decisions, threads, suggestions, carried } = document
  const cut = record.indexOf("/")
  const [map, key] = [record.slice(0, cut), record.slice(cut + 1)]
  switch (map) {
    case "positions":
      return positions.get(key)?.note ?? ""
    case "decisions":
      return decisions.get(key)?.reason ?? ""
    case "threads":
      return threads.get(key)?.messages.at(-1)?.text ?? ""
    case "suggestions": {
      const suggestion = suggestions.get(key)
      return suggestion?.answer?.remark ?? suggestion?.words ?? ""
    }
    case "carried":
      return carried.get(key)?.reason ?? ""
    default:
      return ""
  }
}
