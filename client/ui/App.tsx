/** Who is here and what the address asks for: signing in, groups, an account, or a draft. */

import { useEffect, useState, type ReactNode } from "react"
import { I18nProvider } from "react-aria-components"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { DraftAnswer } from "../../schema/sharing/requests.ts"
import { askAccount, askListedDrafts, askParties } from "../base/accountsApi.ts"
import { askDraft, askMe } from "../base/api.ts"
import { notReached } from "../base/asking.ts"
import { browserDevice, memoryDevice } from "../base/device.ts"
import { takeLooks } from "../base/party.ts"
import type { Me, Session } from "../base/session.ts"
import { language, say } from "../language/say.ts"
import { idIn, projectorIdIn } from "./addresses.ts"
import { Cover } from "./Cover.tsx"
import { dropFirstText } from "./firstText.ts"
import { InOurWords } from "./InOurWords.tsx"
import { SignInPage } from "./SignInPage.tsx"
import { untilReached } from "./untilReached.ts"

type Stage =
  | { readonly stage: "asking" }
  | { readonly stage: "fault"; readonly fault: Fault }
  | { readonly stage: "open"; readonly page: ReactNode; readonly session: Session | null }

const NOT_REACHED: Stage = { stage: "fault", fault: notReached() }

/** What the address asks for. Each page is a part of its own, which only whoever opens it loads. */
async function enter(): Promise<Stage> {
  const id = idIn(location.pathname, "drafts")
  if (id !== null) return enterDraft(id)
  const shown = projectorIdIn(location.pathname)
  if (shown !== null) return enterProjector(shown)
  const account = await askAccount()
  if (isFault(account)) return { stage: "fault", fault: account }
  const group = idIn(location.pathname, "groups")
  if (group !== null) {
    const coming = import("./GroupPage.tsx")
    return opening(coming, learnLooks([group]), ({ GroupPage }) => (
      <GroupPage account={account} group={group} />
    ))
  }
  const choosing = account.groups.filter(({ parties }) => parties.length > 1)
  const looks = learnLooks(choosing.map((each) => each.group))
  if (location.pathname === "/account")
    return opening(import("./AccountPage.tsx"), looks, ({ AccountPage }) => (
      <AccountPage account={account} />
    ))
  return opening(import("./HomePage.tsx"), looks, ({ HomePage }) => <HomePage account={account} />)
}

/** Opens a page when it has come, and what it needs besides; one that does not come is not reached. */
async function opening<T>(
  coming: Promise<T>,
  besides: Promise<unknown>,
  page: (part: T) => ReactNode,
): Promise<Stage> {
  const [part] = await Promise.all([coming.catch(() => null), besides])
  return part === null ? NOT_REACHED : { stage: "open", page: page(part), session: null }
}

async function enterDraft(id: string): Promise<Stage> {
  const coming = Promise.all([import("./DraftPage.tsx"), import("../base/openSession.ts")])
  const [parts, asked] = await Promise.all([coming.catch(() => null), askToEnter(id)])
  if (isFault(asked)) return { stage: "fault", fault: asked }
  if (parts === null) return NOT_REACHED
  const [{ DraftPage }, { openSession }] = parts
  const session = openSession(id, asked.me, socketAddress(), browserDevice())
  return { stage: "open", page: <DraftPage session={session} opened={asked.draft} />, session }
}

async function enterProjector(id: string): Promise<Stage> {
  const coming = Promise.all([import("./Projector.tsx"), import("../base/openSession.ts")])
  const [parts, asked] = await Promise.all([coming.catch(() => null), askToEnter(id)])
  if (isFault(asked)) return { stage: "fault", fault: asked }
  if (parts === null) return NOT_REACHED
  const [{ Projector }, { openSession }] = parts
  // The projector writes nothing: what other pages left on the device is none of its business.
  const session = openSession(id, asked.me, socketAddress(), memoryDevice())
  return { stage: "open", page: <Projector session={session} opened={asked.draft} />, session }
}

async function askToEnter(
  id: string,
): Promise<{ readonly me: Me; readonly draft: DraftAnswer } | Fault> {
  // Whoever is not signed in asks nothing else: the browser would report each refusal as an error.
  const me = await askMe(id)
  if (isFault(me)) return me
  const [draft] = await Promise.all([askDraft(id), lookUpParties(id)])
  return isFault(draft) ? draft : { me, draft }
}

function socketAddress(): string {
  return location.origin.replace(/^http/, "ws")
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
    let session: Session | null = null
    const stop = untilReached(async () => {
      const next = await enter()
      if (next.stage === "open") session = next.session
      if (left) session?.close()
      else {
        if (idIn(location.pathname, "drafts") === null || next.stage !== "open") dropFirstText()
        setStage(next)
      }
      return next.stage !== "fault" || next.fault.fault !== "not-loaded"
    })
    return () => {
      left = true
      stop()
      session?.close()
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
    case "open":
      return stage.page
  }
}
