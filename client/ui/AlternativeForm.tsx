/** Adding an alternative to the selected cluster. */

import { useState } from "react"
import { Button } from "react-aria-components"
import { say } from "../language/say.ts"
import { addAlternative } from "./actions.ts"
import { actingParty } from "./behalf.ts"
import { BehalfPicker } from "./BehalfPicker.tsx"
import { OnOff } from "./controls.tsx"
import { intoView } from "./intoView.ts"
import { NO_FORM } from "./pageState.ts"
import { draftAlternative } from "./privateActs.ts"
import { useStore } from "./useStore.ts"
import { WordsField } from "./WordsField.tsx"
import { useWorkbench } from "./workbench.ts"

export function AlternativeForm({ cluster }: { readonly cluster: string }) {
  const workbench = useWorkbench()
  const [words, setWords] = useState("")
  const party = useStore(workbench.page, () => actingParty(workbench))
  const privately = useStore(workbench.page, (state) => state.privately)
  const propose = () => {
    const act = privately ? draftAlternative : addAlternative
    if (act(workbench, cluster, words)) workbench.show({ form: NO_FORM })
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
      <BehalfPicker />
      <OnOff on={privately} onChange={(on) => workbench.show({ privately: on })}>
        {say.drafting.private.choose}
      </OnOff>
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={words.trim() === ""}>
          {privately ? say.drafting.private.keep : say.deciding.propose}
        </Button>
        <Button className="side-button" onPress={() => workbench.show({ form: NO_FORM })}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}
