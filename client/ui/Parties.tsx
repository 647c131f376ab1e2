/** The parties of a group, and adding one. */

import { useCallback, useState } from "react"
import { Button, Input, Label, TextField } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import { PARTY_KINDS, REGIONS, type PartyKind, type Region } from "../../schema/sharing/accounts.ts"
import { refusedPartyName } from "../../schema/sharing/standing.ts"
import { addParty, askParties, removeParty } from "../base/accountsApi.ts"
import { takeLooks } from "../base/party.ts"
import { say } from "../language/say.ts"
import { PartyChip } from "./PartyChip.tsx"
import { Picker } from "./Picker.tsx"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"
import { useAnswer } from "./useAnswer.ts"

const KINDS = PARTY_KINDS.map((id) => ({ id, label: say.people.kinds[id] }))
const REGION_OPTIONS: readonly { readonly id: Region | "none"; readonly label: string }[] = [
  { id: "none", label: say.people.noRegion },
  ...REGIONS.map((id) => ({ id, label: say.people.regions[id] })),
]

interface PartiesProps {
  readonly group: string
  readonly mayChange: boolean
}

export function Parties({ group, mayChange }: PartiesProps) {
  const { answer, again } = useAnswer(useCallback(() => askParties(group), [group]))
  const { refusal, busy, run } = useAct()
  if (answer === undefined) return <p role="status">{say.entry.opening}</p>
  if (isFault(answer)) return <Refusal sentence={answer} />
  takeLooks(answer)
  return (
    <>
      {answer.length === 0 && <p className="quiet">{say.people.noParty}</p>}
      <ul className="members">
        {answer.map((party) => (
          <li key={party.name} className="member">
            <PartyChip party={party.name} />
            <p>
              <bdi>{party.fullName}</bdi>
            </p>
            <p className="quiet">
              {party.region === null
                ? say.people.kinds[party.kind]
                : say.people.kindAndRegion(
                    say.people.kinds[party.kind],
                    say.people.regions[party.region],
                  )}
            </p>
            {mayChange && (
              <Button
                className="plain-button"
                aria-label={say.people.removeOf(party.name)}
                isDisabled={busy}
                onPress={() => run(() => removeParty(group, party.name), again)}
              >
                {say.people.remove}
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
      aria-label={say.people.addParty}
      onSubmit={(event) => {
        event.preventDefault()
        run(add, () => {
          setName("")
          setFullName("")
          onAdded()
        })
      }}
    >
      <h2>{say.people.addParty}</h2>
      <TextField value={name} onChange={setName} maxLength={100}>
        <Label>{say.people.shortName}</Label>
        <Input className="field" dir="auto" placeholder={say.people.exampleShortName} />
      </TextField>
      <TextField value={fullName} onChange={setFullName} maxLength={300}>
        <Label>{say.people.fullName}</Label>
        <Input className="field" dir="auto" placeholder={say.people.exampleFullName} />
      </TextField>
      <Picker label={say.people.kind} options={KINDS} chosen={kind} onChoose={setKind} />
      <Picker
        label={say.people.region}
        options={REGION_OPTIONS}
        chosen={region}
        onChoose={setRegion}
      />
      <Refusal sentence={refusal} />
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={busy || name.trim() === ""}>
          {say.people.add}
        </Button>
      </div>
    </form>
  )
}
