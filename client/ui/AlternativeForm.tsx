/** Adding an alternative to the selected cluster. */

import { useState } from "react"
import { Button, Label, TextArea, TextField } from "react-aria-components"
import { addAlternative } from "./actions.ts"
import { intoView } from "./intoView.ts"
import { NO_FORM } from "./pageState.ts"
import { useWorkbench } from "./workbench.ts"

export function AlternativeForm({ cluster }: { readonly cluster: string }) {
  const workbench = useWorkbench()
  const [words, setWords] = useState("")
  const { party } = workbench.session.me
  const propose = () => {
    if (addAlternative(workbench, cluster, words)) workbench.show({ form: NO_FORM })
  }
  return (
    <form
      ref={intoView}
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        propose()
      }}
    >
      <TextField value={words} onChange={setWords} autoFocus>
        <Label>{party === "" ? "Another alternative" : `Another alternative, for ${party}`}</Label>
        <TextArea className="words-field" dir="auto" rows={3} />
      </TextField>
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={words.trim() === ""}>
          Propose
        </Button>
        <Button className="side-button" onPress={() => workbench.show({ form: NO_FORM })}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
