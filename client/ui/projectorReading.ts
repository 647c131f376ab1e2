/**
 * The draft as the projector reads it, and what others did in it a moment ago.
 *
 * The projector has no editor: it reads the shared document and never writes. What the presenter writes
 * is not told as news; a deletion carries no writer, so it counts as theirs where they wrote just now.
 */

import type * as Y from "yjs"
import { derive } from "../../schema/model/derive.ts"
import type { Derived } from "../../schema/model/derived.ts"
import { standing } from "../../schema/model/standing.ts"
import { readDraft } from "../../schema/operations/reading.ts"
import type { Session } from "../base/session.ts"
import { createStore, type Store } from "../base/store.ts"
import { touchedBy } from "../base/touched.ts"
import type { Snapshot } from "../editor/handle.ts"
import { looksOf, type Looks } from "../editor/looks.ts"

/** Something that others did. */
export interface Arrival {
  readonly id: number
  readonly what: "proposed" | "changed" | "decided" | "reopened"
  /** Key of the paragraph, such as `D.7`; "" where it has none. */
  readonly where: string
  /** Who proposed; "" when nobody is named. */
  readonly party: string
}

export interface ProjectorReading {
  readonly looks: Store<Looks>
  readonly arrivals: Store<readonly Arrival[]>
  close(): void
}

/** Milliseconds: how soon a change is shown, how long news stay, how long a writer is remembered. */
const SOON = 40
const NEWS_STAY = 15_000
const JUST_NOW = 10_000

const NOTHING_FOLDED: ReadonlySet<string> = new Set()

/** What others touched since the draft was read last: paragraphs, and records as `map/key`. */
interface Touched {
  readonly paragraphs: ReadonlySet<string>
  readonly records: ReadonlySet<string>
}

/** Starts reading; `presenter` is the Yjs client id under which the presenter writes. */
export function createReading(session: Session, presenter: () => number): ProjectorReading {
  const looks = createStore(read())
  const arrivals = createStore<readonly Arrival[]>([])
  const passing = new Set<ReturnType<typeof setTimeout>>()
  const justWritten = new Set<string>()
  let touched = { paragraphs: new Set<string>(), records: new Set<string>() }
  let waiting: ReturnType<typeof setTimeout> | undefined
  let last = 0

  function read(before?: Looks): Looks {
    const draft = readDraft(session.document)
    const derived = derive(draft.body, draft.records, before?.snapshot.derived)
    const where = standing(derived, draft.records.decisions)
    const snapshot = { draft, derived, standing: where, selection: null, bracket: null }
    return looksOf(snapshot, NOTHING_FOLDED, before)
  }

  function later(milliseconds: number, run: () => void): void {
    const timer = setTimeout(() => {
      passing.delete(timer)
      run()
    }, milliseconds)
    passing.add(timer)
  }

  function update(): void {
    waiting = undefined
    const before = looks.get()
    looks.set(read(before))
    const fresh = arrivalsOf(before.snapshot, looks.get().snapshot, touched).map(
      (arrival): Arrival => ({ ...arrival, id: ++last }),
    )
    touched = { paragraphs: new Set(), records: new Set() }
    if (fresh.length === 0) return
    const isSame = (one: Arrival) =>
      fresh.some(({ what, where }) => what === one.what && where === one.where)
    arrivals.set([...arrivals.get().filter((each) => !isSame(each)), ...fresh])
    later(NEWS_STAY, () => arrivals.set(arrivals.get().filter((each) => !fresh.includes(each))))
  }

  const hear = (transaction: Y.Transaction) => {
    const { paragraphs, records } = touchedBy(transaction)
    const writers = writersOf(transaction)
    const isOwn =
      writers.length > 0
        ? writers.every((writer) => writer === presenter())
        : records.length === 0 && paragraphs.every((id) => justWritten.has(id))
    for (const id of paragraphs) {
      if (!isOwn) touched.paragraphs.add(id)
      else if (writers.length > 0 && !justWritten.has(id)) {
        justWritten.add(id)
        later(JUST_NOW, () => justWritten.delete(id))
      }
    }
    if (!isOwn) for (const record of records) touched.records.add(record)
    waiting ??= setTimeout(update, SOON)
  }
  let { doc } = session.document
  doc.on("afterTransaction", hear)
  const stop = session.renewed.subscribe(() => {
    doc.off("afterTransaction", hear)
    doc = session.document.doc
    doc.on("afterTransaction", hear)
    waiting ??= setTimeout(update, SOON)
  })
  return {
    looks,
    arrivals,
    close() {
      stop()
      doc.off("afterTransaction", hear)
      clearTimeout(waiting)
      for (const timer of passing) clearTimeout(timer)
    },
  }
}

function writersOf({ beforeState, afterState }: Y.Transaction): number[] {
  return [...afterState].flatMap(([client, clock]) =>
    (beforeState.get(client) ?? 0) < clock ? [client] : [],
  )
}

/** What others did, as it is told: a paragraph with a new proposal is not told again as changed. */
export function arrivalsOf(
  before: Snapshot,
  after: Snapshot,
  { paragraphs, records }: Touched,
): Omit<Arrival, "id">[] {
  const found: Omit<Arrival, "id">[] = []
  const told = new Set<string>()
  for (const record of records) {
    const cut = record.indexOf("/")
    const [map, id] = [record.slice(0, cut), record.slice(cut + 1)] as const
    if (map === "brackets" && !before.draft.records.brackets.has(id)) {
      const bracket = after.derived.bracket(id)
      if (!bracket) continue
      // Beside words that somebody would replace, the proposal is what is told.
      const made = after.draft.records.brackets.get(id)
      told.add(bracket.open.paragraph)
      const where = keyIn(after.derived, bracket.open.paragraph)
      if (made && made.kind !== "keep") found.push({ what: "proposed", where, party: made.party })
    } else if (map === "decisions") {
      const place = after.derived.cluster(id)?.place.paragraph
      const what = after.draft.records.decisions.has(id) ? "decided" : "reopened"
      if (place !== undefined) found.push({ what, where: keyIn(after.derived, place), party: "" })
    }
  }
  for (const id of paragraphs) {
    if (told.has(id)) continue
    const where = keyIn(after.derived, id) || keyIn(before.derived, id)
    found.push({ what: "changed", where, party: "" })
  }
  return found.filter(
    (each, i) =>
      found.findIndex(({ what, where }) => what === each.what && where === each.where) === i,
  )
}

function keyIn(derived: Derived, paragraph: string): string {
  return derived.paragraphs[derived.indexOf(paragraph) ?? -1]?.key ?? ""
}
