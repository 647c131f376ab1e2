/** A choice among several and a choice between two, in the page's own look. */

import type { ReactNode } from "react"
import {
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
  SwitchButton,
  SwitchField,
} from "react-aria-components"

interface ChoiceProps<Id extends string> {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: ReactNode }[]
  readonly chosen: Id | null
  readonly onChoose: (id: Id) => void
  readonly row?: boolean
  /** The chosen option takes the keyboard when the choice appears. */
  readonly autoFocus?: boolean
}

/** One of several. */
export function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const { label, options, chosen, onChoose, row = false, autoFocus = false } = props
  const [first] = options
  const focused = chosen ?? first?.id
  return (
    <RadioGroup
      className="radios"
      orientation={row ? "horizontal" : "vertical"}
      value={chosen}
      onChange={(value) => {
        const option = options.find(({ id }) => id === value)
        if (option) onChoose(option.id)
      }}
    >
      <Label>{label}</Label>
      {options.map((option) => (
        <RadioField
          key={option.id}
          value={option.id}
          autoFocus={autoFocus && option.id === focused}
        >
          <RadioButton className="radio">{option.label}</RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}

interface OnOffProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: ReactNode
}

/** On or off. */
export function OnOff({ on, onChange, children }: OnOffProps) {
  return (
    <SwitchField isSelected={on} onChange={onChange}>
      <SwitchButton className="switch">
        <span className="switch-track" aria-hidden="true" />
        {children}
      </SwitchButton>
    </SwitchField>
  )
}
