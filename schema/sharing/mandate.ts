/** Which paragraphs a group may work on: the sections of its mandate, with all below them. */

import { fault, type Fault } from "../base/fault.ts"
import type { ParagraphInfo } from "../model/derived.ts"
import type { Standing } from "./standing.ts"

/** Whether a paragraph is open to somebody. The secretariat works on the whole draft. */
export function isInMandate(
  { mandate, role }: Pick<Standing, "mandate" | "role">,
  { paragraph, key, section }: ParagraphInfo,
): boolean {
  if (mandate === null || role === "secretariat") return true
  const heads = paragraph.kind === "heading" || paragraph.kind === "annex"
  const own = heads ? key : section
  return mandate.some((each) => own === each || own.startsWith(`${each}.`))
}

/** What is said to whoever would change another section. */
export function outsideMandate(): Fault {
  return fault(
    "outside-mandate",
    "This section is outside the mandate of your group: it can be read, not changed.",
  )
}
