/** The menu of what is done with the text as a whole, by role. */

import { ChevronDown } from "lucide-react"
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components"
import { say } from "../language/say.ts"
import { afterMenu } from "./afterMenu.ts"
import { openedBy, wholeTextActs } from "./wholeText.ts"
import { useWorkbench } from "./workbench.ts"

export function WholeTextMenu() {
  const { session, show } = useWorkbench()
  const acts = wholeTextActs(session.standing.get())
  return (
    <MenuTrigger>
      <Button className="plain-button">
        {say.toolbar.wholeText} <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={say.toolbar.wholeText}
          onAction={(key) => {
            const act = acts.find(({ id }) => id === key)
            if (act) afterMenu(() => show(openedBy(act.id)))
          }}
        >
          {acts.map(({ id, label, sentence }) => (
            <MenuItem key={id} id={id} textValue={label}>
              <span slot="label">{label}</span> <span slot="description">{sentence}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
