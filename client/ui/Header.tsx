/** The head of the page: which draft, whether it is saved, and who is here. */

import { useContext, type ReactNode } from "react"
import { shown } from "../base/clock.ts"
import type { Session } from "../base/session.ts"
import { say } from "../language/say.ts"
import { Bell } from "./Bell.tsx"
import { PartyChip } from "./PartyChip.tsx"
import { Saved } from "./Saved.tsx"
import { usePrinting } from "./usePrinting.ts"
import { useStore } from "./useStore.ts"
import { useYMap } from "./useYMap.ts"
import { WorkbenchContext } from "./workbench.ts"

interface HeaderProps {
  readonly session: Session
  /** The title by which the server knows the draft, until the draft says its own. */
  readonly title: string
  /** What is offered at the caret: it comes and goes, and moves nothing of the tools. */
  readonly here: ReactNode
  readonly children: ReactNode
}

export function Header({ session, title, here, children }: HeaderProps) {
  useStore(session.renewed, (times) => times)
  const workbench = useContext(WorkbenchContext)
  const me = useStore(session.standing, (standing) => standing)
  const text = (key: string) => {
    const value = session.document.meta.get(key)
    return typeof value === "string" ? value : ""
  }
  useYMap(session.document.meta)
  const line = [text("symbol"), text("status")].filter((part) => part !== "").join(" · ")
  const role = say.names.roles[me.role]
  return (
    <header className="header">
      <div className="head">
        <a className="wordmark" href="/" aria-label={say.frame.allDrafts}>
          <span>[</span>
          <span className="wide">Chapeau</span>
          <span>]</span>
        </a>
        <div className="title">
          <h1>
            <bdi>{text("title") || title}</bdi>
          </h1>
          {line !== "" && (
            <p>
              <bdi>{line}</bdi>
            </p>
          )}
          <Printed />
        </div>
        {here}
        <Saved saved={session.saved} />
        {workbench ? <Bell /> : <span className="bell" />}
        <p className="me">
          <bdi className="me-name">{me.name}</bdi>
          {me.party !== "" && <PartyChip party={me.party} />}
          {me.name.toLowerCase() !== role && <span className="me-role">{role}</span>}
        </p>
      </div>
      {children}
    </header>
  )
}

/** On paper: when it was printed, so that two papers of one draft are told apart. */
function Printed() {
  const at = usePrinting()
  return at === null ? null : <p className="printed">{say.frame.printed(shown(at))}</p>
}
