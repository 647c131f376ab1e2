/**
 * What the buttons, menus and keys of the page do to the draft.
 *
 * Each asks an operation of `schema/operations`; a refusal becomes a message that stays until it is
 * dismissed. None of them knows from which button or key it was called.
 */

import { isFault, type Fault } from "../../schema/base/fault.ts"
import { idsFrom } from "../../schema/base/ids.ts"
import type { Outcome, Stance } from "../../schema/model/records.ts"
import { bracketPassage } from "../../schema/operations/bracket.ts"
import { consolidate } from "../../schema/operations/consolidate.ts"
import type { NoteChoice } from "../../schema/operations/consolidatePlan.ts"
import type { Applied, Context } from "../../schema/operations/context.ts"
import { decide, reopen, type Ruling } from "../../schema/operations/decide.ts"
import { factor } from "../../schema/operations/factor.ts"
import { group, ungroup } from "../../schema/operations/group.ts"
import { clearPosition, takePosition } from "../../schema/operations/positions.ts"
import {
  proposeAlternative,
  proposeDeletion,
  proposeInsertion,
  proposeReplacement,
} from "../../schema/operations/propose.ts"
import { proposeParagraph } from "../../schema/operations/proposeParagraph.ts"
import { renumber } from "../../schema/operations/renumber.ts"
import { withdraw } from "../../schema/operations/withdraw.ts"
import { now } from "../base/clock.ts"
import { LOCAL_ORIGIN } from "../base/session.ts"
import { freezeVersion } from "../base/versionsApi.ts"
import type { StepLevel } from "../editor/stepping.ts"
import { say } from "../language/say.ts"
import { actingFor, actingParty } from "./behalf.ts"
import { NO_FORM } from "./pageState.ts"
import type { Workbench } from "./workbench.ts"

const newId = idsFrom(Math.random)

/** What an operation needs to know of the person at this screen. */
function contextOf({ session }: Workbench): Context {
  return { document: session.document, actor: session.actor, newId, now, origin: LOCAL_ORIGIN }
}

/** Does an operation, or shows why not. Answers what was made, or undefined. */
export function accepted<T>(
  workbench: Workbench,
  operation: (context: Context) => Applied<T> | Fault,
): Applied<T> | undefined {
  const { session, messages } = workbench
  if (session.saved.get().connection === "closed") {
    messages.refuse(say.deciding.acts.isClosed)
    return undefined
  }
  session.workAt(null)
  const answer = operation(contextOf(workbench))
  if (!isFault(answer)) return answer
  messages.refuse(answer)
  return undefined
}

/** Selects a cluster: its card in the panel, its first bracket in the text. */
export function openCard(workbench: Workbench, cluster: string): void {
  const found = workbench.editor.snapshot.get().derived.cluster(cluster)
  const bracket = found?.brackets[0] ?? null
  workbench.show({ cluster, bracket, card: true, tab: "clusters", form: NO_FORM })
  if (bracket !== null && workbench.page.get().view === "working") {
    workbench.editor.goToBracket(bracket)
    reveal(bracket)
  }
  focusPanel()
}

/** To the next or previous bracket of the text, from the caret; of one level, when it is named. */
export function stepBracket({ editor }: Workbench, direction: 1 | -1, level?: StepLevel): void {
  editor.step(direction, level)
  const { bracket } = editor.snapshot.get()
  if (bracket !== null) reveal(bracket)
}

/** To the next paragraph that others changed since this person looked, round the end of the draft. */
export function goToNextChange({ editor, following, messages, show }: Workbench): void {
  const changed = following.changed.get()
  const { derived, selection } = editor.snapshot.get()
  const here = derived.indexOf(selection?.from.paragraph ?? "") ?? -1
  const next = changed.find((id) => (derived.indexOf(id) ?? -1) > here) ?? changed[0]
  if (next === undefined) {
    messages.tell(say.reading.changed.none)
    return
  }
  show({ view: "working" })
  editor.goToPlace({ paragraph: next, offset: 0 })
}

/** What a key folds or unfolds; "depth" is that of the bracket at the caret, 1 outside of brackets. */
export type FoldKey = "bracket" | "paragraph" | "section" | "depth" | "nothing"

/** Folds what is at the caret, or unfolds it when it is folded. */
export function foldAtCaret({ editor, page }: Workbench, fold: FoldKey): void {
  if (page.get().view !== "working") return
  const { derived, bracket } = editor.snapshot.get()
  const depth = derived.bracket(bracket ?? "")?.depth ?? 1
  editor.fold(fold === "depth" ? { fold, depth } : { fold })
}

/** Scrolls a bracket of the text clear of the edges, of the sheet on a narrow screen too. */
function reveal(bracket: string): void {
  requestAnimationFrame(() => {
    document
      .querySelector(`.desk .bracket[data-id="${CSS.escape(bracket)}"]`)
      ?.scrollIntoView({ block: "nearest" })
  })
}

/** Opens the card of the next or previous cluster of the draft. */
export function stepCard(workbench: Workbench, direction: 1 | -1): void {
  const rows = workbench.rows.get()
  const here = rows.findIndex((row) => row.id === workbench.page.get().cluster)
  const next = rows[here + direction]
  if (next) openCard(workbench, next.id)
}

/** Puts the keyboard into the panel: command mode. */
export function focusPanel(): void {
  const focused = focusPlace()
  // What is to be shown first may come with the next frame; by then the keyboard may be elsewhere.
  requestAnimationFrame(() => {
    const { activeElement } = document
    if (activeElement === focused || activeElement === document.body) focusPlace()
  })
}

/** Brings the keyboard to the card, the list or the tab that is shown; answers where it is then. */
function focusPlace(): Element | null {
  const place =
    document.querySelector<HTMLElement>(".panel .card") ??
    document.querySelector<HTMLElement>(".panel .row[tabindex='0']") ??
    document.querySelector<HTMLElement>(".panel [role='tab'][aria-selected='true']")
  place?.focus({ preventScroll: true })
  return document.activeElement
}

/** Brackets the selected words for the reader's party. */
export function bracketSelection(workbench: Workbench): void {
  const { selection } = workbench.editor.snapshot.get()
  if (!selection) {
    workbench.messages.refuse(say.deciding.acts.noSelection)
    return
  }
  const made = accepted(workbench, (context) => bracketPassage(context, selection))
  if (made) workbench.messages.tell(say.deciding.acts.bracketed)
}

/** Takes a position on the alternative that is active on the card; the same again takes it back. */
export function takeStance(workbench: Workbench, stance: Stance): void {
  const { bracket } = workbench.page.get()
  if (bracket === null) return
  const party = actingParty(workbench)
  const before = workbench.session.document.positions.get(`${bracket}/${party}`)
  accepted(workbench, (own) => {
    const context = actingFor(own, party)
    return before?.stance === stance
      ? clearPosition(context, { bracket })
      : takePosition(context, { bracket, stance })
  })
}

/** Withdraws a bracket of the reader's party. */
export function withdrawBracket(workbench: Workbench, bracket: string): void {
  if (accepted(workbench, (context) => withdraw(context, { bracket }))) {
    workbench.messages.tell(say.deciding.acts.withdrawn)
  }
}

/** Opens the form of decision with an outcome chosen, or none yet. */
export function prepareDecision(workbench: Workbench, outcome: Outcome | null): void {
  const { page, show, editor } = workbench
  const { cluster } = page.get()
  if (cluster === null) return
  if (editor.snapshot.get().standing.of(cluster) !== "open") {
    workbench.messages.refuse(say.deciding.acts.decidedAlready)
    return
  }
  show({ form: { form: "decide", outcome }, card: true })
}

/** Decides the selected cluster. */
export function confirmDecision(workbench: Workbench, outcome: Outcome, ruling: Ruling): void {
  const { cluster } = workbench.page.get()
  if (cluster === null) return
  const request = { ...outcome, ...ruling, cluster }
  if (!accepted(workbench, (context) => decide(context, request))) return
  workbench.show({ form: NO_FORM })
  workbench.messages.tell(say.deciding.acts.recorded[ruling.level ?? "supported"])
  focusPanel()
}

/** Takes the decision on the selected cluster back. */
export function reopenCluster(workbench: Workbench): void {
  const { cluster } = workbench.page.get()
  if (cluster === null) return
  if (accepted(workbench, (context) => reopen(context, { cluster }))) {
    workbench.messages.tell(say.deciding.acts.reopened)
  }
}

/** Makes one cluster of the selected one and the one that follows it. */
export function groupWithNext(workbench: Workbench): void {
  const rows = workbench.rows.get()
  const here = rows.findIndex((row) => row.id === workbench.page.get().cluster)
  const { derived } = workbench.editor.snapshot.get()
  const first = derived.cluster(rows[here]?.id ?? "")
  const second = derived.clusters.find(
    (cluster) =>
      first !== undefined &&
      cluster.parent === first.parent &&
      derived.clusters.indexOf(cluster) > derived.clusters.indexOf(first),
  )
  if (!first || !second) {
    workbench.messages.refuse(say.deciding.acts.noNext)
    return
  }
  const brackets = [...first.brackets, ...second.brackets]
  if (accepted(workbench, (context) => group(context, { brackets }))) {
    workbench.messages.tell(say.deciding.acts.grouped)
  }
}

/** Lets each bracket of the selected cluster stand alone. */
export function ungroupCluster(workbench: Workbench): void {
  const { cluster } = workbench.page.get()
  if (cluster === null) return
  if (accepted(workbench, (context) => ungroup(context, { cluster }))) {
    workbench.messages.tell(say.deciding.acts.ungrouped)
  }
}

/** Pulls common words out of the alternatives and merges equal ones, as the preview showed. */
export function collapseCluster(workbench: Workbench): void {
  const { cluster } = workbench.page.get()
  if (cluster === null) return
  if (accepted(workbench, (context) => factor(context, { cluster }))) {
    workbench.show({ form: NO_FORM })
    workbench.messages.tell(say.deciding.acts.collapsed)
  }
}

/**
 * Carries all decisions out on the characters, with what was chosen for notes. The draft as it was is
 * frozen first, on the server: all that was typed must have arrived there, and without it nothing is
 * done. `signal` gives it up until then.
 */
export async function consolidateDraft(
  workbench: Workbench,
  notes: ReadonlyMap<string, NoteChoice>,
  signal: AbortSignal,
): Promise<void> {
  const { session, messages } = workbench
  const { connection, undelivered } = session.saved.get()
  if (connection !== "online" || undelivered > 0) {
    messages.refuse(say.whole.consolidating.waiting)
    return
  }
  const status = say.whole.consolidating.before
  const frozen = await freezeVersion(session.draftId, { status }, signal)
  if (signal.aborted) {
    messages.tell(say.long.notConsolidated)
    return
  }
  if (isFault(frozen)) {
    messages.refuse(frozen)
    return
  }
  const done = accepted(workbench, (context) => consolidate(context, { notes }))
  if (!done) return
  workbench.show({ form: NO_FORM, cluster: null, card: false, bracket: null })
  messages.tell(say.whole.consolidated(done.value.clusters.length, frozen.number))
}

/** Renumbers the draft, or the section of a key, as the table showed. */
export function renumberDraft(workbench: Workbench, section: string): void {
  const done = accepted(workbench, (context) =>
    renumber(context, section === "" ? {} : { section }),
  )
  if (!done) return
  workbench.show({ form: NO_FORM })
  workbench.messages.tell(say.whole.renumbered(done.value.labels.length))
}

/** Proposes one more alternative of the selected cluster. Answers whether it was taken. */
export function addAlternative(workbench: Workbench, cluster: string, words: string): boolean {
  const bracket = workbench.editor.snapshot.get().derived.cluster(cluster)?.brackets.at(-1)
  if (bracket === undefined) return false
  const request = { bracket, text: words.trim() }
  const party = actingParty(workbench)
  const made = accepted(workbench, (context) =>
    proposeAlternative(actingFor(context, party), request),
  )
  if (!made) return false
  workbench.show({ bracket: made.value.bracket })
  workbench.messages.tell(say.deciding.acts.alternativeAdded)
  focusPanel()
  return true
}

/** What the dialog of proposals asks for. */
export type Proposal =
  /** Other words instead of the selected ones, or new words at the caret. */
  | { readonly proposal: "words"; readonly words: string }
  | { readonly proposal: "deletion" }
  /** A paragraph after the one in which the caret stands. */
  | { readonly proposal: "paragraph"; readonly words: string }

/** Proposes at the selection. Answers whether it was taken. */
export function propose(workbench: Workbench, proposal: Proposal): boolean {
  const { selection } = workbench.editor.snapshot.get()
  if (!selection) {
    workbench.messages.refuse(say.deciding.acts.noCaret)
    return false
  }
  const { from, to } = selection
  const empty = from.paragraph === to.paragraph && from.offset === to.offset
  const party = actingParty(workbench)
  const made = accepted<unknown>(workbench, (own) => {
    const context = actingFor(own, party)
    if (proposal.proposal === "deletion") return proposeDeletion(context, selection)
    if (proposal.proposal === "paragraph")
      return proposeParagraph(context, { after: to.paragraph, text: proposal.words.trim() })
    if (empty) return proposeInsertion(context, { at: from, text: proposal.words })
    return proposeReplacement(context, { ...selection, text: proposal.words.trim() })
  })
  if (!made) return false
  workbench.show({ form: NO_FORM })
  workbench.messages.tell(say.deciding.acts.proposed)
  return true
}
