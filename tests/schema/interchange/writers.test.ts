import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { paragraph, type Body } from "../../../schema/model/body.ts"
import { htmlOf } from "../../../schema/interchange/writeHtml.ts"
import { markdownOf } from "../../../schema/interchange/writeMarkdown.ts"
import { textOf } from "../../../schema/interchange/writeText.ts"
import { symbolsIn } from "../../../schema/interchange/symbols.ts"
import { arbitraryDraft } from "../../support/arbitraryDraft.ts"
import { build, draftOf } from "../../support/build.ts"
import { rendered } from "../renditions/support.ts"

const FORMS = ["bracketed", "agreed", "strict", "reading"] as const

/** The tags that the HTML writer writes; everything else that looks like one is text gone wrong. */
const TAG =
  /<\/?(?:article|h[1-6]|p|table|tr|th|td|section|ol|li|bdi|sup|sub|a|span|strong|em|u|s)(?: (?:id|class|lang|dir|role|style|href|rel|title|colspan|rowspan|value|aria-label)="[^"<>]*")*>/g

const table: Body = {
  sheets: [
    [
      paragraph("p1", "Plan of work", { kind: "title" }),
      {
        type: "table",
        id: "t1",
        rows: [
          { cells: ["No.", "Action"].map((text, i) => cell(`h${i}`, text, true)) },
          {
            cells: ["1", "Open schools | clinics\nand roads"].map((text, i) => cell(`c${i}`, text)),
          },
        ],
      },
    ],
  ],
}

function cell(id: string, text: string, header = false) {
  return { header, colspan: 1, rowspan: 1, paragraphs: [paragraph(id, text)] }
}

describe("text", () => {
  test("R16 text has superscript note marks, notes at the end and tabs in tables", () => {
    const body = build(
      "# A. Schools",
      paragraph("p2", "1. Schools open\uFFFC.", { refs: [{ at: 15, id: "n1" }] }),
      paragraph("p3", "a point", { kind: "item", level: 2 }),
      paragraph("p4", "b) a point", { kind: "item", level: 1 }),
      paragraph("n1", "See annex I.", { kind: "footnote" }),
    )
    const notes = new Map([["n1", { kind: "substantive", role: "footnote", mark: "7" } as const]])
    const written = textOf(rendered(draftOf(body, { notes }), { as: "agreed" }))
    expect(written).toBe(
      "A. Schools\n\n1. Schools open¹.\n\n  - a point\n\nb) a point\n\n¹ See annex I.\n",
    )
    expect(textOf(rendered(draftOf(table), { as: "agreed" }))).toBe(
      "Plan of work\n\nNo.\tAction\n1\tOpen schools | clinics<br>and roads\n",
    )
  })

  test("R3 strict text says that it is not for circulation, in every format", () => {
    const draft = draftOf(build("Schools [should] [may] open."))
    const strict = rendered(draft, { as: "strict" })
    for (const written of [textOf(strict), markdownOf(strict), htmlOf(strict)])
      expect(written).toContain("not for circulation")
    expect(textOf(rendered(draft, { as: "bracketed" }))).toBe("Schools [should] [may] open.\n")
    expect(textOf(rendered(draft, { as: "agreed" }), { notice: true })).toMatch(
      /^Text outside brackets.*\n\nSchools \[…\] open\.\n$/,
    )
  })
})

describe("Markdown", () => {
  const markdown = (body: Body) => markdownOf(rendered(draftOf(body), { as: "bracketed" }))

  test("R17 Markdown keeps labels, brackets and signs as they are written", () => {
    expect(markdown(build("5. Schools [should](may) open * or _not_ <b>&amp;."))).toBe(
      "5\\. Schools [should]\\(may) open \\* or \\_not\\_ \\<b>\\&amp;.\n",
    )
    expect(markdown(build("\\[x\\]: # not a definition", "- no list", "# 2. Aims #"))).toBe(
      "\\[x]: # not a definition\n\n\\- no list\n\n## 2. Aims \\#\n",
    )
  })

  test("R17 Markdown writes formatting, notes, line breaks and tables", () => {
    const spans = [
      { from: 0, to: 7, mark: "strong" },
      { from: 8, to: 12, mark: "link", href: "https://example.org/a b" },
      { from: 13, to: 16, mark: "em" },
    ] as const
    const written = markdown(build(paragraph("p1", "Schools open all\nday", { spans })))
    expect(written).toBe("**Schools** [open](https://example.org/a%20b) *all*\\\nday\n")
    const crossing = [
      { from: 0, to: 4, mark: "strong" },
      { from: 2, to: 6, mark: "em" },
    ] as const
    expect(markdown(build(paragraph("p1", "abcdef", { spans: crossing })))).toBe(
      "<strong>ab<em>cd</em></strong><em>ef</em>\n",
    )
    expect(markdown(table)).toBe(
      "# Plan of work\n\n| No. | Action |\n| --- | --- |\n| 1 | Open schools \\| clinics<br>and roads |\n",
    )
  })
})

describe("HTML", () => {
  test("R18 HTML holds no character of the text as markup", () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.constantFrom(...FORMS), (draft, as) => {
        const html = htmlOf(rendered(draft, { as, names: true }))
        const rest = html.replace(TAG, "")
        expect(rest).not.toMatch(/[<>"']/)
        expect(rest.replace(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&")
        expect(html).not.toMatch(/href="(?!https?:|mailto:|#)/i)
        expect(depthOf(html)).toBe(0)
      }),
      { seed: 18, numRuns: 200 },
    )
  })

  test("R18 HTML tells language and direction and links notes both ways", () => {
    const body = build(
      paragraph("p1", "المدارس\uFFFC", { dir: "rtl", lang: "ar", refs: [{ at: 7, id: "n1" }] }),
      paragraph("n1", "See annex I.", { kind: "footnote" }),
    )
    const html = htmlOf(rendered(draftOf(body), { as: "bracketed" }), { standalone: true })
    expect(html).toContain('<html lang="en">')
    const arabic = { ...draftOf(body), meta: { ...draftOf(body).meta, language: "ar" } }
    expect(htmlOf(rendered(arabic, { as: "agreed" }))).toContain('lang="ar" dir="rtl">')
    expect(html).toContain('<p class="text" id="p-p1" dir="rtl" lang="ar">')
    expect(html).toContain('<sup class="ref" id="ref-1"><a href="#note-1">1</a></sup>')
    expect(html).toContain('<li id="note-1" value="1" class="substantive">')
    expect(html).toContain('href="#ref-1"')
    expect(html).not.toContain("<script")
  })

  test("R18 HTML shows tables with their headers and merged cells", () => {
    const merged: Body = {
      sheets: [
        [
          {
            type: "table",
            id: "t",
            rows: [
              { cells: [{ ...cell("a", "Both", true), colspan: 2 }] },
              { cells: [cell("b", "one"), cell("c", "two")] },
            ],
          },
        ],
      ],
    }
    const html = htmlOf(rendered(draftOf(merged), { as: "agreed" }))
    expect(html).toMatch(/<tr><th colspan="2"><p .*>Both<\/p><\/th><\/tr>\n<tr><td><p /)
  })

  test("seed Z22: a document symbol is one piece that does not break", () => {
    const text = "见SAICM/IP.4/2和A/79/L.12，另见 MC-6/[--] 及 AC/DC and and/or 2020/21."
    expect(symbolsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      "SAICM/IP.4/2",
      "A/79/L.12",
      "MC-6/[--]",
    ])
    const html = htmlOf(rendered(draftOf(build(text.replace(/[[]/g, "\\["))), { as: "agreed" }))
    expect(html).toContain('<span class="symbol" style="white-space: nowrap">SAICM/IP.4/2</span>')
  })
})

/** Open tags minus closed ones; throws where they do not nest. */
function depthOf(html: string): number {
  const open: string[] = []
  for (const [tag] of html.matchAll(TAG)) {
    const name = /[a-z0-9]+/.exec(tag)?.[0] ?? ""
    if (!tag.startsWith("</")) open.push(name)
    else if (open.pop() !== name) throw new Error(`${tag} closes another element`)
  }
  return open.length
}
