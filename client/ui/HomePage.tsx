/** The page at `/`: one's groups with their drafts, and where new ones are made. */

import { useState } from "react"
import { Button, Input, Label, TextField } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import type { Membership } from "../../schema/sharing/accounts.ts"
import type { DraftListed, MeAnswer } from "../../schema/sharing/requests.ts"
import { may } from "../../schema/sharing/roles.ts"
import { askListedDrafts, createGroup } from "../base/accountsApi.ts"
import { say } from "../language/say.ts"
import { AccountFrame } from "./AccountFrame.tsx"
import { Drafts } from "./Drafts.tsx"
import { groupPath } from "./addresses.ts"
import { Importing } from "./Importing.tsx"
import { PartyChips } from "./PartyChip.tsx"
import { PartyChoice } from "./PartyChoice.tsx"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"
import { useAnswer } from "./useAnswer.ts"

export function HomePage({ account }: { readonly account: MeAnswer }) {
  const drafts = useAnswer(askListedDrafts)
  const { groups } = account
  const listed = drafts.answer === undefined || isFault(drafts.answer) ? [] : drafts.answer
  return (
    <AccountFrame account={account}>
      <h1>{say.entry.yourGroups}</h1>
      <Refusal sentence={isFault(drafts.answer) ? drafts.answer : null} />
      {groups.length === 0 && <p>{say.home.inNoGroup}</p>}
      {groups.map((group) => (
        <GroupSection
          key={group.group}
          group={group}
          drafts={
            drafts.answer === undefined
              ? null
              : listed.filter((draft) => draft.group === group.group)
          }
        />
      ))}
      {account.mayCreateGroups && <NewGroupForm />}
    </AccountFrame>
  )
}

interface GroupSectionProps {
  readonly group: Membership
  /** Null until they are known. */
  readonly drafts: readonly DraftListed[] | null
}

function GroupSection({ group, drafts }: GroupSectionProps) {
  const mayImport = may(group.role, "import", group.policy)
  const parties = group.party === null ? group.parties : [group.party].filter((name) => name !== "")
  return (
    <section className="group" aria-label={group.name}>
      <div className="group-head">
        <h2>
          <a href={groupPath(group.group)}>
            <bdi>{group.name}</bdi>
          </a>
        </h2>
        <p className="quiet">
          {(parties.length > 0 ? say.home.youAreFor : say.home.youAre)(say.names.roles[group.role])}{" "}
          <PartyChips parties={parties} />
        </p>
      </div>
      {group.parties.length > 1 && <PartyChoice group={group} />}
      <Drafts drafts={drafts} mayImport={mayImport} />
      {mayImport && <Importing group={group.group} />}
    </section>
  )
}

function NewGroupForm() {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState("")
  const { refusal, busy, run } = useAct()
  if (!open)
    return (
      <Button className="side-button" onPress={() => setOpen(true)}>
        {say.home.newGroup} …
      </Button>
    )
  return (
    <form
      className="form"
      aria-label={say.home.newGroup}
      onSubmit={(event) => {
        event.preventDefault()
        run(
          () => createGroup({ name }),
          ({ id }) => location.assign(groupPath(id)),
        )
      }}
    >
      <TextField value={name} onChange={setName} autoFocus maxLength={200}>
        <Label>{say.home.nameOfGroup}</Label>
        <Input className="field" dir="auto" />
      </TextField>
      <Refusal sentence={refusal} />
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={busy || name.trim() === ""}>
          {say.home.makeGroup}
        </Button>
        <Button className="side-button" onPress={() => setOpen(false)}>
          {say.home.cancel}
        </Button>
      </div>
    </form>
  )
}
