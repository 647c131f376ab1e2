/** All brackets as a table, equal to the text for whoever reads by ear: sorted by any column, each row leads there. */

import { useState } from "react"
import { Button, Heading } from "react-aria-components"
import { positionsTold } from "../editor/rows.ts"
import { say } from "../language/say.ts"
import { openCard } from "./actions.ts"
import { stateWord } from "./ClusterList.tsx"
import type { ClusterRow } from "./clusterRows.ts"
import { NO_FORM } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

const texts = say.reading.brackets

const COLUMNS = ["number", "place", "level", "words", "parties", "positions", "status"] as const
type Column = (typeof COLUMNS)[number]

/** The cells of a row, as they are read. */
type Cells = Readonly<Record<Column, string>>

export function BracketTable() {
  const workbench = useWorkbench()
  const { rows, settled, show } = workbench
  const all = useStore(rows, (value) => value)
  const { records } = useStore(settled, ({ draft }) => draft)
  const { derived } = useStore(settled, (snapshot) => snapshot)
  const [sorted, setSorted] = useState<{ by: Column; down: boolean }>({ by: "number", down: false })
  const cells = all.map((row) => ({
    row,
    cells: cellsOf(
      row,
      (derived.cluster(row.id)?.brackets ?? []).map((id) => positionsTold(records, id).join(" · ")),
    ),
  }))
  const order = new Intl.Collator(undefined, { numeric: true })
  cells.sort(
    (one, other) =>
      order.compare(one.cells[sorted.by], other.cells[sorted.by]) * (sorted.down ? -1 : 1),
  )
  return (
    <div className="form">
      <Heading slot="title">{texts.title}</Heading>
      <div className="bracket-table" tabIndex={0} role="region" aria-label={texts.title}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={
                    sorted.by !== column ? "none" : sorted.down ? "descending" : "ascending"
                  }
                >
                  <button
                    type="button"
                    onClick={() =>
                      setSorted({ by: column, down: sorted.by === column && !sorted.down })
                    }
                  >
                    {texts[column]}
                    {sorted.by === column && (
                      <span aria-hidden="true">{sorted.down ? " ↓" : " ↑"}</span>
                    )}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map(({ row, cells: each }) => (
              <tr key={row.id}>
                {COLUMNS.map((column) =>
                  column === "number" ? (
                    <th key={column} scope="row">
                      <button
                        type="button"
                        aria-label={say.finding.bracket(row.number)}
                        onClick={() => {
                          show({ form: NO_FORM, view: "working" })
                          openCard(workbench, row.id)
                        }}
                      >
                        {each.number}
                      </button>
                    </th>
                  ) : (
                    <td key={column} dir="auto">
                      {each[column]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="form-actions">
        <Button className="side-button" onPress={() => show({ form: NO_FORM })}>
          {say.common.close}
        </Button>
      </div>
    </div>
  )
}

function cellsOf(row: ClusterRow, positions: readonly string[]): Cells {
  return {
    number: String(row.number),
    place: row.key,
    level: String(row.depth),
    words: row.words.join(" / "),
    parties: row.parties.join(", "),
    positions: positions.filter((each) => each !== "").join(" / "),
    status: stateWord(row),
  }
}
