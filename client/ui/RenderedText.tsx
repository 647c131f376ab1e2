/** One paragraph of a rendition as elements; its characters are never read as markup. */

import { memo, type CSSProperties, type ReactNode } from "react"
import { MARK_TAGS } from "../../schema/interchange/markTags.ts"
import type { RenderedNote, RenderedParagraph } from "../../schema/renditions/rendition.ts"
import { PartyChips } from "./PartyChip.tsx"

interface RenderedTextProps {
  readonly paragraph: RenderedParagraph
  readonly notes: readonly RenderedNote[]
}

/** A stretch of characters with the same look. */
interface Piece {
  readonly text: string
  readonly marks: readonly (keyof typeof MARK_TAGS | "link")[]
  /** True for the characters of the label. */
  readonly label: boolean
  /** Depth of the bracket of which this is a character, 0 for other characters. */
  readonly depth: number
  /** Numbers of the notes referred to before this stretch. */
  readonly notes: readonly number[]
  /** Whose the bracket is that closes with this stretch. */
  readonly parties: readonly string[]
}

export const RenderedText = memo(function RenderedText({ paragraph, notes }: RenderedTextProps) {
  const { kind, level, dir, lang, label } = paragraph
  const heading = kind === "title" || kind === "heading"
  return (
    <p
      {...(heading ? { role: "heading", "aria-level": Math.min(level + 2, 6) } : {})}
      data-kind={kind}
      data-level={level > 0 ? level : undefined}
      dir={dir}
      lang={lang === "" ? undefined : lang}
      className={label && !heading ? "labelled" : undefined}
      style={label && !heading ? hanging(label.to) : undefined}
    >
      {piecesOf(paragraph).map((piece, i) => (
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
      const Tag = MARK_TAGS[mark]
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

/** How far the label hangs out, as the editor counts it. */
export function hanging(characters: number): CSSProperties {
  return { "--hang": `${Math.min(characters + 1, 10)}ch` } as CSSProperties
}

/** Cuts a paragraph wherever its look changes. */
export function piecesOf(paragraph: RenderedParagraph): readonly Piece[] {
  const { text, spans, notes, brackets, label } = paragraph
  const cuts = new Set([0, text.length])
  for (const { from, to } of spans) cuts.add(from).add(to)
  for (const { at } of notes) cuts.add(at)
  if (label) cuts.add(label.from).add(label.to)
  const depths = new Map<number, number>()
  const parties = new Map<number, readonly string[]>()
  for (const { from, to, depth, opens, closes, parties: whose } of brackets) {
    if (opens) {
      depths.set(from, depth)
      cuts.add(from).add(from + 1)
    }
    if (closes) {
      depths.set(to - 1, depth)
      parties.set(to - 1, whose)
      cuts.add(to - 1).add(to)
    }
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
        label: label !== null && from >= label.from && to <= label.to && from < to,
        depth: depths.get(from) ?? 0,
        notes: here,
        parties: parties.get(from) ?? [],
      },
    ]
  })
}
