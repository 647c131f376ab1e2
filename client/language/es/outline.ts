/** The headings of the draft, and how far each section is. In Spanish. */

import type { outline as English } from "../en/outline.ts"

export const outline: typeof English = {
  agreed: "convenido",
  inBrackets: "entre corchetes",
  nothing: "Este proyecto no tiene títulos.",
  open: (open, all) => `${open} pendientes de ${all}`,
  outline: "Esquema",
}
