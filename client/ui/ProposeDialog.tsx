/** Proposing without typing in the text: other words, a deletion, words at the caret, a paragraph. */

import { useState } from "react"
import { Button, Heading } from "react-aria-components"
import { openingKindAt, type OpeningKind } from "../../schema/model/openings.ts"
import { hasLabel, nextFreeLabel } from "../../schema/operations/nextLabel.ts"
import type { Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import { propose, type Proposal } from "./actions.ts"
import { actingParty } from "./behalf.ts"
import { BehalfPicker } from "./BehalfPicker.tsx"
import { OnOff } from "./controls.tsx"
import { FormDialog } from "./FormDialog.tsx"
import { NO_FORM } from "./pageState.ts"
import { draftPrivately } from "./privateActs.ts"
import { useStore } from "./useStore.ts"
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
  const { editor, page, show } = workbench
  const party = useStore(page, () => actingParty(workbench))
  const privately = useStore(page, (state) => state.privately)
  const [words, setWords] = useState("")
  const snapshot = editor.snapshot.get()
  const selected = selectedWords(snapshot)
  const after = snapshot.selection?.to.paragraph ?? null
  // What begins with a label of its own keeps it.
  const label = hasLabel(words) ? "" : nextFreeLabel(snapshot.derived, after)
  const act = (proposal: Proposal) => {
    if ((privately ? draftPrivately : propose)(workbench, proposal)) editor.focus()
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
      <Heading slot="title">{party === "" ? asked.title : asked.titleFor(party)}</Heading>
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
        opening={openingAt(snapshot)}
      />
      <BehalfPicker />
      <OnOff on={privately} onChange={(on) => show({ privately: on })}>
        {say.drafting.private.choose}
      </OnOff>
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={words.trim() === ""}>
          {privately ? say.drafting.private.keep : selected ? asked.theseWords : asked.here}
        </Button>
        {selected ? (
          <Button className="side-button" onPress={() => act({ proposal: "deletion" })}>
            {privately ? say.drafting.private.keepDeletion : asked.deletion}
          </Button>
        ) : (
          <Button
            className="side-button"
            isDisabled={words.trim() === "" || selected === null}
            onPress={() => act({ proposal: "paragraph", words })}
          >
            {privately
              ? say.drafting.private.keepParagraph
              : label === ""
                ? asked.paragraph
                : asked.labelled(label)}
          </Button>
        )}
        <Button className="side-button" onPress={cancel}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}

/** What a paragraph may begin with at the caret; null when words are selected. */
function openingAt({ selection, derived }: Snapshot): OpeningKind | null {
  if (!selection) return null
  const { from, to } = selection
  if (from.paragraph !== to.paragraph || from.offset !== to.offset) return null
  return openingKindAt(derived, to.paragraph)
}

/** The selected words in one line; "" for a caret, null when the editor was never entered. */
function selectedWords({ selection, derived }: Snapshot): string | null {
  return selection && oneLine(textBetween(derived, selection.from, selection.to))
}
