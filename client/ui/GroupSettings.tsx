/** The rules of a group: its name, how brackets are lifted, and which sections are its mandate. */

import { useState } from "react"
import { Button, Input, Label, TextArea, TextField } from "react-aria-components"
import type { GroupAnswer } from "../../schema/sharing/accounts.ts"
import { POLICIES, type Policy } from "../../schema/sharing/roles.ts"
import { changeGroup } from "../base/accountsApi.ts"
import { say } from "../language/say.ts"
import { Choice } from "./controls.tsx"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"

const OPTIONS = POLICIES.map((id) => ({ id, label: say.names.policies[id] }))

interface GroupSettingsProps {
  readonly group: GroupAnswer
  readonly onChanged: () => void
}

export function GroupSettings({ group, onChanged }: GroupSettingsProps) {
  const [name, setName] = useState(group.name)
  const [policy, setPolicy] = useState<Policy>(group.policy)
  const [mandate, setMandate] = useState((group.mandate ?? []).join("\n"))
  const [saved, setSaved] = useState(false)
  const { refusal, busy, run } = useAct()
  const keys = mandate
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
  return (
    <form
      className="form narrow-form"
      aria-label={say.people.rulesOfGroup}
      onChange={() => setSaved(false)}
      onSubmit={(event) => {
        event.preventDefault()
        const change = { name: name.trim(), policy, mandate: keys.length > 0 ? keys : null }
        run(
          () => changeGroup(group.group, change),
          () => {
            setSaved(true)
            onChanged()
          },
        )
      }}
    >
      <TextField value={name} onChange={setName} maxLength={200}>
        <Label>{say.people.name}</Label>
        <Input className="field" dir="auto" />
      </TextField>
      <Choice label={say.people.lifting} options={OPTIONS} chosen={policy} onChoose={setPolicy} />
      <TextField value={mandate} onChange={setMandate}>
        <Label>{say.people.mandate}</Label>
        <TextArea className="field" rows={4} dir="auto" placeholder="VI.D" />
        <p className="quiet">{say.people.mandateHint}</p>
      </TextField>
      <Refusal sentence={refusal} />
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={busy || name.trim() === ""}>
          {say.people.save}
        </Button>
        {saved && <span role="status">{say.people.saved}</span>}
      </div>
    </form>
  )
}
