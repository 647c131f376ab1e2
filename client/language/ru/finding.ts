/** Finding one's way in a draft: going to a place, finding and replacing words, folding. In Russian. */

import { counting } from "../counting.ts"
import type { finding as English } from "../en/finding.ts"

const counted = counting("ru")

export const finding: typeof English = {
  andMore: (count) =>
    counted(count, { one: "и ещё #", few: "и ещё #", many: "и ещё #", other: "и ещё #" }),
  at: (place, all) => `${place} из ${all}`,
  bracket: (number) => `Скобки ${number}`,
  cancel: "Отмена",
  close: "Закрыть",
  find: "Найти",
  findAct: {
    label: "Найти …",
    sentence: "Слова текста сквозь скобки; кто правит текст, может их заменить",
  },
  go: "Перейти",
  goTo: "Перейти к",
  goToAct: { label: "Перейти к …", sentence: "Пункт, раздел или скобки по номеру" },
  nextOuter: "Следующие скобки внешнего уровня",
  nextPlace: "Следующее место",
  nextSame: "Следующие скобки того же уровня",
  notFound: "Не найдено",
  places: "Места",
  placesFound: (count) =>
    counted(count, { one: "# место", few: "# места", many: "# мест", other: "# места" }),
  previousOuter: "Предыдущие скобки внешнего уровня",
  previousPlace: "Предыдущее место",
  previousSame: "Предыдущие скобки того же уровня",
  replace: "Заменить",
  replaceAll: "Заменить все …",
  replaceBy: "Заменить на",
  replaceTitle: "Заменить все",
  replaced: (count) =>
    counted(count, {
      one: "Изменено # место; отмена вернёт его.",
      few: "Изменены # места; отмена вернёт их все.",
      many: "Изменено # мест; отмена вернёт их все.",
      other: "Изменено # места; отмена вернёт их все.",
    }),
  stays: {
    bracket: "Внутри этих слов стоит скобка.",
    note: "Внутри этих слов стоит знак сноски.",
    outside: "Раздел вне мандата группы.",
  },
  through: "Сквозь скобки",
  toReplace: "Слова заменяются, когда ввод правит текст.",
  unknown: (asked) => `В этом проекте ничто не называется «${asked}».`,
  whereTo: "Пункт, раздел или скобки, например D7, OP3bis или [12",
  willChange: (count) =>
    counted(count, {
      one: "Изменится # место.",
      few: "Изменятся # места.",
      many: "Изменится # мест.",
      other: "Изменится # места.",
    }),
  willStay: (count) =>
    counted(count, {
      one: "# место остаётся как есть:",
      few: "# места остаются как есть:",
      many: "# мест остаётся как есть:",
      other: "# места остаётся как есть:",
    }),
  wordsToFind: "Искомые слова",
}
