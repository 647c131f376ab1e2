/** Adding an alternative to the selected cluster. */

import { useState } from "react"
import { Button } from "react-aria-components"
import { say } from "../language/say.ts"
import { addAlternative } from "./actions.ts"
import { intoView } from "./intoView.ts"
import { NO_FORM } from "./pageState.ts"
import { WordsField } from "./WordsField.tsx"
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
      <WordsField
        label={party === "" ? say.deciding.another : say.deciding.anotherFor(party)}
        rows={3}
        words={words}
        onChange={setWords}
      />
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={words.trim() === ""}>
          {say.deciding.propose}
        </Button>
        <Button className="side-button" onPress={() => workbench.show({ form: NO_FORM })}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}
