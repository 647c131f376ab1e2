/** Shows in the margin of each paragraph how far it is, how much is said of it, and what happens there. */

import { allAlike } from "../../schema/base/alike.ts"
import { recordOf } from "../../schema/renditions/sponsors.ts"
import type { MarginMark } from "../editor/marginMarks.ts"
import type { Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import type { ShownThread } from "./comments.ts"
import type { ShownLeadNote } from "./leadNotes.ts"
import type { Workbench } from "./workbench.ts"

interface Counted {
  open: number
  proposals: number
  adRef: number
  supported: number
  comments: number
  unread: number
}

/** Keeps the margin in step. Answers how to stop. */
export function followMargin(workbench: Workbench): () => void {
  const { editor, settled, screen, comments, leadNotes, following } = workbench
  const { changed, typing, undelivered } = following
  const refresh = () => {
    const { marks, lines } = screen.arranged.get()
    document.querySelector(".paper.working")?.classList.toggle("numbered", lines)
    const snapshot = settled.get()
    const counts = marks ? countsOf(snapshot, comments.threads.get()) : new Map<string, Counted>()
    const confided = marks ? confidedIn(leadNotes.shown.get()) : new Map<string, number>()
    const isChanged = new Set(changed.get())
    const isLate = new Set(undelivered.get())
    const shown = snapshot.derived.paragraphs.flatMap(({ paragraph: { id } }): MarginMark[] => {
      const count = counts.get(id)
      const name = typing.get().get(id)
      const happens = [
        ...(count && count.unread > 0 ? [say.comments.unread(count.unread)] : []),
        ...(name === undefined ? [] : [say.reading.changed.typing(name)]),
        ...(isLate.has(id) ? [say.reading.changed.undelivered] : []),
      ].join("\n")
      const mark = {
        paragraph: id,
        signs: count ? signsOf(count) : "",
        leads: confided.has(id) ? `※${confided.get(id)}` : "",
        happens,
        changed: isChanged.has(id),
      }
      const { signs, leads } = mark
      return signs + leads + happens === "" && !mark.changed ? [] : [mark]
    })
    editor.showMargin(shown)
  }
  let counted: Snapshot | null = null
  const follow = () => {
    const before = counted
    counted = settled.get()
    if (!before || !countsAlike(before, counted)) refresh()
  }
  const stops = [
    settled.subscribe(follow),
    ...[
      ...[screen.arranged, comments.threads, leadNotes.shown],
      ...[changed, typing, undelivered],
    ].map((store) => store.subscribe(refresh)),
  ]
  refresh()
  return () => {
    for (const stop of stops) stop()
  }
}

/** How many notes that only those who lead see stand at a paragraph. */
function confidedIn(notes: readonly ShownLeadNote[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { stand } of notes)
    if (stand.stands) counts.set(stand.from.paragraph, (counts.get(stand.from.paragraph) ?? 0) + 1)
  return counts
}

/** Whether two states of the draft have the same in their margins, by what `countsOf` looks at. */
function countsAlike(
  { draft, derived, standing }: Snapshot,
  { draft: next, derived: now, standing: stands }: Snapshot,
): boolean {
  const same = (one: string, other: string) => one === other
  return (
    draft.records === next.records &&
    standing === stands &&
    allAlike(
      derived.clusters,
      now.clusters,
      (one, other) =>
        one.id === other.id &&
        one.place.paragraph === other.place.paragraph &&
        allAlike(one.brackets, other.brackets, same),
    ) &&
    allAlike(
      derived.paragraphs,
      now.paragraphs,
      (one, other) => one.paragraph.id === other.paragraph.id,
    )
  )
}

/** Open brackets, else how all were decided; proposals among the open; comments. */
function signsOf({ open, proposals, adRef, supported, comments }: Counted): string {
  const status = open > 0 ? `[${open}]` : supported > 0 ? "✓" : adRef > 0 ? "✓✓" : ""
  return [status, proposals > 0 ? `+${proposals}` : "", comments > 0 ? `“${comments}”` : ""]
    .filter((sign) => sign !== "")
    .join(" ")
}

function countsOf(
  { draft: { records }, derived, standing }: Snapshot,
  threads: readonly ShownThread[],
): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>()
  const at = (paragraph: string): Counted => {
    const made = counts.get(paragraph) ?? {
      ...{ open: 0, proposals: 0, adRef: 0, supported: 0, comments: 0, unread: 0 },
    }
    counts.set(paragraph, made)
    return made
  }
  for (const { id, place, brackets } of derived.clusters) {
    const count = at(place.paragraph)
    const state = standing.of(id)
    if (state === "open") {
      count.open++
      count.proposals += brackets.filter((bracket) => {
        const kind = recordOf(bracket, records)?.kind
        return kind === "add" || kind === "drop"
      }).length
    } else if (records.decisions.get(id)?.level === "ad-ref") count.adRef++
    else if (state === "decided") count.supported++
  }
  for (const { stand, thread, unread } of threads) {
    if (!stand.stands || (thread.resolved && unread.length === 0)) continue
    const count = at(stand.from.paragraph)
    if (!thread.resolved) count.comments++
    count.unread += unread.length
  }
  return counts
}
