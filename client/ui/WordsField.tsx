/** The field for words of a proposal, with the list of standard phrases at hand. */

import { useRef } from "react"
import { Label, TextArea, TextField } from "react-aria-components"
import { insertedPhrase } from "./insertedPhrase.ts"
import { Phrases } from "./Phrases.tsx"

interface WordsFieldProps {
  readonly label: string
  readonly rows: number
  readonly words: string
  readonly onChange: (words: string) => void
  readonly isDisabled?: boolean
}

/** It takes the keyboard when it appears. A phrase comes where the caret is, or over what is selected. */
export function WordsField({ label, rows, words, onChange, isDisabled = false }: WordsFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = (phrase: string) => {
    const { selectionStart = words.length, selectionEnd = words.length } = area.current ?? {}
    const inserted = insertedPhrase(words, selectionStart, selectionEnd, phrase)
    onChange(inserted.words)
    // When the list has closed and given the keyboard back.
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(inserted.caret, inserted.caret)
    })
  }
  return (
    <div className="words">
      <TextField value={words} onChange={onChange} isDisabled={isDisabled} autoFocus>
        <Label>{label}</Label>
        <TextArea ref={area} className="words-field" dir="auto" rows={rows} />
      </TextField>
      <Phrases isDisabled={isDisabled} onChoose={insert} />
    </div>
  )
}
