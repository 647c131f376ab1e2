/**
 * One ruling for many clusters: what it would do to each is shown first, each can be left out, and
 * what remains is decided in one transaction (SEEDS Q10, G07).
 */

import { fault, isFault, type Fault } from "../base/fault.ts"
import { textIn } from "../model/brackets.ts"
import { cutsOf } from "../model/cuts.ts"
import type { Cluster, Derived } from "../model/derived.ts"
import type { Outcome } from "../model/records.ts"
import { closeSeams } from "../model/seams.ts"
import { comparedWords } from "../model/similar.ts"
import { apply } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { decisionRecord, needsMeeting, refusedDecision, type Ruling } from "./decide.ts"
import type { DraftDocument } from "./document.ts"
import { readRecords } from "./reading.ts"

/** What a ruling does to one cluster. */
export interface RulingStep {
  readonly cluster: string
  /** Null when the cluster cannot be decided so; `refusal` says why. */
  readonly outcome: Outcome | null
  readonly refusal: Fault | null
  /** The words around it as they stand, and as they would read; at most some 400 characters. */
  readonly before: string
  readonly after: string
  /** The words of its alternatives when this was found: the step is for these and no others. */
  readonly seen: string
}

/** What became of each step. */
export interface Ruled {
  readonly decided: readonly string[]
  readonly skipped: readonly { readonly cluster: string; readonly why: Fault }[]
}

/** What else may stand against deciding a cluster so, such as a policy or a mandate. */
export type Hindrance = (cluster: Cluster, outcome: Outcome) => Fault | undefined

/**
 * What one ruling would do to each of several clusters. Choosing an alternative of one of them chooses
 * in the others the one of the same words, else the one at the same position: that is why it is shown
 * before. Dropping an optional bracket and choosing none of the alternatives are the same ruling.
 *
 * Refuses `no-such-bracket` (the chosen one is in none of the clusters).
 */
export function previewRuling(
  document: DraftDocument,
  request: Outcome & { readonly clusters: readonly string[]; readonly hindrance?: Hindrance },
): readonly RulingStep[] | Fault {
  const derived = derivedNow(document)
  const { decisions } = readRecords(document)
  const chosen = request.outcome === "choose" ? chosenAmong(derived, request) : null
  if (isFault(chosen)) return chosen
  return [...new Set(request.clusters)].map((id): RulingStep => {
    const cluster = derived.cluster(id)
    const outcome = outcomeFor(derived, cluster, request, chosen)
    const refusal = isFault(outcome)
      ? outcome
      : (refusedDecision(decisions, derived, id, outcome) ??
        (cluster && request.hindrance?.(cluster, outcome)) ??
        null)
    const ruled = refusal === null && !isFault(outcome) ? outcome : null
    return {
      cluster: id,
      outcome: ruled,
      refusal,
      ...(cluster ? beforeAndAfter(derived, cluster, ruled) : { before: "", after: "" }),
      seen: cluster ? wordsSeen(derived, cluster) : "",
    }
  })
}

/**
 * Decides the clusters of the steps, in one transaction. What cannot be decided so any more, or reads
 * differently now, is skipped; the answer says which and why.
 *
 * Refuses `needs-meeting`, and `nothing-to-do` when nothing is left to decide.
 */
export function decideAll(
  context: Context,
  request: Ruling & { readonly steps: readonly RulingStep[]; readonly hindrance?: Hindrance },
): Applied<Ruled> | Fault {
  const { document } = context
  const refused = needsMeeting(request)
  if (refused) return refused
  const derived = derivedNow(document)
  const { decisions } = readRecords(document)
  const skipped: { cluster: string; why: Fault }[] = []
  const ruled = request.steps.flatMap(({ cluster: id, outcome, refusal, seen }) => {
    const cluster = derived.cluster(id)
    const why =
      refusal ??
      (outcome === null
        ? fault("bad-request", "This bracket cannot be decided so.")
        : (refusedDecision(decisions, derived, id, outcome) ??
          (cluster && wordsSeen(derived, cluster) !== seen
            ? fault("nothing-to-do", "These words were changed meanwhile. Look at them again.")
            : cluster && request.hindrance?.(cluster, outcome))))
    if (why) skipped.push({ cluster: id, why })
    return why || outcome === null ? [] : [[id, outcome] as const]
  })
  if (ruled.length === 0)
    return skipped[0]?.why ?? fault("nothing-to-do", "None of these brackets can be decided so.")
  return apply(context, { decided: ruled.map(([id]) => id), skipped }, () => {
    for (const [id, outcome] of ruled)
      document.decisions.set(id, decisionRecord(context, outcome, request))
  })
}

interface Chosen {
  readonly words: string
  readonly position: number
}

function chosenAmong(
  derived: Derived,
  request: { readonly bracket: string; readonly clusters: readonly string[] },
): Chosen | Fault {
  const bracket = derived.bracket(request.bracket)
  for (const id of request.clusters) {
    const position = derived.cluster(id)?.brackets.indexOf(request.bracket) ?? -1
    if (bracket && position >= 0) return { words: comparedWords(derived, bracket), position }
  }
  return fault("no-such-bracket", "What was chosen is in none of the linked brackets.")
}

function outcomeFor(
  derived: Derived,
  cluster: Cluster | undefined,
  outcome: Outcome,
  chosen: Chosen | null,
): Outcome | Fault {
  if (!cluster) return fault("no-such-cluster", "That bracket is no longer in the draft.")
  if (outcome.outcome === "keep") return { outcome: "keep" }
  if (chosen === null) return { outcome: cluster.kind === "optional" ? "drop" : "none" }
  const same = cluster.brackets.find((id) => {
    const bracket = derived.bracket(id)
    return bracket !== undefined && comparedWords(derived, bracket) === chosen.words
  })
  const bracket = same ?? cluster.brackets[chosen.position]
  return bracket === undefined
    ? fault("no-such-bracket", "It has no alternative at that position.")
    : { outcome: "choose", bracket }
}

function wordsSeen(derived: Derived, { brackets }: Cluster): string {
  return JSON.stringify(
    brackets.map((id) => {
      const bracket = derived.bracket(id)
      return [id, bracket ? textIn(derived, bracket) : ""]
    }),
  )
}

/** Characters shown on each side of a cluster, and of a long cluster in all. */
const AROUND = 48
const LONGEST = 400

/** The paragraphs of a cluster around it, before and after it is decided so; what stays equal without an outcome. */
function beforeAndAfter(
  derived: Derived,
  cluster: Cluster,
  outcome: Outcome | null,
): { readonly before: string; readonly after: string } {
  const members = cluster.brackets.flatMap((id) => derived.bracket(id) ?? [])
  const stays = (id: string) =>
    outcome?.outcome === "keep" || (outcome?.outcome === "choose" && outcome.bracket === id)
  const cuts = cutsOf(
    { ...derived, brackets: members, clusters: [cluster] },
    {
      fate: ({ id }) => (outcome === null ? "shown" : stays(id) ? "kept" : "removed"),
      marks: () => false,
    },
  )
  const ends = members.flatMap(({ open, close }) => [open, close])
  const indices = ends.map(({ paragraph }) => derived.indexOf(paragraph) ?? 0)
  const [first, last] = [Math.min(...indices), Math.max(...indices)]
  const shown = { before: [] as string[], after: [] as string[] }
  for (const { paragraph } of derived.paragraphs.slice(first, last + 1)) {
    const { id, text } = paragraph
    const here = ends.filter((place) => place.paragraph === id).map(({ offset }) => offset)
    const one = first === last
    const from = one ? Math.max(0, Math.min(...here) - AROUND) : 0
    const to = one ? Math.min(text.length, Math.max(...here) + 1 + AROUND) : text.length
    const gone = new Set<number>()
    for (const range of closeSeams(text, cuts.get(id)?.removed ?? []))
      for (let at = range.from; at < range.to; at++) gone.add(at)
    let after = ""
    for (let at = from; at < to; at++) if (!gone.has(at)) after += text.charAt(at)
    const framed = (words: string) =>
      `${from > 0 ? "…" : ""}${words.replaceAll("\uFFFC", "")}${to < text.length ? "…" : ""}`
    shown.before.push(framed(text.slice(from, to)))
    shown.after.push(framed(after))
  }
  return { before: clipped(shown.before), after: clipped(shown.after) }
}

function clipped(lines: readonly string[]): string {
  const text = lines.filter((line) => line.trim() !== "").join("\n")
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
