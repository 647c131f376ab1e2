/** Formatting spans in the form that the body asks for: ascending, those of one mark apart. */

import type { Span } from "../model/body.ts"

/**
 * Drops empty spans, joins those of one mark that overlap, touch or have only a space between them,
 * and sorts. A bold passage cut by a page break is one span again (SEEDS T06).
 */
export function normalSpans(spans: readonly Span[], text: string): Span[] {
  const kept: Span[] = []
  const last = new Map<Span["mark"], number>()
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.from >= span.to) continue
    const index = last.get(span.mark)
    const before = index === undefined ? undefined : kept[index]
    if (index !== undefined && before && joins(before, span, text)) {
      if (span.to > before.to) kept[index] = { ...before, to: span.to }
    } else if (before && span.from < before.to) {
      // A link inside another link: the outer one stands.
      continue
    } else {
      last.set(span.mark, kept.length)
      kept.push(span)
    }
  }
  return kept
}

function joins(before: Span, span: Span, text: string): boolean {
  if (before.href !== span.href) return false
  if (span.mark === "link") return span.from <= before.to
  return span.from <= before.to || text.slice(before.to, span.from) === " "
}
