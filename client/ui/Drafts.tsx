/** The drafts of a group as a list. */

import { draftPath } from "../../schema/sharing/requests.ts"
import type { GroupDraft } from "../../schema/sharing/accounts.ts"
import { shown } from "../base/clock.ts"
import { CLOSING_NAMES } from "./roleNames.ts"

interface DraftsProps {
  /** Null until they are known. */
  readonly drafts: readonly GroupDraft[] | null
  readonly mayImport: boolean
}

export function Drafts({ drafts, mayImport }: DraftsProps) {
  if (drafts === null) return <p role="status">Opening …</p>
  if (drafts.length === 0)
    return (
      <p className="quiet">
        There is no draft yet.{!mayImport && " A co-lead or the secretariat can import one."}
      </p>
    )
  return (
    <ul className="drafts">
      {drafts.map(({ id, title, created, closed }) => (
        <li key={id}>
          <a href={draftPath(id)}>
            <bdi>{title}</bdi>
          </a>
          <span className="quiet">{closed === null ? shown(created) : CLOSING_NAMES[closed]}</span>
        </li>
      ))}
    </ul>
  )
}
