/** Inviting people into a group, and the invitations that nobody has taken up. */

import { useCallback, useState } from "react"
import { Button, Input, Label, TextField } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import type { InvitationMade } from "../../schema/sharing/accounts.ts"
import { askInvitations, askParties, invite, withdrawInvitation } from "../base/accountsApi.ts"
import { shown } from "../base/clock.ts"
import { say } from "../language/say.ts"
import { HandedLink } from "./HandedLink.tsx"
import { PartyChips } from "./PartyChip.tsx"
import { Refusal } from "./Refusal.tsx"
import { isWhole, SeatFields, type Seat } from "./SeatFields.tsx"
import { useAct } from "./useAct.ts"
import { useAnswer } from "./useAnswer.ts"

export function Invitations({ group }: { readonly group: string }) {
  const open = useAnswer(useCallback(() => askInvitations(group), [group]))
  const { refusal, busy, run } = useAct()
  const { answer } = open
  return (
    <>
      <InvitationForm group={group} onMade={open.again} />
      <h2>{say.people.notTakenUp}</h2>
      <Refusal sentence={isFault(answer) ? answer : refusal} />
      {answer !== undefined && !isFault(answer) && answer.length === 0 && (
        <p className="quiet">{say.people.none}</p>
      )}
      <ul className="members">
        {(answer === undefined || isFault(answer) ? [] : answer).map((invitation) => (
          <li key={invitation.id} className="member">
            <p>
              <b>{invitation.email}</b>
            </p>
            <p>
              {say.names.roles[invitation.role]} <PartyChips parties={invitation.parties} />
            </p>
            <p className="quiet">
              {invitation.mailed
                ? say.people.sentUntil(shown(invitation.expires))
                : say.people.handedUntil(shown(invitation.expires))}
            </p>
            <Button
              className="plain-button"
              aria-label={say.people.withdrawOf(invitation.email)}
              isDisabled={busy}
              onPress={() => run(() => withdrawInvitation(group, invitation.id), open.again)}
            >
              {say.people.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

interface InvitationFormProps {
  readonly group: string
  readonly onMade: () => void
}

function InvitationForm({ group, onMade }: InvitationFormProps) {
  const parties = useAnswer(useCallback(() => askParties(group), [group]))
  const [email, setEmail] = useState("")
  const [seat, setSeat] = useState<Seat>({ role: "delegate", parties: [] })
  const [made, setMade] = useState<InvitationMade | null>(null)
  const { refusal, busy, run } = useAct()
  const { answer } = parties
  const names = answer === undefined || isFault(answer) ? [] : answer.map(({ name }) => name)
  const ask = () =>
    invite(group, { email: email.trim(), role: seat.role, parties: [...seat.parties] })
  return (
    <form
      className="form narrow-form"
      aria-label={say.people.inviteSomebody}
      onSubmit={(event) => {
        event.preventDefault()
        run(ask, (answered) => {
          setMade(answered)
          setEmail("")
          onMade()
        })
      }}
    >
      <h2>{say.people.inviteSomebody}</h2>
      <TextField value={email} onChange={setEmail} type="email">
        <Label>{say.people.emailAddress}</Label>
        <Input className="field" />
      </TextField>
      <SeatFields seat={seat} parties={names} onChange={setSeat} />
      <Refusal sentence={refusal} />
      {made && <HandedLink made={made} to={made.invitation.email} />}
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={busy || email.trim() === "" || !isWhole(seat)}
        >
          {say.people.invite}
        </Button>
      </div>
    </form>
  )
}
