/** Referring to another paragraph at the caret: chosen from a list, by its number or some of its words. */

import { useMemo, useState } from "react"
import {
  Autocomplete,
  Heading,
  Input,
  ListBox,
  ListBoxItem,
  SearchField,
  Text,
} from "react-aria-components"
import { destinations } from "../../schema/model/destinations.ts"
import type { Derived } from "../../schema/model/derived.ts"
import { phraseLanguage } from "../../schema/model/phrases.ts"
import { referenceWords } from "../../schema/model/referenceWords.ts"
import { proposeInsertion } from "../../schema/operations/propose.ts"
import { say } from "../language/say.ts"
import { accepted } from "./actions.ts"
import { actingFor, actingParty } from "./behalf.ts"
import { insertedPhrase } from "./insertedPhrase.ts"
import { NO_FORM } from "./pageState.ts"
import { oneLine } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

/** Lines that are offered at once. */
const MOST = 100
const WORDS_SHOWN = 90

export function ReferenceDialog() {
  const workbench = useWorkbench()
  const { editor, show } = workbench
  const [query, setQuery] = useState("")
  const { selection, derived, draft } = editor.snapshot.get()
  const at = selection?.to
  const here = derived.paragraphs[derived.indexOf(at?.paragraph ?? "") ?? -1]
  const language = phraseLanguage(draft.meta.language)
  const offered = useMemo(
    () =>
      here
        ? among(derived, query).flatMap((info) => {
            const words = info === here ? null : referenceWords(info, here, language)
            const { id, text } = info.paragraph
            return words === null ? [] : [{ id, words, text: oneLine(text).slice(0, WORDS_SHOWN) }]
          })
        : [],
    [derived, query, here, language],
  )
  if (!at || !here) return <p className="nothing">{say.deciding.acts.noCaret}</p>
  const refer = (words: string) => {
    show({ form: NO_FORM })
    const { paragraph, offset } = at
    const before = here.paragraph.text.slice(0, offset)
    const text = insertedPhrase(before, offset, offset, words).words.slice(offset)
    if (editor.mode === "edit")
      editor.replaceFound([{ paragraph, from: offset, to: offset, parts: [] }], text)
    else
      accepted(workbench, (context) =>
        proposeInsertion(actingFor(context, actingParty(workbench)), { at, text }),
      )
  }
  return (
    <div className="phrases">
      <Heading slot="title">{say.writing.reference.act.label}</Heading>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label={say.writing.reference.search} autoFocus>
          <Input className="field" dir="auto" placeholder={say.writing.reference.search} />
        </SearchField>
        <ListBox
          className="menu phrase-list"
          aria-label={say.writing.reference.list}
          items={offered}
          renderEmptyState={() => <p className="nothing">{say.writing.reference.none}</p>}
          onAction={(key) => {
            const chosen = offered.find(({ id }) => id === key)
            if (chosen) refer(chosen.words)
          }}
        >
          {({ words, text }) => (
            <ListBoxItem textValue={words} className="phrase">
              <Text slot="label" dir="auto">
                {words}
              </Text>
              <Text slot="description" dir="auto">
                {text}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  )
}

/** The paragraphs that are called so, then those that hold these words; all of them for no words. */
function among(derived: Derived, query: string) {
  const wanted = query.trim().toLowerCase()
  const called = destinations(derived, query, MOST).flatMap((each) =>
    each.to === "paragraph" ? [each.info] : [],
  )
  const holding = derived.paragraphs.filter(({ paragraph }) =>
    paragraph.text.toLowerCase().includes(wanted),
  )
  return [...new Set([...called, ...holding])].slice(0, MOST)
}
