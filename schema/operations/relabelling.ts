/** New numbers in old labels, and in the words of references to them. */

import type { Label } from "../model/derived.ts"
import { numeral, writtenLike } from "./nextLabel.ts"
import type { NewNumber } from "./renumberSeries.ts"

/** The label with its new number, written as it was; one that loses its suffix is written as its neighbours. */
export function labelOf(label: Label, { number, suffix, like }: NewNumber): string {
  return writtenLike(suffix === label.suffix ? label : like, number, suffix)
}

/**
 * The words of a reference with new numbers: `path` is the label meant and those above it, innermost
 * first. Numbers are looked for from the end, so that in "paragraph 4 (a)" the letter comes first. What
 * is not found stays as it is.
 */
export function referenceTo(
  words: string,
  path: readonly { readonly label: Label; readonly number: NewNumber | undefined }[],
): string {
  let changed = words
  // The number of a section that is named after the paragraph's is not the paragraph's.
  let end = /\s+(?:in|of|under|to)\s+(?:this\s+)?section\b/iu.exec(words)?.index ?? words.length
  for (const { label, number } of path) {
    const found = lastNumber(changed.slice(0, end), label)
    if (!found) break
    end = found.from
    if (number === undefined) continue
    const same = number.number === label.number && number.suffix === label.suffix
    if (same) continue
    const shown = numeral(number.number, label.style, found.number)
    const suffix = number.suffix === label.suffix ? found.suffix : number.suffix
    changed = changed.slice(0, found.from) + shown + suffix + changed.slice(found.to)
  }
  return changed
}

interface Found {
  readonly from: number
  readonly to: number
  readonly number: string
  /** As it stands, with what joins it to the number. */
  readonly suffix: string
}

/** The last place in some words where a label's number and suffix stand. */
function lastNumber(words: string, label: Label): Found | undefined {
  const digits = /\p{Nd}+|[A-Za-z]+|[〇一二三四五六七八九十百]+/u.exec(
    label.text.replace(/^[(（]?[PO]P ?/u, ""),
  )?.[0]
  if (digits === undefined) return undefined
  const suffix =
    label.suffix === ""
      ? ""
      : `[ .\\u00a0]*(?:${label.suffix.replaceAll(" ", "[ .]*")}|之[二三四五六七八九])`
  const pattern = new RegExp(
    `(?<![\\p{Nd}])(?<![A-Za-z](?=[A-Za-z]))(?<number>${digits})(?<suffix>${suffix})(?![\\p{Nd}A-Za-z])`,
    "giu",
  )
  const match = [...words.matchAll(pattern)].at(-1)
  if (!match) return undefined
  return {
    from: match.index,
    to: match.index + match[0].length,
    number: match.groups?.["number"] ?? "",
    suffix: match.groups?.["suffix"] ?? "",
  }
}
