/**
 * The notes of the open draft that only those who lead see: asked for by right, followed while the draft
 * is open, and placed in the text. Of those who lead no more nothing of them stays on the page.
 */

import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { ThreadRecord } from "../../schema/model/records.ts"
import type { Derived } from "../../schema/model/derived.ts"
import type { LeadNote } from "../../schema/sharing/leadNotes.ts"
import { threadPlacer, type ThreadStand } from "../../schema/sharing/threadPlaces.ts"
import { askLeadNotes } from "../base/leadNotesApi.ts"
import { mayNow } from "../base/rights.ts"
import type { Session } from "../base/session.ts"
import { createStore, type Store } from "../base/store.ts"
import type { Snapshot } from "../editor/handle.ts"

/** What the server answered last. */
interface Known {
  readonly notes: readonly LeadNote[]
  /** Whether it ever answered: before, no note is known to be gone. */
  readonly loaded: boolean
  /** Why they may not be as on the server. */
  readonly trouble: Fault | null
}

/** A note as the panel shows it. */
export interface ShownLeadNote {
  readonly note: LeadNote
  /** Where it stands; else where that was. */
  readonly stand: ThreadStand
  /** Whether its bracket or paragraph itself is there, and not only words of it. */
  readonly whole: boolean
  /** The key of its paragraph, such as `D.6bis`; "" when that is gone. */
  readonly key: string
}

export interface LeadNotes {
  readonly known: Store<Known>
  /** In order of the text; those whose place is gone come last. */
  readonly shown: Store<readonly ShownLeadNote[]>
  /** Asks for them, where the person may see them. */
  readonly refresh: () => void
  /** Asks the server for something that answers with all notes; they are shown, or the fault is answered. */
  readonly change: (
    asked: () => Promise<readonly LeadNote[] | Fault>,
  ) => Promise<readonly LeadNote[] | Fault>
  readonly destroy: () => void
}

const NOTHING: Known = { notes: [], loaded: false, trouble: null }

/** Follows the notes of a session's draft. `before` is what another workbench of the draft knew. */
export function createLeadNotes(
  session: Session,
  settled: Store<Snapshot>,
  before?: LeadNotes,
): LeadNotes {
  const known = createStore(before?.known.get() ?? NOTHING)
  const shown = createStore<readonly ShownLeadNote[]>([])
  const placer = threadPlacer(session.document)
  const records = new WeakMap<LeadNote, ThreadRecord>()
  let asked = 0
  let taken = 0
  let ended = false
  let connection = session.saved.get().connection

  const sees = () => mayNow(session.standing.get(), "confide")

  /** Takes an answer, unless one to a later question was there first. */
  function take(turn: number, answer: readonly LeadNote[] | Fault): void {
    if (ended || turn < taken || !sees()) return
    taken = turn
    known.set(
      isFault(answer)
        ? { ...known.get(), trouble: answer }
        : { notes: answer, loaded: true, trouble: null },
    )
  }
  async function refresh(): Promise<void> {
    if (!sees()) {
      known.set(NOTHING)
      return
    }
    const turn = ++asked
    take(turn, await askLeadNotes(session.draftId))
  }

  function show(): void {
    const { derived } = settled.get()
    const places = known.get().notes.map((note) => placed(note, derived))
    places.sort((a, b) => (a.index === b.index ? a.offset - b.offset : a.index < b.index ? -1 : 1))
    const next = places.map((each) => each.shown)
    if (JSON.stringify(next) !== JSON.stringify(shown.get())) shown.set(next)
  }
  function placed(note: LeadNote, derived: Derived) {
    const { about, subject } = note.place
    let record = records.get(note)
    if (!record) {
      record = { ...note.place, from: null, to: null, messages: [] }
      records.set(note, record)
    }
    const stand = placer.standOf(note.id, record, derived)
    const place = stand.stands ? stand.from : stand.near
    const index = derived.indexOf(place?.paragraph ?? "") ?? Infinity
    const whole =
      about === "cluster"
        ? derived.cluster(subject) !== undefined
        : derived.indexOf(subject) !== undefined
    const key = derived.paragraphs[index]?.key ?? ""
    return { shown: { note, stand, whole, key }, index, offset: place?.offset ?? 0 }
  }

  const stops = [
    known.subscribe(show),
    settled.subscribe(() => {
      if (known.get().notes.length > 0) show()
    }),
    session.leadNotes.subscribe(() => void refresh()),
    session.standing.subscribe(() => {
      if (sees() !== known.get().loaded) void refresh()
    }),
    session.saved.subscribe(() => {
      const last = connection
      connection = session.saved.get().connection
      // What changed meanwhile was told to others only.
      if (connection === "online" && last !== "online") void refresh()
    }),
  ]
  show()
  void refresh()
  return {
    known,
    shown,
    refresh: () => void refresh(),
    async change(question) {
      const turn = ++asked
      const answer = await question()
      if (isFault(answer)) void refresh()
      else take(turn, answer)
      return answer
    },
    destroy() {
      ended = true
      for (const stop of stops) stop()
    },
  }
}
