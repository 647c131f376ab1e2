/** What a peer does to its draft, read from one step of a schedule and what it sees at that moment. */

import { Fragment, Slice, type Node } from "prosemirror-model"
import type { Transaction } from "prosemirror-state"
import { joinDivided, replaceDivided } from "../../client/editor/dividing.ts"
import { keepingHalves } from "../../client/editor/guard.ts"
import { fitted } from "../../client/editor/paste.ts"
import { tokenNode } from "../../client/editor/tokens.ts"
import { sideOf } from "../../schema/model/body.ts"
import type { Place } from "../../schema/model/derived.ts"
import { draftSchema } from "../../schema/model/nodes.ts"
import { bracketRecord } from "../../schema/operations/applying.ts"
import { bracketPassage } from "../../schema/operations/bracket.ts"
import { derivedNow } from "../../schema/operations/current.ts"
import { decide, reopen } from "../../schema/operations/decide.ts"
import { addNote, removeNote } from "../../schema/operations/note.ts"
import {
  proposeAlternative,
  proposeDeletion,
  proposeInsertion,
  proposeReplacement,
} from "../../schema/operations/propose.ts"
import { withdraw } from "../../schema/operations/withdraw.ts"
import { askFor, perform } from "./asked.ts"
import type { Doer } from "./peer.ts"
import type { Act, Step } from "./schedule.ts"

/** Where new characters come from: none is ever given twice, so each can be found again at the end. */
export interface Supply {
  words(length: number): string
}

type Doing = (peer: Doer, step: Step, supply: Supply) => void

/** The acts that change a draft. Undo, redo, delivery and connection belong to the run. */
export const doings: Readonly<Partial<Record<Act, Doing>>> = {
  type(peer, step, supply) {
    const { state } = peer.editor
    const text = supply.words(1 + Math.floor(step.size * 4))
    dispatch(peer, state.tr.insertText(text, positionAt(state.doc, step.at)))
  },

  delete(peer, step) {
    const [from, to] = shortRange(peer.editor.state.doc, step)
    if (from < to) dispatch(peer, peer.editor.state.tr.delete(from, to))
  },

  replace(peer, step, supply) {
    const [from, to] = shortRange(peer.editor.state.doc, step)
    const text = supply.words(1 + Math.floor(step.pick * 3))
    if (from < to) dispatch(peer, peer.editor.state.tr.insertText(text, from, to))
  },

  format(peer, step) {
    const [from, to] = longRange(peer.editor.state.doc, step)
    const mark = draftSchema.mark(step.pick < 0.5 ? "strong" : "underline")
    const { tr } = peer.editor.state
    dispatch(
      peer,
      step.pick % 0.5 < 0.3 ? tr.addMark(from, to, mark) : tr.removeMark(from, to, mark),
    )
  },

  /** As an operation on the Y types. */
  bracket(peer, step) {
    const [from, to] = longRange(peer.editor.state.doc, step)
    const passage = { from: placeAt(peer, from), to: placeAt(peer, to) }
    if (step.pick < 0.3) proposeDeletion(peer.context, passage)
    else bracketPassage(peer.context, passage)
  },

  /** As an ordinary transaction with two insertions, crossing whatever it meets. */
  wrap(peer, step) {
    const { state } = peer.editor
    const [from, to] = longRange(state.doc, step)
    const id = peer.context.newId()
    const tr = state.tr.insert(to, tokenNode("]", id, "close"))
    dispatch(peer, tr.insert(from, tokenNode("[", id, "open")))
  },

  propose(peer, step, supply) {
    const text = supply.words(1 + Math.floor(step.pick * 4))
    const { doc } = peer.editor.state
    if (step.pick < 0.5) {
      proposeInsertion(peer.context, { at: placeAt(peer, positionAt(doc, step.at)), text })
    } else {
      const [from, to] = longRange(doc, step)
      proposeReplacement(peer.context, { from: placeAt(peer, from), to: placeAt(peer, to), text })
    }
  },

  alternative(peer, step, supply) {
    const bracket = choice(derivedNow(peer.document).brackets, step.at)?.id
    const text = supply.words(1 + Math.floor(step.pick * 4))
    if (bracket !== undefined) proposeAlternative(peer.context, { bracket, text })
  },

  /** Puts a footnote in, types in the words of one, or takes one out with its reference. */
  footnote(peer, step, supply) {
    const { doc } = peer.editor.state
    const note = choice([...peer.document.notes.keys()].sort(), step.at)
    if (step.pick < 0.5 || note === undefined) {
      const text = supply.words(2 + Math.floor(step.size * 4))
      addNote(peer.context, { at: placeAt(peer, positionAt(doc, step.at)), text })
    } else if (step.pick < 0.75) {
      const words = paragraphs(doc).find(({ node }) => node.attrs["id"] === note)
      if (!words) return
      const offset = Math.floor(step.size * (words.node.content.size + 1))
      const text = supply.words(1 + Math.floor(step.size * 3))
      dispatch(peer, peer.editor.state.tr.insertText(text, words.pos + 1 + offset))
    } else removeNote(peer.context, { note })
  },

  withdraw(peer, step) {
    const own = derivedNow(peer.document).brackets.filter(
      ({ id }) => peer.document.brackets.get(id)?.party === peer.context.actor.party,
    )
    const bracket = choice(own, step.at)?.id
    if (bracket !== undefined) withdraw(peer.context, { bracket })
  },

  decide(peer, step) {
    const cluster = choice(derivedNow(peer.document).clusters, step.at)
    if (!cluster) return
    const bracket = choice(cluster.brackets, step.size)
    const optional = cluster.kind === "optional"
    const outcome =
      step.pick < 0.4 || bracket === undefined
        ? ({ outcome: "keep" } as const)
        : step.pick < 0.7 && !optional
          ? ({ outcome: "choose", bracket } as const)
          : ({ outcome: optional ? "drop" : "none" } as const)
    decide(peer.context, { cluster: cluster.id, ...outcome })
  },

  reopen(peer, step) {
    const cluster = choice([...peer.document.decisions.keys()].sort(), step.at)
    if (cluster !== undefined) reopen(peer.context, { cluster })
  },

  /** Copies a passage with the brackets in it, and pastes it elsewhere with a record for each copy. */
  paste(peer, step, supply) {
    const { state } = peer.editor
    const [from, to] = shortRange(state.doc, { ...step, size: 0.3 + step.size * 0.7 })
    const copied = fitted(state.doc.slice(from, to), peer.context.newId, () => false)
    const { content, openStart, openEnd } = copied.slice
    const other = new Slice(renewed(content, supply), openStart, openEnd)
    if (other.size === 0) return
    const at = positionAt(state.doc, step.pick)
    peer.document.doc.transact(() => {
      for (const [id] of copied.brackets)
        peer.document.brackets.set(id, bracketRecord(peer.context, "open"))
      dispatch(peer, state.tr.replace(at, at, other))
    }, peer.context.origin)
  },

  split(peer, step) {
    const { state } = peer.editor
    const at = positionAt(state.doc, step.at)
    const empty = draftSchema.node("paragraph")
    const slice = new Slice(Fragment.from([empty, empty]), 1, 1)
    perform(peer, replaceDivided(state, { from: at, to: at }, slice, peer.context.newId))
  },

  join(peer, step) {
    const { state } = peer.editor
    const all = paragraphs(state.doc)
    const second = choice(all.slice(1), step.at)
    const first = second && all[all.indexOf(second) - 1]
    const divided = first && joinDivided(state, first.pos, second.pos)
    if (divided) perform(peer, divided)
  },

  move(peer, step) {
    const all = paragraphs(peer.editor.state.doc).map(({ node }) => String(node.attrs["id"]))
    const moved = choice(all, step.at)
    const rest = [null, ...all.filter((id) => id !== moved)]
    const after = choice(rest, step.size)
    if (moved === undefined || after === undefined) return
    const before = all[all.indexOf(moved) - 1] ?? null
    if (after === before) return
    const ask = (to: string | null) =>
      ({ ask: "move", first: moved, last: moved, after: to }) as const
    askFor(peer, { forth: ask(after), back: ask(before), withLast: false })
  },

  remove(peer, step) {
    const { tr } = peer.editor.state
    const all = paragraphs(tr.doc)
    const gone = choice(all, step.at)
    if (gone && all.length > 1)
      peer.editor.dispatch(tr.delete(gone.pos, gone.pos + gone.node.nodeSize))
  },
}

/** As in the editor: no edit takes one half of a bracket away. */
function dispatch(peer: Doer, tr: Transaction): void {
  const guarded = keepingHalves(peer.editor.state, tr)
  if (guarded.docChanged) peer.editor.dispatch(guarded)
}

interface Located {
  readonly node: Node
  readonly pos: number
}

function paragraphs(doc: Node): Located[] {
  const found: Located[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) found.push({ node, pos })
    return !node.isTextblock
  })
  return found
}

/** A caret position, each as likely as the next; `at` in [0, 1). */
function positionAt(doc: Node, at: number): number {
  const all = paragraphs(doc)
  const total = all.reduce((sum, { node }) => sum + node.content.size + 1, 0)
  let left = Math.floor(at * total)
  for (const { node, pos } of all) {
    if (left <= node.content.size) return pos + 1 + left
    left -= node.content.size + 1
  }
  throw new Error("there is no paragraph to be at")
}

/** A range of up to eight characters within one paragraph. */
function shortRange(doc: Node, { at, size }: Step): [from: number, to: number] {
  const from = positionAt(doc, at)
  return [from, Math.min(from + 1 + Math.floor(size * 8), doc.resolve(from).end())]
}

/** A range that may reach over several paragraphs. */
function longRange(doc: Node, { at, size }: Step): [from: number, to: number] {
  const [one, other] = [positionAt(doc, at), positionAt(doc, size)]
  return one < other ? [one, other] : [other, one]
}

function placeAt(peer: Doer, pos: number): Place {
  const $pos = peer.editor.state.doc.resolve(pos)
  return { paragraph: String($pos.parent.attrs["id"]), offset: $pos.parentOffset }
}

function choice<T>(all: readonly T[], at: number): T | undefined {
  return all[Math.floor(at * all.length)]
}

/** The same content in other words: bracket characters stay, every other character is a new one. */
function renewed(content: Fragment, supply: Supply): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (node.isText) {
      const text = Array.from(node.text ?? "", (each) => (sideOf(each) ? each : supply.words(1)))
      const kept = text.filter((each) => !sideOf(each) || isMarked(node))
      if (kept.length > 0) nodes.push(draftSchema.text(kept.join(""), node.marks))
    } else {
      nodes.push(node.copy(renewed(node.content, supply)))
    }
  })
  return Fragment.fromArray(nodes)
}

function isMarked(node: Node): boolean {
  return node.marks.some((mark) => mark.type.name === "bracket")
}
