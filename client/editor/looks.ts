/**
 * What is to be shown in and around each paragraph beside its characters, as plain data.
 *
 * The look of a paragraph is a flat list of primitives in a fixed order, so that two looks compare in
 * one loop and only the paragraphs whose look changed are drawn again.
 */

import type { Bracket, Derived } from "../../schema/model/derived.ts"
import type { Standing } from "../../schema/model/standing.ts"
import { say } from "../language/say.ts"
import { decidedFold, foldedFrom, foldPieces } from "./folding.ts"
import type { Snapshot } from "./handle.ts"
import { NO_ROWS, rowPieces, type RowsShown } from "./rows.ts"
import { openingSaid, sayInFull } from "./saying.ts"
import { tickPieces } from "./ticks.ts"
import { sameLook, type Look, type Piece } from "./pieces.ts"

/** Brackets deeper than this share one class. */
const DEEPEST = 8

/** The looks of a snapshot, and what they rest on. */
export interface Looks {
  /** By paragraph id; a paragraph that shows nothing but its characters has none. */
  readonly of: ReadonlyMap<string, Look>
  /** Ids of the paragraphs whose look may differ from that of the snapshot before. */
  readonly changed: ReadonlySet<string>
  readonly snapshot: Snapshot
  readonly folded: ReadonlySet<string>
  readonly rows: RowsShown
  /** Notes, stray characters and folds by paragraph: few, so computed anew each time. */
  readonly remarks: ReadonlyMap<string, Look>
}

/**
 * The looks of all paragraphs. Given those of an earlier snapshot, only the paragraphs of which
 * something changed are looked at again: at 5,000 brackets a key costs one comparison for each.
 */
export function looksOf(
  snapshot: Snapshot,
  folded: ReadonlySet<string>,
  before?: Looks,
  rows: RowsShown = NO_ROWS,
): Looks {
  const { derived } = snapshot
  const remarks = remarksOf(snapshot, folded, rows)
  const changed = before
    ? changedParagraphs({ snapshot, folded, remarks, rows }, before)
    : new Set(derived.paragraphs.map(({ paragraph }) => paragraph.id))
  const made = new Map<string, Piece[]>()
  const add: Add = (paragraph, piece) => {
    if (!changed.has(paragraph)) return
    const list = made.get(paragraph)
    if (list) list.push(piece)
    else made.set(paragraph, [piece])
  }
  if (changed.size > 0) {
    for (const bracket of bracketsAt(derived, changed))
      addBracket(snapshot, bracket, { folded, rows }, add)
    for (const id of changed) {
      for (const piece of remarks.get(id) ?? []) add(id, piece)
      const info = derived.paragraphs[derived.indexOf(id) ?? -1]
      if (!info?.label) continue
      const { from, to } = info.label
      const style = `--hang: ${Math.min(to + 1, 10)}ch`
      add(id, { type: "range", from, to, class: "label" })
      add(id, { type: "paragraph", class: "labelled", data: {}, style })
    }
  }
  const of = new Map<string, Look>(before?.of)
  for (const id of changed) {
    const look = made.get(id)
    if (look) of.set(id, inSight(look))
    else of.delete(id)
  }
  return { of, changed, snapshot, folded, remarks, rows }
}

/** A look without the chips and folds that stand among hidden words. */
function inSight(look: Look): Look {
  const hidden = look.filter((piece) => piece.type === "range" && piece.class === "folded")
  if (hidden.length === 0) return look
  return look.filter(
    (piece) =>
      piece.type === "range" ||
      piece.type === "paragraph" ||
      !hidden.some(
        (range) => range.type === "range" && range.from < piece.at && piece.at <= range.to,
      ),
  )
}

/** Paragraphs of which the characters, the label, a bracket over them or a remark changed. */
function changedParagraphs(
  { snapshot, folded, remarks, rows }: Omit<Looks, "of" | "changed">,
  before: Looks,
): Set<string> {
  const changed = new Set<string>()
  const { derived, draft, standing } = snapshot
  const old = before.snapshot
  const touch = (from: Derived, { open, close }: Bracket) => {
    const last = from.indexOf(close.paragraph) ?? -1
    for (let i = from.indexOf(open.paragraph) ?? last + 1; i <= last; i++)
      changed.add(from.paragraphs[i]?.paragraph.id ?? "")
  }
  const quiet =
    draft.records === old.draft.records &&
    standing === old.standing &&
    folded === before.folded &&
    rows === before.rows
  if (!quiet || derived.brackets !== old.derived.brackets) {
    let met = 0
    derived.brackets.forEach((bracket, i) => {
      const { id } = bracket
      const guess = old.derived.brackets[i]
      const twin = guess?.id === id ? guess : old.derived.bracket(id)
      if (twin) met++
      if (quiet && twin === bracket) return
      const alike =
        twin !== undefined &&
        sameBracket(bracket, twin) &&
        (quiet ||
          (standing.fate(id) === old.standing.fate(id) &&
            draft.records.brackets.get(id) === old.draft.records.brackets.get(id) &&
            folded.has(id) === before.folded.has(id) &&
            rows.says === before.rows.says &&
            rows.stacked.has(bracket.cluster ?? "") ===
              before.rows.stacked.has(twin.cluster ?? ""))) &&
        hides(standing, folded, bracket) === hides(old.standing, before.folded, twin)
      if (alike) return
      touch(derived, bracket)
      if (twin) touch(old.derived, twin)
    })
    if (met < old.derived.brackets.length)
      for (const twin of old.derived.brackets)
        if (!derived.bracket(twin.id)) touch(old.derived, twin)
  }
  let stayed = 0
  derived.paragraphs.forEach((info, i) => {
    const { id } = info.paragraph
    const guess = old.derived.paragraphs[i]
    if (guess?.paragraph.id === id) stayed++
    const twin =
      guess?.paragraph.id === id ? guess : old.derived.paragraphs[old.derived.indexOf(id) ?? -1]
    if (twin === info) return
    if (info.paragraph !== twin?.paragraph || info.label?.to !== twin.label?.to) changed.add(id)
  })
  if (stayed < old.derived.paragraphs.length)
    for (const { paragraph } of old.derived.paragraphs)
      if (derived.indexOf(paragraph.id) === undefined) changed.add(paragraph.id)
  for (const [id, look] of remarks) if (!sameLook(look, before.remarks.get(id))) changed.add(id)
  for (const id of before.remarks.keys()) if (!remarks.has(id)) changed.add(id)
  return changed
}

function sameBracket(one: Bracket, other: Bracket): boolean {
  return (
    one === other ||
    (one.open.offset === other.open.offset &&
      one.close.offset === other.close.offset &&
      one.open.paragraph === other.open.paragraph &&
      one.close.paragraph === other.close.paragraph &&
      one.depth === other.depth &&
      one.class === other.class &&
      one.incomplete === other.incomplete &&
      one.crosses.length > 0 === other.crosses.length > 0)
  )
}

/** Brackets that stand in or over some of the paragraphs given. */
function bracketsAt(derived: Derived, paragraphs: ReadonlySet<string>): Bracket[] {
  const indexes = [...paragraphs].flatMap((id) => derived.indexOf(id) ?? [])
  const first = Math.min(...indexes)
  const last = Math.max(...indexes)
  return derived.brackets.filter(({ open, close }) =>
    open.paragraph === close.paragraph
      ? paragraphs.has(open.paragraph)
      : (derived.indexOf(open.paragraph) ?? Infinity) <= last &&
        (derived.indexOf(close.paragraph) ?? -1) >= first,
  )
}

type Add = (paragraph: string, piece: Piece) => void

function addBracket(
  { draft, derived, standing }: Snapshot,
  bracket: Bracket,
  { folded, rows }: Pick<Looks, "folded" | "rows">,
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
  const spoken = rows.says !== "off" && bracket.class !== "insertion"
  const { saying } = say.reading
  const [begins, ends] =
    bracket.class === "placeholder"
      ? [saying.placeholder, saying.placeholderEnd]
      : [openingSaid({ draft, derived }, bracket), saying.end]
  if (bracket.incomplete !== "open")
    add(open.paragraph, {
      type: "range",
      from: open.offset,
      to: open.offset + 1,
      class: `${shared} side-open`,
      data: spoken ? { ...data, role: "img", "aria-label": begins } : data,
    })
  if (bracket.incomplete !== "close")
    add(close.paragraph, {
      type: "range",
      from: close.offset,
      to: close.offset + 1,
      class: `${shared} side-close`,
      data: spoken ? { ...data, role: "img", "aria-label": ends } : data,
    })
  const party = record?.party ?? ""
  const afterClose = close.offset + (bracket.incomplete === "close" ? 0 : 1)
  // Words as they stood stand beside the proposal, which says whose it is.
  const stacked = rows.stacked.has(bracket.cluster ?? "")
  if (party !== "" && kind !== "keep" && !stacked) {
    const label = chipLabel(party, kind, fate, depth)
    add(close.paragraph, { type: "chip", at: afterClose, bracket: bracket.id, party, label })
  }
  const words = wordsClass(bracket, kind, fate)
  hideDecided(standing, folded, bracket, add, derived)
  const isFolded = folded.has(bracket.id)
  if (words === "" && !isFolded) return
  const at = isFolded ? foldedFrom(derived, bracket) : 0
  eachPart(derived, bracket, (paragraph, from, to, whole) => {
    if (from < to && words !== "") add(paragraph, { type: "range", from, to, class: words })
    if (!isFolded) return
    const start = paragraph === open.paragraph ? Math.max(from, at) : from
    if (start < to) add(paragraph, { type: "range", from: start, to, class: "folded" })
    if (whole) add(paragraph, { type: "paragraph", class: "folded-paragraph", data: {}, style: "" })
  })
}

/** Which part of a decided bracket is hidden: all of it, its two characters, or nothing. */
function hides(standing: Standing, folded: ReadonlySet<string>, { id, cluster }: Bracket): string {
  if (cluster === null || folded.size === 0 || !folded.has(decidedFold(cluster))) return "nothing"
  const fate = standing.fate(id)
  return fate === "removed" ? "all" : fate === "kept" ? "characters" : "nothing"
}

function hideDecided(
  standing: Standing,
  folded: ReadonlySet<string>,
  bracket: Bracket,
  add: Add,
  derived: Derived,
): void {
  const hidden = hides(standing, folded, bracket)
  if (hidden === "nothing" || bracket.incomplete !== null) return
  const { open, close } = bracket
  const hide = (paragraph: string, from: number, to: number) =>
    add(paragraph, { type: "range", from, to, class: "folded" })
  hide(open.paragraph, open.offset, open.offset + 1)
  hide(close.paragraph, close.offset, close.offset + 1)
  if (hidden === "all")
    eachPart(derived, bracket, (paragraph, from, to, whole) => {
      hide(paragraph, from, to)
      if (whole)
        add(paragraph, { type: "paragraph", class: "folded-paragraph", data: {}, style: "" })
    })
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
  const { chip } = say.writing
  const does =
    kind === "add"
      ? chip.adds
      : kind === "drop"
        ? chip.drops
        : kind === "placeholder"
          ? chip.holds
          : chip.brackets
  const said = does(party, depth)
  return fate === "open" ? said : fate === "kept" ? chip.kept(said) : chip.removed(said)
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

/** Notes at their references and bodies, bracket characters that have no partner, and what is folded. */
function remarksOf(
  snapshot: Snapshot,
  folded: ReadonlySet<string>,
  rows: RowsShown,
): Map<string, Piece[]> {
  const { notes, diagnostics } = snapshot.derived
  const remarks = new Map<string, Piece[]>()
  const add: Add = (paragraph, piece) => {
    remarks.set(paragraph, [...(remarks.get(paragraph) ?? []), piece])
  }
  foldPieces(snapshot, folded, add)
  rowPieces(snapshot, rows, add)
  tickPieces(snapshot, add)
  if (rows.says === "full") sayInFull(snapshot, add)
  for (const { id, number, reference, role, kind, body } of notes) {
    const shown = number === null ? "" : String(number)
    if (reference)
      add(reference.paragraph, {
        type: "range",
        from: reference.offset,
        to: reference.offset + 1,
        class: `note-reference ${role}`,
        data: {
          ...{ "data-number": shown || "?", "data-id": id },
          ...{
            role: "img",
            "aria-label": `${say.views.notes.roles[role]} ${shown}`.trim(),
          },
        },
      })
    body.forEach((paragraph, i) => {
      const data = { "data-number": i === 0 ? shown : "" }
      add(paragraph, { type: "paragraph", class: `note-body ${role} ${kind}`, data, style: "" })
    })
  }
  for (const { code, place } of diagnostics)
    if (code === "stray-bracket" && place)
      add(place.paragraph, { type: "range", from: place.from, to: place.to, class: "stray" })
  return remarks
}
