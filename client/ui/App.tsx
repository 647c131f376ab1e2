/** Who is here and what the address asks for: signing in, groups, an account, or a draft. */

import { useEffect, useState } from "react"
import { I18nProvider } from "react-aria-components"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { DraftAnswer, MeAnswer } from "../../schema/sharing/requests.ts"
import { askAccount, askListedDrafts, askParties } from "../base/accountsApi.ts"
import { askDraft, askMe } from "../base/api.ts"
import { browserDevice } from "../base/device.ts"
import { openSession } from "../base/openSession.ts"
import { takeLooks } from "../base/party.ts"
import type { Session } from "../base/session.ts"
import { language, say } from "../language/say.ts"
import { AccountPage } from "./AccountPage.tsx"
import { idIn } from "./addresses.ts"
import { Cover } from "./Cover.tsx"
import { DraftPage } from "./DraftPage.tsx"
import { dropFirstText } from "./firstText.ts"
import { GroupPage } from "./GroupPage.tsx"
import { HomePage } from "./HomePage.tsx"
import { InOurWords } from "./InOurWords.tsx"
import { SignInPage } from "./SignInPage.tsx"
import { untilReached } from "./untilReached.ts"

type Stage =
  | { readonly stage: "asking" }
  | { readonly stage: "fault"; readonly fault: Fault }
  | { readonly stage: "home" | "account"; readonly account: MeAnswer }
  | { readonly stage: "group"; readonly account: MeAnswer; readonly group: string }
  | { readonly stage: "draft"; readonly session: Session; readonly draft: DraftAnswer }

/** What the address asks for. */
async function enter(): Promise<Stage> {
  const id = idIn(location.pathname, "drafts")
  if (id !== null) return enterDraft(id)
  const account = await askAccount()
  if (isFault(account)) return { stage: "fault", fault: account }
  const group = idIn(location.pathname, "groups")
  if (group !== null) {
    await learnLooks([group])
    return { stage: "group", account, group }
  }
  const choosing = account.groups.filter(({ parties }) => parties.length > 1)
  await learnLooks(choosing.map((each) => each.group))
  return { stage: location.pathname === "/account" ? "account" : "home", account }
}

async function enterDraft(id: string): Promise<Stage> {
  // Whoever is not signed in asks nothing else: the browser would report each refusal as an error.
  const me = await askMe(id)
  if (isFault(me)) return { stage: "fault", fault: me }
  const [draft] = await Promise.all([askDraft(id), lookUpParties(id)])
  if (isFault(draft)) return { stage: "fault", fault: draft }
  const server = location.origin.replace(/^http/, "ws")
  return { stage: "draft", session: openSession(id, me, server, browserDevice()), draft }
}

async function lookUpParties(draft: string): Promise<void> {
  const drafts = await askListedDrafts()
  const group = isFault(drafts) ? undefined : drafts.find(({ id }) => id === draft)?.group
  if (group !== undefined) await learnLooks([group])
}

/** Learns how the parties of groups look. Without an answer they look as their names say. */
async function learnLooks(groups: readonly string[]): Promise<void> {
  for (const parties of await Promise.all(groups.map(askParties)))
    if (!isFault(parties)) takeLooks(parties)
}

/** The whole page, in the language that is spoken. */
export function App() {
  return (
    <I18nProvider locale={language()}>
      <Entered />
    </I18nProvider>
  )
}

function Entered() {
  const [stage, setStage] = useState<Stage>({ stage: "asking" })
  useEffect(() => {
    let left = false
    let opened: Session | undefined
    const stop = untilReached(async () => {
      const next = await enter()
      if (next.stage === "draft") opened = next.session
      if (left) opened?.close()
      else {
        if (next.stage !== "draft") dropFirstText()
        setStage(next)
      }
      return next.stage !== "fault" || next.fault.fault !== "not-loaded"
    })
    return () => {
      left = true
      stop()
      opened?.close()
    }
  }, [])

  switch (stage.stage) {
    case "asking":
      return (
        <Cover>
          <p role="status">{say.entry.opening}</p>
        </Cover>
      )
    case "fault":
      if (stage.fault.fault === "not-signed-in")
        return <SignInPage sentence={stage.fault.message} />
      return (
        <Cover>
          <h1>{stage.fault.fault === "not-loaded" ? say.entry.notReached : say.entry.notOpen}</h1>
          <p role="alert">
            <InOurWords of={stage.fault} />
          </p>
          <div className="form-actions">
            <a className="main-button" href={location.href}>
              {say.entry.tryAgain}
            </a>
            <a className="side-button" href="/">
              {say.entry.yourGroups}
            </a>
          </div>
        </Cover>
      )
    case "home":
      return <HomePage account={stage.account} />
    case "account":
      return <AccountPage account={stage.account} />
    case "group":
      return <GroupPage account={stage.account} group={stage.group} />
    case "draft":
      return <DraftPage session={stage.session} opened={stage.draft} />
  }
}
