/** The foot of a narrow screen: steps, the sheet with the panel, and what the header has no room for. */

import { ChevronDown, ChevronUp, Ellipsis } from "lucide-react"
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components"
import { say } from "../language/say.ts"
import { bracketSelection, stepBracket } from "./actions.ts"
import { afterMenu } from "./afterMenu.ts"
import { beginComment } from "./commentActs.ts"
import { LanguageItems } from "./LanguageMenu.tsx"
import { MODES, modesOf } from "./modes.ts"
import { useOpenSentence } from "./openSentence.ts"
import { mayHere } from "./rights.ts"
import { switchMode } from "./switchMode.ts"
import { useStore } from "./useStore.ts"
import { openedBy, wholeTextActs } from "./wholeText.ts"
import { useWorkbench } from "./workbench.ts"

export function NarrowBar() {
  const workbench = useWorkbench()
  const { page, show, session } = workbench
  const held = useStore(session.tray.held, (all) => all.length)
  const sheet = useStore(page, (state) => state.sheet)
  const sentence = useOpenSentence()
  return (
    <div className="narrow-bar">
      <Button
        className="icon-button"
        aria-label={say.toolbar.previous}
        onPress={() => stepBracket(workbench, -1)}
      >
        <ChevronUp size={20} aria-hidden="true" />
      </Button>
      <Button
        className="icon-button"
        aria-label={say.toolbar.next}
        onPress={() => stepBracket(workbench, 1)}
      >
        <ChevronDown size={20} aria-hidden="true" />
      </Button>
      <Button
        className="plain-button"
        aria-expanded={sheet}
        onPress={() => show({ sheet: !sheet })}
      >
        {sentence}
        {held > 0 && <span className="held-count">{say.frame.heldBack(held)}</span>}
        {sheet ? (
          <ChevronDown size={16} aria-hidden="true" />
        ) : (
          <ChevronUp size={16} aria-hidden="true" />
        )}
      </Button>
      <More />
    </div>
  )
}

interface Item {
  readonly id: string
  readonly label: string
  readonly sentence?: string
  readonly run: () => void
}

function More() {
  const { toolbar } = say
  const workbench = useWorkbench()
  const { editor, show, session } = workbench
  const mode = useStore(workbench.page, (state) => state.mode)
  const proposing: readonly Item[] = [
    { id: "propose", label: toolbar.proposeWords, run: () => show({ form: { form: "propose" } }) },
    { id: "bracket", label: toolbar.bracketSelection, run: () => bracketSelection(workbench) },
    { id: "undo", label: toolbar.undo, run: () => editor.undo() },
    { id: "redo", label: toolbar.redo, run: () => editor.redo() },
  ]
  const commenting = { id: "comment", label: say.comments.beginHere }
  const items: readonly Item[] = [
    ...(mayHere(workbench, "propose") ? proposing : []),
    ...(mayHere(workbench, "comment")
      ? [{ ...commenting, run: () => beginComment(workbench) }]
      : []),
    ...modesOf(session.standing.get())
      .filter((each) => each !== mode)
      .map((each) => ({
        id: each,
        label: MODES[each].label,
        sentence: MODES[each].sentence,
        run: () => switchMode(workbench, each),
      })),
    ...wholeTextActs(session.standing.get()).map(({ id, label, sentence }) => ({
      id,
      label,
      sentence,
      run: () => show(openedBy(id)),
    })),
    { id: "keys", label: toolbar.keys, run: () => show({ form: { form: "keys" } }) },
  ]
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={toolbar.moreTools}>
        <Ellipsis size={20} aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="top end">
        <Menu
          className="menu"
          aria-label={toolbar.moreTools}
          onAction={(key) => {
            const item = items.find(({ id }) => id === key)
            if (item) afterMenu(item.run)
          }}
        >
          {items.map(({ id, label, sentence }) => (
            <MenuItem key={id} id={id} textValue={label}>
              <span slot="label">{label}</span>{" "}
              {sentence !== undefined && <span slot="description">{sentence}</span>}
            </MenuItem>
          ))}
          <LanguageItems />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
