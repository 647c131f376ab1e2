/** The menu of the table in which the caret is; it is absent elsewhere. */

import { ChevronDown, Table } from "lucide-react"
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components"
import { say } from "../language/say.ts"
import { actOnTable, tableItems, whereInTable } from "./tableActs.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function TableMenu() {
  const workbench = useWorkbench()
  const { editor, page } = workbench
  const here = useStore(editor.tables.here, (value) => value)
  const working = useStore(page, ({ view }) => view === "working")
  if (!here || !working) return null
  const items = tableItems(here)
  return (
    <MenuTrigger>
      <Button className="plain-button">
        <Table size={16} aria-hidden="true" /> {say.tables.menu}{" "}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={say.tables.menu}
          onAction={(key) => {
            const item = items.find(({ id }) => id === key)
            if (item) actOnTable(workbench, item.id)
          }}
        >
          <MenuSection className="menu-part">
            <Header>{whereInTable(here)}</Header>
            {items.map(({ id, label }) => (
              <MenuItem key={id} id={id} textValue={label}>
                <span slot="label">{label}</span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
