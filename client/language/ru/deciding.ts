/** Forms on a card, and what is told of what somebody did to the brackets. In Russian. */

import { counting } from "../counting.ts"
import type { deciding as English } from "../en/deciding.ts"

const counted = counting("ru")

export const deciding: typeof English = {
  acts: {
    alternativeAdded: "Ваш вариант стоит рядом с остальными.",
    bracketed: "Выделенные слова теперь стоят в скобках.",
    collapsed: "Варианты сведены.",
    decidedAlready: "Это уже решено. Сначала откройте снова.",
    grouped: "Теперь это варианты одного и того же текста.",
    isClosed: "Проект здесь закрыт. Сначала загрузите его заново.",
    noCaret: "Сначала поставьте курсор в текст или выделите слова.",
    noNext: "После этих скобок нет других, с которыми их можно объединить.",
    noSelection: "Сначала выделите слова в тексте, затем заключите их в скобки.",
    proposed: "Ваше предложение стоит в тексте.",
    recorded: {
      supported: "Записано: поддержано в группе.",
      "ad-ref": "Записано: согласовано ad ref.",
    },
    reopened: "Решение отозвано, скобки снова открыты.",
    ungrouped: "Теперь каждые скобки стоят отдельно.",
    withdrawn: "Предложение вашей стороны снято.",
  },
  after: "После",
  another: "Ещё один вариант",
  anotherFor: (party) => `Ещё вариант, ${party}`,
  before: "До",
  collapse: "Свести",
  collapsing:
    "Общие слова выносятся из скобок, а одинаковые варианты становятся одним. Текст при каждом выборе остаётся прежним.",
  decision: "Решение",
  keepAll: "Оставить все как текст",
  keepWords: "Оставить слова",
  level: "Уровень",
  meeting: "Заседание",
  meetingNeeded: "Для «согласовано ad ref» нужно заседание, на котором это согласовано.",
  meetingSuchAs: "Третье заседание, 4 мая",
  noText: "Без текста: исключить все",
  others: {
    decided: (by) => `Решение по скобкам принял(а) ${by}.`,
    decidedIn: (where, by) => `Решение по скобкам в пункте ${where} принял(а) ${by}.`,
    reopened: "Скобки открыты снова.",
    reopenedIn: (where) => `Скобки в пункте ${where} открыты снова.`,
  },
  omitWords: "Исключить слова",
  propose: "Предложить",
  reason: "Основание",
  standAgainst: (parties, count) =>
    `${parties} ${counted(count, { one: "возражает", few: "возражают", many: "возражают", other: "возражают" })}. Решить можно, когда никто не возражает.`,
  whatStays: "Что остаётся",
}
