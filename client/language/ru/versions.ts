/** Frozen versions of a draft, and any two of them compared. In Russian. */

import { counting } from "../counting.ts"
import type { versions as English } from "../en/versions.ts"

const counted = counting("ru")

export const versions: typeof English = {
  about:
    "Версия — это весь проект, каким он был, вместе с записями. У неё есть номер, и никто не может её изменить; её SHA-256 показывает, что никто этого не сделал.",
  as: (number) => `Версия ${number} в формате `,
  compare: "Сравнить",
  differ: (count) =>
    counted(count, {
      one: "Различается # пункт.",
      few: "Различаются # пункта.",
      many: "Различаются # пунктов.",
      other: "Различаются # пункта.",
    }),
  differences: "Различия",
  draftNow: "Проект, как он есть сейчас",
  freeze: "Заморозить версию",
  freezeNow: "Заморозить сейчас",
  from: "Из",
  frozen: "Замороженные версии",
  isFrozen: (number) => `Версия ${number} заморожена.`,
  none: "Ни одна версия ещё не заморожена.",
  restore: "Восстановить как новый проект",
  restoreThis: (number) => `Восстановить как новый проект: версия ${number}`,
  same: "Они одинаковы.",
  status: "Строка состояния",
  symbol: "Условное обозначение",
  text: "Текст",
  title: "Версии",
  to: "В",
  unchanged: (number) =>
    `С версии ${number} ничего не изменилось. Она содержит проект, как он есть.`,
  version: (number) => `Версия ${number}`,
  layout: "Показать в виде",
  oneColumn: "Один столбец",
  twoColumns: "Два столбца",
}
