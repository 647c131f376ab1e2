/** The headings of the draft, and how far each section is. In Arabic. */

import type { outline as English } from "../en/outline.ts"

export const outline: typeof English = {
  agreed: "متفق عليه",
  inBrackets: "بين أقواس معقوفة",
  nothing: "لا عناوين في مشروع النص هذا.",
  open: (open, all) => `المفتوح: ${open} من ${all}`,
  outline: "المخطط",
}
