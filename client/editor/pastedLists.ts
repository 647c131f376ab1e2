/** Lists of pasted HTML: the number or mark of an item is text, as in a draft. */

/** Marks that word processors draw in fonts of symbols, and what they look like. */
const BULLETS = /^[·•§oØvü\u25aa\u25cf\u25cb\u25e6\uf0b7\uf0a7\uf0d8]$/
const BULLET = "•"
const OWN_LABEL = /^\s*(?:\(?(?:\d{1,3}|[a-z]{1,4})[.)]|[•–-]\s)/i
/** Lists that count in figures; an older type of number is said in the element. */
const NUMBERED =
  'ol:not([type="a" i], [type="i" i], [style*="alpha"], [style*="roman"], [style*="latin"])'
const BLOCK = /^(?:P|DIV|UL|OL|TABLE|BLOCKQUOTE|H[1-6]|PRE)$/

/** Writes the labels of all lists into their paragraphs. */
export function cleanLists(body: HTMLElement): void {
  // Below numbered paragraphs, which are text, the second degree of a list is the first of items.
  let top = ""
  for (const each of body.querySelectorAll<HTMLElement>('[style*="mso-list:Ignore" i]')) {
    const { paragraph, label, depth } = cleanWordLabel(each)
    if (depth === 1) top = label
    if (paragraph?.matches("p")) asItem(paragraph, label, degree(depth, isNumber(top)))
  }
  for (const list of body.querySelectorAll<HTMLElement>("ol, ul")) cleanList(list)
}

/** Word writes the label before the words, with a tab of small spaces. */
function cleanWordLabel(shown: HTMLElement) {
  const words = shown.textContent.replace(/[\s\u00a0]+/g, " ").trim()
  const label = BULLETS.test(words) ? BULLET : words
  const paragraph = shown.closest("p, h1, h2, h3, h4, h5, h6, li, div")
  const style = paragraph?.getAttribute("style") ?? ""
  const depth = Number(/mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1] ?? 1)
  shown.replaceWith(`${label} `)
  return { paragraph, label, depth }
}

function cleanList(list: HTMLElement): void {
  const numbered = list.matches("ol")
  let number = Number(list.getAttribute("start") ?? 1) || 1
  const depth = degree(depthOf(list), outermost(list).matches(NUMBERED))
  for (const item of list.children) {
    if (!item.matches("li")) continue
    number = Number(item.getAttribute("value")) || number
    const paragraph = firstParagraph(item)
    const label = numbered ? `${numeral(number, styleOf(list, item))}.` : BULLET
    number++
    if (OWN_LABEL.test(paragraph.textContent)) continue
    paragraph.prepend(`${label} `)
    asItem(paragraph, label, depth)
  }
}

function depthOf(list: Element): number {
  // Word on the web puts each item into a list of its own and says the level at the item.
  const said = Number(list.querySelector("li")?.getAttribute("data-aria-level"))
  if (said > 0) return said
  let depth = 1
  for (let above = list.parentElement; above; above = above.parentElement)
    if (above.matches("ol, ul")) depth++
  return depth
}

function outermost(list: Element): Element {
  const above = list.parentElement?.closest("ol, ul")
  return above ? outermost(above) : list
}

function isNumber(label: string): boolean {
  return /^\(?\d/.test(label)
}

/** The degree of an item; 0 for numbered paragraphs, which are text of the draft. */
function degree(depth: number, belowNumbers: boolean): number {
  return belowNumbers ? depth - 1 : depth
}

function asItem(paragraph: Element, label: string, level: number): void {
  if (level < 1 && isNumber(label)) return
  paragraph.setAttribute("data-kind", "item")
  paragraph.setAttribute("data-level", String(Math.max(1, level)))
}

/** The paragraph with which an item begins; words that stand in none get one. */
function firstParagraph(item: Element): Element {
  const first = [...item.childNodes].find((node) => node.textContent?.trim() !== "")
  if (first instanceof Element && first.matches("p")) return first
  const paragraph = document.createElement("p")
  while (item.firstChild && !BLOCK.test(item.firstChild.nodeName)) paragraph.append(item.firstChild)
  item.prepend(paragraph)
  return paragraph
}

function styleOf(list: Element, item: Element): string {
  const styles = `${item.getAttribute("style") ?? ""};${list.getAttribute("style") ?? ""}`
  const named = /list-style(?:-type)?\s*:\s*(lower|upper)-(alpha|latin|roman)/i.exec(styles)
  if (!named) return list.getAttribute("type") ?? "1"
  const letter = named[2]?.toLowerCase() === "roman" ? "i" : "a"
  return named[1]?.toLowerCase() === "upper" ? letter.toUpperCase() : letter
}

function numeral(number: number, style: string): string {
  switch (style) {
    case "a":
      return letters(number)
    case "A":
      return letters(number).toUpperCase()
    case "i":
      return roman(number)
    case "I":
      return roman(number).toUpperCase()
    default:
      return String(number)
  }
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  const last = String.fromCharCode(97 + ((number - 1) % 26))
  return rest > 0 ? letters(rest) + last : last
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
  ] as const),
  ...([
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
]

function roman(number: number): string {
  const step = ROMAN.find(([value]) => value <= number)
  return step ? step[1] + roman(number - step[0]) : ""
}
