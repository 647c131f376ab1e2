/** How far the draft has come: figures of it now, and how they went, each as a chart and a table. */

import { useEffect, useCallback, useMemo, useRef } from "react"
import { isFault } from "../../schema/base/fault.ts"
import type { OutlineEntry } from "../../schema/model/derived.ts"
import { endingsOf } from "../../schema/renditions/distance.ts"
import { figuresOf } from "../../schema/renditions/figures.ts"
import { positionTable } from "../../schema/renditions/positionTable.ts"
import { daysSince } from "../base/clock.ts"
import { askConvergence } from "../base/historyApi.ts"
import { language, say } from "../language/say.ts"
import { Chart } from "./Chart.tsx"
import {
  agreedOverTime,
  byAge,
  byKind,
  byMeeting,
  byPair,
  byParty,
  bySection,
  hotSpots,
  openOverTime,
  type Charted,
} from "./chartTables.ts"
import { WIDTHS } from "./charts.ts"
import { Refusal } from "./Refusal.tsx"
import { useAnswer } from "./useAnswer.ts"
import { useNarrow } from "./useNarrow.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

const share = new Intl.NumberFormat(language(), { style: "percent", maximumFractionDigits: 1 })

export function ConvergenceView() {
  const { session, settled } = useWorkbench()
  const derived = useStore(settled, (snapshot) => snapshot.derived)
  const records = useStore(settled, (snapshot) => snapshot.draft.records)
  const table = useMemo(() => positionTable(derived, records), [derived, records])
  const figures = useMemo(
    () => figuresOf(derived, records, table, daysSince),
    [derived, records, table],
  )
  const endings = useMemo(() => endingsOf(derived, records, table), [derived, records, table])
  const titles = useMemo(() => titlesIn(derived.outline), [derived])
  const { draftId } = session
  const question = useCallback(() => askConvergence(draftId), [draftId])
  const { answer, again } = useAnswer(question)
  const { open, decided, agreed } = figures
  useAgain(again, `${open} ${decided}`)
  const went = answer === undefined || isFault(answer) ? null : answer
  const width = WIDTHS[useNarrow() ? "narrow" : "wide"]
  const said = say.figures
  const charted = (name: keyof typeof said.charts, { chart, table: rows }: Charted) => (
    <Chart
      key={name}
      {...said.charts[name]}
      file={`${draftId}-${name}`}
      chart={chart}
      table={rows}
    />
  )
  const isEmpty = open + decided === 0 && (went?.points.every((point) => point.open === 0) ?? true)
  return (
    <article className="figures-view" aria-label={said.title}>
      <h2>{said.title}</h2>
      <p className="figures-now" role="status">
        {said.now(open, decided)} {agreed !== null && said.agreedNow(share.format(agreed))}
      </p>
      {isFault(answer) && <Refusal sentence={answer.message} />}
      {isEmpty && <p className="nothing">{said.nothing}</p>}
      {went && !isEmpty && charted("time", openOverTime(went, width))}
      {went && !isEmpty && charted("meetings", byMeeting(went, width))}
      {went && charted("agreed", agreedOverTime(went, width))}
      {!isEmpty && (
        <>
          {charted("sections", bySection(figures, titles, width))}
          {charted("kinds", byKind(figures, width))}
          {charted("ages", byAge(figures, width))}
          {figures.parties.length > 0 && charted("parties", byParty(figures, width))}
        </>
      )}
      {went &&
        went.activity.length > 0 &&
        charted("spots", hotSpots(derived, figures, went.activity, titles, width))}
      {table.parties.length > 1 && charted("pairs", byPair(table.parties, endings, width))}
    </article>
  )
}

/** Asks again when what is counted has changed since it was asked. */
function useAgain(again: () => void, counted: string): void {
  const asked = useRef(counted)
  useEffect(() => {
    if (asked.current === counted) return
    // What was just done is on the server in a moment.
    const wait = setTimeout(() => {
      asked.current = counted
      again()
    }, 600)
    return () => clearTimeout(wait)
  }, [again, counted])
}

/** The sections by key, as they are called. */
function titlesIn(outline: readonly OutlineEntry[]): ReadonlyMap<string, string> {
  const titles = new Map([["", say.figures.beforeHeadings]])
  const add = ({ key, title, children }: OutlineEntry) => {
    titles.set(key, title === "" ? key : title)
    children.forEach(add)
  }
  outline.forEach(add)
  return titles
}
