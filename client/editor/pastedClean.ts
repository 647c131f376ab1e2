/**
 * Pasted HTML of other programs, cleaned to what a draft has: paragraphs of words with simple
 * formatting, and tables. What their numbers, footnotes and comments look like there is theirs; what
 * comes of it here is text that a person could have typed.
 */

import { cleanLists } from "./pastedLists.ts"
import { withoutHandlers } from "./pastedHtml.ts"

/** What nobody saw where it was copied, and comments with the marks of their places. */
const LEFT_OUT = [
  ...["style", "script", "template", "title", "meta", "link", "xml"],
  ...[".MsoCommentReference", ".msocomanchor", ".Apple-interchange-newline"],
  ...['[style*="mso-element:comment" i]', '[style*="mso-hide:all" i]', '[style*="display:none" i]'],
  ...['[style*="mso-element:footnote-separator" i]', "hr", 'sup:has(> a[href^="#cmnt"])'],
].join()

/** Elements that begin a line of their own. */
const BLOCKS =
  "address,article,aside,blockquote,body,dd,div,dl,dt,figure,footer,h1,h2,h3,h4,h5,h6,header,li,main,ol,p,pre,section,table,tbody,td,th,tr,ul"
const HEADINGS = "h1,h2,h3,h4,h5,h6"
/** Paragraphs that can go when they hold nothing; a cell of a table keeps its own. */
const EMPTY_WHEN_BARE = "p,div,li,blockquote,dd,dt"

/** Formatting that is a style where it was copied. */
const STYLED: readonly (readonly [tag: string, style: RegExp])[] = [
  ["strong", /(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i],
  ["em", /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i],
  ["u", /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*underline/i],
  ["s", /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i],
  ["sup", /(?:^|;)\s*vertical-align\s*:\s*super/i],
  ["sub", /(?:^|;)\s*vertical-align\s*:\s*sub\s*(?:;|$)/i],
]
const NOT_BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:normal|lighter|[1-5]00)/i
const NOT_ITALIC = /(?:^|;)\s*font-style\s*:\s*normal/i

/** A mark of a note, in the brackets in which programs write it: `[1]`, `[iv]`, `[a]`, `1`. */
const NOTE_MARK = /^\s*\[?\s*(\d{1,3}|[ivxlc]{1,6}|[a-z*†‡])\s*\]?\s*$/i
const NOTE_ADDRESS = /#(?:_?ftn|_?edn|sdfootnote|sdendnote|cite_note|fn)/i

/**
 * HTML that was copied elsewhere as paragraphs, tables and simple formatting: spaces as they were
 * seen, lists with their numbers as text, marks of notes as small figures and never as brackets. What
 * was copied from a draft is left as it is, scripts apart.
 */
export function cleanedHtml(html: string): string {
  const safe = withoutHandlers(html)
  if (safe.includes("data-pm-slice")) return safe
  const { body } = new DOMParser().parseFromString(inTable(safe), "text/html")
  for (const each of body.querySelectorAll(LEFT_OUT)) each.remove()
  for (const link of body.querySelectorAll<HTMLElement>("a[href]")) cleanLink(link)
  for (const each of body.querySelectorAll<HTMLElement>("[style]")) cleanStyle(each)
  cleanLists(body)
  for (const heading of body.querySelectorAll<HTMLElement>(HEADINGS)) asHeading(heading)
  for (const block of body.querySelectorAll<HTMLElement>("pre")) keepLines(block)
  cleanSpaces(body)
  for (const block of [...body.querySelectorAll(EMPTY_WHEN_BARE)].reverse())
    if (block.textContent === "" && !block.closest("td, th")) block.remove()
  return body.innerHTML
}

/** Rows that came without their table would lose their cells. */
function inTable(html: string): string {
  return /^\s*(?:<meta[^>]*>\s*)*<(?:tr|td|th|tbody)\b/i.test(html)
    ? `<table>${html}</table>`
    : html
}

/** A link within the other document leads nowhere here; the mark of a note is no bracket. */
function cleanLink(link: HTMLElement): void {
  const address = link.getAttribute("href") ?? ""
  const words = link.textContent
  const mark = NOTE_MARK.exec(words)?.[1]
  const isMark = NOTE_ADDRESS.test(address) || (address.includes("#") && /^\s*\[/.test(words))
  if (mark !== undefined && isMark) {
    const shown = document.createElement(link.closest("sup") ? "span" : "sup")
    shown.textContent = mark
    link.replaceWith(shown)
  } else if (/^#|#_(?:Toc|Ref)/.test(address)) link.replaceWith(...link.childNodes)
}

function cleanStyle(element: HTMLElement): void {
  const style = element.getAttribute("style") ?? ""
  if (element.matches("b, strong") && NOT_BOLD.test(style))
    element.replaceWith(...element.childNodes)
  else if (element.matches("i, em") && NOT_ITALIC.test(style))
    element.replaceWith(...element.childNodes)
  else if (element.matches("span, font, a"))
    for (const [tag, pattern] of STYLED) {
      if (!pattern.test(style)) continue
      const shown = document.createElement(tag)
      shown.append(...element.childNodes)
      element.append(shown)
    }
}

function asHeading(heading: HTMLElement): void {
  const paragraph = document.createElement("p")
  paragraph.dataset["kind"] = "heading"
  paragraph.dataset["level"] = heading.tagName.slice(1)
  // All of it is bold where it was; here a heading is by itself.
  for (const bold of heading.querySelectorAll("b, strong")) bold.replaceWith(...bold.childNodes)
  paragraph.append(...heading.childNodes)
  heading.replaceWith(paragraph)
}

/** The lines of text that was set as it is typed, as lines. */
function keepLines(block: HTMLElement): void {
  for (const text of textsIn(block)) {
    const lines = text.data.replace(/^\n|\n$/g, "").split(/\r\n?|\n/)
    const shown = lines.flatMap((line, i) =>
      i === 0 ? [line] : [document.createElement("br"), line],
    )
    text.replaceWith(...shown)
  }
  const paragraph = document.createElement("p")
  paragraph.append(...block.childNodes)
  block.replaceWith(paragraph)
}

/** Spaces as the other page showed them: one between words, none at the edges of a line. */
function cleanSpaces(body: HTMLElement): void {
  let line: Element | null = null
  let last: Text | null = null
  let spaced = true
  const endLine = () => {
    if (last) last.data = last.data.replace(/[ \u00a0]+$/, "")
    last = null
    spaced = true
  }
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      if (node.nodeName === "BR") endLine()
      continue
    }
    const block = node.parentElement?.closest(BLOCKS) ?? body
    if (block !== line) endLine()
    line = block
    const words = node.data.replace(/[ \t\r\n\f]+/g, " ").replace(/[ \u00a0]{2,}/g, " ")
    node.data = spaced ? words.replace(/^[ \u00a0]+/, "") : words
    if (node.data === "") continue
    last = node
    spaced = /[ \u00a0]$/.test(node.data)
  }
  endLine()
}

function textsIn(element: Element): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) texts.push(node)
  return texts
}
