/** The headings of the draft, and how far each section is. In Russian. */

import type { outline as English } from "../en/outline.ts"

export const outline: typeof English = {
  agreed: "согласовано",
  inBrackets: "в скобках",
  nothing: "В этом проекте нет заголовков.",
  open: (open, all) => `открыто: ${open} из ${all}`,
  outline: "Структура",
}
