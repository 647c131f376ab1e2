/**
 * The draft on this screen: what the server has, and what was written here since.
 *
 * What the server refuses, or what others overtook while there was no connection, cannot stay in the
 * document: whatever is written next would build on it, and a client id of which something was refused
 * has a gap for good (MODEL §9). So the document is replaced: the server's, with all that can still be
 * delivered, under a new client id. What does not come along is handed out as held text.
 */

import * as Y from "yjs"
import { derivedNow } from "../../schema/operations/current.ts"
import { draftDocument, type DraftDocument } from "../../schema/operations/document.ts"
import { conflictsOf } from "./conflicts.ts"
import { givenBack, placesOf, type GivenBack, type Giving } from "./givenBack.ts"
import type { Keys, Paragraphs } from "./givenBack.ts"
import type { KeptVersions, Work } from "./keeping.ts"
import { createOutbox, type Outbox, type Parcel } from "./outbox.ts"
import { AGAIN, rebuilt, type Rebuilt } from "./rebuilding.ts"
import { createRelay } from "./relay.ts"
import { createStore, type Store } from "./store.ts"
import { deletedIn, deletedOf } from "./strayWords.ts"
import { paragraphsById, touchedBy } from "./touched.ts"

export interface WorkingCopyHost {
  /** The party in whose name the person proposes, and whether they may change agreed text. */
  readonly rights: () => { readonly party: string; readonly edits: boolean }
  /** What could not stay in the document. */
  readonly giveBack: (given: GivenBack) => void
  /** Something was written, delivered or given back. */
  readonly changed: () => void
  /** A new Yjs client id, which nobody else has. */
  readonly newClient: () => number
}

export interface WorkingCopy {
  readonly document: DraftDocument
  /** How often the document was replaced. */
  readonly renewed: Store<number>
  readonly outbox: Outbox
  /** Takes over what earlier visits left; before the first `synced`. */
  adopt(left: readonly Work[]): void
  /** A connection is open; the mirror still is what it was when the last one was lost. */
  opened(): void
  /** `mirror` holds what the server has: the two meet, and what can be delivered is sent. */
  synced(mirror: Y.Doc, send: (update: Uint8Array) => void): void
  lost(): void
  /** Gives back what was refused once the server has answered everything that was sent. */
  settle(): void
  /** While an input method composes, nothing comes in and nothing goes out. */
  compose(composing: boolean): void
  /** See `Session.workAt`. */
  workAt(place: string | null): void
  /** The paragraphs of what is not delivered. */
  versions(): readonly KeptVersions[]
  /** What is not delivered, for a later visit. */
  work(): Omit<Work, "at">
  destroy(): void
}

/** Paragraphs as they were when something began, with their keys. */
interface State {
  readonly paragraphs: Paragraphs
  readonly keys: Keys
}

/** Starts with an empty document, which is filled from `mirror`. */
export function createWorkingCopy(mirror: Y.Doc, host: WorkingCopyHost): WorkingCopy {
  const renewed = createStore(0)
  let outbox = createOutbox()
  let document = draftDocument(new Y.Doc())
  let relay = createRelay(document.doc, mirror)
  /** What earlier visits left, until it has met what the server has. */
  let left: readonly KeptVersions[] = []
  /** What was deleted of it when that visit ended. */
  let leftDeleted = Y.createDeleteSet()
  /** What the server had when the connection was lost, as far as it is known. */
  let parted: State | null = null
  let [online, meeting, composing] = [false, false, false]
  let place: string | null = null
  let waiting: (() => void)[] = []

  const written = (update: Uint8Array, origin: unknown, doc: Y.Doc, tr: Y.Transaction) => {
    if (origin === relay || origin === AGAIN || (relay.receiving && origin === null)) return
    outbox.written({ client: doc.clientID, update, touched: touchedBy(tr) })
    // What is too large to be sent is refused at once, while the editor is still at work on it.
    if (outbox.settled) queueMicrotask(settle)
    host.changed()
  }
  document.doc.on("update", written)

  /** Now, or when the composed word is entered. */
  function whenEntered(act: () => void): void {
    if (composing) waiting.push(act)
    else act()
  }

  function replace({ doc, kept }: Rebuilt): void {
    document.doc.off("update", written)
    relay.destroy()
    document = draftDocument(doc)
    relay = createRelay(doc, mirror)
    doc.on("update", written)
    outbox.keep(kept)
    renewed.set(renewed.get() + 1)
  }

  /** Replaces the document by one without some parcels and without what builds on them. */
  function takeOut(giving: Omit<Giving, "after">): void {
    const made = rebuilt(mirror, outbox.parcels, giving.returned)
    const dropped = [...giving.dropped, ...made.dropped]
    const given = givenBack({ ...giving, dropped, after: draftDocument(made.doc) })
    replace(made)
    host.giveBack(given)
    host.changed()
  }

  /** Lets what others did meanwhile come in, and takes out what does not go with it. */
  function meet(next: Y.Doc): void {
    const before = document
    const away = outbox.parcels.filter((parcel) => parcel.away)
    const mine = left.length > 0 ? statesOf(left, "mine") : stateOf(before)
    const base = left.length > 0 ? statesOf(left, "base") : (parted ?? mine)
    const deleted = left.length > 0 ? leftDeleted : deletedOf(before.doc, away)
    let dropped: readonly Parcel[] = []
    if (left.length > 0 || next !== mirror) {
      mirror = next
      left = []
      const made = rebuilt(mirror, outbox.parcels, [])
      dropped = made.dropped
      replace(made)
    } else relay.hold(false)
    if (away.length === 0) return
    const fates = conflictsOf(versionsOf(away, base, mine), {
      theirs: paragraphsById(draftDocument(mirror)),
      merged: paragraphsById(document),
      brackets: new Map(document.brackets.entries()),
      ...host.rights(),
    })
    const removed = [...fates.keys()].some((id) => !mine.paragraphs.has(id))
    const returned = withWhatFollows(
      away,
      ({ touched }) =>
        touched.paragraphs.some((id) => fates.has(id)) || (removed && touched.structure),
    )
    if (returned.length + dropped.length === 0) return
    const [was, is] = [base.paragraphs, mine.paragraphs]
    const keys: Keys = (id) => base.keys(id) || mine.keys(id)
    takeOut({ before, deleted, mine: is, base: was, keys, fates, refusals: [], returned, dropped })
  }

  function settle(): void {
    if (!outbox.settled) return
    whenEntered(() => {
      const { refusals, settled } = outbox
      if (!settled) return
      const { paragraphs, keys } = stateOf(document)
      takeOut({
        before: document,
        deleted: deletedIn(document.doc),
        mine: paragraphs,
        base: null,
        keys,
        fates: new Map(),
        refusals,
        returned: refusals.map(({ parcel }) => parcel),
        dropped: [],
      })
    })
  }

  function versions(): readonly KeptVersions[] {
    const [base, mine] = [stateOf(draftDocument(mirror)), stateOf(document)]
    return versionsOf(outbox.parcels, base, mine)
  }

  return {
    get document() {
      return document
    },
    renewed,
    get outbox() {
      return outbox
    },
    adopt(work) {
      left = work.flatMap(({ versions }) => versions)
      leftDeleted = Y.mergeDeleteSets(work.flatMap(({ deleted }) => deleted ?? []))
      const parcels = work.flatMap((each) => each.parcels)
      outbox = createOutbox(parcels.map((parcel) => ({ ...parcel, away: true })))
    },
    opened() {
      meeting = true
      relay.hold(true)
      if (outbox.undelivered > 0) parted = stateOf(draftDocument(mirror))
    },
    synced(next, send) {
      whenEntered(() => {
        meet(next)
        parted = null
        meeting = false
        online = true
        outbox.opened(send)
        settle()
        host.changed()
      })
    },
    lost() {
      online = meeting = false
      waiting = []
      outbox.lost()
      settle()
      host.changed()
    },
    settle,
    compose(next) {
      composing = next
      outbox.hold(next)
      const acts = waiting
      if (next) relay.hold(true)
      else if (acts.length === 0) relay.hold(meeting)
      else {
        waiting = []
        // The editor is still at work on what was composed.
        queueMicrotask(() => {
          for (const act of acts) whenEntered(act)
          relay.hold(meeting || composing)
        })
      }
    },
    workAt(next) {
      if (!online && (next === null || next !== place)) document.doc.clientID = host.newClient()
      place = next
    },
    versions,
    work() {
      const { parcels } = outbox
      return { parcels, versions: versions(), deleted: deletedOf(document.doc, parcels) }
    },
    destroy() {
      document.doc.off("update", written)
      relay.destroy()
      document.doc.destroy()
    },
  }
}

function stateOf(document: DraftDocument): State {
  const derived = derivedNow(document)
  return {
    paragraphs: paragraphsById(document),
    keys: (id) => derived.paragraphs[derived.indexOf(id) ?? -1]?.key ?? "",
  }
}

function statesOf(left: readonly KeptVersions[], side: "base" | "mine"): State {
  const found = new Map(left.map((each) => [each.paragraph, each]))
  const there = left.flatMap(({ paragraph, [side]: state }) =>
    state ? [[paragraph, state] as const] : [],
  )
  return { paragraphs: new Map(there), keys: (id) => found.get(id)?.key ?? "" }
}

/** The paragraphs that some parcels touched, before and after. */
function versionsOf(parcels: readonly Parcel[], base: State, mine: State): KeptVersions[] {
  return placesOf(parcels, base.paragraphs, mine.paragraphs).map((paragraph) => ({
    paragraph,
    key: base.keys(paragraph) || mine.keys(paragraph),
    base: base.paragraphs.get(paragraph) ?? null,
    mine: mine.paragraphs.get(paragraph) ?? null,
  }))
}

/**
 * The parcels that come back, and of those written later what is in the same paragraphs: to undo a deletion
 * is to write its words anew, and where the deletion is not delivered they would be there twice.
 */
function withWhatFollows(
  parcels: readonly Parcel[],
  comesBack: (parcel: Parcel) => boolean,
): readonly Parcel[] {
  const places = new Set<string>()
  return parcels.filter((parcel) => {
    const { paragraphs } = parcel.touched
    if (!comesBack(parcel) && !paragraphs.some((id) => places.has(id))) return false
    for (const id of paragraphs) places.add(id)
    return true
  })
}
