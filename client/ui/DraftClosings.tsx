/** A group's drafts, and which of them take no text at present. */

import { draftPath } from "../../schema/sharing/requests.ts"
import type { GroupAnswer } from "../../schema/sharing/accounts.ts"
import { CLOSINGS, type Closing } from "../../schema/sharing/standing.ts"
import { closeDraft } from "../base/accountsApi.ts"
import { say } from "../language/say.ts"
import { Drafts } from "./Drafts.tsx"
import { Picker } from "./Picker.tsx"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"

interface DraftClosingsProps {
  readonly group: GroupAnswer
  readonly mayClose: boolean
  readonly onChanged: () => void
}

const OPTIONS: readonly { readonly id: Closing | "open"; readonly label: string }[] = [
  { id: "open", label: say.frame.openForWork },
  ...CLOSINGS.map((id) => ({ id, label: say.names.closings[id] })),
]

export function DraftClosings({ group, mayClose, onChanged }: DraftClosingsProps) {
  const { refusal, run } = useAct()
  if (!mayClose || group.drafts.length === 0)
    return <Drafts drafts={group.drafts} mayImport={mayClose} />
  return (
    <>
      <ul className="drafts">
        {group.drafts.map(({ id, title, closed }) => (
          <li key={id}>
            <a href={draftPath(id)}>
              <bdi>{title}</bdi>
            </a>
            <Picker
              label={say.frame.stateOf(title)}
              labelled={false}
              options={OPTIONS}
              chosen={closed ?? "open"}
              onChoose={(choice) =>
                run(() => closeDraft(id, { closed: choice === "open" ? null : choice }), onChanged)
              }
            />
          </li>
        ))}
      </ul>
      <Refusal sentence={refusal} />
    </>
  )
}
