/** A table at the caret: how large a new one is to be, or what is done to the one that is there. */

import { useState } from "react"
import { Button, Heading } from "react-aria-components"
import type { TableHere } from "../editor/handle.ts"
import { MOST_COLUMNS, MOST_ROWS } from "../editor/tableEdits.ts"
import { say } from "../language/say.ts"
import { afterMenu } from "./afterMenu.ts"
import { OnOff } from "./controls.tsx"
import { NO_FORM } from "./pageState.ts"
import { actOnTable, tableItems, whereInTable } from "./tableActs.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function TableDialog() {
  const { editor } = useWorkbench()
  const here = useStore(editor.tables.here, (value) => value)
  return here ? <Acts here={here} /> : <NewTable />
}

function Acts({ here }: { readonly here: TableHere }) {
  const workbench = useWorkbench()
  return (
    <div className="table-acts">
      <Heading slot="title">{say.tables.menu}</Heading>
      <p className="quiet">{whereInTable(here)}</p>
      {tableItems(here).map(({ id, label }, i) => (
        <Button
          key={id}
          className="side-button"
          autoFocus={i === 0}
          onPress={() => actOnTable(workbench, id)}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}

const FIRST = { rows: "3", columns: "3" }

function NewTable() {
  const { editor, show } = useWorkbench()
  const [size, setSize] = useState(FIRST)
  const [header, setHeader] = useState(true)
  const { tables } = say
  const fields = [
    { id: "rows", label: tables.rows, most: MOST_ROWS },
    { id: "columns", label: tables.columns, most: MOST_COLUMNS },
  ] as const
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        show({ form: NO_FORM })
        const shape = { rows: Number(size.rows), columns: Number(size.columns), header }
        afterMenu(() => editor.tables.insert(shape))
      }}
    >
      <Heading slot="title">{tables.insertTitle}</Heading>
      <div className="table-size">
        {fields.map(({ id, label, most }, i) => (
          <label key={id}>
            {label}
            <input
              className="field"
              type="number"
              required
              min={1}
              max={most}
              step={1}
              autoFocus={i === 0}
              onFocus={(event) => event.target.select()}
              value={size[id]}
              onChange={(event) => setSize({ ...size, [id]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <OnOff on={header} onChange={setHeader}>
        {tables.header}
      </OnOff>
      <div className="form-actions">
        <Button className="main-button" type="submit">
          {tables.insert}
        </Button>
        <Button className="side-button" onPress={() => show({ form: NO_FORM })}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}
