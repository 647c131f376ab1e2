/**
 * The real editor against the real gate: people of several roles type, delete, paste, bracket and undo at
 * random, by keys where there are keys, each update is judged as the server judges it, and whatever the
 * page let through has to be lawful.
 */

import { Fragment, Slice, type Node } from "prosemirror-model"
import { TextSelection, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { ySyncPluginKey } from "y-prosemirror"
import { remainingOf } from "../../client/editor/dividing.ts"
import type { Mode, Snapshot } from "../../client/editor/handle.ts"
import { createHistory, type History } from "../../client/editor/history.ts"
import { inputProps } from "../../client/editor/input.ts"
import { keysPlugin } from "../../client/editor/keys.ts"
import { isRemote } from "../../client/editor/remote.ts"
import { enter, type TypingHost } from "../../client/editor/typing.ts"
import { type Fault } from "../../schema/base/fault.ts"
import { derive } from "../../schema/model/derive.ts"
import { draftSchema } from "../../schema/model/nodes.ts"
import { bodyOfNode } from "../../schema/model/proseMirror.ts"
import { EMPTY_META } from "../../schema/model/records.ts"
import { standing } from "../../schema/model/standing.ts"
import { readRecords } from "../../schema/operations/reading.ts"
import { goOnInStep } from "../../schema/operations/undo.ts"
import { may, type Policy } from "../../schema/sharing/roles.ts"
import { actsOf } from "../server/gate/acts.ts"
import { roomOf, type Person } from "../server/gate/people.ts"
import { standingOf } from "../server/support/standings.ts"
import { between, pick, seededRandom, type Random } from "../support/random.ts"
import { randomDraft } from "../support/randomDraft.ts"
import { headless, type Headless } from "./headless.ts"

/** Somebody at their page. */
interface Writer {
  readonly person: Person
  readonly editor: Headless
  readonly history: History
  readonly mode: () => Mode
  /** Sentences with which the page refused. */
  readonly refusals: string[]
  readonly key: (name: string) => void
  readonly type: (text: string) => void
  readonly paste: (slice: Slice) => void
  /** Whether their last act was by the editor and nobody has acted since. */
  mayUndo: boolean
}

export interface GatedFigures {
  /** Updates that were sent, and acts that the page refused with a sentence. */
  sent: number
  refusedHere: number
  /** How often each act wrote something. */
  readonly done: Map<string, number>
  /** What the server refused of that which the page let through. */
  readonly refused: { readonly act: string; readonly fault: Fault; readonly log: string }[]
}

const STEPS = 40
const WORDS = ["x", "new ", " of", "[", "]", "[or]", "(a", "公約", "قد", "e\u0301", "."]

/** One draft and its people, from a seed. */
export function gatedRun(seed: number, policy: Policy, figures: GatedFigures): void {
  const random = seededRandom(seed)
  const room = roomOf(randomDraft(random), [
    standingOf({ party: "A", policy }),
    standingOf({ party: "B", policy }),
    standingOf({ role: "participant", party: "", policy, name: "Guest", person: "guest" }),
    standingOf({ role: "co-lead", party: "", policy }),
    standingOf({ role: "secretariat", party: "", policy }),
  ])
  const modes = room.people.map((): Mode => (random() < 0.5 ? "edit" : "propose"))
  const writers = room.people.map((person, i) => writerFor(person, modes[i] ?? "propose"))
  const log: string[] = []
  for (let step = 0; step < STEPS; step++) {
    const writer = pick(random, writers)
    const { person, editor } = writer
    room.receive(person)
    const before = linesOf(editor.state.doc)
    const act = actOf(writer, random)
    const told = writer.refusals.splice(0)
    if (person.outbox.length === 0) {
      if (told.length > 0) figures.refusedHere++
      continue
    }
    figures.sent += person.outbox.length
    figures.done.set(act, (figures.done.get(act) ?? 0) + 1)
    for (const each of writers) each.mayUndo = each === writer && act !== "panel"
    log.push(`${person.standing.person} (${writer.mode()}) ${act}`)
    const [fault] = room.send(person)
    if (!fault) continue
    const change = [`seed ${seed}, step ${step}, ${policy}`, ...log.slice(-4)]
    const after = linesOf(editor.state.doc)
    change.push(...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`))
    change.push(...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`))
    figures.refused.push({ act, fault, log: change.join("\n") })
    break
  }
  for (const { editor, history } of writers) {
    editor.destroy()
    history.destroy()
  }
}

/** A page without a screen, as `createEditor` puts it together. */
function writerFor(person: Person, wanted: Mode): Writer {
  const { context, document, standing: stands } = person
  const mode = (): Mode => (may(stands.role, "edit", stands.policy) ? wanted : "propose")
  const refusals: string[] = []
  const refuse = (message: string) => void refusals.push(message)
  const history = createHistory(document, [ySyncPluginKey, context.origin], () => undefined)
  history.manager.captureTimeout = 0
  const keys = keysPlugin({
    mode,
    composing: () => false,
    newId: context.newId,
    undo: () => void history.undo(),
    redo: () => void history.redo(),
    step: () => undefined,
    move: () => undefined,
    refuse,
  })
  const editor = headless(document.body, { plugins: [keys] })
  const host: TypingHost = {
    mode,
    state: () => editor.state,
    snapshot: () => snapshotOf(editor, person),
    context,
    apply: (tr) => editor.dispatch(tr),
    refuse,
    ask: () => undefined,
    goOn: () => goOnInStep(history.manager),
  }
  const view = {
    get state() {
      return editor.state
    },
    composing: false,
    dispatch(tr: Transaction) {
      if ((tr.docChanged || remainingOf(tr)) && !isRemote(tr)) enter(host, tr)
      else editor.dispatch(tr)
    },
  } as unknown as EditorView
  const { handleTextInput, handlePaste } = inputProps(host)
  return {
    person,
    editor,
    history,
    mode,
    refusals,
    mayUndo: false,
    key: (name) => {
      const event = { key: name, code: name } as KeyboardEvent
      keys.props.handleKeyDown?.call(keys, view, event)
    },
    type: (text) => {
      for (const character of text) {
        const { from, to } = editor.state.selection
        const plain = () => editor.state.tr.insertText(character, from, to)
        if (handleTextInput?.call(keys, view, from, to, character, plain) !== true)
          view.dispatch(plain())
      }
    },
    paste: (slice) => void handlePaste?.call(keys, view, {} as ClipboardEvent, slice),
  }
}

/** Does something; answers what. */
function actOf(writer: Writer, random: Random): string {
  const { person, editor, history } = writer
  if (writer.mayUndo && random() < 0.2) {
    history.undo()
    return "undo"
  }
  if (random() < 0.3) {
    const lawful = actsOf(person).filter(([name]) => name !== "move" && name !== "consolidate")
    pick(random, lawful)[1](person, random)
    return "panel"
  }
  const { doc, tr } = editor.state
  const at = positionIn(doc, random)
  const end = doc.resolve(at).end()
  const to = random() < 0.15 ? positionIn(doc, random) : Math.min(end, at + between(random, 0, 9))
  const range = random() < 0.5
  editor.dispatch(tr.setSelection(TextSelection.create(doc, at, range ? to : at)))
  switch (pick(random, ["type", "type", "type", "erase", "erase", "paste"])) {
    case "type":
      writer.type(pick(random, WORDS) + (random() < 0.3 ? pick(random, WORDS) : ""))
      return range ? "type over" : "type"
    case "erase": {
      const name = pick(random, ["Backspace", "Delete"])
      for (let times = between(random, 1, 3); times > 0; times--) writer.key(name)
      return range ? "erase range" : "erase"
    }
    default:
      writer.paste(sliceOf(doc, random))
      return range ? "paste over" : "paste"
  }
}

/** Words of one's own, or something of the draft with its brackets. */
function sliceOf(doc: Node, random: Random): Slice {
  if (random() < 0.4) {
    const words = Fragment.from(draftSchema.text(pick(random, WORDS)))
    return new Slice(words, 0, 0)
  }
  const at = positionIn(doc, random)
  return doc.slice(at, Math.min(doc.resolve(at).end(), at + between(random, 1, 12)))
}

function positionIn(doc: Node, random: Random): number {
  const all: { readonly pos: number; readonly size: number }[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) all.push({ pos, size: node.content.size })
    return !node.isTextblock
  })
  const { pos, size } = pick(random, all)
  return pos + 1 + between(random, 0, size)
}

function snapshotOf({ state }: Headless, { document }: Person): Snapshot {
  const draft = { body: bodyOfNode(state.doc), records: readRecords(document), meta: EMPTY_META }
  const derived = derive(draft.body, draft.records)
  const standings = standing(derived, draft.records.decisions)
  return { draft, derived, standing: standings, selection: null, bracket: null }
}

/** Each paragraph with the ids of its brackets. */
function linesOf(doc: Node): string[] {
  const lines: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    let line = `${String(node.attrs["id"])}: `
    node.forEach((child) => {
      const mark = child.marks.find(({ type }) => type.name === "bracket")
      line += (child.text ?? "") + (mark ? `<${String(mark.attrs["id"])}>` : "")
    })
    lines.push(line)
    return false
  })
  return lines
}

/** No figures yet. */
export function noFigures(): GatedFigures {
  return { sent: 0, refusedHere: 0, done: new Map(), refused: [] }
}
