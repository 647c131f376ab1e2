/**
 * The proposals that this person keeps private, of the draft that is open: where each would stand now.
 * Made with the workbench; what is kept outlives an editor.
 */

import type { Derived } from "../../schema/model/derived.ts"
import { threadPlacer } from "../../schema/sharing/threadPlaces.ts"
import { browserDevice, placeOnDevice } from "../base/device.ts"
import {
  createPrivateDrafts,
  type PrivateDraft,
  type PrivateDrafts,
} from "../base/privateDrafts.ts"
import { findPlace, type FoundPlace } from "../base/privatePlaces.ts"
import type { Session } from "../base/session.ts"
import { createStore, type Store } from "../base/store.ts"
import type { EditorHandle, Snapshot } from "../editor/handle.ts"
import type { PrivateMark } from "../editor/privateMarks.ts"
import { keyOf, textBetween } from "./words.ts"

export interface ShownPrivate {
  readonly draft: PrivateDraft
  readonly place: FoundPlace
  /** Key of the paragraph where it would stand; where that is gone, the key that it had. */
  readonly key: string
}

export interface Privately {
  readonly drafts: PrivateDrafts
  /** In order of the text; those whose place is gone come last. */
  readonly shown: Store<readonly ShownPrivate[]>
  /** Where one stands at this moment, in the draft as it is now. */
  readonly placeOf: (draft: PrivateDraft, derived: Derived) => FoundPlace
  readonly destroy: () => void
}

/** Follows the private proposals of a session's draft and shows them in the editor. */
export function createPrivately(
  session: Session,
  editor: EditorHandle,
  settled: Store<Snapshot>,
  before?: Privately,
): Privately {
  const drafts = before?.drafts ?? openDrafts(session)
  const placer = threadPlacer(session.document)
  const shown = createStore<readonly ShownPrivate[]>([])
  const placeOf = (draft: PrivateDraft, derived: Derived) =>
    findPlace(draft.id, draft.place, placer, derived, (from, to) => textBetween(derived, from, to))

  const refresh = () => {
    const all = drafts.all.get()
    if (all.length === 0 && shown.get().length === 0) return
    const { derived } = settled.get()
    const next = all
      .map((draft): ShownPrivate => {
        const place = placeOf(draft, derived)
        const at = place.found ? place.from : place.near
        return { draft, place, key: (at && keyOf(derived, at.paragraph)) || draft.key }
      })
      .toSorted((one, other) => {
        const [a, b] = [orderOf(derived, one), orderOf(derived, other)]
        return a === b ? 0 : a < b ? -1 : 1
      })
    if (JSON.stringify(next) !== JSON.stringify(shown.get())) shown.set(next)
    editor.showPrivate(next.flatMap(markOf))
  }
  const warn = (event: BeforeUnloadEvent) => {
    if (!drafts.kept.get()) event.preventDefault()
  }
  addEventListener("beforeunload", warn)
  const stops = [
    settled.subscribe(refresh),
    drafts.all.subscribe(refresh),
    () => removeEventListener("beforeunload", warn),
  ]
  refresh()
  return {
    drafts,
    shown,
    placeOf,
    destroy() {
      for (const stop of stops) stop()
    },
  }
}

function openDrafts({ me, draftId }: Session): PrivateDrafts {
  const place = `${placeOnDevice(me.person)}${encodeURIComponent(draftId)}/`
  const drafts = createPrivateDrafts(browserDevice(), place)
  void drafts.load()
  return drafts
}

function orderOf(derived: Derived, { place }: ShownPrivate): number {
  if (!place.found) return Infinity
  return derived.indexOf(place.from.paragraph) ?? Infinity
}

function markOf({ draft: { id, words, place: kept }, place }: ShownPrivate): PrivateMark[] {
  if (!place.found) return []
  const { from, to } = place
  // What comes beside words leaves them as they are.
  const beside = kept.at === "paragraph" || kept.at === "cluster"
  return [{ id, from: beside ? to : from, to, words, paragraph: kept.at === "paragraph" }]
}
