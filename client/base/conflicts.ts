/**
 * What became of paragraphs that a person changed without a connection, once what the others did is
 * there as well.
 *
 * `merged` is what Yjs makes of both. It tells exactly who changed something: where it reads like mine,
 * nobody else did, and where it reads like theirs, what I did is on the server already.
 */

import type { Paragraph } from "../../schema/model/body.ts"
import type { BracketRecord } from "../../schema/model/records.ts"
import type { Versions } from "./heldText.ts"

export interface Meeting {
  readonly theirs: ReadonlyMap<string, Paragraph>
  readonly merged: ReadonlyMap<string, Paragraph>
  /** Records of brackets in the merged draft. */
  readonly brackets: ReadonlyMap<string, BracketRecord>
  /** The party in whose name the person proposes. */
  readonly party: string
  /** Whether the person may change agreed text; who may not proposes, in brackets of their own. */
  readonly edits: boolean
}

/**
 * Of paragraphs that I changed, those that somebody else changed too (`conflict`), and those that are
 * no longer there (`gone`). Proposals beside what others did are no conflict.
 */
export function conflictsOf(
  versions: readonly Versions[],
  meeting: Meeting,
): ReadonlyMap<string, "conflict" | "gone"> {
  const found = new Map<string, "conflict" | "gone">()
  for (const each of versions) {
    const fate = fateOf(each, meeting)
    if (fate) found.set(each.paragraph, fate)
  }
  return found
}

function fateOf(
  { paragraph, base, mine }: Versions,
  { theirs, merged, brackets, party, edits }: Meeting,
): "conflict" | "gone" | null {
  const [now, both] = [theirs.get(paragraph) ?? null, merged.get(paragraph) ?? null]
  if (alike(base, mine)) return null
  if (!mine) return edits && now && !alike(base, now) ? "conflict" : null
  if (!both) return "gone"
  if (!edits || !now || alike(both, mine) || alike(both, now)) return null
  if (!base) return null
  const known = new Set(base.tokens.map(({ id }) => id))
  const isOwn = (id: string) =>
    !known.has(id) || (party !== "" && brackets.get(id)?.party === party)
  const agreed = (version: Paragraph) => withoutProposals(version, brackets, isOwn)
  return agreed(base) === agreed(mine) ? null : "conflict"
}

/** Whether two states of a paragraph say the same; formatting does not count. */
function alike(one: Paragraph | null, other: Paragraph | null): boolean {
  if (!one || !other) return one === other
  return one.text === other.text && one.kind === other.kind && one.level === other.level
}

/** The text without the characters of one's own brackets and without the words of one's additions. */
function withoutProposals(
  { text, tokens }: Paragraph,
  brackets: ReadonlyMap<string, BracketRecord>,
  isOwn: (bracket: string) => boolean,
): string {
  const within: string[] = []
  let [left, from] = ["", 0]
  for (const { at, id, side } of tokens) {
    if (within.length === 0) left += text.slice(from, isOwn(id) ? at : at + 1)
    from = at + 1
    if (!isOwn(id) || brackets.get(id)?.kind !== "add") continue
    if (side === "open") within.push(id)
    else if (within.includes(id)) within.splice(within.lastIndexOf(id), 1)
  }
  return within.length === 0 ? left + text.slice(from) : left
}
