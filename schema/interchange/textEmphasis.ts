/** Pairing of `*` and `**`, as Markdown does it for whole runs of asterisks. */

export interface Delimiter {
  /** The characters around the run; a space at the ends of a paragraph's line. */
  readonly before: string
  readonly after: string
  readonly length: number
}

export interface Pair<A> {
  readonly opener: A
  readonly closer: A
  /** How many asterisks of each: 2 is strong, 1 is emphasis. */
  readonly length: 1 | 2
}

const SPACE = /\s/
const MARK = /[\p{P}\p{S}]/u

/** Longest run of asterisks that can be emphasis; longer ones are a rule or a censored word. */
const LONGEST = 3

/**
 * Pairs runs of asterisks. A run opens when words follow it and closes when words come before it, so
 * that the asterisk of `instrument*` or `[NDMC*]` stays a character.
 */
export function pairEmphasis<A extends { readonly delimiter?: Delimiter }>(
  atoms: readonly A[],
): Pair<A>[] {
  const pairs: Pair<A>[] = []
  const open: { atom: A; left: number }[] = []
  for (const atom of atoms) {
    const { delimiter } = atom
    if (!delimiter || delimiter.length > LONGEST) continue
    let left = delimiter.length
    while (left > 0 && mayClose(delimiter)) {
      const index = findOpener(open, left)
      const opener = open[index]
      if (!opener) break
      open.length = index + 1
      const length = left >= 2 && opener.left >= 2 ? 2 : 1
      pairs.push({ opener: opener.atom, closer: atom, length })
      left -= length
      opener.left -= length
      if (opener.left === 0) open.pop()
    }
    if (left > 0 && mayOpen(delimiter)) open.push({ atom, left })
  }
  return pairs
}

/** How many open runs are looked at for one closing run, so that hostile text takes linear time. */
const DEEPEST = 8

/** The nearest open run that fits: one asterisk is no half of two. */
function findOpener(open: readonly { readonly left: number }[], left: number): number {
  for (let i = open.length - 1; i >= 0 && i >= open.length - DEEPEST; i--) {
    const there = open[i]?.left ?? 0
    if ((left !== 2 && there !== 2) || (left >= 2 && there >= 2)) return i
  }
  return -1
}

function mayOpen({ before, after }: Delimiter): boolean {
  return !SPACE.test(after) && (!MARK.test(after) || SPACE.test(before) || MARK.test(before))
}

function mayClose({ before, after }: Delimiter): boolean {
  return !SPACE.test(before) && (!MARK.test(before) || SPACE.test(after) || MARK.test(after))
}
