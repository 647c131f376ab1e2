/** The primitives of which the look of a paragraph is made, and whether two looks are drawn alike. */

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
  | {
      readonly type: "fold"
      readonly at: number
      /** The name of what is folded: a bracket, a paragraph or a section (`folding.ts`). */
      readonly bracket: string
      /** Open clusters within the words that are hidden. */
      readonly inside: number
      /** Paragraphs that are hidden whole; 0 unless it is a section. */
      readonly paragraphs: number
    }
  | {
      readonly type: "row"
      readonly at: number
      readonly bracket: string
      readonly cluster: string
      readonly number: number
      readonly party: string
      readonly told: string
      /** The reader's own, "" for none. */
      readonly stance: string
      readonly mayTake: boolean
      readonly label: string
    }
  | { readonly type: "rowEnd"; readonly at: number; readonly bracket: string }
  | {
      /** Stands for a decided cluster, of which `bracket` is the id. */
      readonly type: "tick"
      readonly at: number
      readonly bracket: string
      readonly label: string
    }
  | {
      readonly type: "paragraph"
      readonly class: string
      readonly data: Readonly<Record<string, string>>
      readonly style: string
    }

export type Look = readonly Piece[]

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
      one.data?.["data-number"] === other.data?.["data-number"] &&
      one.data?.["aria-label"] === other.data?.["aria-label"]
    )
  if (one.type !== "paragraph") return nameOf(one) === nameOf(other)
  return (
    other.type === "paragraph" &&
    one.class === other.class &&
    one.style === other.style &&
    one.data["data-number"] === other.data["data-number"]
  )
}

/** All that tells one small element that stands in the text from another. */
export function nameOf(piece: Piece): string {
  return Object.values(piece).join("\u0000")
}
