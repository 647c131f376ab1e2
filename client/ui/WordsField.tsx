/** The field for words of a proposal, with the list of standard phrases at hand. */

import { useRef, useState } from "react"
import { Label, TextArea, TextField } from "react-aria-components"
import type { OpeningKind } from "../../schema/model/openings.ts"
import { say } from "../language/say.ts"
import { insertedPhrase } from "./insertedPhrase.ts"
import { Phrases } from "./Phrases.tsx"

interface WordsFieldProps {
  readonly label: string
  readonly rows: number
  readonly words: string
  readonly onChange: (words: string) => void
  readonly isDisabled?: boolean
  /** Where the words may begin a paragraph: while there are none, what it may begin with is offered too. */
  readonly opening?: OpeningKind | null
}

/**
 * It takes the keyboard when it appears. A phrase comes where the caret is, or over what is selected. Alt
 * with ↓ opens the list, as in other fields with a list.
 */
export function WordsField(props: WordsFieldProps) {
  const { label, rows, words, onChange, isDisabled = false, opening = null } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const begins = words.trim() === "" ? opening : null
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
      <TextField
        value={words}
        onChange={onChange}
        isDisabled={isDisabled}
        autoFocus
        onKeyDown={(event) => {
          if (event.altKey && event.key === "ArrowDown") {
            event.preventDefault()
            setIsOpen(true)
          } else event.continuePropagation()
        }}
      >
        <Label>{label}</Label>
        <TextArea
          ref={area}
          className="words-field"
          dir="auto"
          rows={rows}
          aria-keyshortcuts="Alt+ArrowDown"
          placeholder={begins ? say.writing.phrases.beginHint : undefined}
        />
      </TextField>
      <Phrases
        isDisabled={isDisabled}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        opening={begins}
        onChoose={insert}
      />
    </div>
  )
}
