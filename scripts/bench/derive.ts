/** How long deriving takes, from scratch and after a keystroke, on a draft of 150,000 words. */

import { performance } from "node:perf_hooks"
import type { Body, Paragraph } from "../../schema/model/body.ts"
import { derive } from "../../schema/model/derive.ts"
import type { Derived } from "../../schema/model/derived.ts"
import { standing } from "../../schema/model/standing.ts"
import { LARGE, largeDraft, wordCount } from "./largeDraft.ts"
import type { Measurement } from "./measurement.ts"

/** Medians over several runs. */
export function run(): Promise<Measurement[]> {
  const { body, records } = largeDraft(LARGE)
  const derived = derive(body, records)
  const size = `${wordCount(body)} words, ${derived.brackets.length} brackets`

  // New objects each time: nothing that is cached by identity helps.
  const scratch = times(15, () => {
    const fresh = copied(body)
    return () => derive(fresh, records)
  })
  const typed = keystrokes(body, 300, (text) => `${text}a`, records, derived)
  const bracketed = keystrokes(
    body,
    60,
    (text, i) => ({
      text: `${text} [${i}]`,
      tokens: [
        { at: text.length + 1, id: `new${i}`, side: "open" as const },
        { at: text.length + 2 + String(i).length, id: `new${i}`, side: "close" as const },
      ],
    }),
    records,
    derived,
  )
  const stand = times(15, () => () => standing(derived, records.decisions))
  return Promise.resolve([
    { name: `derive from scratch (${size})`, value: scratch, unit: "ms", goal: "≤ 60 ms" },
    { name: "derive after a keystroke", value: typed, unit: "ms", goal: "≤ 1 ms" },
    { name: "derive after a new bracket", value: bracketed, unit: "ms" },
    { name: "standing of all clusters", value: stand, unit: "ms" },
  ])
}

function times(count: number, prepare: () => () => unknown): number {
  const durations = Array.from({ length: count }, () => {
    const act = prepare()
    const start = performance.now()
    act()
    return performance.now() - start
  })
  return median(durations)
}

type Change = (text: string, i: number) => string | Partial<Paragraph>

function keystrokes(
  body: Body,
  count: number,
  change: Change,
  records: Parameters<typeof derive>[1],
  from: Derived,
): number {
  let [now, derived] = [body, from]
  const durations: number[] = []
  for (let i = 0; i < count; i++) {
    const sheets = [...now.sheets]
    const at = (i * 7) % (sheets.length - 1)
    const sheet = [...(sheets[at] ?? [])]
    const slot = 1 + ((i * 13) % (sheet.length - 1))
    const block = sheet[slot]
    if (block?.type !== "paragraph") continue
    const made = change(block.text, i)
    const edited = typeof made === "string" ? { text: made } : made
    sheet[slot] = { ...block, ...edited, tokens: [...block.tokens, ...(edited.tokens ?? [])] }
    sheets[at] = sheet
    now = { sheets }
    const start = performance.now()
    derived = derive(now, records, derived)
    durations.push(performance.now() - start)
  }
  return median(durations)
}

function copied(body: Body): Body {
  return {
    sheets: body.sheets.map((sheet) =>
      sheet.map((block) => (block.type === "paragraph" ? { ...block } : block)),
    ),
  }
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
