/** The headings of the draft, and how far each section is. In Chinese. */

import type { outline as English } from "../en/outline.ts"

export const outline: typeof English = {
  agreed: "已商定",
  inBrackets: "在方括号内",
  nothing: "本案文没有标题。",
  open: (open, all) => `${all} 处中 ${open} 处未决`,
  outline: "大纲",
}
