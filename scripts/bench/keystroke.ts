/**
 * A keystroke of one's own through y-prosemirror, without a screen, on the large draft: from the
 * ProseMirror transaction to the update that goes out. With the exact sync and without, in turns, so
 * that whatever else the machine does weighs on both.
 */

import * as Y from "yjs"
import { draftDocument } from "../../schema/operations/document.ts"
import { writeDraft } from "../../schema/operations/writing.ts"
import { headless, type Headless } from "../../tests/peers/headless.ts"
import { LARGE, largeDraft } from "./largeDraft.ts"
import type { Measurement } from "./measurement.ts"

const KEYS = 300

/** Medians over 300 keys, typed one by one in paragraphs all over the draft. */
export function run(): Promise<Measurement[]> {
  const draft = largeDraft(LARGE)
  const start = new Y.Doc()
  writeDraft(draftDocument(start), draft)
  const update = Y.encodeStateAsUpdate(start)
  const [exact, stock, heard] = [open(update, true), open(update, false), open(update, true)]
  const durations = { exact: [] as number[], stock: [] as number[], remote: [] as number[] }
  exact.doc.on("update", (each: Uint8Array) => {
    durations.remote.push(timed(() => Y.applyUpdate(heard.doc, each)))
  })
  for (let key = 0; key < KEYS; key++) {
    const position = place(exact.editor, key)
    durations.exact.push(timed(() => type(exact.editor, position)) - (durations.remote.at(-1) ?? 0))
    durations.stock.push(timed(() => type(stock.editor, position)))
  }
  const [withSync, without] = [median(durations.exact), median(durations.stock)]
  return Promise.resolve([
    { name: "keystroke with exact sync", value: withSync, unit: "ms" },
    { name: "keystroke without", value: without, unit: "ms" },
    { name: "exact sync ÷ without", value: withSync / without, unit: "×" },
    { name: "keystroke of somebody else", value: median(durations.remote), unit: "ms" },
  ])
}

function open(update: Uint8Array, exact: boolean): { doc: Y.Doc; editor: Headless } {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return { doc, editor: headless(draftDocument(doc).body, { exact }) }
}

function type(editor: Headless, position: number): void {
  editor.dispatch(editor.state.tr.insertText("x", position))
}

/** A position in the middle of a paragraph, another at each key. */
function place({ state }: Headless, key: number): number {
  const $near = state.doc.resolve(
    Math.floor((((key * 7919) % KEYS) / KEYS) * state.doc.content.size),
  )
  const sheet = state.doc.child(Math.min($near.index(0), state.doc.childCount - 1))
  let start = 1
  for (let i = 0; i < $near.index(0); i++) start += state.doc.child(i).nodeSize
  const index = (key * 31) % sheet.childCount
  for (let i = 0; i < index; i++) start += sheet.child(i).nodeSize
  return start + 1 + Math.floor(sheet.child(index).content.size / 2)
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
