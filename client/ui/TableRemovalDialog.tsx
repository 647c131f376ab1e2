/** Before a row, a column or a table with words is removed: what goes with it. */

import { Button, Heading } from "react-aria-components"
import { say } from "../language/say.ts"
import { afterMenu } from "./afterMenu.ts"
import { NO_FORM } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function TableRemovalDialog() {
  const { editor, page, show } = useWorkbench()
  const form = useStore(page, (state) => state.form)
  if (form.form !== "tableRemoval") return null
  const { removal } = say.tables
  const { characters, brackets } = editor.tables.removal(form.act)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        show({ form: NO_FORM })
        afterMenu(() => editor.tables.act(form.act))
      }}
    >
      <Heading slot="title">{removal[form.act]}</Heading>
      <p>{removal.characters(characters)}</p>
      {brackets.length > 0 && <p>{removal.brackets(brackets.length)}</p>}
      <p className="quiet">{removal.undo}</p>
      <div className="form-actions">
        <Button className="main-button" type="submit" autoFocus>
          {removal.confirm}
        </Button>
        <Button className="side-button" onPress={() => show({ form: NO_FORM })}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}
