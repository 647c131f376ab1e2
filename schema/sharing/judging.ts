/** All that is known of an update while it is judged; what costs something is found when it is asked for. */

import { once } from "../base/once.ts"
import { EMPTY_META, type DecisionRecord } from "../model/records.ts"
import { planConsolidation, type ConsolidationPlan } from "../operations/consolidatePlan.ts"
import { characterChanges, type CharacterChanges } from "./characters.ts"
import { possibleCollapses, type Collapse } from "./factoring.ts"
import { isDecided } from "./near.ts"
import { ownershipOf, type Ownership } from "./ownership.ts"
import { answerOf, type Answer, type Operation } from "./roles.ts"
import { partyOf, type Standing } from "./standing.ts"
import type { Difference, DraftState, RecordMap } from "./state.ts"

export interface Submission {
  readonly before: DraftState
  readonly after: DraftState
  readonly difference: Difference
  readonly standing: Standing
  /** Whether the person themselves took this value away before: then their undo may put it back. */
  readonly tookAway: (
    kind: RecordMap | "characters" | "references",
    key: string,
    value: unknown,
  ) => boolean
}

export interface Judging extends Submission {
  /** In whose name the person's proposals stand. */
  readonly party: string
  readonly changes: CharacterChanges
  readonly answer: (operation: Operation) => Answer
  /** Whether a bracket was part of what had been decided before the update. */
  readonly wasDecided: (bracket: string) => boolean
  readonly ownedBefore: Ownership
  readonly ownedAfter: Ownership
  /** Collapses of clusters that the update may be. */
  readonly collapses: () => readonly Collapse[]
  /** What consolidating would do; null when it is not the person's to do, or no decision goes. */
  readonly consolidation: () => ConsolidationPlan | null
}

export function judging(submission: Submission): Judging {
  const { before, after, difference, standing, tookAway } = submission
  const answer = (operation: Operation) => answerOf(standing.role, operation, standing.policy)
  const decided = new Map<string, boolean>()
  const wasDecided = (bracket: string) => {
    const known = decided.get(bracket)
    if (known !== undefined) return known
    const found = isDecided(before, bracket)
    decided.set(bracket, found)
    return found
  }
  const changes = characterChanges(difference)
  // Whatever a collapse does, it takes or moves a bracket character.
  const mayCollapse = changes.went.size + changes.came.size > 0
  return {
    before,
    after,
    difference,
    standing,
    tookAway,
    party: partyOf(standing),
    changes,
    answer,
    wasDecided,
    ownedBefore: ownershipOf(before, standing, wasDecided),
    ownedAfter: ownershipOf(after, standing, wasDecided),
    collapses: once(() => (mayCollapse ? possibleCollapses(difference, before, after) : [])),
    consolidation: once(() =>
      answer("consolidate") === "yes" && takesDecisions(difference)
        ? consolidationOf(before)
        : null,
    ),
  }
}

function takesDecisions({ records }: Difference): boolean {
  return records.some(({ map, after }) => map === "decisions" && after === undefined)
}

function consolidationOf(state: DraftState): ConsolidationPlan {
  const { records } = state
  const draft = {
    body: state.body(),
    records: {
      brackets: new Map(records.brackets.entries()),
      membership: new Map(records.membership.entries()),
      positions: new Map(records.positions.entries()),
      decisions: new Map<string, DecisionRecord>(records.decisions.entries()),
      notes: new Map(records.notes.entries()),
      issues: new Map(records.issues.entries()),
      threads: new Map(records.threads.entries()),
      suggestions: new Map(records.suggestions.entries()),
      carried: new Map(records.carried.entries()),
    },
    meta: EMPTY_META,
  }
  return planConsolidation(draft, state.derived())
}
