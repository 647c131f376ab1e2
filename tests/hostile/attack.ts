/** What an attack is, and what it has at hand. */

import * as Y from "yjs"
import type { Run } from "../../schema/model/delta.ts"
import type { DraftDocument } from "../../schema/operations/document.ts"
import { findParagraph, paragraphElements } from "../../schema/operations/elements.ts"
import { textAttributes } from "../../schema/operations/markKeys.ts"
import type { Role } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { between, pick, type Random } from "../support/random.ts"

/** Somebody with a copy of the draft and a client that writes whatever it likes. */
export interface Attacker {
  readonly document: DraftDocument
  readonly standing: Standing
  readonly random: Random
}

export interface Attack {
  readonly name: string
  /** Who may lawfully do this, so that it proves nothing for them. */
  readonly lawfulTo: readonly Role[]
  /** First step, which may be lawful: attacks that are split over several updates. */
  readonly before?: (me: Attacker) => void
  /**
   * What must change nothing for anybody. Writes to the attacker's copy, each transaction of which is
   * sent as an update, or answers the bytes to send instead.
   */
  readonly strike: (me: Attacker) => undefined | readonly Uint8Array[]
}

/** Those who may change agreed text. */
export const LEADS: readonly Role[] = ["co-lead", "secretariat"]
/** Those who may propose. */
export const PROPOSERS: readonly Role[] = ["participant", "delegate", ...LEADS]
export const NOBODY: readonly Role[] = []

/** An attack that writes to the copy and answers nothing. */
export function attack(
  name: string,
  lawfulTo: readonly Role[],
  strike: (me: Attacker) => unknown,
  before?: (me: Attacker) => unknown,
): Attack {
  return {
    name,
    lawfulTo,
    strike: (me) => {
      strike(me)
      return undefined
    },
    ...(before && { before: (me) => void before(me) }),
  }
}

/** The text of a paragraph of the attacker's copy. */
export function textOf({ document }: Attacker, paragraph: string): Y.XmlText {
  const [text] = elementOf(document, paragraph).toArray()
  if (!(text instanceof Y.XmlText)) throw new Error(`no text in ${paragraph}`)
  return text
}

export function elementOf(document: DraftDocument, paragraph: string): Y.XmlElement {
  const found = findParagraph(paragraphElements(document), paragraph)
  if (!found) throw new Error(`no paragraph ${paragraph}`)
  return found.element
}

/** Where a bracket's characters stand in its paragraph. */
export function bracketAt(
  { document }: Attacker,
  id: string,
): { readonly paragraph: string; readonly open: number; readonly close: number } {
  for (const element of paragraphElements(document)) {
    const paragraph = String(element.getAttribute("id"))
    const tokens = findParagraph([element], paragraph)?.paragraph.tokens ?? []
    const open = tokens.find((token) => token.id === id && token.side === "open")
    const close = tokens.find((token) => token.id === id && token.side === "close")
    if (open && close) return { paragraph, open: open.at, close: close.at }
  }
  throw new Error(`no bracket ${id}`)
}

/** The attributes with which a bracket character is inserted. */
export function bracketMark(id: string, side: "open" | "close"): object {
  const run: Run = { text: "[", marks: [{ type: "bracket", id, side }] }
  return textAttributes(run)
}

/** Puts the two characters of a bracket around a range of a text; the record is another matter. */
export function wrap(text: Y.XmlText, id: string, from: number, to: number): void {
  text.insert(to, "]", bracketMark(id, "close"))
  text.insert(from, "[", bracketMark(id, "open"))
}

let last = 0
/** An id that nothing has yet. */
export function freshId(): string {
  return `evil${++last}`
}

export function signedBy({ standing }: Attacker) {
  return { by: standing.name, at: "2026-01-02T03:04:06.000Z" }
}

/** A place within the agreed words of a paragraph that has no bracket. */
export function somewhere({ random }: Attacker, text: Y.XmlText): number {
  return between(random, 0, text.length - 4)
}

export function one<T>({ random }: Attacker, ...items: readonly T[]): T {
  return pick(random, items)
}
