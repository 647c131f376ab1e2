/** The words with which the paragraph of the caret is to begin: chosen from a list, by typing some of them. */

import { Heading } from "react-aria-components"
import { openingKindAt, wordsBegin } from "../../schema/model/openings.ts"
import { proposeInsertion } from "../../schema/operations/propose.ts"
import { say } from "../language/say.ts"
import { accepted } from "./actions.ts"
import { actingFor, actingParty } from "./behalf.ts"
import { insertedPhrase } from "./insertedPhrase.ts"
import { NO_FORM } from "./pageState.ts"
import { PhraseList } from "./PhraseList.tsx"
import { useWorkbench } from "./workbench.ts"

export function OpeningDialog() {
  const workbench = useWorkbench()
  const { editor, show } = workbench
  const { selection, derived } = editor.snapshot.get()
  const id = selection?.to.paragraph ?? ""
  const info = derived.paragraphs[derived.indexOf(id) ?? -1]
  if (!info) return <p className="nothing">{say.deciding.acts.noCaret}</p>
  const begin = (words: string) => {
    show({ form: NO_FORM })
    const offset = wordsBegin(info)
    const rest = info.paragraph.text.slice(offset)
    // With the space that goes between it and what stands there.
    const text = insertedPhrase(rest, 0, 0, words).words.slice(0, -rest.length || undefined)
    if (editor.mode === "edit")
      editor.replaceFound([{ paragraph: id, from: offset, to: offset, parts: [] }], text)
    else
      accepted(workbench, (context) =>
        proposeInsertion(actingFor(context, actingParty(workbench)), {
          at: { paragraph: id, offset },
          text,
        }),
      )
    // The dialog gives the keyboard back when it closes.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        editor.goToPlace({ paragraph: id, offset: offset + text.length }),
      ),
    )
  }
  return (
    <div className="phrases">
      <Heading slot="title">{say.writing.phrases.begin(info.key)}</Heading>
      <PhraseList opening={openingKindAt(derived, id)} phrases={false} onChoose={begin} />
    </div>
  )
}
