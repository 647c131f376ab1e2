/** The list of standard phrases: type some words of one, in any of its languages, and choose it. */

import { useMemo, useState } from "react"
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Text,
} from "react-aria-components"
import {
  PHRASE_LANGUAGES,
  type Phrase,
  type PhraseLanguage,
} from "../../schema/model/phraseList.ts"
import { findPhrases, phraseLanguage } from "../../schema/model/phrases.ts"
import { say } from "../language/say.ts"
import { useWorkbench } from "./workbench.ts"

const NAMES: Readonly<Record<PhraseLanguage, string>> = {
  en: "English",
  fr: "Français",
  es: "Español",
  ru: "Русский",
  zh: "中文",
  ar: "العربية",
}

interface PhrasesProps {
  readonly isDisabled: boolean
  readonly onChoose: (phrase: string) => void
}

export function Phrases({ isDisabled, onChoose }: PhrasesProps) {
  return (
    <DialogTrigger>
      <Button className="plain-button phrases-button" isDisabled={isDisabled}>
        {say.writing.phrases.open}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="phrases" aria-label={say.writing.phrases.title}>
          {({ close }) => (
            <List
              onChoose={(phrase) => {
                onChoose(phrase)
                close()
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Phrases are given in the draft's language unless another is chosen; one that lacks it is not offered. */
function List({ onChoose }: { readonly onChoose: (phrase: string) => void }) {
  const { editor } = useWorkbench()
  const [language, setLanguage] = useState(() =>
    phraseLanguage(editor.snapshot.get().draft.meta.language),
  )
  const [query, setQuery] = useState("")
  const offered = useMemo(
    () =>
      findPhrases(query).flatMap(({ phrase, language: found }) => {
        const text = phrase[language]
        return text === undefined ? [] : { text, beside: besideOf(phrase, language, found) }
      }),
    [query, language],
  )
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <div className="phrases-head">
        <SearchField aria-label={say.writing.phrases.search} autoFocus>
          <Input className="field" dir="auto" placeholder={say.writing.phrases.searchHint} />
        </SearchField>
        <select
          className="field"
          aria-label={say.writing.phrases.language}
          value={language}
          onChange={(event) => setLanguage(phraseLanguage(event.target.value))}
        >
          {PHRASE_LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {NAMES[each]}
            </option>
          ))}
        </select>
      </div>
      <ListBox
        className="menu phrase-list"
        aria-label={say.writing.phrases.title}
        items={offered.map((each) => ({ ...each, id: each.text }))}
        renderEmptyState={() => <p className="nothing">{say.writing.phrases.none}</p>}
        onAction={(key) => onChoose(String(key))}
      >
        {({ text, beside }) => (
          <ListBoxItem textValue={text} className="phrase">
            <Text slot="label" lang={language} dir="auto">
              {text}
            </Text>
            {beside && (
              <Text slot="description" lang={beside.language} dir="auto">
                {beside.text}
              </Text>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}

/** What is shown under a phrase: where the words typed were found, else the English of another language. */
function besideOf(phrase: Phrase, shown: PhraseLanguage, found: PhraseLanguage) {
  const language = found === shown ? "en" : found
  const text = phrase[language]
  return language === shown || text === undefined ? null : { language, text }
}
