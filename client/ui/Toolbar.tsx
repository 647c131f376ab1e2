/** The second line of the header: which view, what typing does, and what to do with the selection. */

import { ChevronDown, ChevronUp, Keyboard, Redo2, Undo2 } from "lucide-react"
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
  ToggleButton,
  ToggleButtonGroup,
  Toolbar,
} from "react-aria-components"
import { may, type Role } from "../../schema/sharing/roles.ts"
import type { Mode } from "../editor/handle.ts"
import { bracketSelection } from "./actions.ts"
import { DownloadMenu } from "./DownloadMenu.tsx"
import type { View } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

const VIEWS: readonly { id: View; label: string; more?: string }[] = [
  { id: "working", label: "Working", more: " text" },
  { id: "bracketed", label: "Bracketed" },
  { id: "agreed", label: "Agreed" },
  { id: "compare", label: "Compare", more: " with the start" },
]

const MODES: Readonly<Record<Mode, { readonly label: string; readonly sentence: string }>> = {
  edit: { label: "Edit", sentence: "What you type changes the text for everybody." },
  propose: {
    label: "Propose",
    sentence: "What you type stands in brackets as a proposal; the text itself stays.",
  },
  read: { label: "Read", sentence: "You can read and search; nothing that you type is taken." },
}

/** The modes that a role may switch between, the usual one first. */
export function modesOf(role: Role): readonly Mode[] {
  if (may(role, "edit")) return ["edit", "propose"]
  return may(role, "propose") ? ["propose"] : ["read"]
}

export function Tools({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  const workbench = useWorkbench()
  const { editor, page, show, session } = workbench
  const view = useStore(page, (state) => state.view)
  const { role } = session.me
  const working = view === "working"
  return (
    <Toolbar className="tools" aria-label="Draft">
      <ToggleButtonGroup
        className="views"
        aria-label="View"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={(keys) => {
          const [chosen] = [...keys]
          const next = VIEWS.find(({ id }) => id === chosen)
          if (next) show({ view: next.id })
        }}
      >
        {VIEWS.map(({ id, label, more }) => (
          <ToggleButton key={id} id={id}>
            {label}
            {more !== undefined && <span className="wide">{more}</span>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className="gap" />
      <ModeSwitch mode={mode} onMode={onMode} modes={modesOf(role)} />
      {may(role, "propose") && (
        <span className="cluster-of-buttons" role="group" aria-label="Selection">
          <Button
            className="plain-button"
            isDisabled={!working}
            onPress={() => show({ form: { form: "propose" } })}
          >
            Propose<span className="wide"> words</span> …
          </Button>
          <Button
            className="plain-button"
            isDisabled={!working}
            onPress={() => bracketSelection(workbench)}
          >
            [ ] Bracket
          </Button>
        </span>
      )}
      <span className="cluster-of-buttons wide" role="group" aria-label="Undo and steps">
        {may(role, "propose") && (
          <>
            <IconButton label="Undo" disabled={!working} onPress={() => editor.undo()}>
              <Undo2 size={17} aria-hidden="true" />
            </IconButton>
            <IconButton label="Redo" disabled={!working} onPress={() => editor.redo()}>
              <Redo2 size={17} aria-hidden="true" />
            </IconButton>
          </>
        )}
        <IconButton label="Previous bracket" disabled={!working} onPress={() => editor.step(-1)}>
          <ChevronUp size={18} aria-hidden="true" />
        </IconButton>
        <IconButton label="Next bracket" disabled={!working} onPress={() => editor.step(1)}>
          <ChevronDown size={18} aria-hidden="true" />
        </IconButton>
      </span>
      <DownloadMenu />
      <IconButton label="Keys" onPress={() => show({ form: { form: "keys" } })}>
        <Keyboard size={18} aria-hidden="true" />
      </IconButton>
    </Toolbar>
  )
}

function IconButton(props: {
  readonly label: string
  readonly disabled?: boolean
  readonly onPress: () => void
  readonly children: React.ReactNode
}) {
  return (
    <Button
      className="icon-button"
      aria-label={props.label}
      isDisabled={props.disabled ?? false}
      onPress={props.onPress}
    >
      {props.children}
    </Button>
  )
}

function ModeSwitch(props: {
  readonly mode: Mode
  readonly modes: readonly Mode[]
  readonly onMode: (mode: Mode) => void
}) {
  const { label, sentence } = MODES[props.mode]
  if (props.modes.length < 2) {
    return (
      <span className="mode" title={sentence}>
        {label}
      </span>
    )
  }
  return (
    <MenuTrigger>
      <Button className="plain-button mode" aria-label={`Mode: ${label}. ${sentence}`}>
        {label} <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          aria-label="What typing does"
          className="menu"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[props.mode]}
          onAction={(key) => {
            const next = props.modes.find((mode) => mode === key)
            if (next) props.onMode(next)
          }}
        >
          {props.modes.map((mode) => (
            <MenuItem key={mode} id={mode} textValue={MODES[mode].label}>
              <Text slot="label">{MODES[mode].label}</Text>
              <Text slot="description">{MODES[mode].sentence}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
