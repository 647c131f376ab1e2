/** What can be done to the table of the caret: items of a menu and of a dialog. */

import type { TableAct } from "../editor/tableEdits.ts"
import type { TableHere } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import { afterMenu } from "./afterMenu.ts"
import { NO_FORM } from "./pageState.ts"
import type { Workbench } from "./workbench.ts"

export interface TableItem {
  readonly id: TableAct
  readonly label: string
}

const ORDER: readonly TableAct[] = [
  "rowBefore",
  "rowAfter",
  "columnBefore",
  "columnAfter",
  "headerRow",
  "merge",
  "split",
  "removeRow",
  "removeColumn",
  "removeTable",
]

/** The acts that have something to do there. */
export function tableItems(here: TableHere): readonly TableItem[] {
  return ORDER.filter(
    (id) => (id !== "merge" || here.canMerge) && (id !== "split" || here.canSplit),
  ).map((id) => ({ id, label: say.tables.acts[id] }))
}

/** Where the caret is, in words. */
export function whereInTable({ row, rows, column, columns }: TableHere): string {
  return say.tables.where(row, rows, column, columns)
}

/** Acts that take away are asked about first, where words or brackets go with them. */
export function actOnTable({ editor, show }: Workbench, act: TableAct): void {
  const removal = act === "removeRow" || act === "removeColumn" || act === "removeTable"
  const { characters, brackets } = removal
    ? editor.tables.removal(act)
    : { characters: 0, brackets: [] }
  if (removal && characters + brackets.length > 0)
    afterMenu(() => show({ form: { form: "tableRemoval", act } }))
  else {
    show({ form: NO_FORM })
    afterMenu(() => editor.tables.act(act))
  }
}
