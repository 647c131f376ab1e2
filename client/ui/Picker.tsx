/** One of several from a list that opens, in the page's own look. */

import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from "react-aria-components"

interface PickerProps<Id extends string> {
  readonly label: string
  /** False where a table's heading says it; it is read out all the same. */
  readonly labelled?: boolean
  readonly options: readonly {
    readonly id: Id
    readonly label: string
    readonly sentence?: string
  }[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

export function Picker<Id extends string>(props: PickerProps<Id>) {
  const { label, labelled = true, options, chosen, onChoose } = props
  return (
    <Select
      value={chosen}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key)
        if (option) onChoose(option.id)
      }}
      {...(!labelled && { "aria-label": label })}
    >
      {labelled && <Label>{label}</Label>}
      <Button className="side-button picker">
        <SelectValue>{options.find(({ id }) => id === chosen)?.label}</SelectValue>
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {({ id, label: name, sentence }) => (
            <ListBoxItem className="phrase" id={id} textValue={name}>
              <span>{name}</span>
              {sentence !== undefined && <span className="quiet">{sentence}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
