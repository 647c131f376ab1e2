/** For whoever is not signed in: the ways in which one can be. */

import { useState } from "react"
import { Button, Input, Label, TextField } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import { OPENID_PATH } from "../../schema/sharing/accounts.ts"
import { askForLink, askSignInWays } from "../base/accountsApi.ts"
import { say } from "../language/say.ts"
import { Cover } from "./Cover.tsx"
import { InOurWords } from "./InOurWords.tsx"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"
import { useAnswer } from "./useAnswer.ts"

export function SignInPage({ sentence }: { readonly sentence: string }) {
  const ways = useAnswer(askSignInWays)
  const { answer } = ways
  const known = answer === undefined || isFault(answer) ? null : answer
  return (
    <Cover>
      <h1>{say.entry.signIn}</h1>
      <p>
        <InOurWords of={sentence} />
      </p>
      {known?.mail === true && <MailForm />}
      {known?.mail === false && <p className="quiet">{say.entry.handed}</p>}
      {known?.openId === true && (
        <a className="side-button" href={OPENID_PATH}>
          {say.entry.elsewhere}
        </a>
      )}
      {known?.demonstration === true && (
        <a className="side-button" href="/demonstration">
          {say.entry.demonstration}
        </a>
      )}
      <Refusal sentence={isFault(answer) ? answer : null} />
    </Cover>
  )
}

function MailForm() {
  const [email, setEmail] = useState("")
  const [sent, setSent] = useState<string | null>(null)
  const { refusal, busy, run } = useAct()
  if (sent !== null)
    return (
      <p role="status">
        <InOurWords of={sent} />
      </p>
    )
  return (
    <form
      className="form narrow-form"
      aria-label={say.entry.byMail}
      onSubmit={(event) => {
        event.preventDefault()
        run(
          () => askForLink(email.trim()),
          ({ message }) => setSent(message),
        )
      }}
    >
      <TextField value={email} onChange={setEmail} type="email" autoComplete="email" autoFocus>
        <Label>{say.entry.mailAddress}</Label>
        <Input className="field" />
      </TextField>
      <Refusal sentence={refusal} />
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={busy || email.trim() === ""}>
          {say.entry.sendLink}
        </Button>
      </div>
    </form>
  )
}
