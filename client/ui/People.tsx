/** The people of a group: who they are, what they may do, and changing it. */

import { useCallback, useState } from "react"
import { Button } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import type { GroupAnswer, LinkMade, Member } from "../../schema/sharing/accounts.ts"
import {
  askMembers,
  askParties,
  changeMember,
  makeSignInLink,
  removeMember,
  signOutMember,
} from "../base/accountsApi.ts"
import { shown } from "../base/clock.ts"
import { say } from "../language/say.ts"
import { HandedLink } from "./HandedLink.tsx"
import { PartyChips } from "./PartyChip.tsx"
import { Refusal } from "./Refusal.tsx"
import { isWhole, SeatFields, type Seat } from "./SeatFields.tsx"
import { useAct } from "./useAct.ts"
import { useAnswer } from "./useAnswer.ts"

interface PeopleProps {
  /** Id of who looks. */
  readonly me: string
  readonly group: GroupAnswer
  readonly mayChange: boolean
}

export function People({ me, group, mayChange }: PeopleProps) {
  const { group: id } = group
  const members = useAnswer(useCallback(() => askMembers(id), [id]))
  const [changing, setChanging] = useState<string | null>(null)
  const { answer } = members
  if (answer === undefined) return <p role="status">{say.entry.opening}</p>
  if (isFault(answer)) return <Refusal sentence={answer} />
  return (
    <ul className="members">
      {answer.map((member) => (
        <li key={member.person}>
          <div className="member">
            <p>
              <b>
                <bdi>{member.name}</bdi>
              </b>
              {member.person === me && <span className="badge">{say.people.you}</span>}
              {member.email !== null && <span className="quiet">{member.email}</span>}
            </p>
            <p>
              {say.names.roles[member.role]} <PartyChips parties={member.parties} />
            </p>
            <p className="quiet">{say.people.since(shown(member.since))}</p>
            {mayChange && (
              <Button
                className="plain-button"
                aria-label={say.people.changeOf(member.name)}
                aria-expanded={changing === member.person}
                onPress={() => setChanging(changing === member.person ? null : member.person)}
              >
                {say.people.change}
              </Button>
            )}
          </div>
          {changing === member.person && (
            <MemberForm
              group={id}
              member={member}
              onDone={() => {
                setChanging(null)
                members.again()
              }}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

interface MemberFormProps {
  readonly group: string
  readonly member: Member
  readonly onDone: () => void
}

function MemberForm({ group, member, onDone }: MemberFormProps) {
  const parties = useAnswer(useCallback(() => askParties(group), [group]))
  const [seat, setSeat] = useState<Seat>(member)
  const [made, setMade] = useState<LinkMade | null>(null)
  const { refusal, busy, run } = useAct()
  const { answer } = parties
  const names = answer === undefined || isFault(answer) ? [] : answer.map(({ name }) => name)
  const save = () =>
    changeMember(group, member.person, { role: seat.role, parties: [...seat.parties] })
  return (
    <form
      className="form member-form"
      aria-label={say.people.changeOf(member.name)}
      onSubmit={(event) => {
        event.preventDefault()
        run(save, onDone)
      }}
    >
      <SeatFields seat={seat} parties={names} onChange={setSeat} />
      <Refusal sentence={refusal} />
      {made && <HandedLink made={made} to={member.email ?? member.name} />}
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={busy || !isWhole(seat)}>
          {say.people.save}
        </Button>
        <Button
          className="side-button"
          isDisabled={busy}
          onPress={() => run(() => makeSignInLink(group, member.person), setMade)}
        >
          {say.people.makeSignInLink}
        </Button>
        <Button
          className="side-button"
          isDisabled={busy}
          onPress={() => run(() => signOutMember(group, member.person), onDone)}
        >
          {say.people.signOutEverywhere}
        </Button>
        <span className="gap" />
        <Button
          className="side-button danger"
          isDisabled={busy}
          onPress={() => run(() => removeMember(group, member.person), onDone)}
        >
          {say.people.removeFromGroup}
        </Button>
      </div>
    </form>
  )
}
