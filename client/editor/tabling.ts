/**
 * Tables in the editor: cells are selected by mouse and by Shift with the arrows, Tab goes from cell to
 * cell, and what the page asks is done to the table of the caret.
 *
 * The selection of cells is that of prosemirror-tables. Its repair of tables is left out: each page
 * would write one of its own. The server makes tables even (`server/structure/tables.ts`).
 */

import { Selection, Plugin, TextSelection, type Command, type EditorState } from "prosemirror-state"
import { CellSelection, tableEditing } from "prosemirror-tables"
import { keydownHandler } from "prosemirror-keymap"
import type { EditorView } from "prosemirror-view"
import type { NewId } from "../../schema/base/ids.ts"
import { draftSchema } from "../../schema/model/nodes.ts"
import { paragraphOfNode } from "../../schema/model/proseMirror.ts"
import { createStore } from "../base/store.ts"
import { say } from "../language/say.ts"
import type { Mode, Removal, TableHere, Tables } from "./handle.ts"
import { editTable, insertTable, type TableAct, type TableEdit } from "./tableEdits.ts"
import { cellAt, cellsIn, spanOf, tablePlace, type TablePlace } from "./tablePlace.ts"
import { halves, tokensBetween } from "./tokens.ts"

export interface TablingHost {
  readonly view: () => EditorView
  readonly mode: () => Mode
  readonly newId: NewId
  readonly refuse: (message: string) => void
  /** What is done next is a step of its own to undo. */
  readonly beginStep: () => void
}

export interface Tabling extends Tables {
  readonly plugins: readonly Plugin[]
}

/** Makes what an editor needs for its tables. */
export function createTabling(host: TablingHost): Tabling {
  const here = createStore<TableHere | null>(null)
  const look = (state: EditorState) => {
    const found = host.mode() === "edit" ? hereIn(state) : null
    if (JSON.stringify(found) !== JSON.stringify(here.get())) here.set(found)
  }
  const dispatch = (edit: TableEdit) => {
    const view = host.view()
    if ("hindrance" in edit) host.refuse(say.tables.refused[edit.hindrance])
    else if (cutsBracket(edit.tr)) host.refuse(say.tables.refused.bracket)
    else {
      host.beginStep()
      view.dispatch(edit.tr)
      host.beginStep()
    }
    view.focus()
  }
  const act = (name: TableAct) => {
    if (host.mode() === "edit") dispatch(editTable(host.view().state, name, host.newId))
  }
  return {
    here,
    act,
    insert(shape) {
      if (host.mode() === "edit") dispatch(insertTable(host.view().state, shape, host.newId))
    },
    removal: (name) => removalBy(editTable(host.view().state, name, host.newId)),
    plugins: [keys(host, act), cells(), follow(look)],
  }
}

function hereIn(state: EditorState): TableHere | null {
  const place = tablePlace(state)
  if (!place) return null
  const { map, part } = place
  const chosen = cellsIn(place, part)
  const canSplit = chosen.some((at) => {
    const { colspan, rowspan } = spanOf(cellAt(place, at))
    return colspan > 1 || rowspan > 1
  })
  return {
    row: part.top + 1,
    rows: map.height,
    column: part.left + 1,
    columns: map.width,
    canMerge: chosen.length > 1,
    canSplit: canSplit && chosen.length === 1,
  }
}

function follow(look: (state: EditorState) => void): Plugin {
  return new Plugin({ view: () => ({ update: ({ state }) => look(state) }) })
}

type Changing = Extract<TableEdit, { readonly tr: unknown }>["tr"]

/** Whether one half of a bracket would go and the other stay. */
function cutsBracket(tr: Changing): boolean {
  return halves(tokensIn(tr)).length > 0
}

function tokensIn(tr: Changing) {
  return removedRanges(tr).flatMap(({ doc, from, to }) => tokensBetween(doc, from, to))
}

function removedRanges(tr: Changing) {
  return tr.steps.flatMap((step, i) => {
    const doc = tr.docs[i]
    const ranges: { doc: typeof tr.doc; from: number; to: number }[] = []
    step.getMap().forEach((from, to) => {
      if (doc && to > from) ranges.push({ doc, from, to })
    })
    return ranges
  })
}

function removalBy(edit: TableEdit): Removal {
  if ("hindrance" in edit) return { characters: 0, brackets: [] }
  let characters = 0
  for (const { doc, from, to } of removedRanges(edit.tr))
    doc.nodesBetween(from, to, (node) => {
      if (node.isTextblock) characters += paragraphOfNode(node).text.replace(/\s/gu, "").length
      return !node.isTextblock
    })
  return { characters, brackets: [...new Set(tokensIn(edit.tr).map(({ id }) => id))] }
}

/** Selecting cells, without its repair of tables. */
function cells(): Plugin {
  const { spec } = tableEditing() as Plugin<number | null>
  return new Plugin<number | null>({
    ...spec,
    // Three clicks select the paragraph, as everywhere, and what is pasted is made fit (`paste.ts`).
    props: { ...spec.props, handlePaste: () => false, handleTripleClick: () => false },
    appendTransaction(transactions, before, state) {
      const tr = spec.appendTransaction?.call(this, transactions, before, state)
      return tr && !tr.docChanged ? tr : null
    },
  })
}

function keys(host: TablingHost, act: (name: TableAct) => void): Plugin {
  const step =
    (direction: 1 | -1): Command =>
    (state, dispatch, view) => {
      const place = host.mode() === "read" ? null : tablePlace(state)
      if (!place) return false
      const next = cellBeside(place, direction)
      if (next !== null) {
        const tr = caretInCell(state, place, next, host)
        dispatch?.(tr.scrollIntoView())
        return true
      }
      if (direction === -1 || host.mode() !== "edit") return false
      if (dispatch && view) act("rowAfter")
      return true
    }
  const clear: Command = (state, dispatch) => {
    if (!(state.selection instanceof CellSelection)) return false
    const tr = cleared(state)
    if (host.mode() !== "edit") host.refuse(say.tables.refused.cells)
    else if (cutsBracket(tr)) host.refuse(say.tables.refused.bracket)
    else dispatch?.(tr)
    return true
  }
  const handle = keydownHandler({
    Tab: step(1),
    "Shift-Tab": step(-1),
    Backspace: clear,
    "Mod-Backspace": clear,
    Delete: clear,
    "Mod-Delete": clear,
    Enter: (state) => {
      if (!(state.selection instanceof CellSelection)) return false
      host.refuse(say.tables.refused.cells)
      return true
    },
  })
  return new Plugin({
    props: {
      handleKeyDown: handle,
      handleDOMEvents: {
        cut(view, event) {
          const { selection } = view.state
          if (!(selection instanceof CellSelection)) return false
          const { dom, text } = view.serializeForClipboard(selection.content())
          event.clipboardData?.setData("text/html", dom.innerHTML)
          event.clipboardData?.setData("text/plain", text)
          event.preventDefault()
          clear(view.state, view.dispatch, view)
          return true
        },
      },
    },
  })
}

function cellBeside(place: TablePlace, direction: 1 | -1): number | null {
  const { map, part } = place
  const order = [...new Set(map.map)].filter((at) => at > 0).sort((one, other) => one - other)
  const current = order.indexOf(map.map[part.top * map.width + part.left] ?? -1)
  return order[current + direction] ?? null
}

/** The caret at the end of a cell: what stands there is not selected, so that no key takes it away. */
function caretInCell(state: EditorState, place: TablePlace, at: number, host: TablingHost) {
  const cell = cellAt(place, at)
  const end = place.pos + 1 + at + cell.nodeSize - 1
  const tr = state.tr
  if (cell.childCount === 0 && host.mode() === "edit")
    tr.insert(end, draftSchema.node("paragraph", { id: host.newId() }))
  return tr.setSelection(Selection.near(tr.doc.resolve(end), cell.childCount === 0 ? 1 : -1))
}

/** The words of the selected cells deleted, their paragraphs kept. */
function cleared(state: EditorState) {
  const { selection, doc } = state
  const tr = state.tr
  const texts: { from: number; to: number }[] = []
  for (const { $from, $to } of selection.ranges)
    doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.isTextblock && node.content.size > 0)
        texts.push({ from: pos + 1, to: pos + 1 + node.content.size })
      return !node.isTextblock
    })
  // The ranges of selected cells begin with the one last selected.
  for (const { from, to } of texts.sort((one, other) => other.from - one.from)) tr.delete(from, to)
  const first = Math.min(...selection.ranges.map(({ $from }) => $from.pos))
  return tr.setSelection(TextSelection.near(tr.doc.resolve(first)))
}
