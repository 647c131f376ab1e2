/** The brackets that a rendition shows, paragraph by paragraph, with their sponsors if asked for. */

import type { Paragraph } from "../model/body.ts"
import type { Bracket, Derived } from "../model/derived.ts"
import type { Records } from "../model/records.ts"
import { partsOf } from "../model/cuts.ts"
import type { ShownText } from "./paragraphs.ts"
import type { Plan } from "./plan.ts"
import type { RenderedParagraph } from "./rendition.ts"
import { sponsorsOf } from "./sponsors.ts"

export type ShownBrackets = (
  paragraph: Paragraph,
  shown: ShownText,
) => RenderedParagraph["brackets"]

/** Negotiation brackets only: placeholders and insertions are text. Without `names` no party is told. */
export function shownBrackets(
  derived: Derived,
  plan: Plan,
  records: Records,
  names: boolean,
): ShownBrackets {
  const parts = new Map<string, { bracket: Bracket; from: number; to: number }[]>()
  for (const bracket of derived.brackets) {
    if (bracket.class !== "negotiation" || plan.fate(bracket) !== "shown") continue
    for (const { info, from, to } of partsOf(derived, bracket)) {
      const { id } = info.paragraph
      const known = parts.get(id)
      if (known) known.push({ bracket, from, to })
      else parts.set(id, [{ bracket, from, to }])
    }
  }
  return ({ id }, shown) =>
    (parts.get(id) ?? []).map(({ bracket, from, to }) => ({
      id: bracket.id,
      depth: bracket.depth,
      from: shown.place(from),
      to: shown.place(to),
      opens: bracket.open.paragraph === id && bracket.incomplete !== "open",
      closes: bracket.close.paragraph === id && bracket.incomplete !== "close",
      parties: names ? sponsorsOf(bracket.id, records) : [],
    }))
}
