/** Whose a note is, and whether it stays in clean text. */

import type { NoteNature } from "../../schema/operations/note.ts"
import { say } from "../language/say.ts"
import { OnOff } from "./controls.tsx"
import { Picker } from "./Picker.tsx"

const ROLES = ["footnote", "co-chair", "secretariat"] as const

interface NatureFieldsProps {
  readonly nature: NoteNature
  readonly onChange: (nature: NoteNature) => void
}

/** What those who run the group remark is usually about the process: choosing them says so too. */
export function NatureFields({ nature, onChange }: NatureFieldsProps) {
  const { notes } = say.views
  return (
    <div className="behalf">
      <Picker
        label={notes.whose}
        options={ROLES.map((id) => ({ id, label: notes.roles[id] }))}
        chosen={nature.role}
        onChoose={(role) =>
          onChange({ role, kind: role === "footnote" ? "substantive" : "process" })
        }
      />
      <OnOff
        on={nature.kind === "substantive"}
        onChange={(stays) => onChange({ ...nature, kind: stays ? "substantive" : "process" })}
      >
        {notes.stays}
      </OnOff>
    </div>
  )
}
