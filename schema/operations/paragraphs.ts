/**
 * What a paragraph is: kind, level, direction, language.
 *
 * Each is an attribute and nothing else changes: wrapping or replacing the element would delete and
 * insert its text, and an edit made at the same moment would be lost (DESIGN §2).
 */

import { fault, type Fault } from "../base/fault.ts"
import type { Direction, Paragraph, ParagraphKind } from "../model/body.ts"
import { apply } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { findParagraph, paragraphElements } from "./elements.ts"

const DEEPEST = 9

/** Sets what a paragraph is. Refuses `no-such-paragraph` and `nothing-to-do`. */
export function setKind(
  context: Context,
  { paragraph, kind }: { readonly paragraph: string; readonly kind: ParagraphKind },
): Applied | Fault {
  return setAttribute(context, paragraph, "kind", kind)
}

/**
 * Sets a paragraph's level, 0 to 9: of headings 1 is the highest, of items 1 the first indentation.
 * Refuses `out-of-range`, `no-such-paragraph` and `nothing-to-do`.
 */
export function setLevel(
  context: Context,
  { paragraph, level }: { readonly paragraph: string; readonly level: number },
): Applied | Fault {
  if (!Number.isInteger(level) || level < 0 || level > DEEPEST)
    return fault("out-of-range", `A level is a whole number from 0 to ${DEEPEST}.`)
  return setAttribute(context, paragraph, "level", level)
}

/** Sets the direction in which a paragraph is written. Refuses `no-such-paragraph` and `nothing-to-do`. */
export function setDirection(
  context: Context,
  { paragraph, dir }: { readonly paragraph: string; readonly dir: Direction },
): Applied | Fault {
  return setAttribute(context, paragraph, "dir", dir)
}

/** Sets a paragraph's language, a BCP 47 tag or "". Refuses `no-such-paragraph` and `nothing-to-do`. */
export function setLanguage(
  context: Context,
  { paragraph, lang }: { readonly paragraph: string; readonly lang: string },
): Applied | Fault {
  return setAttribute(context, paragraph, "lang", lang)
}

function setAttribute<K extends "kind" | "level" | "dir" | "lang">(
  context: Context,
  id: string,
  name: K,
  value: Paragraph[K],
): Applied | Fault {
  const found = findParagraph(paragraphElements(context.document), id)
  if (!found) return fault("no-such-paragraph", "That paragraph is no longer in the draft.")
  if (found.paragraph[name] === value)
    return fault("nothing-to-do", "The paragraph is that already.")
  return apply(context, undefined, () => {
    // Y attributes may hold numbers, as y-prosemirror stores them, although Yjs types them as strings.
    found.element.setAttribute(name, value as string)
  })
}
