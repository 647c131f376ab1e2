/** Switching what typing does, in the editor and on the page at once. */

import type { Mode } from "../editor/handle.ts"
import type { Workbench } from "./workbench.ts"

/** Switches what typing does. */
export function switchMode({ editor, show }: Workbench, mode: Mode): void {
  editor.setMode(mode)
  show({ mode })
}
