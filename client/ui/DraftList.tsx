/** The page at `/`: the drafts that this person may open, and where a new one is brought in. */

import { draftPath, type DraftSummary, type Person } from "../../schema/sharing/requests.ts"
import { may } from "../../schema/sharing/roles.ts"
import { shown } from "../base/clock.ts"
import { Cover } from "./Cover.tsx"
import { Importing } from "./Importing.tsx"

interface DraftListProps {
  readonly me: Person
  readonly drafts: readonly DraftSummary[]
}

export function DraftList({ me, drafts }: DraftListProps) {
  const mayImport = may(me.role, "import")
  return (
    <Cover>
      <h1>Drafts</h1>
      <p className="quiet">
        You are signed in as <bdi>{me.name}</bdi>.
      </p>
      {drafts.length === 0 ? (
        <p>
          There is no draft yet.
          {!mayImport && " A co-lead or the secretariat can import one."}
        </p>
      ) : (
        <ul className="drafts">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <a href={draftPath(draft.id)}>
                <bdi>{draft.title}</bdi>
              </a>
              <span className="quiet">{shown(draft.created)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayImport && <Importing />}
    </Cover>
  )
}
