/** Proposing without typing in the text: other words, a deletion, words at the caret, a paragraph. */

import { useState } from "react"
import { Button, Heading } from "react-aria-components"
import type { Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
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
  const asked = say.writing.propose
  const lead = selected === null ? asked.noPlace : selected === "" ? asked.atCaret : asked.instead
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        act({ proposal: "words", words })
      }}
    >
      <Heading slot="title">
        {session.me.party === "" ? asked.title : asked.titleFor(session.me.party)}
      </Heading>
      <p className="quiet">{lead}</p>
      {selected !== null && selected !== "" && (
        <blockquote className="quoted" dir="auto">
          {selected.length > 400 ? `${selected.slice(0, 400)}…` : selected}
        </blockquote>
      )}
      <WordsField
        label={selected ? asked.putInstead : asked.words}
        rows={4}
        words={words}
        onChange={setWords}
        isDisabled={selected === null}
      />
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={words.trim() === ""}>
          {selected ? asked.theseWords : asked.here}
        </Button>
        {selected ? (
          <Button className="side-button" onPress={() => act({ proposal: "deletion" })}>
            {asked.deletion}
          </Button>
        ) : (
          <Button
            className="side-button"
            isDisabled={words.trim() === "" || selected === null}
            onPress={() => act({ proposal: "paragraph", words })}
          >
            {asked.paragraph}
          </Button>
        )}
        <Button className="side-button" onPress={cancel}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}

/** The selected words in one line; "" for a caret, null when the editor was never entered. */
function selectedWords({ selection, derived }: Snapshot): string | null {
  return selection && oneLine(textBetween(derived, selection.from, selection.to))
}
