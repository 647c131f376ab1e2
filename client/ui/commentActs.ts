/** What the buttons and keys of the comments do. */

import { isFault } from "../../schema/base/fault.ts"
import {
  answerThread,
  beginThread,
  reopenThread,
  resolveThread,
  takeBackWords,
} from "../../schema/operations/comment.ts"
import {
  clusterPlace,
  paragraphPlace,
  wordsPlace,
  type ThreadPlace,
} from "../../schema/operations/commentPlace.ts"
import type { Fault } from "../../schema/base/fault.ts"
import { now } from "../base/clock.ts"
import { say } from "../language/say.ts"
import { accepted } from "./actions.ts"
import { NEW_BOX, type ShownThread } from "./comments.ts"
import type { Workbench } from "./workbench.ts"

/** Begins a comment on the selected words, else on the paragraph of the caret. */
export function beginComment(workbench: Workbench): void {
  const { selection } = workbench.editor.snapshot.get()
  if (!selection) {
    workbench.messages.refuse(say.comments.noPlace)
    return
  }
  const { document } = workbench.session
  const { from, to } = selection
  const empty = from.paragraph === to.paragraph && from.offset === to.offset
  begin(
    workbench,
    empty ? paragraphPlace(document, from.paragraph) : wordsPlace(document, selection),
  )
}

/** Begins a comment on a cluster. */
export function beginOnCluster(workbench: Workbench, cluster: string): void {
  begin(workbench, clusterPlace(workbench.session.document, cluster))
}

function begin({ comments, messages, show }: Workbench, place: ThreadPlace | Fault): void {
  if (isFault(place)) {
    messages.refuse(place.message)
    return
  }
  comments.screen.set({ ...comments.screen.get(), place })
  const words = comments.unsent.boxes.get().get(NEW_BOX)?.words ?? ""
  if (words !== "") comments.unsent.keep(NEW_BOX, { words, at: now(), place })
  show({ tab: "comments", sheet: true })
}

/** Gives up the comment that is being begun, with its words. */
export function discardComment({ comments }: Workbench): void {
  comments.unsent.keep(NEW_BOX, null)
  comments.screen.set({ ...comments.screen.get(), place: null })
}

/** Says the words of a box: a thread begins, or is answered. */
export function sendComment(workbench: Workbench, thread: string | null, text: string): void {
  const { comments, messages } = workbench
  const { place } = comments.screen.get()
  const addressable = comments.addressable.get()
  const done =
    thread !== null
      ? accepted(workbench, (context) => answerThread(context, { thread, text, addressable }))
      : place &&
        accepted(workbench, (context) => beginThread(context, { place, text, addressable }))
  if (!done) return
  comments.unsent.keep(thread ?? NEW_BOX, null)
  if (thread === null) comments.screen.set({ filter: "open", place: null, thread: done.value })
  messages.tell(say.comments.sent)
}

/** Settles a thread, or opens it again. */
export function settleThread(workbench: Workbench, thread: string, settle: boolean): void {
  accepted(workbench, (context) => (settle ? resolveThread : reopenThread)(context, { thread }))
}

/** Takes back what this person said. */
export function takeBack(workbench: Workbench, thread: string, said: string): void {
  accepted(workbench, (context) => takeBackWords(context, { thread, said }))
}

/** Shows the words of a thread in the text. */
export function showPlace({ editor, show }: Workbench, { stand }: ShownThread): void {
  const place = stand.stands ? stand.from : stand.near
  if (!place) return
  show({ view: "working" })
  editor.goToPlace(place)
}

/** Opens a thread in the panel, or closes the one that is open; what is new in it is seen with that. */
export function openThread({ comments, show }: Workbench, thread: string | null): void {
  const found = comments.threads.get().find((each) => each.thread.id === thread)
  const { filter } = comments.screen.get()
  const hidden = found && filter !== "mine" && (filter === "resolved") !== found.thread.resolved
  const shown = hidden ? (found.thread.resolved ? "resolved" : "open") : filter
  comments.screen.set({ ...comments.screen.get(), thread, filter: shown })
  if (!found) return
  comments.see(found.unread)
  show({ tab: "comments", sheet: true })
}
