/**
 * The body of a draft as plain data: paragraphs of characters and tables of paragraphs.
 *
 * Everything derived (brackets, clusters, labels, renditions) is computed from this form. The editor
 * makes it from ProseMirror nodes, the server from Y types, readers from files; a paragraph that did
 * not change keeps its identity (`===`), which is what makes derivation incremental.
 *
 * Offsets and lengths are UTF-16 code units of `Paragraph.text`.
 */

/** What a paragraph is. Set as an attribute, never by wrapping (DESIGN §2). */
export const PARAGRAPH_KINDS = [
  "title",
  "subtitle",
  "abstract",
  "annex",
  "heading",
  "text",
  "item",
  "reference",
  "signature",
  "decision",
  "enacting",
  "preambular",
  "operative",
  "note",
  "footnote",
] as const
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number]

/** Whether a paragraph holds the words of a footnote or of a note, and none of the text itself. */
export function isNoteKind(kind: unknown): boolean {
  return kind === "footnote" || kind === "note"
}

export type Direction = "auto" | "ltr" | "rtl"

export interface Paragraph {
  readonly type: "paragraph"
  /** Permanent and unique in the draft. */
  readonly id: string
  readonly kind: ParagraphKind
  /** Headings: 1 is the highest. Items: 1 is the first degree of indentation. Else 0. */
  readonly level: number
  readonly dir: Direction
  /** BCP 47 tag, or "" for the language of the draft. */
  readonly lang: string
  /** All characters: labels, brackets, U+FFFC for a note reference, "\n" for a line break. */
  readonly text: string
  /** Marked bracket characters by ascending offset. A bracket character without a token is plain text. */
  readonly tokens: readonly Token[]
  /** Note references by ascending offset; `text[at]` is U+FFFC. */
  readonly refs: readonly NoteReference[]
  /** Formatting by ascending start. Spans of one mark do not touch or overlap. */
  readonly spans: readonly Span[]
}

/** One bracket character that carries the mark `bracket {id, side}`. */
export interface Token {
  readonly at: number
  readonly id: string
  readonly side: Side
}
export type Side = "open" | "close"

/** One U+FFFC that carries the mark `note {id}`; `id` is the id of the note's record and body paragraph. */
export interface NoteReference {
  readonly at: number
  readonly id: string
}

export interface Span {
  readonly from: number
  readonly to: number
  readonly mark: "strong" | "em" | "underline" | "strike" | "sub" | "sup" | "link"
  /** Links only. */
  readonly href?: string
}

export interface Table {
  readonly type: "table"
  readonly id: string
  readonly rows: readonly Row[]
}
export interface Row {
  readonly cells: readonly Cell[]
}
export interface Cell {
  readonly header: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly paragraphs: readonly Paragraph[]
}

export type Block = Paragraph | Table

export interface Body {
  /** Sheets have no meaning; they bound what a keystroke touches. */
  readonly sheets: readonly (readonly Block[])[]
}

export const OBJECT_REPLACEMENT = "\uFFFC"

/** The characters that can open or close a bracket, pair by pair. */
export const BRACKET_PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["[", "]"],
  ["［", "］"],
  ["【", "】"],
  ["〔", "〕"],
]
const SIDES = new Map<string, Side>(
  BRACKET_PAIRS.flatMap(([open, close]) => [
    [open, "open"],
    [close, "close"],
  ]),
)

/** The side of a bracket character, undefined for any other character. */
export function sideOf(character: string): Side | undefined {
  return SIDES.get(character)
}

const flat = new WeakMap<Body, readonly Paragraph[]>()

/** All paragraphs of a body in reading order, those in table cells included. Cached by identity. */
export function paragraphsOf(body: Body): readonly Paragraph[] {
  const known = flat.get(body)
  if (known) return known
  const paragraphs: Paragraph[] = []
  for (const sheet of body.sheets) {
    for (const block of sheet) {
      if (block.type === "paragraph") paragraphs.push(block)
      else
        for (const row of block.rows)
          for (const cell of row.cells) paragraphs.push(...cell.paragraphs)
    }
  }
  flat.set(body, paragraphs)
  return paragraphs
}

/** A paragraph from its id and text; everything else as given or by default. */
export function paragraph(id: string, text: string, rest: Partial<Paragraph> = {}): Paragraph {
  return {
    type: "paragraph",
    kind: "text",
    level: 0,
    dir: "auto",
    lang: "",
    tokens: [],
    refs: [],
    spans: [],
    ...rest,
    id,
    text,
  }
}
