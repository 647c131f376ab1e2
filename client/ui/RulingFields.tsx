/** How a decision is recorded: its level, the meeting and the reason. */

import { FieldError, Input, Label, TextField } from "react-aria-components"
import { LEVELS, type Level } from "../../schema/model/records.ts"
import { say } from "../language/say.ts"
import { Choice } from "./controls.tsx"

export interface RulingState {
  readonly level: Level
  readonly meeting: string
  readonly reason: string
}

export const NO_RULING: RulingState = { level: "supported", meeting: "", reason: "" }

/** Whether the meeting is missing that "agreed ad ref" refers to. */
export function lacksMeeting({ level, meeting }: RulingState): boolean {
  return level === "ad-ref" && meeting.trim() === ""
}

interface RulingFieldsProps {
  readonly ruling: RulingState
  readonly onChange: (ruling: RulingState) => void
}

export function RulingFields({ ruling, onChange }: RulingFieldsProps) {
  const { level, meeting, reason } = ruling
  return (
    <>
      <Choice
        label={say.deciding.level}
        options={LEVELS.map((id) => ({ id, label: say.cards.levels[id] }))}
        chosen={level}
        onChoose={(next) => onChange({ ...ruling, level: next })}
        row
      />
      <TextField
        value={meeting}
        onChange={(next) => onChange({ ...ruling, meeting: next })}
        isInvalid={lacksMeeting(ruling)}
      >
        <Label>
          {say.deciding.meeting}
          {level === "supported" && <span className="quiet"> {say.common.optional}</span>}
        </Label>
        <Input className="field" dir="auto" placeholder={say.deciding.meetingSuchAs} />
        <FieldError className="field-hint">{say.deciding.meetingNeeded}</FieldError>
      </TextField>
      <TextField value={reason} onChange={(next) => onChange({ ...ruling, reason: next })}>
        <Label>
          {say.deciding.reason}
          <span className="quiet"> {say.common.optional}</span>
        </Label>
        <Input className="field" dir="auto" />
      </TextField>
    </>
  )
}
