/**
 * Draws the looks of paragraphs as ProseMirror decorations.
 *
 * The set is mapped through every transaction; after each derivation only the paragraphs whose look
 * changed are drawn again (RELIABILITY §2.4: a set built anew at each key costs 25 ms at 5,000 brackets).
 */

import type { Node } from "prosemirror-model"
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state"
import { Decoration, DecorationSet } from "prosemirror-view"
import type { Snapshot } from "./handle.ts"
import { looksOf, type Looks } from "./looks.ts"
import { nameOf, sameLook, type Look, type Piece } from "./pieces.ts"
import { locate, positionOf } from "./positions.ts"
import { rowElement, rowEndElement, tickElement } from "./rowElement.ts"
import { NO_ROWS, type RowsShown } from "./rows.ts"
import { chipElement, foldElement } from "./widgets.ts"

interface Drawn {
  readonly set: DecorationSet
  readonly looks: Looks | null
  /**
   * Paragraphs that are not drawn as they look. Something drawn went with the characters: what is taken
   * out and put in elsewhere, as a paragraph that is moved, looks as before and is drawn nowhere. Or they
   * were many, and those in sight came first.
   */
  readonly lost: ReadonlySet<string>
  /** Whether some of them wait for the next drawing. */
  readonly behind: boolean
  /** The two characters of the bracket at the caret. */
  readonly pair: DecorationSet
}

/** What each decoration of the set says of itself. */
interface Spec {
  readonly paragraph: string
}

interface Redraw {
  readonly snapshot: Snapshot
  readonly folded: ReadonlySet<string>
  readonly rows: RowsShown
  readonly near: ReadonlySet<string> | null
}

/** From this many changed paragraphs on, building the set anew is cheaper than changing it. */
const MANY = 200
/** Of so many that may wait, those that are drawn with those that may not. */
const SOME = 120

const NONE: ReadonlySet<string> = new Set()

const key = new PluginKey<Drawn>("decorations")

/** The plugin that shows what `redraw` tells it. */
export function decorationsPlugin(): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => ({
        set: DecorationSet.empty,
        looks: null,
        lost: NONE,
        behind: false,
        pair: DecorationSet.empty,
      }),
      apply(tr, drawn) {
        const mapped = tr.docChanged ? mappedThrough(tr, drawn) : drawn
        const meta = tr.getMeta(key) as Redraw | undefined
        return meta ? redrawn(mapped, tr.doc, meta) : mapped
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  })
}

/** Shows the pair of the bracket at the caret: a plugin of its own, since it changes with every caret move. */
export function pairPlugin(): Plugin {
  return new Plugin({ props: { decorations: (state) => key.getState(state)?.pair } })
}

/**
 * The transaction that draws a snapshot, made from the same state; the document is not touched. Where
 * very many paragraphs change, only those with the ids in `near` have to be drawn by it, and some others;
 * with null all are. `isBehind` tells whether others are left for another one.
 */
export function redraw(
  state: EditorState,
  snapshot: Snapshot,
  folded: ReadonlySet<string>,
  rows: RowsShown = NO_ROWS,
  near: ReadonlySet<string> | null = null,
): Transaction {
  return state.tr
    .setMeta(key, { snapshot, folded, rows, near } satisfies Redraw)
    .setMeta("addToHistory", false)
}

/** Whether paragraphs wait to be drawn, which were too many to be drawn with those in sight. */
export function isBehind(state: EditorState): boolean {
  return key.getState(state)?.behind === true
}

function mappedThrough(tr: Transaction, drawn: Drawn): Drawn {
  const lost = new Set(drawn.lost)
  const onRemove = (spec: unknown) => void lost.add((spec as Spec).paragraph)
  return {
    ...drawn,
    set: drawn.set.map(tr.mapping, tr.doc, { onRemove }),
    lost,
    pair: drawn.pair.map(tr.mapping, tr.doc),
  }
}

function redrawn(drawn: Drawn, doc: Node, { snapshot, folded, rows, near }: Redraw): Drawn {
  const before = drawn.looks
  const looks = looksOf(snapshot, folded, before ?? undefined, rows)
  const pair = pairOf(doc, snapshot)
  if (!before || (near === null && looks.changed.size + drawn.lost.size > MANY)) {
    const set = DecorationSet.create(doc, allOf(doc, looks.of))
    return { set, looks, lost: NONE, behind: false, pair }
  }
  const all = [...new Set([...looks.changed, ...drawn.lost])].filter(
    (id) => drawn.lost.has(id) || !sameLook(before.of.get(id), looks.of.get(id)),
  )
  const { changed, lost } = divided(all, near, snapshot)
  const behind = lost.size > 0
  if (changed.length === 0) return { ...drawn, looks, lost, behind, pair }
  const old: Decoration[] = []
  const fresh: Decoration[] = []
  for (const id of changed) {
    const found = locate(doc, id)
    if (!found) continue
    const { pos, node } = found
    old.push(...drawn.set.find(pos, pos + node.nodeSize, (spec) => (spec as Spec).paragraph === id))
    fresh.push(...decorationsOf(id, node, pos, looks.of.get(id) ?? []))
  }
  // Of nodes, ProseMirror takes in only those that come in the order of the document.
  fresh.sort((one, other) => one.from - other.from)
  return { set: drawn.set.remove(old).add(doc, fresh), looks, lost, behind, pair }
}

/** Which of the paragraphs that are to be drawn are drawn now, and which are left. */
function divided(
  all: readonly string[],
  near: ReadonlySet<string> | null,
  { derived }: Snapshot,
): { readonly changed: readonly string[]; readonly lost: ReadonlySet<string> } {
  if (near === null || all.length <= MANY) return { changed: all, lost: NONE }
  const far = all.filter((id) => !near.has(id))
  far.sort((one, other) => (derived.indexOf(one) ?? -1) - (derived.indexOf(other) ?? -1))
  const now = all.filter((id) => near.has(id))
  return { changed: [...now, ...far.slice(0, SOME)], lost: new Set(far.slice(SOME)) }
}

function allOf(doc: Node, looks: ReadonlyMap<string, Look>): Decoration[] {
  const seen = new Set<string>()
  const all: Decoration[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const id = String(node.attrs["id"])
    const look = looks.get(id)
    if (look && !seen.has(id)) all.push(...decorationsOf(id, node, pos, look))
    seen.add(id)
    return false
  })
  return all
}

function decorationsOf(paragraph: string, node: Node, pos: number, look: Look): Decoration[] {
  const start = pos + 1
  const length = node.content.size
  return look.flatMap((piece) => {
    const decoration = decorationOf(piece, paragraph, start, length, pos + node.nodeSize)
    return decoration ? [decoration] : []
  })
}

function decorationOf(
  piece: Piece,
  paragraph: string,
  start: number,
  length: number,
  end: number,
): Decoration | null {
  if (piece.type === "range") {
    if (piece.to > length || piece.from >= piece.to) return null
    return Decoration.inline(
      start + piece.from,
      start + piece.to,
      { class: piece.class, ...piece.data },
      { paragraph },
    )
  }
  if (piece.type === "paragraph") {
    return Decoration.node(
      start - 1,
      end,
      { class: piece.class, ...piece.data, ...(piece.style ? { style: piece.style } : {}) },
      { paragraph },
    )
  }
  if (piece.at > length) return null
  const widget = () => elementOf(piece)
  return Decoration.widget(start + piece.at, widget, {
    paragraph,
    side: -1,
    ignoreSelection: true,
    key: nameOf(piece),
    // A list of choices has the mouse and the keyboard for itself.
    stopEvent: ({ target }: Event) => target instanceof HTMLSelectElement,
  })
}

function elementOf(piece: Exclude<Piece, { type: "range" | "paragraph" }>): HTMLElement {
  switch (piece.type) {
    case "chip":
      return chipElement(piece)
    case "fold":
      return foldElement(piece)
    case "row":
      return rowElement(piece)
    case "rowEnd":
      return rowEndElement()
    case "tick":
      return tickElement(piece)
  }
}

function pairOf(doc: Node, { derived, bracket }: Snapshot): DecorationSet {
  const shown = bracket === null ? undefined : derived.bracket(bracket)
  if (!shown) return DecorationSet.empty
  const ends = [
    shown.incomplete === "open" ? null : shown.open,
    shown.incomplete === "close" ? null : shown.close,
  ]
  return DecorationSet.create(
    doc,
    ends.flatMap((place) => {
      const pos = place && positionOf(doc, place)
      return pos === null ? [] : [Decoration.inline(pos, pos + 1, { class: "at-caret" })]
    }),
  )
}
