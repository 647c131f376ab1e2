/** The positions of all parties: a table of the clusters, or what one party wants. */

import { Download } from "lucide-react"
import { useId, useMemo } from "react"
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components"
import { endingsOf, type Endings } from "../../schema/renditions/distance.ts"
import { positionTable } from "../../schema/renditions/positionTable.ts"
import { createStore, type WritableStore } from "../base/store.ts"
import { say } from "../language/say.ts"
import { actingParty } from "./behalf.ts"
import { PartyProfile } from "./PartyProfile.tsx"
import { positionFile, saveFile } from "./positionFile.ts"
import { PositionGrid } from "./PositionGrid.tsx"
import { mayHere } from "./rights.ts"
import {
  FIRST_TABLE,
  partyOrder,
  shownRows,
  TABLE_FILTERS,
  TABLE_ORDERS,
  tableRows,
  type TableState,
} from "./tableRows.ts"
import { useNarrow } from "./useNarrow.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench, type Workbench } from "./workbench.ts"

const NO_ENDINGS: Endings = new Map()

/** What each screen shows of its table, kept while another view is shown. */
const kept = new WeakMap<Workbench["page"], WritableStore<TableState>>()

function stateOf({ page }: Workbench): WritableStore<TableState> {
  const store = kept.get(page) ?? createStore(FIRST_TABLE)
  kept.set(page, store)
  return store
}

export function PositionsView() {
  const workbench = useWorkbench()
  const { settled, rows: listed, session, page } = workbench
  const own = useStore(page, () => actingParty(workbench))
  const store = stateOf(workbench)
  const state = useStore(store, (value) => value)
  const change = (part: Partial<TableState>) => store.set({ ...store.get(), ...part })
  const derived = useStore(settled, (snapshot) => snapshot.derived)
  const records = useStore(settled, (snapshot) => snapshot.draft.records)
  const all = useStore(listed, (value) => value)
  const table = useMemo(() => positionTable(derived, records), [derived, records])
  const parties = useMemo(() => partyOrder(table.parties, own), [table, own])
  const compares = state.part === "party" || state.other !== ""
  const endings = useMemo(
    () => (compares ? endingsOf(derived, records, table) : NO_ENDINGS),
    [derived, records, table, compares],
  )
  const joined = useMemo(() => tableRows(table, all), [table, all])
  const rows = useMemo(() => shownRows(joined, state, endings, own), [joined, state, endings, own])
  const narrow = useNarrow()
  const one = state.party || own || (parties[0] ?? "")
  const columns = narrow ? (one === "" ? [] : [one]) : parties
  return (
    <article className="positions-view" aria-label={say.table.title}>
      <div className="positions-tools">
        <ToggleButtonGroup
          className="filter-set"
          aria-label={say.table.what}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[state.part]}
          onSelectionChange={(keys) => change({ part: keys.has("party") ? "party" : "table" })}
        >
          <ToggleButton id="table">{say.table.table}</ToggleButton>
          <ToggleButton id="party">{say.table.oneParty}</ToggleButton>
        </ToggleButtonGroup>
        {state.part === "table" && (
          <Filters state={state} change={change} parties={parties} own={own} narrow={narrow} />
        )}
        {state.part === "party" && parties.length > 0 && (
          <Pick label={say.table.party} value={one} onPick={(party) => change({ party })}>
            {parties.map((party) => [party, party])}
          </Pick>
        )}
        {state.part === "table" && (
          <span className="positions-end">
            <span className="quiet" role="status">
              {say.table.shown(rows.length, joined.length)}
            </span>
            <Button
              className="side-button"
              onPress={() =>
                saveFile(`${session.draftId}-positions.csv`, positionFile(rows, parties))
              }
            >
              <Download size={15} aria-hidden="true" /> {say.table.csv}
            </Button>
          </span>
        )}
      </div>
      {table.parties.length === 0 && <p className="nothing">{say.table.noParties}</p>}
      {state.part === "party" ? (
        one !== "" && (
          <PartyProfile key={one} party={one} parties={parties} endings={endings} rows={joined} />
        )
      ) : rows.length === 0 ? (
        <p className="nothing">{say.table.noneFits}</p>
      ) : (
        <PositionGrid
          rows={rows}
          parties={columns}
          own={mayHere(workbench, "propose") ? own : ""}
          narrow={narrow}
          state={state}
          change={change}
          workbench={workbench}
        />
      )}
    </article>
  )
}

interface FiltersProps {
  readonly state: TableState
  readonly change: (change: Partial<TableState>) => void
  readonly parties: readonly string[]
  readonly own: string
  readonly narrow: boolean
}

function Filters({ state, change, parties, own, narrow }: FiltersProps) {
  const { settled } = useWorkbench()
  const outline = useStore(settled, ({ derived }) => derived.outline)
  const sections = outline.flatMap((entry) => [entry, ...entry.children])
  const base = state.party || own
  return (
    <>
      <Pick
        label={say.table.which}
        value={state.which}
        onPick={(which) => change({ which: TABLE_FILTERS.find((each) => each === which) ?? "all" })}
      >
        {TABLE_FILTERS.map((each) => [each, say.table.whichOnes[each]])}
      </Pick>
      {sections.length > 0 && (
        <Pick
          label={say.table.section}
          value={state.section}
          onPick={(section) => change({ section })}
        >
          {[
            ["", say.table.allSections],
            ...sections.map(({ key, title }) => [key, title.slice(0, 60)] as const),
          ]}
        </Pick>
      )}
      <Pick label={say.table.party} value={state.party} onPick={(party) => change({ party })}>
        {[["", say.table.allParties], ...parties.map((party) => [party, party] as const)]}
      </Pick>
      {base !== "" && (
        <Pick
          label={base === own ? say.table.differs : say.table.differsFrom(base)}
          value={state.other}
          onPick={(other) => change({ other })}
        >
          {[
            ["", say.table.anyParty],
            ...parties.filter((party) => party !== base).map((party) => [party, party] as const),
          ]}
        </Pick>
      )}
      {narrow && (
        <Pick
          label={say.table.order}
          value={state.order}
          onPick={(order) =>
            change({
              order: TABLE_ORDERS.find((each) => each === order) ?? "place",
              reversed: false,
            })
          }
        >
          {TABLE_ORDERS.map((each) => [each, say.table.orders[each]])}
        </Pick>
      )}
    </>
  )
}

function Pick(props: {
  readonly label: string
  readonly value: string
  readonly onPick: (value: string) => void
  readonly children: readonly (readonly [value: string, label: string])[]
}) {
  const { label, value, onPick, children } = props
  const id = useId()
  return (
    <div className="pick">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.target.value)}>
        {children.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
