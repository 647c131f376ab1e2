/** Putting a note at the caret: its words, whose it is, and whether it stays in clean text. */

import { useState } from "react"
import { Button, Heading } from "react-aria-components"
import type { NoteNature } from "../../schema/operations/note.ts"
import { say } from "../language/say.ts"
import { FormDialog } from "./FormDialog.tsx"
import { NatureFields } from "./NatureFields.tsx"
import { insertNote } from "./noteActs.ts"
import { NO_FORM } from "./pageState.ts"
import { WordsField } from "./WordsField.tsx"
import { useWorkbench } from "./workbench.ts"

export function NoteDialog() {
  return (
    <FormDialog form="note">
      <Body />
    </FormDialog>
  )
}

const FIRST: NoteNature = { kind: "substantive", role: "footnote" }

function Body() {
  const workbench = useWorkbench()
  const [words, setWords] = useState("")
  const [nature, setNature] = useState(FIRST)
  const { notes } = say.views
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        insertNote(workbench, words, nature)
      }}
    >
      <Heading slot="title">{notes.act.label}</Heading>
      <p className="quiet">{notes.seenByAll}</p>
      <WordsField label={notes.words} rows={4} words={words} onChange={setWords} />
      <NatureFields nature={nature} onChange={setNature} />
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={words.trim() === ""}>
          {notes.insert}
        </Button>
        <Button className="side-button" onPress={() => workbench.show({ form: NO_FORM })}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}
