/** Pasted plain text as paragraphs. */

/** A column of text, in characters: what is narrower or wider was not wrapped by a program. */
const [NARROWEST, WIDEST] = [50, 100]
const LABEL = /^(?:\(?(?:\d{1,3}|[a-z]{1,4})[.)]\s|[•*–-]\s|(?:PP|OP)\s?\d)/i
const ENDS = /[.;:!?。；：！？][\])”"’]*$/

/**
 * The paragraphs of a text: its lines, without those that are blank. Where a program broke the lines at
 * a width, so that the next word would not have stood on the line, they are joined again with a space.
 * Words of one line stay as they are, spaces at their edges too.
 */
export function paragraphsOf(text: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/)
  if (lines.length === 1) return [text]
  const width = Math.max(...lines.map((line) => line.trim().length))
  const wrapped = lines.length > 2 && width >= NARROWEST && width <= WIDEST
  // A blank line between paragraphs says that the end of a sentence alone ends none.
  const parted = lines.some((line, i) => line.trim() === "" && i > 0 && i < lines.length - 1)
  const paragraphs: string[] = []
  let above = ""
  for (const line of lines) {
    const words = wrapped ? line.trim() : line.trimEnd()
    const [first = ""] = words.split(/\s/, 1)
    const goesOn =
      wrapped &&
      above !== "" &&
      above.length + 1 + first.length > width &&
      (parted || !ENDS.test(above)) &&
      !LABEL.test(words)
    above = words
    if (words === "") continue
    const joined = goesOn ? paragraphs.pop() : undefined
    paragraphs.push(joined === undefined ? words : `${joined} ${words}`)
  }
  return paragraphs.length === 0 ? [""] : paragraphs
}
