/** A paragraph as the projector shows it: its characters cut wherever their look changes. */

import type { Paragraph, Span } from "../../schema/model/body.ts"
import type { Look } from "../editor/pieces.ts"

export interface Run {
  readonly text: string
  /** Classes of `editor.css`: the projector looks as the editor does. */
  readonly classes: string
  readonly marks: readonly Span["mark"][]
  /** Of a bracket character its bracket, of a reference its note. */
  readonly id: string | undefined
  /** Of a reference to a note: its number. */
  readonly number: string | undefined
  /** Whose the bracket is that ends before this run; "" when nobody is to be named here. */
  readonly party: string
}

/** The runs of a paragraph, in order; the last one can be empty and name a party. */
export function runsOf({ text, spans }: Paragraph, look: Look): readonly Run[] {
  const cuts = new Set([0, text.length])
  for (const { from, to } of spans) cuts.add(from).add(to)
  for (const piece of look) {
    if (piece.type === "range") cuts.add(piece.from).add(piece.to)
    else if (piece.type === "chip") cuts.add(piece.at)
  }
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b)
  return places.flatMap((from, i): Run[] => {
    const to = places[i + 1] ?? from
    const party = look.find((piece) => piece.type === "chip" && piece.at === from)
    const named = party?.type === "chip" ? party.party : ""
    if (from === to && named === "" && text !== "") return []
    const over = look.flatMap((piece) =>
      piece.type === "range" && piece.from <= from && piece.to >= to && from < to ? [piece] : [],
    )
    const data = over.map((piece) => piece.data).find((each) => each !== undefined)
    return [
      {
        text: text.slice(from, to),
        classes: over.map((piece) => piece.class).join(" "),
        marks: spans
          .filter((span) => span.from <= from && span.to >= to && from < to)
          .map(({ mark }) => mark),
        id: data?.["data-id"],
        number: data?.["data-number"],
        party: named,
      },
    ]
  })
}
