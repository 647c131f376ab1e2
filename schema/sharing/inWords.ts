/** The words of a text that changed, before and after. */

/** How far a change is widened to whole words, in UTF-16 code units; scripts without spaces go on. */
const WIDEST = 40

/** What changed between two texts: what both begin and end with is left out, up to whole words. */
export function inWords(
  before: string,
  after: string,
): { readonly before: string; readonly after: string } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  start = wordStart(before, start)
  end = before.length - wordEnd(before, before.length - end)
  return {
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  }
}

function wordStart(text: string, from: number): number {
  let at = from
  while (from - at < WIDEST && /\S/.test(text.charAt(at - 1))) at--
  return isWithinPair(text, at) ? at - 1 : at
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at - from < WIDEST && /\S/.test(text.charAt(at))) at++
  return isWithinPair(text, at) ? at + 1 : at
}

function isWithinPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
}
