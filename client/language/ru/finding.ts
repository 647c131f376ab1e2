/** Finding one's way in a draft: going to a place, finding and replacing words, folding. In Russian. */

import { counting } from "../counting.ts"
import type { finding as English } from "../en/finding.ts"

const counted = counting("ru")

export const finding: typeof English = {
  bracket: (number) => `Скобки ${number}`,
  cancel: "Отмена",
  go: "Перейти",
  goTo: "Перейти к",
  goToAct: { label: "Перейти к …", sentence: "Пункт, раздел или скобки по номеру" },
  nextOuter: "Следующие скобки внешнего уровня",
  nextSame: "Следующие скобки того же уровня",
  places: "Места",
  placesFound: (count) =>
    counted(count, { one: "# место", few: "# места", many: "# мест", other: "# места" }),
  previousOuter: "Предыдущие скобки внешнего уровня",
  previousSame: "Предыдущие скобки того же уровня",
  unknown: (asked) => `В этом проекте ничто не называется «${asked}».`,
  whereTo: "Пункт, раздел или скобки, например D7, OP3bis или [12",
}
