/** The parties of a group, and adding one. */

import { useCallback, useState } from "react"
import { Button, Input, Label, TextField } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import { PARTY_KINDS, REGIONS, type PartyKind, type Region } from "../../schema/sharing/accounts.ts"
import { refusedPartyName } from "../../schema/sharing/standing.ts"
import { addParty, askParties, removeParty } from "../base/accountsApi.ts"
import { takeLooks } from "../base/party.ts"
import { PartyChip } from "./PartyChip.tsx"
import { Picker } from "./Picker.tsx"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"
import { useAnswer } from "./useAnswer.ts"

const KIND_NAMES: Readonly<Record<PartyKind, string>> = {
  state: "State",
  "group-of-states": "Group of States",
  stakeholder: "Stakeholder",
}

const REGION_NAMES: Readonly<Record<Region, string>> = {
  africa: "Africa",
  "asia-pacific": "Asia and the Pacific",
  "eastern-europe": "Eastern Europe",
  "latin-america-caribbean": "Latin America and the Caribbean",
  "western-europe-others": "Western Europe and others",
}

const KINDS = PARTY_KINDS.map((id) => ({ id, label: KIND_NAMES[id] }))
const REGION_OPTIONS: readonly { readonly id: Region | "none"; readonly label: string }[] = [
  { id: "none", label: "No region" },
  ...REGIONS.map((id) => ({ id, label: REGION_NAMES[id] })),
]

interface PartiesProps {
  readonly group: string
  readonly mayChange: boolean
}

export function Parties({ group, mayChange }: PartiesProps) {
  const { answer, again } = useAnswer(useCallback(() => askParties(group), [group]))
  const { refusal, busy, run } = useAct()
  if (answer === undefined) return <p role="status">Opening …</p>
  if (isFault(answer)) return <Refusal sentence={answer.message} />
  takeLooks(answer)
  return (
    <>
      {answer.length === 0 && <p className="quiet">No party is entered yet.</p>}
      <ul className="members">
        {answer.map((party) => (
          <li key={party.name} className="member">
            <PartyChip party={party.name} />
            <p>
              <bdi>{party.fullName}</bdi>
            </p>
            <p className="quiet">
              {KIND_NAMES[party.kind]}
              {party.region !== null && `, ${REGION_NAMES[party.region]}`}
            </p>
            {mayChange && (
              <Button
                className="plain-button"
                aria-label={`Remove ${party.name}`}
                isDisabled={busy}
                onPress={() => run(() => removeParty(group, party.name), again)}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal sentence={refusal} />
      {mayChange && <PartyForm group={group} onAdded={again} />}
    </>
  )
}

function PartyForm({ group, onAdded }: { readonly group: string; readonly onAdded: () => void }) {
  const [name, setName] = useState("")
  const [fullName, setFullName] = useState("")
  const [kind, setKind] = useState<PartyKind>("state")
  const [region, setRegion] = useState<Region | "none">("none")
  const { refusal, busy, run } = useAct()
  const add = async () =>
    refusedPartyName(name.trim()) ??
    addParty(group, {
      name: name.trim(),
      kind,
      region: region === "none" ? null : region,
      ...(fullName.trim() !== "" && { fullName: fullName.trim() }),
    })
  return (
    <form
      className="form party-form"
      aria-label="Add a party"
      onSubmit={(event) => {
        event.preventDefault()
        run(add, () => {
          setName("")
          setFullName("")
          onAdded()
        })
      }}
    >
      <h2>Add a party</h2>
      <TextField value={name} onChange={setName} maxLength={100}>
        <Label>Short name</Label>
        <Input className="field" dir="auto" placeholder="EU" />
      </TextField>
      <TextField value={fullName} onChange={setFullName} maxLength={300}>
        <Label>Full name</Label>
        <Input className="field" dir="auto" placeholder="European Union" />
      </TextField>
      <Picker label="Kind" options={KINDS} chosen={kind} onChoose={setKind} />
      <Picker label="Region" options={REGION_OPTIONS} chosen={region} onChoose={setRegion} />
      <Refusal sentence={refusal} />
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={busy || name.trim() === ""}>
          Add
        </Button>
      </div>
    </form>
  )
}
