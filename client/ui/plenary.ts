/**
 * What whoever presents does in a plenary: which section and bracket the room sees, and deciding in two
 * steps by keys while the caret stays where one types.
 *
 * All of it is about the bracket under discussion, wherever the caret is.
 */

import type { Cluster } from "../../schema/model/derived.ts"
import type { Outcome } from "../../schema/model/records.ts"
import { bracketPassage } from "../../schema/operations/bracket.ts"
import { beginThread } from "../../schema/operations/comment.ts"
import { clusterPlace } from "../../schema/operations/commentPlace.ts"
import { decide, reopen, type Ruling } from "../../schema/operations/decide.ts"
import type { Operation } from "../../schema/sharing/roles.ts"
import { isFault } from "../../schema/base/fault.ts"
import { LARGEST, SMALLEST } from "../base/plenaryLink.ts"
import { say } from "../language/say.ts"
import { accepted } from "./actions.ts"
import type { Presenting } from "./pageState.ts"
import { clustersIn, plenarySections, sectionAround, sectionToShow } from "./plenarySections.ts"
import type { Workbench } from "./workbench.ts"

/** Changes some of what is presented. */
export function present({ page, show }: Workbench, change: Partial<Presenting>): void {
  const { plenary } = page.get()
  if (plenary) show({ plenary: { ...plenary, ...change } })
}

/** Makes the type on the projector larger (1) or smaller (-1). */
export function resize(workbench: Workbench, by: 1 | -1): void {
  const { plenary } = workbench.page.get()
  const size = Math.max(SMALLEST, Math.min(LARGEST, (plenary?.size ?? 0) + by))
  present(workbench, { size })
}

/** Takes the next (1) or previous (-1) open bracket of the section, round its end. */
export function stepPlenary(workbench: Workbench, direction: 1 | -1): void {
  const { editor, page, messages } = workbench
  const { derived, standing } = editor.snapshot.get()
  const { plenary } = page.get()
  const section = sectionToShow(derived, plenary?.section ?? "", [])
  if (!plenary || !section) return
  const all = clustersIn(derived, section)
  const here = all.findIndex(({ id }) => id === plenary.cluster)
  const isOpen = ({ id }: Cluster) => standing.of(id) === "open"
  const next =
    direction === 1
      ? (all.slice(here + 1).find(isOpen) ?? all.find(isOpen))
      : (all.slice(0, Math.max(here, 0)).findLast(isOpen) ?? all.findLast(isOpen))
  if (next) present(workbench, { section: section.id, cluster: next.id, step: null })
  else messages.tell(say.plenary.noneOpen)
}

/** Discusses the bracket at the caret, in the section in which it stands. */
export function discussHere(workbench: Workbench): void {
  const { derived, bracket } = workbench.editor.snapshot.get()
  const cluster = derived.bracket(bracket ?? "")?.cluster ?? null
  if (cluster === null) workbench.messages.refuse(say.plenary.noneAtCaret)
  else discuss(workbench, cluster)
}

function discuss(workbench: Workbench, id: string): void {
  const { derived } = workbench.editor.snapshot.get()
  const cluster = derived.cluster(id)
  if (!cluster) return
  const index = derived.indexOf(cluster.place.paragraph) ?? 0
  const sections = plenarySections(derived)
  const shown = sections.find((each) => each.id === workbench.page.get().plenary?.section)
  // A section that holds the bracket stays on the screen, though a smaller one holds it too.
  const stays = shown && shown.from <= index && index < shown.to
  const section = (stays ? shown : sectionAround(sections, index))?.id ?? ""
  present(workbench, { section, cluster: id, step: null })
}

/** Brackets the selected words and discusses the bracket. */
export function bracketAndDiscuss(workbench: Workbench): void {
  const { selection } = workbench.editor.snapshot.get()
  if (!selection) {
    workbench.messages.refuse(say.deciding.acts.noSelection)
    return
  }
  const made = accepted(workbench, (context) => bracketPassage(context, selection))
  if (!made) return
  const { derived } = workbench.editor.snapshot.get()
  const cluster = derived.bracket(made.value.bracket)?.cluster ?? null
  if (cluster !== null) discuss(workbench, cluster)
  workbench.messages.tell(say.deciding.acts.bracketed)
}

/** The cluster under discussion; undefined when there is none, or none any more. */
function discussed({ editor, page }: Workbench): Cluster | undefined {
  return editor.snapshot.get().derived.cluster(page.get().plenary?.cluster ?? "")
}

/** The outcome that a key asks for: an alternative by its number, all of it, or nothing. */
function outcomeFor(cluster: Cluster, wanted: number | "keep" | "drop"): Outcome | null {
  const single = cluster.kind === "optional"
  if (wanted === "keep") return { outcome: "keep" }
  if (wanted === "drop") return { outcome: single ? "drop" : "none" }
  const bracket = cluster.brackets[wanted - 1]
  if (bracket === undefined) return null
  return single ? { outcome: "keep" } : { outcome: "choose", bracket }
}

/** The first step of a decision: the room sees what is about to be decided. */
export function proposeOutcome(workbench: Workbench, wanted: number | "keep" | "drop"): void {
  const { editor, messages } = workbench
  const cluster = discussed(workbench)
  if (!cluster) {
    messages.refuse(say.plenary.nothing)
    return
  }
  const outcome = outcomeFor(cluster, wanted)
  if (!outcome) return
  if (editor.snapshot.get().standing.of(cluster.id) !== "open")
    messages.refuse(say.deciding.acts.decidedAlready)
  else present(workbench, { step: { step: "decide", outcome } })
}

/** The second step: decides what was shown to the room. */
export function confirmOutcome(workbench: Workbench, ruling: Ruling): void {
  const { plenary } = workbench.page.get()
  if (plenary?.step?.step !== "decide" || plenary.cluster === null) return
  const request = { ...plenary.step.outcome, ...ruling, cluster: plenary.cluster }
  if (!accepted(workbench, (context) => decide(context, request))) return
  present(workbench, { step: null })
  workbench.messages.tell(say.deciding.acts.recorded[ruling.level ?? "supported"])
}

/** Asks for the reason with which the decision under discussion is undone. */
export function askReason(workbench: Workbench): void {
  const { editor, messages, page } = workbench
  const cluster = discussed(workbench)
  if (!cluster) messages.refuse(say.plenary.nothing)
  else if (!editor.snapshot.get().draft.records.decisions.has(cluster.id))
    messages.refuse(say.plenary.notDecided)
  else if (page.get().plenary) present(workbench, { step: { step: "reopen" } })
}

/** Undoes the decision; its reason stays beside the bracket as a comment. */
export function reopenBecause(workbench: Workbench, reason: string): void {
  const cluster = discussed(workbench)?.id
  if (cluster === undefined || reason.trim() === "") return
  if (!accepted(workbench, (context) => reopen(context, { cluster }))) return
  accepted(workbench, (context) => {
    const place = clusterPlace(context.document, cluster)
    const text = say.plenary.reopened(reason.trim())
    return isFault(place) ? place : beginThread(context, { place, text })
  })
  present(workbench, { step: null })
  workbench.messages.tell(say.deciding.acts.reopened)
}

/** Leaves the first step. Answers whether there was one. */
export function leaveStep(workbench: Workbench): boolean {
  if (!workbench.page.get().plenary?.step) return false
  present(workbench, { step: null })
  return true
}

interface PlenaryKey {
  readonly keys: readonly string[]
  readonly label: string
  readonly right: Operation
  readonly run: (workbench: Workbench, key: string) => void
}

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

/** The keys of whoever presents: they work in the text too, while the bar is open. */
export const PLENARY_KEYS: readonly PlenaryKey[] = [
  {
    keys: ["Ctrl+Alt+N"],
    label: say.plenary.keys.next,
    right: "read",
    run: (workbench) => stepPlenary(workbench, 1),
  },
  {
    keys: ["Ctrl+Alt+P"],
    label: say.plenary.keys.previous,
    right: "read",
    run: (workbench) => stepPlenary(workbench, -1),
  },
  { keys: ["Ctrl+Alt+H"], label: say.plenary.here, right: "read", run: discussHere },
  {
    keys: DIGITS.map((digit) => `Ctrl+Alt+${digit}`),
    label: say.plenary.keys.choose,
    right: "decide",
    run: (workbench, key) => proposeOutcome(workbench, Number(key.at(-1))),
  },
  {
    keys: ["Ctrl+Alt+K"],
    label: say.plenary.keys.keep,
    right: "decide",
    run: (workbench) => proposeOutcome(workbench, "keep"),
  },
  {
    keys: ["Ctrl+Alt+0"],
    label: say.plenary.keys.drop,
    right: "decide",
    run: (workbench) => proposeOutcome(workbench, "drop"),
  },
  {
    keys: ["Ctrl+Alt+B"],
    label: say.plenary.bracketSelection,
    right: "propose",
    run: bracketAndDiscuss,
  },
  { keys: ["Ctrl+Alt+R"], label: say.plenary.keys.reopen, right: "reopen", run: askReason },
]
