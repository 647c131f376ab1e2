/** What typing does: a menu for those who may choose, a sentence for the others. */

import { ChevronDown } from "lucide-react"
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components"
import { say } from "../language/say.ts"
import { MODES, modesOf } from "./modes.ts"
import { switchMode } from "./switchMode.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function ModeSwitch() {
  const workbench = useWorkbench()
  const mode = useStore(workbench.page, (state) => state.mode)
  const modes = modesOf(workbench.session.standing.get())
  const { short, sentence } = MODES[mode]
  if (modes.length < 2) {
    return (
      <span className="mode" title={sentence}>
        {short}
      </span>
    )
  }
  return (
    <MenuTrigger>
      <Button className="plain-button mode" aria-label={`${short}. ${sentence}`}>
        {short} <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          aria-label={say.toolbar.typingDoes}
          className="menu"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[mode]}
          onAction={(key) => {
            const next = modes.find((each) => each === key)
            if (next) switchMode(workbench, next)
          }}
        >
          {modes.map((each) => (
            <MenuItem key={each} id={each} textValue={MODES[each].label}>
              <span slot="label">{MODES[each].label}</span>{" "}
              <span slot="description">{MODES[each].sentence}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
