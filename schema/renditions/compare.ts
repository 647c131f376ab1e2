/**
 * Two versions of a text side by side: what stayed, what changed word by word, what moved.
 *
 * Law: taking all changes gives the second version, refusing all gives the first (`acceptAll`,
 * `rejectAll`), for any two drafts.
 */

import { diffArrays } from "diff"
import { paragraphsOf, type Paragraph } from "../model/body.ts"
import type { Draft } from "../model/draft.ts"
import { align } from "./alignment.ts"
import { wordsOf } from "../model/words.ts"

export interface Part {
  readonly change: "same" | "added" | "removed"
  readonly text: string
}

/** One paragraph of the comparison. `a` is of the first version, `b` of the second. */
export type ComparedParagraph =
  | {
      readonly change: "same" | "edited"
      readonly a: Paragraph
      readonly b: Paragraph
      readonly parts: readonly Part[]
    }
  | { readonly change: "added"; readonly b: Paragraph; readonly parts: readonly Part[] }
  | { readonly change: "removed"; readonly a: Paragraph; readonly parts: readonly Part[] }
  /** The old place of a moved paragraph; `to` is the id that it has in the second version. */
  | {
      readonly change: "moved-away"
      readonly a: Paragraph
      readonly to: string
      readonly parts: readonly Part[]
    }
  /** The new place of a moved paragraph, with what changed in it. */
  | {
      readonly change: "moved-here"
      readonly a: Paragraph
      readonly b: Paragraph
      readonly parts: readonly Part[]
    }

export interface Comparison {
  readonly paragraphs: readonly ComparedParagraph[]
  readonly counts: {
    readonly edited: number
    readonly added: number
    readonly removed: number
    readonly moved: number
    /** UTF-16 code units. */
    readonly addedCharacters: number
    readonly removedCharacters: number
  }
}

export interface CompareOptions {
  /** True (the default) for two versions of one draft; false for texts read from two files. */
  readonly byId?: boolean
}

/** A word-by-word comparison longer than this many changes is shown as one text instead of another. */
const MOST_CHANGES = 2_000

/**
 * Compares the bodies of two drafts, paragraph by paragraph; table cells count as paragraphs.
 * Formatting, side records and sheets are not compared.
 */
export function compare(a: Draft, b: Draft, { byId = true }: CompareOptions = {}): Comparison {
  const before = paragraphsOf(a.body)
  const after = paragraphsOf(b.body)
  const { kept, moved } = align(before, after, { byId })
  const movedFrom = new Map(moved.map((pair) => [pair.a, pair.b]))
  const movedTo = new Map(moved.map((pair) => [pair.b, pair.a]))
  const paragraphs: ComparedParagraph[] = []
  let [i, j] = [0, 0]
  for (const pair of [...kept, { a: before.length, b: after.length }]) {
    for (; i < pair.a; i++) {
      const paragraph = before[i]
      if (!paragraph) break
      const to = after[movedFrom.get(i) ?? -1]
      const parts = whole("removed", paragraph.text)
      if (to) paragraphs.push({ change: "moved-away", a: paragraph, to: to.id, parts })
      else paragraphs.push({ change: "removed", a: paragraph, parts })
    }
    for (; j < pair.b; j++) {
      const paragraph = after[j]
      if (!paragraph) break
      const from = before[movedTo.get(j) ?? -1]
      if (from) {
        const parts = changes(from, paragraph, byId)
        paragraphs.push({ change: "moved-here", a: from, b: paragraph, parts })
      } else {
        paragraphs.push({ change: "added", b: paragraph, parts: whole("added", paragraph.text) })
      }
    }
    const [old, now] = [before[i++], after[j++]]
    if (old && now) {
      const parts = changes(old, now, byId)
      const same = parts.every((part) => part.change === "same")
      paragraphs.push({ change: same ? "same" : "edited", a: old, b: now, parts })
    }
  }
  return { paragraphs, counts: count(paragraphs) }
}

/** What changed between two states of one paragraph, word by word. */
export function compareParagraphs(a: Paragraph, b: Paragraph): readonly Part[] {
  return changes(a, b, true)
}

/** The paragraphs' texts of the second version, made from the changes alone. */
export function acceptAll(comparison: Comparison): string[] {
  return comparison.paragraphs.flatMap((paragraph) =>
    "b" in paragraph ? [joined(paragraph.parts, "removed")] : [],
  )
}

/** The paragraphs' texts of the first version, made from the changes alone. */
export function rejectAll(comparison: Comparison): string[] {
  return comparison.paragraphs.flatMap((paragraph) => {
    if (paragraph.change === "added" || paragraph.change === "moved-here") return []
    return [joined(paragraph.parts, "added")]
  })
}

function joined(parts: readonly Part[], without: Part["change"]): string {
  return parts.map((part) => (part.change === without ? "" : part.text)).join("")
}

function whole(change: Part["change"], text: string): Part[] {
  return text === "" ? [] : [{ change, text }]
}

/** What changed between two paragraphs, word by word. */
function changes(a: Paragraph, b: Paragraph, identities: boolean): Part[] {
  if (a.text === b.text) return whole("same", a.text)
  const [before, after] = [wordsOf(a, identities), wordsOf(b, identities)]
  const found = diffArrays(
    before.map((word) => word.key),
    after.map((word) => word.key),
    { maxEditLength: MOST_CHANGES },
  )
  if (!found) return [...whole("removed", a.text), ...whole("added", b.text)]
  let [i, j] = [0, 0]
  const parts = found.map(({ count, added, removed }): Part => {
    const words = removed ? before.slice(i, i + count) : after.slice(j, j + count)
    if (!added) i += count
    if (!removed) j += count
    const text = words.map((word) => word.text).join("")
    return { change: added ? "added" : removed ? "removed" : "same", text }
  })
  return readable(parts)
}

/**
 * Joins changes that are parted by spaces only, and puts what goes before what comes, so that a
 * reader sees one replacement and not every second word.
 */
function readable(parts: readonly Part[]): Part[] {
  const result: Part[] = []
  let [removed, added] = ["", ""]
  const flush = () => {
    result.push(...whole("removed", removed), ...whole("added", added))
    removed = added = ""
  }
  parts.forEach((part, index) => {
    if (part.change === "removed") removed += part.text
    else if (part.change === "added") added += part.text
    else if (part.text.trim() === "" && removed && added && parts[index + 1]) {
      removed += part.text
      added += part.text
    } else {
      flush()
      result.push(part)
    }
  })
  flush()
  return result
}

function count(paragraphs: readonly ComparedParagraph[]): Comparison["counts"] {
  const of = (change: ComparedParagraph["change"]) =>
    paragraphs.filter((paragraph) => paragraph.change === change).length
  const characters = (change: Part["change"]) =>
    paragraphs
      .filter((paragraph) => paragraph.change !== "moved-away")
      .flatMap((paragraph) => paragraph.parts)
      .reduce((sum, part) => sum + (part.change === change ? part.text.length : 0), 0)
  return {
    edited: of("edited"),
    added: of("added"),
    removed: of("removed"),
    moved: of("moved-here"),
    addedCharacters: characters("added"),
    removedCharacters: characters("removed"),
  }
}
