/** The list of standard phrases: type some words of one, in any of its languages, and choose it. */

import { useMemo, useState } from "react"
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
  Text,
} from "react-aria-components"
import { OPENINGS } from "../../schema/model/openingLists.ts"
import type { OpeningKind } from "../../schema/model/openings.ts"
import {
  PHRASE_LANGUAGES,
  PHRASES,
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

interface PhraseListProps {
  /** The words with which paragraphs begin there, first; null: none. */
  readonly opening: OpeningKind | null
  /** Whether standard phrases are offered. */
  readonly phrases: boolean
  readonly onChoose: (phrase: string) => void
}

/** Phrases are given in the draft's language unless another is chosen; one that lacks it is not offered. */
export function PhraseList({ opening, phrases, onChoose }: PhraseListProps) {
  const { editor } = useWorkbench()
  const [language, setLanguage] = useState(() =>
    phraseLanguage(editor.snapshot.get().draft.meta.language),
  )
  const [query, setQuery] = useState("")
  const parts = useMemo(() => {
    const { openings, title } = say.writing.phrases
    return [
      {
        id: "openings",
        title: openings[opening ?? "operative"],
        among: opening && OPENINGS[opening],
      },
      { id: "phrases", title, among: phrases ? PHRASES : null },
    ].flatMap(({ among, ...part }) => {
      const items = among ? offeredIn(among, query, language, part.id) : []
      return items.length > 0 ? [{ ...part, items }] : []
    })
  }, [query, language, opening, phrases])
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
        items={parts}
        renderEmptyState={() => <p className="nothing">{say.writing.phrases.none}</p>}
        onAction={(key) => {
          const chosen = parts.flatMap(({ items }) => items).find(({ id }) => id === key)
          if (chosen) onChoose(chosen.text)
        }}
      >
        {({ title, items }) => (
          <ListBoxSection>
            <Header className={parts.length > 1 || opening ? "phrase-part" : "unseen"}>
              {title}
            </Header>
            <Collection items={items}>
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
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  )
}

/** What a part of the list offers for the words that were typed; ids are unique in the whole list. */
function offeredIn(
  among: readonly Phrase[],
  query: string,
  language: PhraseLanguage,
  part: string,
) {
  return findPhrases(query, among).flatMap(({ phrase, language: found }) => {
    const text = phrase[language]
    const beside = besideOf(phrase, language, found)
    return text === undefined ? [] : [{ id: `${part}/${text}`, text, beside }]
  })
}

/** What is shown under a phrase: where the words typed were found, else the English of another language. */
function besideOf(phrase: Phrase, shown: PhraseLanguage, found: PhraseLanguage) {
  const language = found === shown ? "en" : found
  const text = phrase[language]
  return language === shown || text === undefined ? null : { language, text }
}
