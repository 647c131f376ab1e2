/** Proposing without typing in the text: other words, a deletion, words at the caret, a paragraph. */

import { useState } from "react"
import { Button, Heading } from "react-aria-components"
import type { Snapshot } from "../editor/handle.ts"
import { propose, type Proposal } from "./actions.ts"
import { FormDialog } from "./FormDialog.tsx"
import { NO_FORM } from "./pageState.ts"
import { oneLine, textBetween } from "./words.ts"
import { WordsField } from "./WordsField.tsx"
import { useWorkbench } from "./workbench.ts"

export function ProposeDialog() {
  return (
    <FormDialog form="propose">
      <Body />
    </FormDialog>
  )
}

function Body() {
  const workbench = useWorkbench()
  const { editor, session, show } = workbench
  const [words, setWords] = useState("")
  const snapshot = editor.snapshot.get()
  const selected = selectedWords(snapshot)
  const act = (proposal: Proposal) => {
    if (propose(workbench, proposal)) editor.focus()
  }
  const cancel = () => show({ form: NO_FORM })
  const lead =
    selected === null
      ? "Put the caret into the text first, or select the words that you want to change."
      : selected === ""
        ? "New words at the caret. The text around them stays as it is."
        : "Other words instead of the selected ones. Both stand in brackets until it is decided."
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        act({ proposal: "words", words })
      }}
    >
      <Heading slot="title">
        Propose{session.me.party === "" ? "" : ` for ${session.me.party}`}
      </Heading>
      <p className="quiet">{lead}</p>
      {selected !== null && selected !== "" && (
        <blockquote className="quoted" dir="auto">
          {selected.length > 400 ? `${selected.slice(0, 400)}…` : selected}
        </blockquote>
      )}
      <WordsField
        label={selected ? "Put instead" : "Words"}
        rows={4}
        words={words}
        onChange={setWords}
        isDisabled={selected === null}
      />
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={words.trim() === ""}>
          {selected ? "Propose these words" : "Propose here"}
        </Button>
        {selected ? (
          <Button className="side-button" onPress={() => act({ proposal: "deletion" })}>
            Propose to delete
          </Button>
        ) : (
          <Button
            className="side-button"
            isDisabled={words.trim() === "" || selected === null}
            onPress={() => act({ proposal: "paragraph", words })}
          >
            As a new paragraph
          </Button>
        )}
        <Button className="side-button" onPress={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** The selected words in one line; "" for a caret, null when the editor was never entered. */
function selectedWords({ selection, derived }: Snapshot): string | null {
  return selection && oneLine(textBetween(derived, selection.from, selection.to))
}
