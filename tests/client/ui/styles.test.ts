/** What the style sheets ask of the browser at each key. */

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"

const client = join(import.meta.dirname, "../../../client")

/** The selectors of all style sheets, without comments and what stands in their blocks. */
function selectors(): string[] {
  return readdirSync(client, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .flatMap((file) =>
      [
        ...readFileSync(join(client, file), "utf8")
          .replaceAll(/\/\*[^]*?\*\//g, "")
          // What is for paper is matched when one prints.
          .replace(/@media print \{[^]*?\n\}/g, "")
          .matchAll(/(?<=^|[{}])([^{};@]+)\{/g),
      ].map(([, selector = ""]) => selector.replaceAll(/\s+/g, " ").trim()),
    )
}

describe("the style sheets", () => {
  test("E40 no rule asks of the frame of the page what stands anywhere in the draft", () => {
    const asking = selectors()
      .flatMap((all) => all.split(/,(?![^(]*\))/))
      .filter((each) =>
        /(^|[ >])(:root|html|body|\.page|\.desk|\.paper|\.working|\.draft):has\((?! ?>)/.test(
          each.trim(),
        ),
      )
    expect(asking).toEqual([])
    // The test reads what there is.
    expect(selectors().filter((each) => each.includes(".desk:has(>")).length).toBeGreaterThan(2)
  })
})
