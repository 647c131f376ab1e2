/** A place in a group: a role, and the parties that somebody may act for. */

import { CheckboxButton, CheckboxField, CheckboxGroup, Label } from "react-aria-components"
import { speaksForParty } from "../../schema/sharing/accounts.ts"
import { ROLES, type Role } from "../../schema/sharing/roles.ts"
import { say } from "../language/say.ts"
import { PartyChip } from "./PartyChip.tsx"
import { Picker } from "./Picker.tsx"

export interface Seat {
  readonly role: Role
  readonly parties: readonly string[]
}

interface SeatFieldsProps {
  readonly seat: Seat
  /** Short names of the group's parties. */
  readonly parties: readonly string[]
  readonly onChange: (seat: Seat) => void
}

const OPTIONS = ROLES.map((id) => ({
  id,
  label: say.names.roles[id],
  sentence: say.names.roleSentences[id],
}))

/** Whether a place can be given: a delegate has a party. */
export function isWhole({ role, parties }: Seat): boolean {
  return role !== "delegate" || parties.length > 0
}

export function SeatFields({ seat, parties, onChange }: SeatFieldsProps) {
  return (
    <>
      <Picker
        label={say.people.role}
        options={OPTIONS}
        chosen={seat.role}
        onChoose={(role) => onChange({ role, parties: speaksForParty(role) ? seat.parties : [] })}
      />
      {speaksForParty(seat.role) &&
        (parties.length === 0 ? (
          <p className="field-hint">{say.people.partiesFirst}</p>
        ) : (
          <CheckboxGroup
            className="radios"
            value={[...seat.parties]}
            onChange={(chosen) => onChange({ ...seat, parties: chosen })}
          >
            <Label>{say.people.speaksFor}</Label>
            <div className="checks">
              {parties.map((party) => (
                <CheckboxField key={party} value={party}>
                  <CheckboxButton className="check">
                    <PartyChip party={party} />
                  </CheckboxButton>
                </CheckboxField>
              ))}
            </div>
          </CheckboxGroup>
        ))}
    </>
  )
}
