/** What typing and deleting at known places make of a plain paragraph. */

import type { Paragraph } from "../../schema/model/body.ts"
import type { RunMark } from "../../schema/model/delta.ts"
import { splicedParagraph } from "../../schema/operations/splices.ts"
import type { Edit } from "../../schema/sharing/state.ts"

/** Offsets count in the text as it was. */
export interface Typing {
  readonly at: number
  readonly words: string
  /** What the words inherit from where they are typed; no brackets and no notes. */
  readonly marks: readonly RunMark[]
  /** In order, and apart. */
  readonly removed: readonly { readonly from: number; readonly to: number }[]
}

/** Whether bracket characters or note references go. */
export function takesMarked({ tokens, refs }: Paragraph, { removed }: Typing): boolean {
  const goes = ({ at }: { readonly at: number }) =>
    removed.some(({ from, to }) => from <= at && at < to)
  return removed.length > 0 && (tokens.some(goes) || refs.some(goes))
}

/** Which characters stayed, came and went. */
export function editsOf({ text }: Paragraph, { at, words, removed }: Typing): readonly Edit[] {
  const edits: { edit: Edit["edit"]; length: number }[] = []
  const add = (edit: Edit["edit"], length: number) => {
    const last = edits.at(-1)
    if (length === 0) return
    if (last?.edit === edit) last.length += length
    else edits.push({ edit, length })
  }
  let done = 0
  const upTo = (to: number, edit: Edit["edit"]) => {
    if (done <= at && at < to) {
      add(edit, at - done)
      add("came", words.length)
      done = at
    }
    add(edit, to - done)
    done = to
  }
  for (const { from, to } of removed) {
    upTo(from, "stayed")
    upTo(to, "went")
  }
  upTo(text.length, "stayed")
  if (at === text.length) add("came", words.length)
  return edits
}

/** The paragraph afterwards, given which characters stay; its brackets and notes do. */
export function typed(before: Paragraph, typing: Typing, edits: readonly Edit[]): Paragraph {
  const { at, words, marks, removed } = typing
  if (before.spans.length + marks.length > 0)
    return splicedParagraph(before, [
      ...(words === "" ? [] : [{ at, remove: 0, insert: [{ text: words, marks }] }]),
      ...removed.map(({ from, to }) => ({ at: from, remove: to - from, insert: [] })),
    ])
  let [text, from] = ["", 0]
  for (const { edit, length } of edits) {
    if (edit === "stayed") text += before.text.slice(from, from + length)
    if (edit === "came") text += words
    else from += length
  }
  const now = (place: number): number => {
    let moved = place + (at <= place ? words.length : 0)
    for (const { from: start, to } of removed) if (to <= place) moved -= to - start
    return moved
  }
  // Written out: spreading costs a keystroke more than all that is done with it.
  const { type, id, kind, level, dir, lang, spans } = before
  const tokens = before.tokens.map((token) => ({
    at: now(token.at),
    id: token.id,
    side: token.side,
  }))
  const refs = before.refs.map((ref) => ({ at: now(ref.at), id: ref.id }))
  return { type, id, kind, level, dir, lang, text, tokens, refs, spans }
}
