/** Words that were found, in the editor: marked, and replaced as one edit. */

import type { EditorView } from "prosemirror-view"
import { EditorState, type Transaction } from "prosemirror-state"
import { expect, test } from "vitest"
import { createFinding, foundPlugin } from "../../../client/editor/finding.ts"
import type { TypingHost } from "../../../client/editor/typing.ts"
import { idsFrom } from "../../../schema/base/ids.ts"
import { search } from "../../../schema/model/search.ts"
import { seededRandom } from "../../../scripts/bench/largeDraft.ts"
import { snapshotOf, stateOf, textsOf } from "./support.ts"

function editorOf(paragraphs: readonly string[]) {
  const { doc } = stateOf(paragraphs)
  let state = EditorState.create({ doc, plugins: [foundPlugin()] })
  const applied: Transaction[] = []
  const steps: string[] = []
  const host = {
    mode: () => "edit",
    state: () => state,
    snapshot: () => snapshotOf(state.doc),
    context: { actor: { person: "Ana", party: "", lead: true }, newId: idsFrom(seededRandom(1)) },
    apply(tr: Transaction) {
      applied.push(tr)
      state = state.apply(tr)
    },
    refuse: (message: string) => void steps.push(message),
  } as unknown as TypingHost
  const view = {
    get state() {
      return state
    },
    updateState(next: EditorState) {
      state = next
    },
  } as unknown as EditorView
  const finding = createFinding(
    host,
    () => view,
    () => void steps.push("step"),
    () => false,
  )
  const find = (words: string) =>
    search(snapshotOf(state.doc).derived, words, { language: "en", through: true })
  const marks = () => {
    const [plugin] = state.plugins
    const set = plugin?.props.decorations?.call(plugin, state)
    const found: string[] = []
    set?.forEachSet((each) => {
      for (const { from, to } of each.find()) found.push(state.doc.textBetween(from, to))
    })
    return found.sort()
  }
  return { finding, find, marks, applied, steps, text: () => textsOf(state.doc).flat() }
}

test("U71 all places are replaced in one edit, which is a step of its own", () => {
  const { finding, find, applied, steps, text } = editorOf([
    "Ports shall report. They SHALL pay [and shall act].",
    "Ships shall wait.",
  ])
  finding.replaceFound(find("shall"), "may")
  expect(text()).toEqual(["Ports may report. They may pay [and may act].", "Ships may wait."])
  expect([applied.length, steps]).toEqual([1, ["step", "step"]])
  finding.replaceFound(find(" may"), "")
  expect(text()).toEqual(["Ports report. They pay [and act].", "Ships wait."])
})

test("U70 words are marked part by part, and unmarked when nothing is found", () => {
  const { finding, find, marks, applied } = editorOf(["They shall [urgently] take it."])
  finding.markFound(find("shall take").map((match) => ({ match, current: false })))
  expect(marks()).toEqual(["shall ", "take"])
  finding.markFound([])
  expect(marks()).toEqual([])
  expect(applied).toEqual([])
})
