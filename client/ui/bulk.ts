/** One act for several brackets: what it would do to each, and doing it as one step. */

import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { Outcome } from "../../schema/model/records.ts"
import { carryForward, takeUp } from "../../schema/operations/carry.ts"
import { linkWith } from "../../schema/operations/issues.ts"
import { decideAll, previewRuling, type RulingStep } from "../../schema/operations/ruling.ts"
import { outsideMandate } from "../../schema/sharing/mandate.ts"
import type { Operation } from "../../schema/sharing/roles.ts"
import type { Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import { accepted, focusPanel } from "./actions.ts"
import { hindranceFor, isOpenTo } from "./hindrance.ts"
import { leftSentence } from "./linking.ts"
import { NO_FORM, type BulkAct } from "./pageState.ts"
import { mayHere } from "./rights.ts"
import type { RulingState } from "./RulingFields.tsx"
import type { StepLine } from "./StepList.tsx"
import type { Workbench } from "./workbench.ts"

const RIGHTS: Readonly<Record<BulkAct, Operation>> = {
  ...{ keep: "decide", omit: "decide", carry: "carry", takeUp: "carry", link: "edit" },
}
const ACTS = Object.keys(RIGHTS) as readonly BulkAct[]

/** The acts that the person at this page may do now. */
export function bulkActs(workbench: Workbench): readonly BulkAct[] {
  return ACTS.filter((act) => mayHere(workbench, RIGHTS[act]))
}

/** A line of the list before it is done, with what is decided by it. */
export interface BulkStep extends StepLine {
  readonly step: RulingStep
}

/** What an act would do to each of several clusters: one that it cannot be done to says why. */
export function bulkSteps(
  workbench: Workbench,
  { draft }: Snapshot,
  clusters: readonly string[],
  act: BulkAct,
): readonly BulkStep[] {
  const decides = act === "keep" || act === "omit"
  const outcome: Outcome = { outcome: act === "omit" ? "none" : "keep" }
  const steps = previewRuling(workbench.session.document, {
    ...{ ...outcome, clusters },
    hindrance: decides
      ? hindranceFor(workbench)
      : (cluster) => (isOpenTo(workbench, cluster) ? undefined : outsideMandate()),
  })
  if (isFault(steps)) return []
  const carried = draft.records.carried
  return steps.flatMap((step) => {
    if (act === "takeUp" && !carried.has(step.cluster)) return []
    // What is decided may still be linked with others.
    const refusal =
      act === "link" && step.refusal?.fault === "already-decided" ? null : step.refusal
    const { cluster, before } = step
    return [{ cluster, before, after: decides ? step.after : null, refusal, step }]
  })
}

export interface BulkRequest {
  readonly act: BulkAct
  readonly steps: readonly BulkStep[]
  readonly ruling: RulingState
  /** The meeting or session to which it is carried. */
  readonly to: string
}

/** Does it for the steps, in one transaction, and says what was done, and what was not and why. */
export function actTogether(workbench: Workbench, request: BulkRequest): void {
  const done = doAct(workbench, request)
  if (!done) return
  workbench.show({ form: NO_FORM })
  workbench.messages.tell(done.said)
  if (done.skipped.length > 0) workbench.messages.refuse(leftSentence(workbench, done.skipped))
  focusPanel()
}

interface Done {
  readonly said: string
  readonly skipped: readonly { readonly cluster: string; readonly why: Fault }[]
}

function doAct(workbench: Workbench, { act, steps, ruling, to }: BulkRequest): Done | undefined {
  const { together } = say
  const clusters = steps.map(({ cluster }) => cluster)
  switch (act) {
    case "keep":
    case "omit": {
      const ruled = steps.map(({ step }) => step)
      const hindrance = hindranceFor(workbench)
      const done = accepted(workbench, (context) =>
        decideAll(context, { ...ruling, steps: ruled, hindrance }),
      )?.value
      return done && { said: together.decided(done.decided.length), skipped: done.skipped }
    }
    case "carry": {
      const { reason } = ruling
      const done = accepted(workbench, (context) =>
        carryForward(context, { clusters, to, reason }),
      )?.value
      return done && { said: together.carriedNow(done.carried.length), skipped: done.skipped }
    }
    case "takeUp": {
      const done = accepted(workbench, (context) => takeUp(context, { clusters }))?.value
      return done && { said: together.takenUp(done.length), skipped: [] }
    }
    case "link": {
      const [cluster = "", ...others] = clusters
      const title = workbench.rows.get().find(({ id }) => id === cluster)
      const request = { cluster, others, title: `${title?.key ?? ""} ${title?.words[0] ?? ""}` }
      const done = accepted(workbench, (context) => linkWith(context, request))
      return done && { said: together.linkedNow, skipped: [] }
    }
  }
}
