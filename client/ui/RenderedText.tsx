/** One paragraph of a rendition as elements; its characters are never read as markup. */

import { memo, type CSSProperties, type ReactNode } from "react"
import type { RenderedNote, RenderedParagraph } from "../../schema/renditions/rendition.ts"
import { PartyChips } from "./PartyChip.tsx"

interface RenderedTextProps {
  readonly paragraph: RenderedParagraph
  readonly notes: readonly RenderedNote[]
  /** The characters of its label, "" when it has none. */
  readonly label?: string
}

const TAGS = {
  strong: "strong",
  em: "em",
  underline: "u",
  strike: "s",
  sub: "sub",
  sup: "sup",
} as const

/** A stretch of characters with the same look. */
interface Piece {
  readonly text: string
  readonly marks: readonly (keyof typeof TAGS | "link")[]
  /** True for the characters of the label. */
  readonly label: boolean
  /** Depth of the bracket of which this is a character, 0 for other characters. */
  readonly depth: number
  /** Numbers of the notes referred to before this stretch. */
  readonly notes: readonly number[]
  /** Whose the bracket is that closes with this stretch. */
  readonly parties: readonly string[]
}

export const RenderedText = memo(function RenderedText({
  paragraph,
  notes,
  label = "",
}: RenderedTextProps) {
  const at = labelAt(paragraph.text, label)
  const { kind, level, dir, lang } = paragraph
  const heading = kind === "title" || kind === "heading"
  return (
    <p
      {...(heading ? { role: "heading", "aria-level": Math.min(level + 2, 6) } : {})}
      data-kind={kind}
      data-level={level > 0 ? level : undefined}
      dir={dir}
      lang={lang === "" ? undefined : lang}
      className={at === null || heading ? undefined : "labelled"}
      style={at === null || heading ? undefined : hanging(at + label.length)}
    >
      {piecesOf(paragraph, at === null ? undefined : [at, at + label.length]).map((piece, i) => (
        <Shown key={i} piece={piece} notes={notes} />
      ))}
    </p>
  )
})

function Shown({
  piece,
  notes,
}: {
  readonly piece: Piece
  readonly notes: readonly RenderedNote[]
}) {
  let shown: ReactNode = piece.text
  for (const mark of piece.marks) {
    if (mark === "link") shown = <span className="link">{shown}</span>
    else {
      const Tag = TAGS[mark]
      shown = <Tag>{shown}</Tag>
    }
  }
  if (piece.depth > 0) {
    shown = <span className={`bracket depth-${Math.min(piece.depth, 8)}`}>{shown}</span>
  }
  if (piece.label) shown = <span className="label">{shown}</span>
  return (
    <>
      {piece.notes.map((number) => {
        const note = notes.find((each) => each.number === number)
        return (
          <sup key={number} className="note-mark">
            <a id={`reference-${number}`} href={note ? `#note-${note.id}` : undefined}>
              {number}
            </a>
          </sup>
        )
      })}
      {shown}
      {piece.parties.length > 0 && <PartyChips parties={piece.parties} />}
    </>
  )
}

/** Where a label begins: at the start, or after the brackets that hold the whole paragraph. */
function labelAt(text: string, label: string): number | null {
  if (label === "") return null
  const at = text.indexOf(label)
  return at >= 0 && at <= 3 ? at : null
}

/** How far the label hangs out, as the editor counts it. */
function hanging(characters: number): CSSProperties {
  return { "--hang": `${Math.min(characters + 1, 10)}ch` } as CSSProperties
}

/** Cuts a paragraph wherever its look changes. */
export function piecesOf(
  paragraph: RenderedParagraph,
  label?: readonly [from: number, to: number],
): readonly Piece[] {
  const { text, spans, notes, brackets } = paragraph
  const cuts = new Set([0, text.length])
  for (const { from, to } of spans) cuts.add(from).add(to)
  for (const { at } of notes) cuts.add(at)
  if (label) cuts.add(label[0]).add(label[1])
  const depths = new Map<number, number>()
  const parties = new Map<number, readonly string[]>()
  for (const { from, to, depth, parties: whose } of brackets) {
    depths.set(from, depth).set(to - 1, depth)
    parties.set(to - 1, whose)
    for (const at of [from, from + 1, to - 1, to]) cuts.add(at)
  }
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b)
  return places.flatMap((from, i) => {
    const to = places[i + 1] ?? from
    const here = notes.filter((note) => note.at === from).map((note) => note.number)
    if (from === to && here.length === 0) return []
    return [
      {
        text: text.slice(from, to),
        marks: spans
          .filter((span) => span.from <= from && span.to >= to && from < to)
          .map((span) => span.mark),
        label: label !== undefined && from >= label[0] && to <= label[1] && from < to,
        depth: depths.get(from) ?? 0,
        notes: here,
        parties: parties.get(from) ?? [],
      },
    ]
  })
}
