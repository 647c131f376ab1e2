/** Proposing whole paragraphs: `[6bis. …]`, the label inside the bracket. */

import type * as Y from "yjs"
import { fault, type Fault } from "../base/fault.ts"
import { paragraph, type Paragraph, type ParagraphKind } from "../model/body.ts"
import { contentOfRuns } from "../model/delta.ts"
import type { Cluster, Derived } from "../model/derived.ts"
import { apply, bracketRecord } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { findParagraph, insertAfter, paragraphElements } from "./elements.ts"
import { hasLabel, nextFreeLabel } from "./nextLabel.ts"
import { glyphsFor } from "./passages.ts"
import { bracketedWords, type BracketedWords } from "./typedText.ts"
import { paragraphElement } from "./writing.ts"

export interface ProposedParagraph {
  readonly bracket: string
  /** Equal to the bracket's id: that is how `withdraw` knows a paragraph proposed as a whole. */
  readonly paragraph: string
}

/**
 * Proposes a paragraph after another and its subparagraphs, or at the start of the draft when `after` is null. It takes the
 * kind and level of the one before unless told, and the next free label (`nextFreeLabel`) unless the
 * text begins with a label or the paragraph is a heading.
 *
 * Refuses `empty-selection` (no words) and `no-such-paragraph`.
 */
export function proposeParagraph(
  context: Context,
  request: {
    readonly after: string | null
    readonly text: string
    readonly kind?: ParagraphKind
    readonly level?: number
  },
): Applied<ProposedParagraph> | Fault {
  const { document } = context
  if (request.text === "") return fault("empty-selection", "Type the words to propose.")
  const made = wholeParagraph(context, derivedNow(document), request)
  if ("fault" in made) return made
  return apply(context, { bracket: made.words.bracket, paragraph: made.words.bracket }, () => {
    putParagraph(context, made, undefined)
  })
}

/**
 * Proposes a paragraph as an alternative to paragraphs that brackets of a cluster hold whole, after
 * the paragraph `after`. Its record names the cluster, because the end of a paragraph separates
 * brackets (SEEDS 5.2 rule 6, G05).
 */
export function proposeAlternativeParagraph(
  context: Context,
  derived: Derived,
  cluster: Cluster,
  after: string,
  text: string,
): Applied<ProposedParagraph> | Fault {
  const made = wholeParagraph(context, derived, { after, text })
  if ("fault" in made) return made
  const { bracket } = made.words
  return apply(context, { bracket, paragraph: bracket }, () => {
    putParagraph(context, made, cluster.id)
  })
}

interface Made {
  readonly words: BracketedWords
  readonly paragraph: Paragraph
  readonly after: Y.XmlElement | null
}

function wholeParagraph(
  context: Context,
  derived: Derived,
  request: {
    readonly after: string | null
    readonly text: string
    readonly kind?: ParagraphKind
    readonly level?: number
  },
): Made | Fault {
  const { document } = context
  const { after, text } = request
  const elements = paragraphElements(document)
  const found = after === null ? undefined : findParagraph(elements, after)
  if (after !== null && !found)
    return fault("no-such-paragraph", "That paragraph is no longer in the draft.")
  const model = found?.paragraph
  const before = after === null ? undefined : findParagraph(elements, lastBelow(derived, after))
  const follows = model !== undefined && continues(model.kind)
  const kind = request.kind ?? (follows ? model.kind : "text")
  const level = request.level ?? (follows && kind === model.kind ? model.level : 0)
  const label = kind === "heading" || hasLabel(text) ? "" : nextFreeLabel(derived, after)
  const id = context.newId()
  const near =
    found ??
    (elements[0] ? findParagraph(elements, String(elements[0].getAttribute("id"))) : undefined)
  const words = bracketedWords(context, id, label === "" ? text : `${label} ${text}`, {
    glyphs: near ? glyphsFor(document, near) : ["[", "]"],
    formatting: [],
  })
  const rest = { kind, level, dir: model?.dir ?? "auto", lang: model?.lang ?? "" } as const
  return {
    words,
    paragraph: { ...paragraph(id, "", rest), ...contentOfRuns(words.runs) },
    after: before?.element ?? null,
  }
}

/** The last subparagraph of a paragraph, or the paragraph itself. */
function lastBelow(derived: Derived, id: string): string {
  const start = derived.indexOf(id) ?? -1
  const keys = new Set([derived.paragraphs[start]?.key])
  let last = id
  for (const { parent, key, paragraph } of derived.paragraphs.slice(start + 1)) {
    if (parent === null || !keys.has(parent)) break
    keys.add(key)
    last = paragraph.id
  }
  return last
}

/** Whether a new paragraph after one of this kind is of the same kind. */
function continues(kind: ParagraphKind): boolean {
  return !["title", "subtitle", "heading", "footnote", "note"].includes(kind)
}

function putParagraph(
  context: Context,
  { words, paragraph, after }: Made,
  cluster: string | undefined,
) {
  const { document } = context
  insertAfter(document, after, [paragraphElement(paragraph)])
  document.brackets.set(words.bracket, bracketRecord(context, "add", cluster))
  for (const [id, kind] of words.inner) document.brackets.set(id, bracketRecord(context, kind))
}
