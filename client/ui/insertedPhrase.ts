/** Putting a phrase among words. */

/** Scripts that set no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * Words with a phrase in place of those from `from` to `to`, both UTF-16 offsets, and where the caret
 * is then. A space goes between two words that would touch, in scripts that set one.
 */
export function insertedPhrase(
  words: string,
  from: number,
  to: number,
  phrase: string,
): { readonly words: string; readonly caret: number } {
  const [before, after] = [words.slice(0, from), words.slice(to)]
  const start = before + gap(before, phrase) + phrase
  return { words: start + gap(phrase, after) + after, caret: start.length }
}

function gap(before: string, after: string): string {
  const [last, first] = [before.slice(-1), after.slice(0, 1)]
  const touch = /[\p{L}\p{N},;:.)\]”»]/u.test(last) && /[\p{L}\p{N}([“«]/u.test(first)
  return touch && !UNSPACED.test(last) && !UNSPACED.test(first) ? " " : ""
}
