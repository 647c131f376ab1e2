/**
 * The place of a comment, tied to characters: it is made when somebody begins to write a comment, and
 * stays right while others edit.
 */

import * as Y from "yjs"
import { fault, isFault, type Fault } from "../base/fault.ts"
import type { Place } from "../model/derived.ts"
import type { CharacterRun, ThreadRecord } from "../model/records.ts"
import { derivedNow } from "./current.ts"
import type { DraftDocument } from "./document.ts"
import { findParagraph, paragraphElements, textsIn, type Located } from "./elements.ts"
import { readPassage } from "./passages.ts"

/** Where a thread begins: what of its record never changes. */
export type ThreadPlace = Required<Omit<ThreadRecord, "messages" | "of">>

/** So many characters of a passage are quoted. */
const QUOTED = 300

/** So many runs of characters are kept of a passage, half of them from its end. */
const MOST = 100

/** The place of words. Refuses as `readPassage`, which has the rules of a selection. */
export function wordsPlace(
  document: DraftDocument,
  { from, to }: { readonly from: Place; readonly to: Place },
): ThreadPlace | Fault {
  const passage = readPassage(document, from, to)
  if (isFault(passage)) return passage
  const { first, last, paragraphs } = passage
  const quote = paragraphs
    .map((each) => {
      const { text } = each.paragraph
      return text.slice(each === first ? passage.from : 0, each === last ? passage.to : text.length)
    })
    .join(" ")
  return {
    ...anchors(paragraphs, passage.from, passage.to),
    ...{ quote: shortened(quote), about: "words", subject: first.paragraph.id },
  }
}

/** The place of a whole paragraph. Refuses `no-such-paragraph`. */
export function paragraphPlace(document: DraftDocument, paragraph: string): ThreadPlace | Fault {
  const found = findParagraph(paragraphElements(document), paragraph)
  if (!found) return fault("no-such-paragraph", "That paragraph is no longer in the draft.")
  const { text } = found.paragraph
  return {
    ...anchors([found], 0, text.length),
    ...{ quote: shortened(text), about: "paragraph", subject: paragraph },
  }
}

/** The place of a cluster, from its first bracket to its last. Refuses `no-such-cluster`. */
export function clusterPlace(document: DraftDocument, cluster: string): ThreadPlace | Fault {
  const derived = derivedNow(document)
  const found = derived.cluster(cluster)
  const open = derived.bracket(found?.brackets[0] ?? "")?.open
  const close = derived.bracket(found?.brackets.at(-1) ?? "")?.close
  if (!found || !open || !close)
    return fault("no-such-cluster", "That bracket is no longer in the draft.")
  const text = derived.paragraphs[derived.indexOf(close.paragraph) ?? -1]?.paragraph.text ?? ""
  const end = { ...close, offset: Math.min(close.offset + 1, text.length) }
  const place = wordsPlace(document, { from: open, to: end })
  return isFault(place) ? place : { ...place, about: "cluster", subject: cluster }
}

type Anchors = Pick<ThreadPlace, "from" | "to" | "runs">

/** The characters from an offset in the first paragraph to one in the last. */
function anchors(paragraphs: readonly Located[], from: number, to: number): Anchors {
  const all = paragraphs.flatMap((each, i) =>
    runsBetween(each, i === 0 ? from : 0, i === paragraphs.length - 1 ? to : Infinity),
  )
  const [first, last] = [all[0], all.at(-1)]
  // Nothing to hold on to in an empty paragraph: it is known by its id.
  if (!first || !last) return { from: null, to: null, runs: [] }
  const runs = all.length <= MOST ? all : [...all.slice(0, MOST / 2), ...all.slice(-MOST / 2)]
  return {
    from: character(first[0], first[1]),
    to: character(last[0], last[1] + last[2] - 1),
    runs,
  }
}

/** The items of a paragraph's characters between two offsets; those in one row are one run. */
function runsBetween({ element }: Located, from: number, to: number): CharacterRun[] {
  const runs: CharacterRun[] = []
  let offset = 0
  for (const text of textsIn(element))
    for (let item = text._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue
      const [begin, end] = [Math.max(from, offset), Math.min(to, offset + item.length)]
      if (begin < end) join(runs, [item.id.client, item.id.clock + begin - offset, end - begin])
      offset += item.length
    }
  return runs
}

function join(runs: CharacterRun[], [client, clock, length]: CharacterRun): void {
  const last = runs.at(-1)
  if (last?.[0] === client && last[1] + last[2] === clock)
    runs[runs.length - 1] = [client, last[1], last[2] + length]
  else runs.push([client, clock, length])
}

/** A character as a Yjs relative position in its JSON form. */
function character(client: number, clock: number): unknown {
  const item = Y.createID(client, clock)
  return Y.relativePositionToJSON(new Y.RelativePosition(null, null, item))
}

function shortened(text: string): string {
  if (text.length <= QUOTED) return text
  return `${Array.from(text.slice(0, QUOTED)).slice(0, -1).join("")}…`
}
