/**
 * Which clusters stand one below the other on this screen, and what is pressed in their rows.
 *
 * Left to itself, the length of a cluster decides, once for each visit and width: the text does not jump
 * while somebody makes an alternative longer.
 */

import { allAlike } from "../../schema/base/alike.ts"
import type { Cluster, Derived } from "../../schema/model/derived.ts"
import type { Arranged } from "../base/screen.ts"
import type { Snapshot } from "../editor/handle.ts"
import { openCard, takeStance } from "./actions.ts"
import { mayHere } from "./rights.ts"
import { sameList } from "./useStore.ts"
import type { Workbench } from "./workbench.ts"

/** From so many characters on a cluster takes more lines than one reads at a glance. */
const LONG = 160
const LONG_ON_NARROW = 90

const NARROW = "(max-width: 47.99rem)"

const STANCES = ["support", "accept", "reserve", "oppose"] as const

/** What was found, and for what. */
interface Looked {
  readonly clusters: readonly Cluster[]
  readonly standing: Snapshot["standing"]
  readonly arranged: Arranged
  /** Is another map when the width of the screen is another. */
  readonly long: ReadonlyMap<string, boolean>
  readonly stacked: readonly string[]
}

/** Keeps the editor's rows in step. Answers how to stop. */
export function followStacking(workbench: Workbench): () => void {
  const { editor, settled, session, screen } = workbench
  const narrow = matchMedia(NARROW)
  let long = new Map<string, boolean>()
  let shown: readonly unknown[] = []
  let looked: Looked | null = null
  const isStacked = (arranged: Arranged, { derived }: Snapshot, cluster: Cluster): boolean => {
    const layout = arranged.layouts[cluster.id] ?? arranged.layout
    if (layout !== "auto") return layout === "stacked"
    const known = long.get(cluster.id)
    if (known !== undefined) return known
    const is = lengthOf(derived, cluster) > (narrow.matches ? LONG_ON_NARROW : LONG)
    long.set(cluster.id, is)
    return is
  }
  /** Those that stand so; found anew when another cluster stands open, or is arranged in another way. */
  const stackedIn = (snapshot: Snapshot, arranged: Arranged): readonly string[] => {
    const { derived, standing } = snapshot
    const { clusters } = derived
    const same =
      looked?.arranged === arranged &&
      looked.standing === standing &&
      looked.long === long &&
      allAlike(
        looked.clusters,
        clusters,
        ({ id, kind }, other) => other.id === id && other.kind === kind,
      )
    const stacked =
      looked && same
        ? looked.stacked
        : clusters
            .filter(
              (cluster) =>
                cluster.kind === "alternatives" &&
                standing.of(cluster.id) === "open" &&
                isStacked(arranged, snapshot, cluster),
            )
            .map(({ id }) => id)
    looked = { clusters, standing, arranged, long, stacked }
    return stacked
  }
  const refresh = () => {
    const snapshot = settled.get()
    const arranged = screen.arranged.get()
    const stacked = stackedIn(snapshot, arranged)
    const { party } = session.actor
    const mayTake = party !== "" && mayHere(workbench, "propose")
    const { says } = arranged
    const next = [party, mayTake, says, ...stacked]
    if (sameList(next, shown)) return
    shown = next
    editor.showRows({ stacked: new Set(stacked), party, mayTake, says })
  }
  const widthChanged = () => {
    long = new Map()
    refresh()
  }
  const act = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null
    const tick = target?.closest<HTMLElement>(".decided-tick")?.dataset["of"]
    if (tick !== undefined && event.type === "click") openCard(workbench, tick)
    const { id, of: cluster } = target?.closest<HTMLElement>(".alternative-row")?.dataset ?? {}
    if (id === undefined || cluster === undefined) return
    if (event.type === "change" && target instanceof HTMLSelectElement)
      choose(workbench, id, target.value)
    if (event.type !== "click") return
    const does = target?.closest<HTMLElement>("[data-act]")?.dataset["act"]
    if (does === "card") openCard(workbench, cluster)
    if (does === "inline") switchLayout(workbench, cluster)
  }
  const stops = [
    settled.subscribe(refresh),
    screen.arranged.subscribe(refresh),
    session.standing.subscribe(refresh),
  ]
  narrow.addEventListener("change", widthChanged)
  document.addEventListener("click", act)
  document.addEventListener("change", act)
  refresh()
  return () => {
    for (const stop of stops) stop()
    narrow.removeEventListener("change", widthChanged)
    document.removeEventListener("click", act)
    document.removeEventListener("change", act)
  }
}

/** Shows the alternatives of a cluster in the line when they stand one below the other, and back. */
export function switchLayout({ screen }: Workbench, cluster: string): void {
  const { arranged } = screen
  const before = arranged.get()
  const stacked =
    document.querySelector(`.alternative-row[data-of="${CSS.escape(cluster)}"]`) !== null
  const layouts = { ...before.layouts, [cluster]: stacked ? "inline" : "stacked" } as const
  arranged.set({ ...before, layouts })
}

function choose(workbench: Workbench, bracket: string, stance: string): void {
  const { document: draft, actor } = workbench.session
  workbench.show({ bracket })
  // The stance that one has already, taken again, is taken back.
  const before = draft.positions.get(`${bracket}/${actor.party}`)?.stance
  const next = STANCES.find((each) => each === stance) ?? before
  if (next !== undefined) takeStance(workbench, next)
}

/** How many characters the alternatives of a cluster have together. */
function lengthOf(derived: Derived, cluster: Cluster): number {
  return cluster.brackets.reduce((sum, id) => {
    const bracket = derived.bracket(id)
    if (!bracket) return sum
    const [first, last] = [
      derived.indexOf(bracket.open.paragraph) ?? 0,
      derived.indexOf(bracket.close.paragraph) ?? -1,
    ]
    const whole = derived.paragraphs
      .slice(first, last)
      .reduce((length, { paragraph }) => length + paragraph.text.length, 0)
    return sum + whole + bracket.close.offset - bracket.open.offset
  }, 0)
}
