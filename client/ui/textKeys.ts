/** Keys that the text and its lines know by themselves, for the sheet of keys. */

import type { Operation } from "../../schema/sharing/roles.ts"
import { say } from "../language/say.ts"

interface TextKey {
  readonly keys: readonly string[]
  readonly label: string
  readonly right: Operation
}

const { text } = say.keys

export const TEXT_KEYS: readonly TextKey[] = [
  { keys: ["Ctrl+Z"], label: say.toolbar.undo, right: "propose" },
  { keys: ["Ctrl+Y", "Ctrl+Shift+Z"], label: say.toolbar.redo, right: "propose" },
  { keys: ["Ctrl+B"], label: text.bold, right: "edit" },
  { keys: ["Ctrl+I"], label: text.italic, right: "edit" },
  { keys: ["Ctrl+U"], label: text.underline, right: "edit" },
  { keys: ["Shift+Enter"], label: text.newLine, right: "edit" },
  { keys: ["Ctrl+Home", "Ctrl+End"], label: text.edges, right: "read" },
  { keys: ["Tab"], label: text.leave, right: "read" },
  { keys: ["Enter", "Shift+Enter"], label: text.places, right: "read" },
]
