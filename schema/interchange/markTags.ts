/** The HTML element of each formatting, for all that write or show HTML. Links have more than a tag. */

import type { Span } from "../model/body.ts"

export const MARK_TAGS = {
  strong: "strong",
  em: "em",
  underline: "u",
  strike: "s",
  sub: "sub",
  sup: "sup",
} as const satisfies Readonly<Record<Exclude<Span["mark"], "link">, string>>
