/**
 * Runs of typing, for the audit log: what one person typed lately in a paragraph.
 *
 * The log is append-only and tells each change with the update that made it. So that a slow typist is
 * not told letter by letter, an entry that goes on with a run tells the whole of it again, and says
 * that it does; whoever reads may pass over those before it. A run is known here and nowhere else: a
 * server that starts again begins new ones.
 */

import type { AuditActor } from "../../schema/sharing/audit.ts"
import type { TextChange, TypingRuns } from "../../schema/sharing/chronicle.ts"
import { millisOf } from "../base/clock.ts"

/** A pause that ends a run, in milliseconds. */
const PAUSE = 60_000
/** How many runs are known at a time, those of all drafts together; each holds a paragraph twice. */
const MOST_RUNS = 500

interface Run {
  /** Who types, for whom. */
  readonly by: string
  readonly at: string
  /** Undefined where something else than typing came last. */
  readonly text: TextChange | undefined
}

/** Runs by draft and paragraph, the one that was typed in last at the end. */
export type KnownRuns = Map<string, Run>

/** Who acts, as one word: the same person for another party is somebody else. */
export function actorKey({ person, party, role }: AuditActor): string {
  return JSON.stringify([person, party, role])
}

/** What `by` may go on with in a draft at an instant; what they begin or go on with comes into `next`. */
export function runsOf(
  known: ReadonlyMap<string, Run>,
  next: KnownRuns,
  { draft, by, at }: { readonly draft: string; readonly by: string; readonly at: string },
): TypingRuns {
  const keyOf = (paragraph: string) => JSON.stringify([draft, paragraph])
  return {
    get: (paragraph) => {
      const run = next.get(keyOf(paragraph)) ?? known.get(keyOf(paragraph))
      if (run?.by !== by) return undefined
      return Math.abs(millisOf(at) - millisOf(run.at)) < PAUSE ? run.text : undefined
    },
    set: (paragraph, text) => void next.set(keyOf(paragraph), { by, at, text }),
  }
}

/** Takes up the runs of a commit that was stored, and forgets the oldest beyond what is kept. */
export function keepRuns(known: KnownRuns, next: KnownRuns): void {
  for (const [key, run] of next) {
    known.delete(key)
    known.set(key, run)
  }
  for (const key of known.keys()) {
    if (known.size <= MOST_RUNS) return
    known.delete(key)
  }
}
