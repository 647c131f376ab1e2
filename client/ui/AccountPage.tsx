/** The page at `/account`: one's name, where one is signed in, and signing out. */

import { useState } from "react"
import { Button, Input, Label, TextField } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import type { MeAnswer } from "../../schema/sharing/requests.ts"
import { askSessions, endAllSessions, endSession, rename, signOut } from "../base/accountsApi.ts"
import { shown } from "../base/clock.ts"
import { browserDevice, forgetPerson, keptFor } from "../base/device.ts"
import { say } from "../language/say.ts"
import { AccountFrame } from "./AccountFrame.tsx"
import { AppearanceChoice } from "./AppearanceChoice.tsx"
import { KeptTexts } from "./KeptTexts.tsx"
import { Refusal } from "./Refusal.tsx"
import { Sentence } from "./Sentence.tsx"
import { useAct } from "./useAct.ts"
import { useAnswer } from "./useAnswer.ts"

export function AccountPage({ account }: { readonly account: MeAnswer }) {
  return (
    <AccountFrame account={account}>
      <h1>{say.account.title}</h1>
      <NameForm account={account} />
      <Look />
      <KeptTexts person={account.person} />
      <Sessions person={account.person} />
    </AccountFrame>
  )
}

function Look() {
  return (
    <section className="form narrow-form" aria-labelledby="look">
      <h2 id="look">{say.reading.look.title}</h2>
      <AppearanceChoice />
    </section>
  )
}

function NameForm({ account }: { readonly account: MeAnswer }) {
  const [name, setName] = useState(account.name)
  const [saved, setSaved] = useState(account.name)
  const { refusal, busy, run } = useAct()
  if (account.demonstration)
    return (
      <p className="quiet">
        <Sentence of={say.account.demonstrator} with={[<bdi key="name">{account.name}</bdi>]} />
      </p>
    )
  return (
    <form
      className="form narrow-form"
      aria-label={say.account.yourName}
      onSubmit={(event) => {
        event.preventDefault()
        run(
          () => rename(name.trim()),
          () => setSaved(name.trim()),
        )
      }}
    >
      <TextField value={name} onChange={setName} maxLength={200} autoComplete="name">
        <Label>{say.account.nameAsSeen}</Label>
        <Input className="field" dir="auto" />
      </TextField>
      {account.email !== null && <p className="quiet">{account.email}</p>}
      <Refusal sentence={refusal} />
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={busy || name.trim() === "" || name.trim() === saved}
        >
          {say.account.save}
        </Button>
      </div>
    </form>
  )
}

function Sessions({ person }: { readonly person: string }) {
  const { answer, again } = useAnswer(askSessions)
  const { refusal, busy, run } = useAct()
  /** Whether the person was told that this device keeps text that is in no draft. */
  const [told, setTold] = useState(false)
  const signOutBy = async (act: typeof signOut) => {
    const device = browserDevice()
    if (!told && (await keptFor(device, person)) > 0) setTold(true)
    else run(act, () => void forgetPerson(device, person).then(() => location.assign("/")))
  }
  return (
    <section aria-label={say.account.signedIn}>
      <h2>{say.account.signedIn}</h2>
      <Refusal sentence={isFault(answer) ? answer : refusal} />
      <ul className="sessions">
        {(answer === undefined || isFault(answer) ? [] : answer).map((session) => (
          <li key={session.id}>
            <span>
              {agentInWords(session.agent)}
              {session.present && <b className="badge">{say.account.thisBrowser}</b>}
            </span>
            <span className="quiet">{say.account.lastSeen(shown(session.lastSeen))}</span>
            {!session.present && (
              <Button
                className="plain-button"
                isDisabled={busy}
                onPress={() => run(() => endSession(session.id), again)}
              >
                {say.account.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="field-hint" role="status">
        {told && say.account.forgotten}
      </p>
      <div className="form-actions">
        <Button className="main-button" isDisabled={busy} onPress={() => void signOutBy(signOut)}>
          {told ? say.account.signOutAndForget : say.account.signOut}
        </Button>
        <Button
          className="side-button"
          isDisabled={busy}
          onPress={() => void signOutBy(endAllSessions)}
        >
          {say.account.signOutEverywhere}
        </Button>
      </div>
    </section>
  )
}

/** What the server says of a browser (`server/accounts/agents.ts`), such as "Firefox on Linux". */
function agentInWords(agent: string): string {
  const [browser = "", system] = agent.split(" on ")
  const named = browser === "A browser" ? say.account.aBrowser : browser
  return system === undefined ? named : say.account.browserOn(named, system)
}
