/**
 * What is to be shown in and around each paragraph beside its characters, as plain data.
 *
 * The look of a paragraph is a flat list of primitives in a fixed order, so that two looks compare in
 * one loop and only the paragraphs whose look changed are drawn again.
 */

import type { Bracket, Derived } from "../../schema/model/derived.ts"
import type { Snapshot } from "./handle.ts"

/** Inline classes over a range, a chip or a fold at an offset, or attributes of the paragraph itself. */
export type Piece =
  | {
      readonly type: "range"
      readonly from: number
      readonly to: number
      readonly class: string
      readonly data?: Readonly<Record<string, string>>
    }
  | {
      readonly type: "chip"
      readonly at: number
      readonly bracket: string
      readonly party: string
      readonly label: string
    }
  | { readonly type: "fold"; readonly at: number; readonly bracket: string; readonly label: string }
  | {
      readonly type: "paragraph"
      readonly class: string
      readonly data: Readonly<Record<string, string>>
      readonly style: string
    }

export type Look = readonly Piece[]

/** Brackets deeper than this share one class. */
export const DEEPEST = 8

/** The looks of all paragraphs that have one, by paragraph id. */
export function looksOf(snapshot: Snapshot, folded: ReadonlySet<string>): Map<string, Look> {
  const looks = new Map<string, Piece[]>()
  const add = (paragraph: string, piece: Piece) => {
    const list = looks.get(paragraph)
    if (list) list.push(piece)
    else looks.set(paragraph, [piece])
  }
  const { derived } = snapshot
  for (const bracket of derived.brackets) addBracket(snapshot, bracket, folded, add)
  addNotes(derived, add)
  for (const { code, place } of derived.diagnostics) {
    if (code === "stray-bracket" && place)
      add(place.paragraph, { type: "range", from: place.from, to: place.to, class: "stray" })
  }
  const bodies = noteBodies(derived)
  for (const info of derived.paragraphs) {
    const note = bodies.get(info.paragraph.id)
    if (!info.label && !note) continue
    const classes: string[] = []
    const data: Record<string, string> = {}
    let style = ""
    if (info.label) {
      const { from, to } = info.label
      add(info.paragraph.id, { type: "range", from, to, class: "label" })
      classes.push("labelled")
      style = `--hang: ${Math.min(to + 1, 10)}ch`
    }
    if (note) {
      classes.push("note-body", note.role, note.kind)
      data["data-number"] = note.number
    }
    add(info.paragraph.id, { type: "paragraph", class: classes.join(" "), data, style })
  }
  return looks
}

type Add = (paragraph: string, piece: Piece) => void

function addBracket(
  { draft, derived, standing }: Snapshot,
  bracket: Bracket,
  folded: ReadonlySet<string>,
  add: Add,
): void {
  const { open, close, depth } = bracket
  const record = draft.records.brackets.get(bracket.id)
  const fate = standing.fate(bracket.id) ?? "open"
  const kind = record?.kind ?? "open"
  const crossing = bracket.crosses.length > 0 ? " crossing" : ""
  const incomplete = bracket.incomplete ? " incomplete" : ""
  const shared = `bracket depth-${Math.min(depth, DEEPEST)} ${bracket.class} kind-${kind} fate-${fate}${crossing}${incomplete}`
  const data = { "data-id": bracket.id }
  if (bracket.incomplete !== "open")
    add(open.paragraph, {
      type: "range",
      from: open.offset,
      to: open.offset + 1,
      class: `${shared} side-open`,
      data,
    })
  if (bracket.incomplete !== "close")
    add(close.paragraph, {
      type: "range",
      from: close.offset,
      to: close.offset + 1,
      class: `${shared} side-close`,
      data,
    })
  const party = record?.party ?? ""
  const afterClose = close.offset + (bracket.incomplete === "close" ? 0 : 1)
  if (party !== "") {
    const label = chipLabel(party, kind, fate, depth)
    add(close.paragraph, { type: "chip", at: afterClose, bracket: bracket.id, party, label })
  }
  const words = wordsClass(bracket, kind, fate)
  const isFolded = folded.has(bracket.id)
  if (words === "" && !isFolded) return
  eachPart(derived, bracket, (paragraph, from, to, whole) => {
    if (from < to && words !== "") add(paragraph, { type: "range", from, to, class: words })
    if (!isFolded) return
    if (from < to) add(paragraph, { type: "range", from, to, class: "folded" })
    if (whole) add(paragraph, { type: "paragraph", class: "folded-paragraph", data: {}, style: "" })
  })
  if (isFolded) {
    const at = open.offset + (bracket.incomplete === "open" ? 0 : 1)
    add(open.paragraph, {
      type: "fold",
      at,
      bracket: bracket.id,
      label: "Show the words of this bracket",
    })
  }
}

/** The class of the words within a bracket; "" when they look like any other text. */
function wordsClass(bracket: Bracket, kind: string, fate: string): string {
  if (bracket.class === "placeholder") return "placeholder-words"
  if (fate === "removed") return "words-removed"
  if (kind === "drop" && fate === "open") return "words-drop"
  if (kind === "add" && fate === "open") return "words-add"
  return ""
}

/** What a screen reader says at a chip (LESSONS §5 rule 8). */
function chipLabel(party: string, kind: string, fate: string, depth: number): string {
  const does =
    kind === "add"
      ? "proposes these words"
      : kind === "drop"
        ? "proposes to delete these words"
        : kind === "placeholder"
          ? "holds this place open"
          : "bracketed these words"
  const state = fate === "open" ? "" : fate === "kept" ? ", kept" : ", removed"
  return `${party} ${does}, level ${depth}${state}`
}

/** The parts of a bracket's words, paragraph by paragraph; `whole` when nothing else is in it. */
function eachPart(
  derived: Derived,
  { open, close, incomplete }: Bracket,
  part: (paragraph: string, from: number, to: number, whole: boolean) => void,
): void {
  const first = derived.indexOf(open.paragraph)
  const last = derived.indexOf(close.paragraph)
  if (first === undefined || last === undefined) return
  for (let i = first; i <= last; i++) {
    const { id, text } = derived.paragraphs[i]?.paragraph ?? { id: "", text: "" }
    const from = i === first ? open.offset + (incomplete === "open" ? 0 : 1) : 0
    const to = i === last ? close.offset : text.length
    part(id, from, to, i > first && (i < last || to === text.length))
  }
}

function addNotes({ notes }: Derived, add: Add): void {
  for (const note of notes) {
    if (!note.reference) continue
    const { paragraph, offset } = note.reference
    add(paragraph, {
      type: "range",
      from: offset,
      to: offset + 1,
      class: `note-reference ${note.role}`,
      data: { "data-number": String(note.number ?? "?"), "data-id": note.id },
    })
  }
}

function noteBodies({ notes }: Derived) {
  return new Map(
    notes.flatMap((note) =>
      note.body.map(
        (paragraph, i) =>
          [
            paragraph,
            {
              role: note.role,
              kind: note.kind,
              number: i === 0 && note.number !== null ? String(note.number) : "",
            },
          ] as const,
      ),
    ),
  )
}

/** Whether two looks are drawn alike. */
export function sameLook(one: Look | undefined, other: Look | undefined): boolean {
  if (one === other) return true
  if (!one || one.length !== other?.length) return false
  return one.every((piece, i) => {
    const twin = other[i]
    return twin !== undefined && samePiece(piece, twin)
  })
}

function samePiece(one: Piece, other: Piece): boolean {
  if (one.type === "range")
    return (
      other.type === "range" &&
      one.from === other.from &&
      one.to === other.to &&
      one.class === other.class &&
      one.data?.["data-id"] === other.data?.["data-id"] &&
      one.data?.["data-number"] === other.data?.["data-number"]
    )
  if (one.type === "chip")
    return (
      other.type === "chip" &&
      one.at === other.at &&
      one.bracket === other.bracket &&
      one.label === other.label
    )
  if (one.type === "fold")
    return other.type === "fold" && one.at === other.at && one.bracket === other.bracket
  return (
    other.type === "paragraph" &&
    one.class === other.class &&
    one.style === other.style &&
    one.data["data-number"] === other.data["data-number"]
  )
}
