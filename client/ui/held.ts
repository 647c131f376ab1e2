/** Putting held text back: as a proposal at its old place, or in the place of what others wrote. */

import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import type { Place } from "../../schema/model/derived.ts"
import type { Context } from "../../schema/operations/context.ts"
import { derivedNow } from "../../schema/operations/current.ts"
import { editOwnText } from "../../schema/operations/ownText.ts"
import {
  proposeDeletion,
  proposeInsertion,
  proposeReplacement,
} from "../../schema/operations/propose.ts"
import { proposeParagraph } from "../../schema/operations/proposeParagraph.ts"
import { rewriteParagraph } from "../../schema/operations/rewrite.ts"
import { isInMandate } from "../../schema/sharing/mandate.ts"
import { offsetNow, replacementIn, type HeldText } from "../base/heldText.ts"
import { mayNow } from "../base/rights.ts"
import { bracketAt } from "../editor/derivation.ts"
import type { Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import { accepted } from "./actions.ts"
import type { Workbench } from "./workbench.ts"

/** Where a held text would go. */
export type HeldPlace =
  | { readonly place: "old"; readonly from: Place; readonly to: Place }
  /** Its place is gone, or reads differently: it goes to where the caret is. */
  | { readonly place: "caret" }
  /** What it would delete is gone, or reads differently. */
  | { readonly place: "changed" }
  /** It may not be proposed. */
  | { readonly place: "none" }

/** Where a held text would go if its person proposed it now. */
export function placeFor({ session, editor }: Workbench, held: HeldText): HeldPlace {
  const standing = session.standing.get()
  if (!mayNow(standing, "propose")) return { place: "none" }
  const snapshot = editor.snapshot.get()
  const info = snapshot.derived.paragraphs[snapshot.derived.indexOf(held.paragraph) ?? -1]
  if (info && !isInMandate(standing, info)) return { place: "none" }
  const range = rangeNow(held, snapshot)
  if (range) return { place: "old", ...range }
  return { place: held.words === "" && held.cause !== "conflict" ? "changed" : "caret" }
}

function rangeNow(held: HeldText, { derived }: Snapshot): { from: Place; to: Place } | null {
  const now = derived.paragraphs[derived.indexOf(held.paragraph) ?? -1]?.paragraph
  if (!now || held.from < 0) return null
  const { id: paragraph } = now
  if (!held.base) {
    if (held.mine) return null
    const offset = Math.min(held.from, now.text.length)
    return { from: { paragraph, offset }, to: { paragraph, offset } }
  }
  if (held.cause === "conflict") {
    const { from, to } = replacementIn({ base: now, mine: held.mine })
    return { from: { paragraph, offset: from }, to: { paragraph, offset: to } }
  }
  const [from, to] = [held.from, held.to].map((at) =>
    offsetNow(held.base?.text ?? "", now.text, at),
  )
  if (from == null || to == null) return null
  const same = now.text.slice(from, to) === held.base.text.slice(held.from, held.to)
  return same ? { from: { paragraph, offset: from }, to: { paragraph, offset: to } } : null
}

/** Proposes a held text for its person's party, and takes it out of the tray. Answers whether it was taken. */
export function proposeHeld(workbench: Workbench, held: HeldText): boolean {
  const { editor, messages } = workbench
  const snapshot = editor.snapshot.get()
  const place = placeFor(workbench, held)
  const caret = snapshot.selection?.to
  if (place.place === "caret" && !caret) {
    messages.refuse(say.tray.noPlace)
    return false
  }
  const words = wordsFor(held, snapshot)
  const made = accepted(workbench, (context) => {
    if (place.place === "old") return proposedThere(context, place, words)
    if (!caret || words === "") return fault("empty-selection", say.tray.goneAlready)
    return held.base === null && held.mine !== null
      ? proposeParagraph(context, { after: caret.paragraph, text: words.trim() })
      : proposedThere(context, { from: caret, to: caret }, words)
  })
  if (!made) return false
  seenTo(workbench, held, say.tray.proposed)
  // The dialog of conflicts goes on to the next.
  if (held.cause !== "conflict") editor.goToBracket(made.value.bracket)
  return true
}

/** The words that would be proposed: of a conflict, what differs from what others wrote. */
function wordsFor(held: HeldText, { derived }: Snapshot): string {
  const now = derived.paragraphs[derived.indexOf(held.paragraph) ?? -1]?.paragraph
  if (held.cause !== "conflict" || !now) return held.words
  return replacementIn({ base: now, mine: held.mine }).words
}

function proposedThere(
  context: Context,
  { from, to }: { readonly from: Place; readonly to: Place },
  text: string,
) {
  // In one's own open proposal the words go on in it: no bracket within one's own bracket.
  const around = text === "" ? null : bracketAt(derivedNow(context.document), from)
  if (around !== null) {
    const edited = editOwnText(context, { bracket: around, from, to, text })
    if (!isFault(edited)) return { ...edited, value: { bracket: around } }
  }
  if (from.offset === to.offset) return proposeInsertion(context, { at: from, text })
  if (text === "") return proposeDeletion(context, { from, to })
  const replaced = proposeReplacement(context, { from, to, text })
  // Where brackets are in the way, the words stand beside.
  return isFault(replaced) && replaced.fault !== "nothing-to-do"
    ? proposeInsertion(context, { at: to, text })
    : replaced
}

/** Gives the paragraph of a conflict the person's own words. Answers whether that was done. */
export function takeMine(workbench: Workbench, held: HeldText): boolean {
  const { paragraph, mine } = held
  if (!mine) return false
  const done = accepted(workbench, (context) => {
    const answer: Fault | object = rewriteParagraph(context, { paragraph, version: mine })
    return isFault(answer) && answer.fault !== "nothing-to-do" ? answer : DONE
  })
  if (done) seenTo(workbench, held, say.tray.hasMine)
  return done !== undefined
}

const DONE = { applied: true, value: undefined } as const

function seenTo({ session, messages }: Workbench, { id }: HeldText, sentence: string): void {
  session.tray.discard(id)
  messages.tell(sentence)
}

/** Copies the words of a held text, or those that it would delete. */
export function copyHeld(workbench: Workbench, held: HeldText): Promise<void> {
  return copyWords(workbench, wordsShown(held))
}

/** Puts words on the clipboard, and says whether that was done. */
export async function copyWords({ messages }: Workbench, words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words)
    messages.tell(say.tray.copied)
  } catch {
    messages.refuse(say.tray.cannotCopy)
  }
}

/** The words of a held text; of a deletion, what was to be deleted. */
export function wordsShown({ words, base, from, to }: HeldText): string {
  return words === "" ? (base?.text.slice(from, to) ?? "") : words
}
