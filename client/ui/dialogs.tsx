/** The dialogs over a draft that are loaded when they are opened. */

import { FormDialog } from "./FormDialog.tsx"
import { later } from "./later.tsx"

export const DIALOGS = {
  keys: later("dialog", async () => (await import("./KeysSheet.tsx")).KeysSheet),
  conflict: later("dialog", async () => (await import("./ConflictDialog.tsx")).ConflictDialog),
  versions: later("dialog", async () => (await import("./VersionsDialog.tsx")).VersionsDialog),
  replaceAll: later("dialog", async () => (await import("./ReplaceDialog.tsx")).ReplaceDialog),
  note: later("dialog", async () => (await import("./NoteDialog.tsx")).NoteDialog),
  opening: later("dialog", async () => (await import("./OpeningDialog.tsx")).OpeningDialog),
  reference: later("dialog", async () => (await import("./ReferenceDialog.tsx")).ReferenceDialog),
  reading: later("dialog", async () => (await import("./ReadingDialog.tsx")).ReadingDialog),
  changed: later("dialog", async () => (await import("./ChangedDialog.tsx")).ChangedDialog),
  brackets: later("dialog", async () => (await import("./BracketTable.tsx")).BracketTable),
  bulk: later("dialog", async () => (await import("./BulkDialog.tsx")).BulkDialog),
  ruleAll: later("dialog", async () => (await import("./RuleAllDialog.tsx")).RuleAllDialog),
  table: later("dialog", async () => (await import("./TableDialog.tsx")).TableDialog),
  tableRemoval: later(
    "dialog",
    async () => (await import("./TableRemovalDialog.tsx")).TableRemovalDialog,
  ),
  renumber: later("dialog", async () => (await import("./RenumberDialog.tsx")).RenumberDialog),
  consolidate: later(
    "dialog",
    async () => (await import("./ConsolidateDialog.tsx")).ConsolidateDialog,
  ),
}

const SMALL: ReadonlySet<keyof typeof DIALOGS> = new Set([
  "note",
  "opening",
  "reference",
  "reading",
  "changed",
  "table",
  "tableRemoval",
])

/** The frame of each is here from the beginning: it takes the keyboard at once. */
export function LaterDialogs() {
  return (Object.keys(DIALOGS) as (keyof typeof DIALOGS)[]).map((form) => {
    const Body = DIALOGS[form]
    return (
      <FormDialog key={form} form={form} wide={!SMALL.has(form)}>
        <Body />
      </FormDialog>
    )
  })
}
