/** The drafts of a group as a list. */

import { draftPath } from "../../schema/sharing/requests.ts"
import type { GroupDraft } from "../../schema/sharing/accounts.ts"
import { shown } from "../base/clock.ts"
import { say } from "../language/say.ts"

interface DraftsProps {
  /** Null until they are known. */
  readonly drafts: readonly GroupDraft[] | null
  readonly mayImport: boolean
}

export function Drafts({ drafts, mayImport }: DraftsProps) {
  if (drafts === null) return <p role="status">{say.entry.opening}</p>
  if (drafts.length === 0)
    return (
      <p className="quiet">
        {say.home.noDraft} {!mayImport && say.home.whoImports}
      </p>
    )
  return (
    <ul className="drafts">
      {drafts.map(({ id, title, created, closed }) => (
        <li key={id}>
          <a href={draftPath(id)}>
            <bdi>{title}</bdi>
          </a>
          <span className="quiet">
            {closed === null ? shown(created) : say.names.closings[closed]}
          </span>
        </li>
      ))}
    </ul>
  )
}
