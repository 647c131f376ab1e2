/** The second line of the header: which view, what typing does, and what to do with the selection. */

import { ChevronDown, ChevronUp, Keyboard, MessageSquare, Redo2, Undo2 } from "lucide-react"
import { Button, ToggleButton, ToggleButtonGroup, Toolbar } from "react-aria-components"
import { say } from "../language/say.ts"
import { bracketSelection, stepBracket } from "./actions.ts"
import { beginComment } from "./commentActs.ts"
import { DownloadMenu } from "./DownloadMenu.tsx"
import { LanguageMenu } from "./LanguageMenu.tsx"
import { ModeSwitch } from "./ModeSwitch.tsx"
import type { View } from "./pageState.ts"
import { mayHere } from "./rights.ts"
import { useStore } from "./useStore.ts"
import { WholeTextMenu } from "./WholeTextMenu.tsx"
import { useWorkbench } from "./workbench.ts"

const { views, more } = say.toolbar

const VIEWS: readonly { id: View; label: string; more?: string }[] = [
  { id: "working", label: views.working, more: more.working },
  { id: "bracketed", label: views.bracketed },
  { id: "agreed", label: views.agreed },
  { id: "compare", label: views.compare, more: more.compare },
  { id: "positions", label: say.table.view },
]

export function Tools() {
  const workbench = useWorkbench()
  const { editor, page, show } = workbench
  const view = useStore(page, (state) => state.view)
  const working = view === "working"
  return (
    <Toolbar className="tools" aria-label={say.toolbar.title}>
      <ToggleButtonGroup
        className="views"
        aria-label={say.toolbar.view}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={(keys) => {
          const [chosen] = [...keys]
          const next = VIEWS.find(({ id }) => id === chosen)
          if (next) show({ view: next.id })
        }}
      >
        {VIEWS.map(({ id, label, more: rest }) => (
          <ToggleButton key={id} id={id}>
            {label}
            {rest !== undefined && <span className="wide">{rest}</span>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className="gap" />
      <span className="wide-row">
        <ModeSwitch />
        {mayHere(workbench, "propose") && (
          <span className="cluster-of-buttons" role="group" aria-label={say.toolbar.selection}>
            <Button
              className="plain-button"
              isDisabled={!working}
              onPress={() => show({ form: { form: "propose" } })}
            >
              <span>
                {say.toolbar.propose}
                <span className="wide">{say.toolbar.proposeMore}</span> …
              </span>
            </Button>
            <Button
              className="plain-button"
              isDisabled={!working}
              onPress={() => bracketSelection(workbench)}
            >
              <span aria-hidden="true">[ ]</span> {say.toolbar.bracket}
            </Button>
          </span>
        )}
        {mayHere(workbench, "comment") && (
          <IconButton
            label={say.comments.begin}
            disabled={!working}
            onPress={() => beginComment(workbench)}
          >
            <MessageSquare size={17} aria-hidden="true" />
          </IconButton>
        )}
        <span className="cluster-of-buttons wide" role="group" aria-label={say.toolbar.steps}>
          {mayHere(workbench, "propose") && (
            <>
              <IconButton
                label={say.toolbar.undo}
                disabled={!working}
                onPress={() => editor.undo()}
              >
                <Undo2 className="mirrored" size={17} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={say.toolbar.redo}
                disabled={!working}
                onPress={() => editor.redo()}
              >
                <Redo2 className="mirrored" size={17} aria-hidden="true" />
              </IconButton>
            </>
          )}
          <IconButton
            label={say.toolbar.previous}
            disabled={!working}
            onPress={() => stepBracket(workbench, -1)}
          >
            <ChevronUp size={18} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={say.toolbar.next}
            disabled={!working}
            onPress={() => stepBracket(workbench, 1)}
          >
            <ChevronDown size={18} aria-hidden="true" />
          </IconButton>
        </span>
      </span>
      <span className="wide">
        <WholeTextMenu />
      </span>
      <DownloadMenu />
      <LanguageMenu />
      <IconButton wide label={say.toolbar.keys} onPress={() => show({ form: { form: "keys" } })}>
        <Keyboard size={18} aria-hidden="true" />
      </IconButton>
    </Toolbar>
  )
}

function IconButton(props: {
  readonly label: string
  /** Left out on a narrow screen, where the foot has it. */
  readonly wide?: boolean
  readonly disabled?: boolean
  readonly onPress: () => void
  readonly children: React.ReactNode
}) {
  return (
    <Button
      className={props.wide ? "icon-button wide" : "icon-button"}
      aria-label={props.label}
      isDisabled={props.disabled ?? false}
      onPress={props.onPress}
    >
      {props.children}
    </Button>
  )
}
