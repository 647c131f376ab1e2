/** What the buttons do that keep a proposal private, and those that table it. */

import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import type { Place } from "../../schema/model/derived.ts"
import type { Applied, Context } from "../../schema/operations/context.ts"
import { derivedNow } from "../../schema/operations/current.ts"
import {
  proposeAlternative,
  proposeDeletion,
  proposeInsertion,
  proposeReplacement,
} from "../../schema/operations/propose.ts"
import { proposeParagraph } from "../../schema/operations/proposeParagraph.ts"
import { idsFrom } from "../../schema/base/ids.ts"
import { now } from "../base/clock.ts"
import type { PrivateDraft } from "../base/privateDrafts.ts"
import {
  afterParagraph,
  besideCluster,
  caretPlace,
  selectedPlace,
  type PrivatePlace,
} from "../base/privatePlaces.ts"
import type { Session } from "../base/session.ts"
import { say } from "../language/say.ts"
import { accepted, type Proposal } from "./actions.ts"
import { actingFor, actingParty } from "./behalf.ts"
import { NO_FORM } from "./pageState.ts"
import { mayHere } from "./rights.ts"
import { keyOf, textBetween } from "./words.ts"
import type { Workbench } from "./workbench.ts"

const newId = idsFrom(Math.random)

/** Keeps what the dialog of proposals asks for private. Answers whether it is kept. */
export function draftPrivately(workbench: Workbench, proposal: Proposal): boolean {
  const { editor, session, messages } = workbench
  const { selection, derived } = editor.snapshot.get()
  if (!selection) {
    messages.refuse(say.deciding.acts.noCaret)
    return false
  }
  const { from, to } = selection
  const { document } = session
  const empty = from.paragraph === to.paragraph && from.offset === to.offset
  const text = derived.paragraphs[derived.indexOf(from.paragraph) ?? -1]?.paragraph.text ?? ""
  const place =
    proposal.proposal === "paragraph"
      ? afterParagraph(document, to.paragraph)
      : empty && proposal.proposal === "words"
        ? caretPlace(document, from, text)
        : selectedPlace(document, selection, textBetween(derived, from, to))
  const words = proposal.proposal === "deletion" ? "" : proposal.words
  return keep(workbench, place, empty ? words : words.trim(), keyOf(derived, from.paragraph))
}

/** Keeps one more alternative of a cluster private. Answers whether it is kept. */
export function draftAlternative(workbench: Workbench, cluster: string, words: string): boolean {
  const { derived } = workbench.editor.snapshot.get()
  const paragraph = derived.cluster(cluster)?.place.paragraph ?? ""
  const place = besideCluster(workbench.session.document, cluster)
  return keep(workbench, place, words.trim(), keyOf(derived, paragraph))
}

function keep(
  workbench: Workbench,
  place: PrivatePlace | Fault,
  words: string,
  key: string,
): boolean {
  const { privately, messages, show } = workbench
  if (isFault(place)) {
    messages.refuse(place)
    return false
  }
  const party = actingParty(workbench)
  privately.drafts.keep({ id: newId(), place, words, party, key, at: now() })
  show({ form: NO_FORM })
  messages.tell(say.drafting.private.isKept(say.drafting.private.tab))
  return true
}

/** Whether this person may table it: for the party that they speak for, or for any. */
export function mayTable(workbench: Workbench, { party }: PrivateDraft): boolean {
  const own = party === workbench.session.actor.party
  return mayHere(workbench, own ? "propose" : "propose-for")
}

/** Tables one: from now on everybody sees it. Where its place is gone, it goes to the caret. */
export function tableDraft(workbench: Workbench, draft: PrivateDraft): boolean {
  const made = tabled(workbench, draft, true)
  if (!made) return false
  workbench.messages.tell(say.drafting.private.tabled(1))
  workbench.editor.goToBracket(made.value.bracket)
  return true
}

/** Tables all whose places are there. What is refused stays, and is said. */
export function tableAll(workbench: Workbench): void {
  let count = 0
  for (const { draft } of workbench.privately.shown.get())
    if (mayTable(workbench, draft) && tabled(workbench, draft, false)) count++
  if (count > 0) workbench.messages.tell(say.drafting.private.tabled(count))
}

type Made = Applied<{ readonly bracket: string }>

function tabled(workbench: Workbench, draft: PrivateDraft, elsewhere: boolean): Made | undefined {
  const { session, privately, editor, messages } = workbench
  const place = privately.placeOf(draft, derivedNow(session.document))
  const caret = editor.snapshot.get().selection?.to
  if (!place.found && !elsewhere) return undefined
  if (!place.found && !caret) {
    messages.refuse(say.tray.noPlace)
    return undefined
  }
  const made = accepted<{ readonly bracket: string }>(workbench, (context) => {
    const acting = actingFor(context, draft.party)
    if (place.found) return proposedThere(acting, draft, place.from, place.to)
    if (!caret || draft.words === "") return fault("empty-selection", say.tray.goneAlready)
    return draft.place.at === "paragraph"
      ? proposeParagraph(acting, { after: caret.paragraph, text: draft.words.trim() })
      : proposeInsertion(acting, { at: caret, text: draft.words })
  })
  if (made) privately.drafts.discard(draft.id, whenSafe(session))
  return made
}

function proposedThere(
  context: Context,
  { place, words: text }: PrivateDraft,
  from: Place,
  to: Place,
): Made | Fault {
  switch (place.at) {
    case "caret":
      return proposeInsertion(context, { at: from, text })
    case "words":
      return text === ""
        ? proposeDeletion(context, { from, to })
        : proposeReplacement(context, { from, to, text })
    case "paragraph":
      return proposeParagraph(context, { after: to.paragraph, text: text.trim() })
    case "cluster": {
      const cluster = derivedNow(context.document).cluster(place.cluster)
      return proposeAlternative(context, { bracket: cluster?.brackets.at(-1) ?? "", text })
    }
  }
}

/** Resolves when what was written here is on the server, or in the outbox that this device keeps. */
function whenSafe({ saved }: Session): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { undelivered, kept } = saved.get()
      if (undelivered > 0 && !kept) return
      stop()
      resolve()
    }
    const stop = saved.subscribe(look)
    look()
  })
}
