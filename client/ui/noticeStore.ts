/** Keeps what concerns the person at this page, how much of it is unread, and what is to be spoken. */

import type { Attention } from "../base/attention.ts"
import type { Session } from "../base/session.ts"
import { createStore, type Store } from "../base/store.ts"
import type { Snapshot } from "../editor/handle.ts"
import type { Comments } from "./comments.ts"
import { noticesOf, type Notice } from "./notices.ts"

export interface ShownNotice extends Notice {
  readonly isNew: boolean
}

export interface Notices {
  /** The newest first; of kinds that the person does not want to be told of there are none. */
  readonly all: Store<readonly ShownNotice[]>
  /** What came last since the page was opened, as a sentence; "" for nothing yet. */
  readonly spoken: Store<string>
  readonly destroy: () => void
}

/** Follows the draft of a session. */
export function createNotices(
  session: Session,
  settled: Store<Snapshot>,
  comments: Pick<Comments, "threads">,
  { seen, muted }: Pick<Attention, "seen" | "muted">,
): Notices {
  const all = createStore<readonly ShownNotice[]>([])
  const spoken = createStore("")
  /** What was there when the draft had been opened, and what was spoken since. */
  let known: Set<string> | null = null
  let arrived = false
  let print = ""
  const refresh = () => {
    const { draft, derived } = settled.get()
    const noticed = noticesOf({
      records: draft.records,
      derived,
      threads: comments.threads.get(),
      held: session.tray.held.get(),
      me: session.standing.get(),
    })
    const ids = seen.get()
    const shown = noticed
      .filter(({ kind }) => !muted.get().has(kind))
      // Until the device has answered nothing is called new.
      .map((notice) => ({ ...notice, isNew: ids !== null && !ids.has(notice.id) }))
    const next = JSON.stringify(shown)
    if (next !== print) all.set(shown)
    print = next
    if (!arrived) return
    const before = known
    known = new Set(noticed.map(({ id }) => id))
    const came = before && shown.find(({ id, isNew }) => isNew && !before.has(id))
    if (came) spoken.set(came.sentence)
  }
  void session.loaded.then(() => {
    arrived = true
    refresh()
  })
  const stops = [
    ...[settled, comments.threads, seen, muted, session.standing, session.tray.held].map((store) =>
      store.subscribe(refresh),
    ),
  ]
  refresh()
  return {
    all,
    spoken,
    destroy() {
      for (const stop of stops) stop()
    },
  }
}
