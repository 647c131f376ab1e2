/** Going to a paragraph, a heading or a bracket by what people call it, with suggestions while typing. */

import { useId, useMemo, useState, type KeyboardEvent } from "react"
import { Button, Heading } from "react-aria-components"
import { destinations, type Destination } from "../../schema/model/destinations.ts"
import type { Derived } from "../../schema/model/derived.ts"
import { say } from "../language/say.ts"
import { FormDialog } from "./FormDialog.tsx"
import { NO_FORM } from "./pageState.ts"
import { oneLine, textBetween, wordsOf } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

export function GoToDialog() {
  return (
    <FormDialog form="goTo">
      <Body />
    </FormDialog>
  )
}

function Body() {
  const { editor, show } = useWorkbench()
  const [asked, setAsked] = useState("")
  const [active, setActive] = useState(0)
  const id = useId()
  const { derived } = editor.snapshot.get()
  const found = useMemo(() => destinations(derived, asked), [derived, asked])
  const unknown = asked.trim() !== "" && found.length === 0
  const go = (to: Destination | undefined) => {
    if (!to) return
    show({ view: "working", form: NO_FORM })
    afterClosing(() => {
      if (to.to === "cluster") editor.goToBracket(to.cluster.brackets[0] ?? "")
      else editor.goToPlace({ paragraph: to.info.paragraph.id, offset: to.info.label?.to ?? 0 })
    })
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || found.length === 0) return
    event.preventDefault()
    setActive((active + step + found.length) % found.length)
  }
  return (
    <form
      className="go-to"
      onSubmit={(event) => {
        event.preventDefault()
        go(found[active])
      }}
    >
      <Heading slot="title">{say.finding.goTo}</Heading>
      <label className="quiet" htmlFor={`${id}-field`}>
        {say.finding.whereTo}
      </label>
      <input
        id={`${id}-field`}
        className="field"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        dir="auto"
        autoFocus
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value)
          setActive(0)
        }}
        onKeyDown={press}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        className="menu go-to-list"
        aria-label={say.finding.places}
        hidden={found.length === 0}
      >
        {found.map((each, i) => (
          <Option
            key={each.to === "cluster" ? each.cluster.id : each.info.paragraph.id}
            id={`${id}-${i}`}
            isActive={i === active}
            onChoose={() => go(each)}
            {...shownAs(derived, each)}
          />
        ))}
      </ul>
      <p role="status" className={unknown ? "field-hint" : "quiet"}>
        {unknown
          ? say.finding.unknown(asked.trim())
          : asked === ""
            ? ""
            : say.finding.placesFound(found.length)}
      </p>
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={found.length === 0}>
          {say.finding.go}
        </Button>
        <Button className="plain-button" slot="close">
          {say.finding.cancel}
        </Button>
      </div>
    </form>
  )
}

/** A dialog gives the keyboard back to where it was in the frame after it closes. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run))
}

interface OptionProps {
  readonly id: string
  readonly isActive: boolean
  readonly onChoose: () => void
  readonly name: string
  readonly words: string
}

function Option({ id, isActive, onChoose, name, words }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: "nearest" })
      }}
      // The keyboard stays in the field.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <bdi className="go-to-name">{name}</bdi>{" "}
      <span className="go-to-words" dir="auto">
        {words}
      </span>
    </li>
  )
}

const WORDS_SHOWN = 60

function shownAs(
  derived: Derived,
  to: Destination,
): { readonly name: string; readonly words: string } {
  if (to.to === "cluster") {
    const [first = ""] = to.cluster.brackets
    const bracket = derived.bracket(first)
    const words = bracket ? oneLine(wordsOf(derived, bracket, WORDS_SHOWN)) : ""
    return { name: say.finding.bracket(to.number), words }
  }
  const { paragraph, key, label } = to.info
  const from = { paragraph: paragraph.id, offset: label?.to ?? 0 }
  const end = { paragraph: paragraph.id, offset: paragraph.text.length }
  return { name: key, words: oneLine(textBetween(derived, from, end, WORDS_SHOWN)) }
}
