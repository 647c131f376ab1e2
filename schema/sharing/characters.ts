/** Which bracket characters and note references an update brings, takes away or puts elsewhere. */

import { OBJECT_REPLACEMENT } from "../model/body.ts"
import type { NoteReference, Paragraph, Token } from "../model/body.ts"
import { extentOf } from "./near.ts"
import type { Difference, DraftState, ParagraphChange } from "./state.ts"

export interface CharacterChanges {
  /** Brackets of which a character went, or is another's now. */
  readonly went: ReadonlySet<string>
  /** Brackets of which a character came. */
  readonly came: ReadonlySet<string>
  /** Notes of which references came, and went. */
  readonly cameReferences: ReadonlySet<string>
  readonly wentReferences: ReadonlySet<string>
}

/** Compares the marked characters of all paragraphs that an update changes. */
export function characterChanges({ paragraphs }: Difference): CharacterChanges {
  const changes = {
    went: new Set<string>(),
    came: new Set<string>(),
    cameReferences: new Set<string>(),
    wentReferences: new Set<string>(),
  }
  for (const change of paragraphs) {
    const { before, after } = change
    const stayed = placesAfter(change)
    compare(before?.tokens, after?.tokens, stayed, changes.went, changes.came)
    compare(before?.refs, after?.refs, stayed, changes.wentReferences, changes.cameReferences)
  }
  return changes
}

function compare<T extends Token | NoteReference>(
  before: readonly T[] = [],
  after: readonly T[] = [],
  stayed: (offset: number) => number | undefined,
  went: Set<string>,
  came: Set<string>,
): void {
  if (before.length === 0 && after.length === 0) return
  const left = new Map(after.map((mark) => [mark.at, mark] as const))
  for (const mark of before) {
    const at = stayed(mark.at)
    const now = at === undefined ? undefined : left.get(at)
    if (now && at !== undefined && sameMark(mark, now)) left.delete(at)
    else went.add(mark.id)
  }
  for (const { id } of left.values()) came.add(id)
}

function sameMark(one: Token | NoteReference, other: Token | NoteReference): boolean {
  const side = (mark: Token | NoteReference) => ("side" in mark ? mark.side : "")
  return one.id === other.id && side(one) === side(other)
}

/** From an offset before to where that character stands after; undefined when it went. */
function placesAfter({
  edits,
}: Pick<ParagraphChange, "edits">): (offset: number) => number | undefined {
  const stays: { readonly from: number; readonly to: number; readonly by: number }[] = []
  let [before, after] = [0, 0]
  for (const { edit, length } of edits) {
    if (edit === "stayed") stays.push({ from: before, to: before + length, by: after - before })
    if (edit !== "came") before += length
    if (edit !== "went") after += length
  }
  return (offset) => {
    const stay = stays.find(({ from, to }) => from <= offset && offset < to)
    return stay && offset + stay.by
  }
}

/** For each character after the edits where it stood before; undefined when it came. */
export function originsOf({ edits }: Pick<ParagraphChange, "edits">): (number | undefined)[] {
  const origins: (number | undefined)[] = []
  let before = 0
  for (const { edit, length } of edits) {
    if (edit !== "went")
      for (let i = 0; i < length; i++) origins.push(edit === "stayed" ? before + i : undefined)
    if (edit !== "came") before += length
  }
  return origins
}

/**
 * Whether a bracket whose characters were put elsewhere holds the same words: paragraphs may have been
 * split, joined or moved. Note references do not count. Of one over several paragraphs both times, its
 * own parts of the first and the last are compared: those between stand on their own.
 */
export function holdsTheSame(before: DraftState, after: DraftState, bracket: string): boolean {
  const [was, is] = [partsOf(before, bracket), partsOf(after, bracket)]
  if (was.join("") === is.join("")) return true
  return was.length > 1 && is.length > 1 && was[0] === is[0] && was.at(-1) === is.at(-1)
}

/** The words of a bracket with its own characters, paragraph by paragraph. */
function partsOf(state: DraftState, bracket: string): string[] {
  return extentOf(state, bracket).map((key) => {
    const paragraph = state.paragraph(key)
    return paragraph ? contentIn(paragraph, bracket).replaceAll(OBJECT_REPLACEMENT, "") : ""
  })
}

/** The part of a paragraph that stands in a bracket which reaches into it. */
export function contentIn({ text, tokens }: Paragraph, bracket: string): string {
  const at = (side: "open" | "close") =>
    tokens.find((token) => token.id === bracket && token.side === side)?.at
  return text.slice(at("open") ?? 0, (at("close") ?? text.length) + 1)
}
