/** The sheet of keys against what the text really listens for. */

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { COMMANDS } from "../../../client/ui/commands.ts"
import { TEXT_KEYS } from "../../../client/ui/textKeys.ts"

/** What these do in a text, everybody expects. */
const ORDINARY = ["Enter", "Backspace", "Shift+Backspace", "Delete", "Ctrl+A", "←", "→"]

/** A key as ProseMirror calls it, in the words of the table of commands. */
function named(key: string): string {
  const arrows: Readonly<Record<string, string>> = {
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
  }
  const parts = key.replace("Mod", "Ctrl").split("-")
  const last = parts.pop() ?? ""
  const held = ["Ctrl", "Alt", "Shift"].filter((each) => parts.includes(each))
  return [...held, arrows[last] ?? (last.length === 1 ? last.toUpperCase() : last)].join("+")
}

test("U154 the sheet of keys names every key that the text listens for", () => {
  const source = readFileSync(join(import.meta.dirname, "../../../client/editor/keys.ts"), "utf8")
  const [, table = ""] = /keydownHandler\(\{(.*?)\n {2}\}\)/s.exec(source) ?? []
  const bound = [...table.matchAll(/^ {4}"?([\w-]+)"?: /gm)].map((found) => named(found[1] ?? ""))
  expect(bound.length).toBeGreaterThan(20)
  const listed = new Set([...COMMANDS, ...TEXT_KEYS].flatMap(({ keys }) => keys))
  const unnamed = bound.filter((key) => {
    // With Shift they select as they go, as anywhere.
    const plain = key.replace("Ctrl+Shift+Home", "Ctrl+Home").replace("Ctrl+Shift+End", "Ctrl+End")
    return !listed.has(plain) && !ORDINARY.includes(key)
  })
  expect(unnamed).toEqual([])
})
