/** What word processors, web pages and mail put on the clipboard, pasted into a real editor. */

import { expect, test, type Page } from "@playwright/test"
import type { Mode } from "../../client/editor/handle.ts"
import { serveHarness, type Served } from "./harness/serve.ts"

let served: Served
test.beforeAll(async () => {
  served = await serveHarness(4170)
})
test.afterAll(() => served.close())

/** The paragraphs after pasting into the first, "Before.", at its end: kind and level, then words. */
async function pasted(
  page: Page,
  html: string | null,
  plain = "",
  mode: Mode = "edit",
  offset = 7,
) {
  await page.goto(served.url)
  await page.waitForFunction(() => "harness" in window)
  return page.evaluate(
    ([markup, words, how, at]) => {
      window.harness.start({ paragraphs: ["Before.", "After."], modes: [how, how] })
      const [person] = window.harness.people
      person?.editor.goToPlace({ paragraph: "p1", offset: at })
      const clipboardData = new DataTransfer()
      if (markup !== null) clipboardData.setData("text/html", markup)
      clipboardData.setData("text/plain", words)
      document
        .querySelector(".ProseMirror")
        ?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        )
      const derived = person?.editor.snapshot.get().derived
      return {
        paragraphs: derived?.paragraphs.map(({ paragraph: { kind, level, text } }) =>
          kind === "text" ? text : `${kind}${level}: ${text}`,
        ),
        clusters: derived?.clusters.map(({ brackets }) => brackets.length),
        bold: derived?.paragraphs.flatMap(({ paragraph: { text, spans } }) =>
          spans.filter(({ mark }) => mark === "strong").map(({ from, to }) => text.slice(from, to)),
        ),
        disagreements: window.harness.disagreements(),
      }
    },
    [html, plain, mode, offset] as const,
  )
}

/** As Word for Windows writes it, its source lines broken in the middle of sentences. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=ProgId content=Word.Document><style><!-- p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2>C. <b>Reporting</b><o:p></o:p></h2>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>Each State [shall]
[should] <b>report</b> every
year<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span>[1]</span><![endif]></span></span></a>, on&nbsp;
time<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[SM1]</a></span>.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(a)<span>&nbsp;
</span></span><![endif]><b style='mso-bidi-font-weight:normal'>Stations</b><span style='mso-hide:all'>hidden</span>;</p>
<p class=MsoNormal>Line one<br>
line two</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Depth</p></td><td><p class=MsoNormal>[six]
[twelve]</p></td></tr></table>
<p class=MsoNormal>End.</p>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><hr size=1><![endif]><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> See the annex.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Ask the capital.</p></div></div>
</body></html>`

test("U190 Word: notes and comments make no brackets, and lines end where they were seen to end", async ({
  page,
}) => {
  const { paragraphs, clusters, bold } = await pasted(page, WORD)
  expect(paragraphs).toEqual([
    "Before.C. Reporting",
    "1. Each State [shall] [should] report every year1, on time.",
    "item1: (a) Stations;",
    "Line one\nline two",
    "Depth",
    "[six] [twelve]",
    "End.",
    "1 See the annex.",
    "After.",
  ])
  expect(clusters).toEqual([2, 2])
  expect(bold).toEqual(["report", "Stations"])
})

test("U190 words pasted at an edge of a paragraph stand in their order, and wait for no server", async ({
  page,
}) => {
  const html = "<h2>One</h2><p>two</p><ol type=a><li>three</li></ol>"
  const atEnd = await pasted(page, html)
  expect(atEnd.paragraphs).toEqual(["Before.One", "two", "item1: a. three", "After."])
  const atStart = await pasted(page, html, "", "edit", 0)
  expect(atStart.paragraphs).toEqual(["heading2: One", "two", "a. threeBefore.", "After."])
  expect([...atEnd.disagreements, ...atStart.disagreements]).toEqual([])
})

test("U190 Google Docs: bold is what was bold, and a list keeps its numbers", async ({ page }) => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p><span
    style="font-weight:700;">Bold</span><span style="font-weight:400;white-space:pre-wrap"> and [one] [two]</span></p><br/><h3><span>Part</span></h3><ol
    start="3"><li><p><span>Third</span></p></li><li><p><span>Fourth</span></p><ol style="list-style-type:lower-alpha"><li><p>Deep</p></li></ol></li></ol></b>`
  const { paragraphs, bold } = await pasted(page, html)
  expect(paragraphs).toEqual([
    "Before.Bold and [one] [two]",
    "heading3: Part",
    "3. Third",
    "4. Fourth",
    "item1: a. Deep",
    "After.",
  ])
  expect(bold).toEqual(["Bold"])
})

test("U190 web pages and LibreOffice: lists, notes, quotations and rows without a table", async ({
  page,
}) => {
  const html = `<div>
      <p>Water<sup class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup>   is
      <a href="#top">wet</a>.</p><ul><li>one<li>(b) two</ul><pre>code
lines</pre><blockquote>said<br></blockquote><p>&nbsp;</p>
      <p>Salt<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a> <i style="font-style: normal">plain</i></p></div>`
  const { paragraphs, clusters } = await pasted(page, html)
  expect(paragraphs).toEqual([
    "Before.Water1 is wet.",
    "item1: • one",
    "(b) two",
    "code\nlines",
    "said",
    "Salt1 plain",
    "After.",
  ])
  expect(clusters).toEqual([])
  const rows = await pasted(page, "<meta charset=utf-8><tr><td>a</td><td>b</td></tr>")
  expect(rows.paragraphs).toEqual(["Before.", "a", "b", "", "After."])
})

test("U190 plain text: blank lines part paragraphs, broken lines are joined, brackets are brackets", async ({
  page,
}) => {
  const mail = `The parties shall cooperate in the observation of coastal waters and
their approaches, [shall] [should [normally]] report every year, and may
ask.

(a) First;
(b) second.`
  const { paragraphs, clusters } = await pasted(page, null, mail)
  expect(paragraphs).toEqual([
    "Before.The parties shall cooperate in the observation of coastal waters and their approaches, [shall] [should [normally]] report every year, and may ask.",
    "(a) First;",
    "(b) second.",
    "After.",
  ])
  expect(clusters).toEqual([2, 1])
})

test("U190 what is copied in a draft is pasted as it is, spaces too", async ({ page }) => {
  const html = `<p data-pm-slice="1 1 []" data-kind="text">two  spaces </p>`
  expect((await pasted(page, html)).paragraphs).toEqual(["Before.two  spaces ", "After."])
  expect((await pasted(page, null, " one line ")).paragraphs).toEqual([
    "Before. one line ",
    "After.",
  ])
})

test("U190 who only proposes gets the same words, in one proposal", async ({ page }) => {
  const { paragraphs, disagreements } = await pasted(page, WORD, "", "propose")
  expect(paragraphs?.join("\n")).toContain(
    "Each State [shall] [should] report every year1, on time.",
  )
  expect(paragraphs?.join("\n")).not.toMatch(/\[1\]|SM1|Ask the capital/)
  expect(disagreements).toEqual([])
})
