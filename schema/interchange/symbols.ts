/** Document symbols such as `A/79/L.12`, which must not be broken over lines (SEEDS Z22). */

import type { Range } from "../model/seams.ts"

const PART = String.raw`(?:\[[^\][\n]{0,12}\]|[A-Za-z0-9]+(?:[.()-]+[A-Za-z0-9]+)*\)?)`
const SYMBOL = new RegExp(
  String.raw`(?<![A-Za-z0-9/.-])[A-Z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*(?:/${PART})+`,
  "g",
)

/** Where symbols stand: letters, slashes and at least one digit or placeholder. `AC/DC` is none. */
export function symbolsIn(text: string): Range[] {
  return Array.from(text.matchAll(SYMBOL), ({ 0: symbol, index }) => ({
    symbol,
    from: index,
    to: index + symbol.length,
  }))
    .filter(({ symbol }) => /[\d[]/.test(symbol))
    .map(({ from, to }) => ({ from, to }))
}
