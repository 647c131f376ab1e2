/**
 * Drafts in tests, written as they look on paper.
 *
 * `build("4. Governments [should] [may] act.")` makes one paragraph whose brackets are marked `b1`,
 * `b2`, … in order of their opening characters, across all paragraphs given. A backslash before a
 * bracket character leaves it plain text. A string that begins with `# ` is a heading of level 1,
 * `## ` of level 2, and so on. Paragraph ids are `p1`, `p2`, …
 */

import {
  paragraph,
  sideOf,
  type Body,
  type Paragraph,
  type Token,
} from "../../schema/model/body.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { EMPTY_META, EMPTY_RECORDS, type Records } from "../../schema/model/records.ts"

/** A body of one sheet from paragraphs in the notation above, or from finished paragraphs. */
export function build(...sources: readonly (string | Paragraph)[]): Body {
  let last = 0
  const open: string[] = []
  const paragraphs = sources.map((source, index) => {
    if (typeof source !== "string") return source
    const heading = /^(#+) /.exec(source)
    const rest = heading ? source.slice(heading[0].length) : source
    let text = ""
    const tokens: Token[] = []
    for (let i = 0; i < rest.length; i++) {
      const character = rest.charAt(i)
      if (character === "\\") {
        text += rest.charAt(++i)
        continue
      }
      const side = sideOf(character)
      if (side === "open") {
        const id = `b${++last}`
        open.push(id)
        tokens.push({ at: text.length, id, side })
      } else if (side === "close") {
        const id = open.pop()
        if (id !== undefined) tokens.push({ at: text.length, id, side })
      }
      text += character
    }
    return paragraph(`p${index + 1}`, text, {
      tokens,
      ...(heading ? { kind: "heading", level: heading[1]?.length ?? 1 } : {}),
    })
  })
  return { sheets: [paragraphs] }
}

/** A whole draft around a body. */
export function draftOf(body: Body, records: Partial<Records> = {}): Draft {
  return { body, records: { ...EMPTY_RECORDS, ...records }, meta: EMPTY_META }
}
