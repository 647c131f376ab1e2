/**
 * The list of clusters with its filters. Only the lines near the visible part are in the page, all of
 * one height, so that five thousand clusters cost no more than fifty.
 */

import { CornerUpRight, MessageSquareDot } from "lucide-react"
import { Fragment, memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react"
import { ToggleButton, ToggleButtonGroup } from "react-aria-components"
import { daysAgo } from "../base/clock.ts"
import { strung } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import { openCard } from "./actions.ts"
import { filteredRows, type ClusterRow } from "./clusterRows.ts"
import { threadsOn, type ShownThread } from "./comments.ts"
import { NarrowingFields } from "./Narrowing.tsx"
import type { Filter } from "./pageState.ts"
import { useOpenSentence } from "./openSentence.ts"
import { PartyChips } from "./PartyChip.tsx"
import { sameProgress, sectionProgress } from "./sectionProgress.ts"
import { SuggestionsWaiting } from "./SuggestionsWaiting.tsx"
import { sameList, useStore } from "./useStore.ts"
import { useWorkbench, type Workbench } from "./workbench.ts"

/** Height of a line in pixels: `--row` of panel.css. */
const ROW = 60
const BEYOND = 8

const FILTERS: readonly Filter[] = ["all", "open", "mine", "decided", "carried"]

export function ClusterList({ hidden }: { readonly hidden: boolean }) {
  const workbench = useWorkbench()
  const { page, rows, session } = workbench
  const all = useStore(rows, (value) => value)
  const filter = useStore(page, (state) => state.filter)
  const section = useStore(page, (state) => state.section)
  const narrowing = useStore(page, (state) => state.narrowing)
  const shown = useMemo(
    () => filteredRows(all, filter, section, narrowing, daysAgo(narrowing.days)),
    [all, filter, section, narrowing],
  )
  return (
    <div className="list" hidden={hidden}>
      <Filters showMine={session.me.party !== ""} />
      <NarrowingFields shown={shown} />
      <SuggestionsWaiting />
      {shown.length === 0 ? (
        <Nothing any={all.length > 0} filter={filter} />
      ) : (
        <Rows rows={shown} />
      )}
    </div>
  )
}

function Nothing({ any, filter }: { readonly any: boolean; readonly filter: Filter }) {
  return (
    <p className="nothing">
      {any
        ? say.cards.nothing[filter === "mine" || filter === "decided" ? filter : "open"]
        : say.cards.nothing.atAll}
    </p>
  )
}

function Filters({ showMine }: { readonly showMine: boolean }) {
  const { page, show, rows, settled } = useWorkbench()
  const filter = useStore(page, (state) => state.filter)
  const section = useStore(page, (state) => state.section)
  const counts = useStore(rows, sectionProgress, sameProgress)
  const sections = useStore(
    settled,
    ({ derived }) => derived.outline.flatMap((entry) => [entry, ...entry.children]),
    (a, b) =>
      sameList(
        a.flatMap(({ key, title }) => [key, title]),
        b.flatMap(({ key, title }) => [key, title]),
      ),
  )
  const sentence = useOpenSentence()
  const carried = useStore(rows, (all) => all.filter((row) => row.carried !== null).length)
  return (
    <div className="filters">
      <p className="count">
        {strung([sentence, ...(carried > 0 ? [say.together.carriedCounted(carried)] : [])])}
      </p>
      <ToggleButtonGroup
        className="filter-set"
        aria-label={say.cards.which}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filter]}
        onSelectionChange={(keys) => {
          const next = FILTERS.find((id) => keys.has(id))
          if (next) show({ filter: next })
        }}
      >
        {FILTERS.filter(
          (id) => (showMine || id !== "mine") && (carried > 0 || id !== "carried" || filter === id),
        ).map((id) => (
          <ToggleButton key={id} id={id}>
            {id === "carried" ? say.together.carriedForward : say.cards.filters[id]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {sections.length > 0 && (
        <select
          className="section-choice"
          aria-label={say.cards.section}
          value={section}
          onChange={(event) => show({ section: event.target.value })}
        >
          <option value="">{say.cards.allSections}</option>
          {sections.map(({ key, title }) => (
            <option key={key} value={key}>
              {say.cards.sectionOpen(title.slice(0, 60), counts.get(key)?.open ?? 0)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

function Rows({ rows }: { readonly rows: readonly ClusterRow[] }) {
  const workbench = useWorkbench()
  const selected = useStore(workbench.page, (state) => state.cluster)
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<readonly [from: number, to: number]>([0, 30])
  const measure = () => {
    const place = scroller.current
    if (!place) return
    const from = Math.max(0, Math.floor(place.scrollTop / ROW) - BEYOND)
    const to = Math.ceil((place.scrollTop + place.clientHeight) / ROW) + BEYOND
    setRange((before) => (before[0] === from && before[1] === to ? before : [from, to]))
  }
  useLayoutEffect(measure, [rows])
  useEffect(() => {
    const watcher = new ResizeObserver(measure)
    if (scroller.current) watcher.observe(scroller.current)
    return () => watcher.disconnect()
  }, [])
  const index = rows.findIndex((row) => row.id === selected)
  useEffect(() => {
    const place = scroller.current
    if (!place || index < 0) return
    const top = index * ROW
    if (top < place.scrollTop) place.scrollTop = top
    else if (top + ROW > place.scrollTop + place.clientHeight)
      place.scrollTop = top + ROW - place.clientHeight
  }, [index])

  // The line to go to may only be drawn once the list has scrolled there.
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const line = scroller.current?.querySelector<HTMLElement>(
      `[data-cluster="${CSS.escape(wanted.current)}"]`,
    )
    if (!line) return
    wanted.current = null
    line.focus({ preventScroll: true })
  })

  const step = (event: React.KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: rows.length - 1,
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)]
    if (!row) return
    workbench.show({ cluster: row.id })
    wanted.current = row.id
  }
  const unread = useStore(
    workbench.comments.threads,
    (threads) => threads.filter((each) => each.unread.length > 0),
    sameList,
  )
  const [from, to] = range
  const entry = index < 0 ? 0 : index
  return (
    <div className="rows" ref={scroller} onScroll={measure} onKeyDown={step}>
      <ul
        aria-label={say.cards.inOrder}
        style={{
          paddingBlockStart: from * ROW,
          paddingBlockEnd: Math.max(0, rows.length - to) * ROW,
        }}
      >
        {rows.slice(from, to).map((row, i) => (
          <Line
            key={row.id}
            row={row}
            place={from + i + 1}
            of={rows.length}
            selected={row.id === selected}
            reachable={from + i === entry}
            unread={unreadOn(workbench, unread, row.id)}
            workbench={workbench}
          />
        ))}
      </ul>
    </div>
  )
}

/** How many comments on a cluster are new, of the threads in which some are. */
function unreadOn(
  { settled }: Workbench,
  threads: readonly ShownThread[],
  cluster: string,
): number {
  const { derived } = settled.get()
  const found = threads.length > 0 ? derived.cluster(cluster) : undefined
  return found ? threadsOn(threads, derived, found).flatMap((each) => each.unread).length : 0
}

interface LineProps {
  readonly row: ClusterRow
  readonly place: number
  readonly of: number
  readonly selected: boolean
  readonly reachable: boolean
  /** How many comments on it are new to the reader. */
  readonly unread: number
  readonly workbench: Workbench
}

const Line = memo(function Line(props: LineProps) {
  const { row, place, of, selected, reachable, unread, workbench } = props
  return (
    <li aria-setsize={of} aria-posinset={place}>
      <button
        type="button"
        className={`row row-${row.standing}`}
        data-cluster={row.id}
        aria-current={selected ? "true" : undefined}
        tabIndex={reachable ? 0 : -1}
        onClick={() => openCard(workbench, row.id)}
      >
        <span className="row-number">{row.number}</span>
        <span className="row-head">
          <span className="row-key">{row.key}</span>
          <span className="row-kind">
            {row.kind === "alternatives"
              ? say.cards.alternativesCounted(row.words.length)
              : say.cards.keepOrOmit}
          </span>
          <span className="row-parties">
            <PartyChips parties={row.parties.slice(0, 3)} />
            {row.parties.length > 3 && `+${row.parties.length - 3}`}
          </span>
          {unread > 0 && (
            <MessageSquareDot
              size={14}
              className="row-unread"
              role="img"
              aria-label={say.activity.unreadHere(unread)}
            />
          )}
          {row.carried !== null && (
            <CornerUpRight
              size={14}
              className="mirrored"
              role="img"
              aria-label={say.together.carriedTo(row.carried)}
            />
          )}
          <span className={`state state-${row.standing}`}>{stateWord(row)}</span>
        </span>
        {/* No <bdi> within: what is isolated so does not count when the direction is found. */}
        <span className="row-words" dir="auto">
          {row.words.map((words, i) => (
            <Fragment key={i}>
              <span className={row.kept && !row.kept[i] ? "fallen" : undefined}>
                <b>{row.glyphs[i]?.[0]}</b>
                {words || " "}
                <b>{row.glyphs[i]?.[1]}</b>
              </span>{" "}
            </Fragment>
          ))}
        </span>
      </button>
    </li>
  )
})

/** What a cluster's state is called: three states, three different words (SEEDS 2.3, tension 1). */
export function stateWord(row: Pick<ClusterRow, "standing" | "level">): string {
  if (row.standing !== "decided") return say.cards.states[row.standing]
  return say.cards.states[row.level ?? "supported"]
}
