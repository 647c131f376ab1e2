import { Fragment, Slice } from "prosemirror-model"
import { ReplaceStep } from "prosemirror-transform"
import { expect, test } from "vitest"
import { replaceDivided, whole } from "../../../client/editor/dividing.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { draftSchema } from "../../../schema/model/nodes.ts"
import { answered } from "./answering.ts"
import { stateOf, textsOf } from "./support.ts"

/** A seeded source of numbers in [0, 1): mulberry32. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What stands after lines replace what is between two places, as in any editor of plain text. */
function replaced(
  lines: readonly string[],
  [first, start]: readonly [number, number],
  [last, end]: readonly [number, number],
  inserted: readonly string[],
): string[] {
  const [head, tail] = [(lines[first] ?? "").slice(0, start), (lines[last] ?? "").slice(end)]
  const between = inserted.length === 0 ? [""] : [...inserted]
  between[0] = head + (between[0] ?? "")
  between[between.length - 1] = (between.at(-1) ?? "") + tail
  return [...lines.slice(0, first), ...between, ...lines.slice(last + 1)]
}

test("E20 an edit over the edge of a paragraph gives the text that was meant, and copies no words", () => {
  for (let seed = 1; seed <= 400; seed++) {
    const random = seeded(seed)
    const upTo = (n: number) => Math.floor(random() * (n + 1))
    let next = 0x4e00
    const words = (length: number) => String.fromCharCode(...Array.from({ length }, () => next++))
    const lines = Array.from({ length: 1 + upTo(3) }, () => words(upTo(5)))
    const old = next
    const inserted = Array.from({ length: upTo(3) }, () => words(upTo(3)))
    const state = stateOf(lines)
    const at = (line: number, offset: number) =>
      2 + lines.slice(0, line).reduce((sum, each) => sum + each.length + 2, 0) + offset
    const places = [0, 0].map(() => {
      const line = upTo(lines.length - 1)
      return [line, upTo(lines[line]?.length ?? 0)] as const
    })
    const [from, to] = places.sort(([i, a], [j, b]) => i - j || a - b)
    if (!from || !to) throw new Error("there are two places")
    const newId = numberedIds("n")
    const paragraphs = inserted.map((text) =>
      draftSchema.node("paragraph", { id: newId() }, text === "" ? [] : [draftSchema.text(text)]),
    )
    const slice = inserted.length === 0 ? Slice.empty : new Slice(Fragment.from(paragraphs), 1, 1)
    const range = { from: at(...from), to: at(...to) }
    const tr = whole(replaceDivided(state, range, slice, newId))
    const shown = `seed ${seed}: ${JSON.stringify([lines, from, to, inserted])}`
    const after = answered(state, tr)
    expect(textsOf(after.doc), shown).toEqual([replaced(lines, from, to, inserted)])
    const caret = textsOf(after.doc).flat()
    const last = inserted.at(-1) ?? ""
    expect(after.selection.$from.parentOffset, shown).toBe(
      inserted.length > 1 ? last.length : from[1] + last.length,
    )
    expect(new Set(after.doc.child(0).children.map((node) => String(node.attrs["id"]))).size).toBe(
      caret.length,
    )
    for (const step of tr.steps) {
      if (!(step instanceof ReplaceStep)) throw new Error("only replacements")
      const { content } = step.slice
      for (const each of content.textBetween(0, content.size))
        expect(each.charCodeAt(0), shown).toBeGreaterThanOrEqual(old)
    }
  }
})
