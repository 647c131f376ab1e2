/** Who is here and which draft is open: sign-in, the list of drafts, and the states before a draft. */

import { useEffect, useState } from "react"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { DraftAnswer, DraftSummary, Person } from "../../schema/sharing/requests.ts"
import { askDraft, askDrafts, askMe } from "../base/api.ts"
import { openSession } from "../base/openSession.ts"
import type { Session } from "../base/session.ts"
import { Cover } from "./Cover.tsx"
import { DraftList } from "./DraftList.tsx"
import { DraftPage } from "./DraftPage.tsx"

type Stage =
  | { readonly stage: "asking" }
  | { readonly stage: "fault"; readonly fault: Fault }
  | { readonly stage: "list"; readonly me: Person; readonly drafts: readonly DraftSummary[] }
  | { readonly stage: "draft"; readonly session: Session; readonly draft: DraftAnswer }

/** The id in `/drafts/:id`; null on every other address. */
function draftInAddress(): string | null {
  const found = /^\/drafts\/([^/]+)\/?$/.exec(location.pathname)?.[1]
  return found === undefined ? null : decodeURIComponent(found)
}

async function enter(): Promise<Stage> {
  const me = await askMe()
  if (isFault(me)) return { stage: "fault", fault: me }
  const id = draftInAddress()
  if (id === null) {
    const drafts = await askDrafts()
    if (isFault(drafts)) return { stage: "fault", fault: drafts }
    return { stage: "list", me, drafts }
  }
  const draft = await askDraft(id)
  if (isFault(draft)) return { stage: "fault", fault: draft }
  const server = location.origin.replace(/^http/, "ws")
  return { stage: "draft", session: openSession(id, me, server), draft }
}

export function App() {
  const [stage, setStage] = useState<Stage>({ stage: "asking" })
  useEffect(() => {
    let left = false
    let opened: Session | undefined
    void enter().then((next) => {
      if (next.stage === "draft") opened = next.session
      if (left) opened?.close()
      else setStage(next)
    })
    return () => {
      left = true
      opened?.close()
    }
  }, [])

  switch (stage.stage) {
    case "asking":
      return (
        <Cover>
          <p role="status">Opening …</p>
        </Cover>
      )
    case "fault":
      return (
        <Cover>
          <h1>{stage.fault.fault === "not-loaded" ? "Not reached" : "Not open"}</h1>
          <p role="alert">{stage.fault.message}</p>
          <a className="main-button" href={location.href}>
            Try again
          </a>
        </Cover>
      )
    case "list":
      return <DraftList me={stage.me} drafts={stage.drafts} />
    case "draft":
      return <DraftPage session={stage.session} opened={stage.draft} />
  }
}
