/**
 * The draft as it is now, with all that is derived from it, as one store.
 *
 * Computed when somebody asks or at the next frame, whichever is first, and never while an input method
 * is composing: until the composed word is settled, the last snapshot stands.
 */

import { derive } from "../../schema/model/derive.ts"
import type { Bracket, Derived, Place } from "../../schema/model/derived.ts"
import { bodyOfNode } from "../../schema/model/proseMirror.ts"
import { EMPTY_META, type Meta } from "../../schema/model/records.ts"
import { standing } from "../../schema/model/standing.ts"
import type { DraftDocument } from "../../schema/operations/document.ts"
import { readRecords } from "../../schema/operations/reading.ts"
import type { EditorState } from "prosemirror-state"
import type { Store } from "../base/store.ts"
import type { Snapshot } from "./handle.ts"
import { placeOf } from "./positions.ts"

export interface Derivation extends Store<Snapshot> {
  /** Called after each change of the editor's state, of the caret too. */
  changed(): void
  /** While held, the last snapshot stands. */
  hold(held: boolean): void
  destroy(): void
}

export interface DerivationSource {
  readonly document: DraftDocument
  /** The editor's state at this moment. */
  readonly state: () => EditorState
  /** False until the editor was entered: then there is no selection to speak of. */
  readonly entered: () => boolean
}

const SLOWEST_MS = 100

/** Starts deriving from an editor's state and the records beside the body. */
export function createDerivation({ document, state, entered }: DerivationSource): Derivation {
  const listeners = new Set<() => void>()
  let records = readRecords(document)
  let meta = readMeta(document)
  let recordsChanged = false
  let stale = false
  let held = false
  let frame: Frame | undefined
  let snapshot = compute(undefined)

  function compute(previous: Snapshot | undefined): Snapshot {
    if (recordsChanged) {
      records = readRecords(document)
      meta = readMeta(document)
      recordsChanged = false
    }
    const { doc, selection } = state()
    const body = bodyOfNode(doc)
    const before = previous?.draft
    const same = before?.body === body && before.records === records
    const derived = previous && same ? previous.derived : derive(body, records, previous?.derived)
    const draft = before && same && before.meta === meta ? before : { body, records, meta }
    const [from, to] = [placeOf(selection.$from), placeOf(selection.$to)]
    const shown = entered() && from !== null && to !== null ? { from, to } : null
    return {
      draft,
      derived,
      standing:
        previous && same
          ? previous.standing
          : standing(derived, records.decisions, previous?.standing),
      selection: shown,
      bracket: shown && bracketAt(derived, shown.from),
    }
  }

  function refresh(): void {
    if (!stale || held) return
    stale = false
    snapshot = compute(snapshot)
  }

  function tell(): void {
    frame = undefined
    if (held) return
    refresh()
    for (const listener of [...listeners]) listener()
  }

  function changed(): void {
    stale = true
    frame ??= atNextFrame(tell)
  }

  const onRecords = () => {
    recordsChanged = true
    changed()
  }
  const maps = [
    document.brackets,
    document.membership,
    document.positions,
    document.decisions,
    document.notes,
    document.issues,
    document.threads,
    document.suggestions,
    document.carried,
    document.meta,
  ]
  for (const map of maps) map.observe(onRecords)

  return {
    get() {
      refresh()
      return snapshot
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    changed,
    hold(next) {
      held = next
      if (!held && stale) changed()
    },
    destroy() {
      frame?.cancel()
      listeners.clear()
      for (const map of maps) map.unobserve(onRecords)
    },
  }
}

/** The innermost bracket around a place; between two brackets, the one that closes there. */
export function bracketAt(derived: Derived, place: Place): string | null {
  const index = derived.indexOf(place.paragraph)
  if (index === undefined) return null
  let found: Bracket | null = null
  for (const bracket of derived.brackets) {
    const open = derived.indexOf(bracket.open.paragraph) ?? Infinity
    // Brackets come by place of their opening character.
    if (open > index || (open === index && bracket.open.offset > place.offset)) break
    const close = derived.indexOf(bracket.close.paragraph) ?? -1
    const inside =
      (open < index || bracket.open.offset < place.offset) &&
      (close > index || (close === index && bracket.close.offset >= place.offset))
    if (inside && (found === null || bracket.depth >= found.depth)) found = bracket
  }
  return found && found.id
}

function readMeta({ meta }: DraftDocument): Meta {
  return { ...EMPTY_META, ...(meta.toJSON() as Partial<Meta>) }
}

interface Frame {
  cancel(): void
}

/** Frames stop in a tab that is not shown, so a timer runs beside them. */
function atNextFrame(run: () => void): Frame {
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const once = () => {
    cancel()
    run()
  }
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, SLOWEST_MS)
  return { cancel }
}
