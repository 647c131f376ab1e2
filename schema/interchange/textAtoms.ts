/** The atoms of a paragraph written down: its text, its claims on the source, its references and spans. */

import type { NoteReference, Span } from "../model/body.ts"
import type { LayoutKind } from "./layout.ts"
import { pairEmphasis, type Delimiter, type Pair } from "./textEmphasis.ts"
import type { Tag } from "./textHtml.ts"
import { remark, type Context, type Reading } from "./textReading.ts"
import { normalSpans } from "./textSpans.ts"

/** A range of the source within a paragraph: its own characters, or layout that stands for some. */
export interface Atom {
  kind: "text" | LayoutKind
  from: number
  to: number
  /** What layout stands for; for text, its own characters. */
  text?: string
  note?: string
  delimiter?: Delimiter
  /** Formatting that begins or ends here, by HTML or a link. */
  opens?: Tag
  closes?: Tag
}

export interface Inline {
  readonly text: string
  readonly refs: NoteReference[]
  readonly spans: Span[]
}

/** Writes the atoms down: the paragraph's text, its claims, its references and spans. */
export function writeAtoms(context: Context, reading: Reading, atoms: readonly Atom[]): Inline {
  const { source, claims } = context
  const paired = atoms.some((atom) => atom.delimiter) ? pairEmphasis(atoms) : []
  const used = new Map<Atom, { left: number; right: number }>()
  for (const { opener, closer, length } of paired) {
    const first = used.get(opener) ?? { left: 0, right: 0 }
    used.set(opener, { ...first, right: first.right + length })
    const second = used.get(closer) ?? { left: 0, right: 0 }
    used.set(closer, { ...second, left: second.left + length })
  }
  const parts: string[] = []
  let offset = 0
  const refs: NoteReference[] = []
  const ends = new Map<Atom, { before: number; after: number }>()
  const put = (kind: Atom["kind"], from: number, to: number, text: string) => {
    if (to === from) return
    const last = claims.at(-1)
    if (
      kind === "text" &&
      last?.kind === "text" &&
      last.to === from &&
      last.paragraph === reading.id
    )
      last.to = to
    else claims.push({ at: from, to, kind, paragraph: reading.id, offset, text })
    parts.push(text)
    offset += text.length
  }
  for (const atom of atoms) {
    const before = offset
    if (atom.note !== undefined) refs.push({ at: offset, id: atom.note })
    if (atom.kind === "text") {
      const { left = 0, right = 0 } = used.get(atom) ?? {}
      put("emphasis", atom.from, atom.from + left, "")
      put(
        "text",
        atom.from + left,
        atom.to - right,
        source.slice(atom.from + left, atom.to - right),
      )
      put("emphasis", atom.to - right, atom.to, "")
    } else if (atom.kind === "note-label") {
      const body = context.notes.inlineAt(atom.from)
      if (body) {
        // The label belongs to the note and not to this paragraph, which may change without it.
        claims.push({ at: body.at, to: body.from, kind: "note-label" })
        claims.push({ at: body.to, to: body.close + 1, kind: "note-label" })
      }
    } else {
      put(atom.kind, atom.from, atom.to, atom.text ?? "")
    }
    if (used.has(atom) || atom.opens || atom.closes) ends.set(atom, { before, after: offset })
  }
  const text = parts.length === 1 ? (parts[0] ?? "") : parts.join("")
  const spans = ends.size > 0 ? normalSpans(spansOf(atoms, paired, ends, offset), text) : []
  const marks = atoms.filter((atom) => INTERPRETED.has(atom.kind)).length + paired.length * 2
  if (marks > 0) remarkMarkup(context, reading, text, marks)
  return { text, refs, spans }
}

function spansOf(
  atoms: readonly Atom[],
  paired: readonly Pair<Atom>[],
  ends: ReadonlyMap<Atom, { before: number; after: number }>,
  length: number,
): Span[] {
  const spans: Span[] = paired.map(({ opener, closer, length: stars }) => ({
    from: ends.get(opener)?.after ?? 0,
    to: ends.get(closer)?.before ?? length,
    mark: stars === 2 ? ("strong" as const) : ("em" as const),
  }))
  const open: { tag: Tag; from: number }[] = []
  const close = ({ tag, from }: { tag: Tag; from: number }, to: number) =>
    spans.push({ from, to, mark: tag.mark, ...(tag.href === undefined ? {} : { href: tag.href }) })
  for (const atom of atoms) {
    if (atom.opens) open.push({ tag: atom.opens, from: ends.get(atom)?.after ?? 0 })
    if (atom.closes) {
      const mark = atom.closes.mark
      const index = open.findLastIndex((each) => each.tag.mark === mark)
      const [found] = index < 0 ? [] : open.splice(index, 1)
      if (found) close(found, ends.get(atom)?.before ?? length)
    }
  }
  for (const left of open) close(left, length)
  return spans
}

/** Layout that was read as formatting or as a reference; brackets of a link and tags come in twos. */
const INTERPRETED = new Set<Atom["kind"]>(["html-tag", "link", "note-mark"])

/** One remark for a paragraph, however much is marked in it. */
function remarkMarkup(context: Context, reading: Reading, text: string, marks: number): void {
  const [first] = reading.runs
  const last = reading.runs.at(-1)
  if (!first || !last) return
  const what = marks === 1 ? "One mark was" : `${marks} marks were`
  remark(
    context,
    "markup-read",
    "info",
    { from: first.from, to: last.to },
    `${what} read as formatting, links or note references and left out of the words.`,
    { paragraph: reading.id, from: 0, to: text.length },
  )
}
