/** Brackets that are one dispute: which are linked with one, which look like it, and linking them. */

import type { Cluster } from "../../schema/model/derived.ts"
import { similarClusters, type Similar } from "../../schema/model/similar.ts"
import { linkWith, unlinkCluster } from "../../schema/operations/issues.ts"
import { decideAll, type RulingStep } from "../../schema/operations/ruling.ts"
import type { Snapshot } from "../editor/handle.ts"
import { inOurWords } from "../language/answers.ts"
import { say } from "../language/say.ts"
import { accepted, focusPanel } from "./actions.ts"
import { hindranceFor } from "./hindrance.ts"
import { NO_FORM } from "./pageState.ts"
import type { RulingState } from "./RulingFields.tsx"
import { keyOf, oneLine, wordsOf } from "./words.ts"
import type { Workbench } from "./workbench.ts"

export interface Linked {
  readonly cluster: string
  readonly issue: string
}

export interface Alike {
  /** Clusters of the draft that an issue links with it, in order of the text. */
  readonly linked: readonly Linked[]
  /** Those that are not linked with it, but look like it. */
  readonly similar: readonly Similar[]
}

/** What is linked with a cluster, and what is like it. */
export function alikeOf({ derived, draft }: Snapshot, id: string): Alike {
  const { issues, brackets } = draft.records
  const linked = new Map<string, string>()
  for (const [issue, { clusters }] of issues) {
    if (!clusters.includes(id)) continue
    for (const other of clusters) if (other !== id) linked.set(other, issue)
  }
  return {
    linked: derived.clusters.flatMap(({ id: cluster }) => {
      const issue = linked.get(cluster)
      return issue === undefined ? [] : [{ cluster, issue }]
    }),
    similar: similarClusters(derived, brackets, id).filter(({ cluster }) => !linked.has(cluster)),
  }
}

/** Links a cluster with others, under a title made of where it stands and its words. */
export function linkBrackets(
  workbench: Workbench,
  cluster: Cluster,
  others: readonly string[],
): void {
  const { derived } = workbench.editor.snapshot.get()
  const words = cluster.brackets.map((id) => {
    const bracket = derived.bracket(id)
    return bracket ? `[${oneLine(wordsOf(derived, bracket, 40))}]` : ""
  })
  const title = `${keyOf(derived, cluster.place.paragraph)} ${words.join(" ")}`.slice(0, 200)
  const request = { cluster: cluster.id, others, title }
  if (accepted(workbench, (context) => linkWith(context, request)))
    workbench.messages.tell(say.together.linkedNow)
}

/** Takes a cluster out of an issue. */
export function unlinkBracket(workbench: Workbench, { issue, cluster }: Linked): void {
  if (accepted(workbench, (context) => unlinkCluster(context, { issue, cluster })))
    workbench.messages.tell(say.together.unlinkedNow)
}

/** Decides all steps that were left ticked, and says what was not decided and why. */
export function ruleTogether(
  workbench: Workbench,
  steps: readonly RulingStep[],
  ruling: RulingState,
): void {
  const hindrance = hindranceFor(workbench)
  const done = accepted(workbench, (context) => decideAll(context, { ...ruling, steps, hindrance }))
  if (!done) return
  const { decided, skipped } = done.value
  workbench.show({ form: NO_FORM })
  workbench.messages.tell(say.together.decided(decided.length))
  if (skipped.length > 0) workbench.messages.refuse(leftSentence(workbench, skipped))
  focusPanel()
}

/** Reasons that are told one by one; of more, the number says enough. */
const TOLD = 4

/** What was left as it is, and why, as one sentence for each of the first. */
export function leftSentence(
  { editor }: Workbench,
  skipped: readonly { readonly cluster: string; readonly why: Parameters<typeof inOurWords>[0] }[],
): string {
  const { derived } = editor.snapshot.get()
  const told = skipped.slice(0, TOLD).map(({ cluster, why }) => {
    const key = keyOf(derived, derived.cluster(cluster)?.place.paragraph ?? "")
    return `${key === "" ? "–" : key}: ${inOurWords(why).text}`
  })
  const rest = skipped.length - told.length
  return [
    say.together.left(skipped.length),
    ...told,
    ...(rest > 0 ? [say.common.andMore(rest)] : []),
  ].join(" ")
}
