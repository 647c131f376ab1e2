/** How many clusters are open, as the sentence that everybody asks for. */

import { say } from "../language/say.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

/** "21 open of 24". */
export function useOpenSentence(): string {
  const { rows } = useWorkbench()
  const open = useStore(rows, (all) => all.filter((row) => row.standing === "open").length)
  const total = useStore(rows, (all) => all.length)
  return total === 0 ? say.frame.noBrackets : say.frame.openOf(open, total)
}
