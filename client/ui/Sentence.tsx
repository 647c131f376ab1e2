/** A sentence of the catalogue around parts of the page, such as a name that keeps its own direction. */

import { Fragment, type ReactNode } from "react"

interface SentenceProps {
  /** Puts its values into the sentence, each wherever the language has it. */
  readonly of: (...values: string[]) => string
  /** What stands in the place of each value. */
  readonly with: readonly ReactNode[]
}

/** The first of the characters that stand for the parts: no text has them (Unicode, private use). */
const FIRST = 0xe000

export function Sentence({ of, with: parts }: SentenceProps) {
  const marks = parts.map((_part, i) => String.fromCharCode(FIRST + i))
  const pieces = of(...marks).split(/([\ue000-\ue0ff])/)
  return pieces.map((piece, i) => (
    <Fragment key={i}>{parts[marks.indexOf(piece)] ?? piece}</Fragment>
  ))
}
