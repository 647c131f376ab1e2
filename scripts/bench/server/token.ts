/**
 * What writers type: `~` + writer (2) + number (4) + check + space, in base 36, nine bytes in all.
 *
 * A token lies in an update as plain bytes, so that a receiver finds it without decoding the update,
 * also where a server merged many updates into one.
 */

const TILDE = 0x7e
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
const VALUE_OF = new Int8Array(256).fill(-1)
for (let i = 0; i < DIGITS.length; i++) VALUE_OF[DIGITS.charCodeAt(i)] = i

/** How many writers and how many tokens of one writer can be told apart. */
export const MOST_WRITERS = 36 ** 2
const MOST_TOKENS = 36 ** 4
const LENGTH = 9

/** One word of a load, recognisable among any bytes. */
export interface Token {
  readonly writer: number
  /** From 0, without a gap. */
  readonly seq: number
}

/** The nine characters of a token. @throws when writer or number are too large. */
export function tokenText(writer: number, seq: number): string {
  if (writer >= MOST_WRITERS || seq >= MOST_TOKENS) throw new Error("no token of such a number")
  const [who, which] = [base36(writer, 2), base36(seq, 4)]
  return `~${who}${which}${DIGITS.charAt(checkOf(writer, seq))} `
}

/** The tokens among these bytes, in their order. */
export function tokensIn(bytes: Uint8Array): Token[] {
  const tokens: Token[] = []
  const end = bytes.length - LENGTH + 1
  for (let at = bytes.indexOf(TILDE); at >= 0 && at < end; at = bytes.indexOf(TILDE, at + 1)) {
    const writer = number(bytes, at + 1, 2)
    const seq = number(bytes, at + 3, 4)
    if (writer >= 0 && seq >= 0 && number(bytes, at + 7, 1) === checkOf(writer, seq))
      tokens.push({ writer, seq })
  }
  return tokens
}

function checkOf(writer: number, seq: number): number {
  return (writer * 7 + seq * 11 + 5) % 36
}

function base36(value: number, digits: number): string {
  return value.toString(36).padStart(digits, "0")
}

/** The number at a place; negative when there stands none. */
function number(bytes: Uint8Array, at: number, digits: number): number {
  let value = 0
  for (let i = at; i < at + digits; i++) {
    const digit = VALUE_OF[bytes[i] ?? 0] ?? -1
    if (digit < 0) return -1
    value = value * 36 + digit
  }
  return value
}
