/** The headings of the draft, and how far each section is. In French. */

import type { outline as English } from "../en/outline.ts"

export const outline: typeof English = {
  agreed: "convenu",
  inBrackets: "entre crochets",
  nothing: "Ce projet n’a pas de titres.",
  open: (open, all) => `${open} en suspens sur ${all}`,
  outline: "Plan",
}
