/**
 * The table of positions. Only the rows near the visible part are in the page: a thousand clusters and
 * forty parties cost what is seen. ↑ and ↓ go from row to row; Tab stops once in the table for each kind
 * of button.
 */

import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react"
import { Button } from "react-aria-components"
import { partitionPoint } from "../../schema/base/partitionPoint.ts"
import { shown as shownInstant } from "../base/clock.ts"
import { say } from "../language/say.ts"
import { openCard } from "./actions.ts"
import { PartyChip } from "./PartyChip.tsx"
import { OwnCell, Voices } from "./PositionCell.tsx"
import { placesOf, type TableOrder, type TableRow, type TableState } from "./tableRows.ts"
import { stateIn } from "./tableWords.ts"
import { usePrinting } from "./usePrinting.ts"
import { useStore } from "./useStore.ts"
import type { Workbench } from "./workbench.ts"

/** How far rows are drawn beyond what is seen, in pixels. */
const BEYOND = 300

interface PositionGridProps {
  readonly rows: readonly TableRow[]
  /** The parties that have a column. */
  readonly parties: readonly string[]
  /** The reader's own party when it may take positions, else "". */
  readonly own: string
  readonly narrow: boolean
  readonly state: TableState
  readonly change: (change: Partial<TableState>) => void
  readonly workbench: Workbench
}

export function PositionGrid(props: PositionGridProps) {
  const { rows, parties, own, narrow, state, change, workbench } = props
  const selected = useStore(workbench.page, ({ cluster }) => cluster)
  const scroller = useRef<HTMLDivElement>(null)
  const writes = own !== "" && parties.includes(own)
  const places = useMemo(
    () => placesOf(rows, parties, writes ? own : ""),
    [rows, parties, own, writes],
  )
  const seen = useSeenRows(scroller, places)
  const [from, to] = usePrinting() === null ? seen : ([0, rows.length] as const)
  const at = rows.findIndex(({ row }) => row.id === selected)
  const entry = at >= from && at < to ? at : from
  const step = useSteps(scroller, rows, places)
  const whole = places.at(-1) ?? 0
  const columns = (narrow ? 1 : 4) + parties.length
  return (
    <div className="positions-scroller" ref={scroller} onKeyDownCapture={step}>
      <table
        className="positions-table"
        aria-rowcount={rows.length + 1}
        aria-label={say.table.title}
      >
        <thead>
          <tr aria-rowindex={1}>
            <Head order="place" state={state} change={change} label={say.table.bracket} />
            {!narrow && (
              <>
                <Head order="status" state={state} change={change} label={say.table.status} />
                <Head order="opposing" state={state} change={change} label={say.table.against} />
                <Head order="age" state={state} change={change} label={say.table.since} />
              </>
            )}
            {parties.map((party) => (
              <th key={party} scope="col" className="of-party">
                <PartyChip party={party} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={places[from] ?? 0} columns={columns} />
          {rows.slice(from, to).map((each, i) => (
            <Row
              key={each.row.id}
              shown={each}
              index={from + i}
              height={(places[from + i + 1] ?? 0) - (places[from + i] ?? 0)}
              parties={parties}
              own={writes ? own : ""}
              narrow={narrow}
              selected={each.row.id === selected}
              reachable={from + i === entry}
              workbench={workbench}
            />
          ))}
          <Gap height={whole - (places[to] ?? whole)} columns={columns} />
        </tbody>
      </table>
    </div>
  )
}

/** Rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" style={{ blockSize: height }}>
      <td colSpan={columns} />
    </tr>
  )
}

function Head(props: {
  readonly order: TableOrder
  readonly label: string
  readonly state: TableState
  readonly change: (change: Partial<TableState>) => void
}) {
  const { order, label, state, change } = props
  const chosen = state.order === order
  const falls = (order === "opposing") !== state.reversed
  return (
    <th
      scope="col"
      className={`of-${order}`}
      aria-sort={chosen ? (falls ? "descending" : "ascending") : "none"}
    >
      <Button
        className="sorter"
        onPress={() => change({ order, reversed: chosen && !state.reversed })}
      >
        {label} {chosen && <span aria-hidden="true">{falls ? "↓" : "↑"}</span>}
      </Button>
    </th>
  )
}

interface RowProps {
  readonly shown: TableRow
  readonly index: number
  readonly height: number
  readonly parties: readonly string[]
  readonly own: string
  readonly narrow: boolean
  readonly selected: boolean
  readonly reachable: boolean
  readonly workbench: Workbench
}

const Row = memo(function Row(props: RowProps) {
  const { shown, index, height, parties, own, narrow, selected, reachable, workbench } = props
  const { row, said } = shown
  const several = said.cluster.brackets.length > 1
  const state = <span className={`state state-${row.standing}`}>{stateIn(row)}</span>
  return (
    <tr
      aria-rowindex={index + 2}
      data-row={index}
      className={selected ? "is-selected" : undefined}
      style={{ blockSize: height }}
    >
      <th scope="row" className="of-place">
        <div className="positions-place" style={{ maxBlockSize: height - 1 }}>
          <span className="positions-head">
            <Button
              className="key-button"
              data-step="key"
              aria-label={say.table.goTo(row.number, row.key)}
              excludeFromTabOrder={!reachable}
              onFocus={() =>
                workbench.show({
                  cluster: row.id,
                  bracket: said.cluster.brackets[0] ?? null,
                  card: true,
                  tab: "clusters",
                })
              }
              onPress={() => showInText(workbench, row.id)}
            >
              {row.key || row.number}
            </Button>
            {narrow && state}
          </span>
          <span className="positions-words" dir="auto">
            {row.words.map((words, i) => (
              <span key={i} className={row.kept && !row.kept[i] ? "fallen" : undefined}>
                {several && <span className="voice-number">{i + 1}</span>}
                <b>{row.glyphs[i]?.[0]}</b>
                {words}
                <b>{row.glyphs[i]?.[1]}</b>{" "}
              </span>
            ))}
          </span>
        </div>
      </th>
      {!narrow && (
        <>
          <td>{state}</td>
          <td className="of-opposing">{said.opposing}</td>
          <td className="of-age">{said.since === "" ? "" : shownInstant(said.since)}</td>
        </>
      )}
      {parties.map((party) => {
        const voices = said.voices.get(party) ?? []
        return (
          <td key={party} className="of-party">
            {party === own ? (
              <OwnCell shown={shown} voices={voices} reachable={reachable} workbench={workbench} />
            ) : (
              <Voices voices={voices} several={several} />
            )}
          </td>
        )
      })}
    </tr>
  )
})

/** Leads from a row to its bracket in the text. */
export function showInText(workbench: Workbench, cluster: string): void {
  workbench.show({ view: "working" })
  // The text has a place to scroll to when it is shown again.
  requestAnimationFrame(() => openCard(workbench, cluster))
}

/** The rows to draw, by what of the scroller is seen. */
function useSeenRows(
  scroller: React.RefObject<HTMLDivElement | null>,
  places: readonly number[],
): readonly [from: number, to: number] {
  const [seen, setSeen] = useState<readonly [from: number, to: number]>([0, 20])
  useLayoutEffect(() => {
    const place = scroller.current
    if (!place) return
    const measure = () => {
      const top = place.scrollTop - BEYOND
      const end = place.scrollTop + place.clientHeight + BEYOND
      const from = Math.max(0, partitionPoint(places, (at) => at <= top) - 1)
      const to = Math.min(
        places.length - 1,
        partitionPoint(places, (at) => at < end),
      )
      setSeen((before) => (before[0] === from && before[1] === to ? before : [from, to]))
    }
    const sizes = new ResizeObserver(measure)
    sizes.observe(place)
    place.addEventListener("scroll", measure, { passive: true })
    measure()
    return () => {
      sizes.disconnect()
      place.removeEventListener("scroll", measure)
    }
  }, [scroller, places])
  return [Math.min(seen[0], places.length - 1), Math.min(seen[1], places.length - 1)]
}

/** ↑, ↓, Home and End from the button of one row to the same button of another. */
function useSteps(
  scroller: React.RefObject<HTMLDivElement | null>,
  rows: readonly TableRow[],
  places: readonly number[],
): (event: React.KeyboardEvent) => void {
  const [wanted, setWanted] = useState<{ readonly row: number; readonly step: string } | null>(null)
  // The row to go to may only be drawn once the table has scrolled there.
  useEffect(() => {
    if (!wanted) return
    const frame = requestAnimationFrame(() => {
      const row = scroller.current?.querySelector(`[data-row="${wanted.row}"]`)
      const button =
        row?.querySelector<HTMLElement>(`[data-step="${wanted.step}"]`) ??
        row?.querySelector<HTMLElement>(`[data-step^="${wanted.step.slice(0, 3)}"]`)
      button?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [scroller, wanted])
  return (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    const step = target?.dataset["step"]
    const here = Number(target?.closest<HTMLElement>("[data-row]")?.dataset["row"])
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: rows.length - 1,
    }
    const to = moves[event.key]
    const place = scroller.current
    if (step === undefined || to === undefined || !place || event.altKey) return
    event.preventDefault()
    // A menu button would open its menu.
    event.stopPropagation()
    const row = Math.min(Math.max(to, 0), rows.length - 1)
    const [top, end] = [places[row] ?? 0, places[row + 1] ?? 0]
    const room = place.clientHeight - (place.querySelector("thead")?.offsetHeight ?? 0)
    if (top < place.scrollTop) place.scrollTop = top
    else if (end > place.scrollTop + room) place.scrollTop = end - room
    setWanted({ row, step })
  }
}
