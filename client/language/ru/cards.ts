/** The list of brackets, and the card of one of them. In Russian. */

import { counting } from "../counting.ts"
import type { cards as English } from "../en/cards.ts"

const counted = counting("ru")

export const cards: typeof English = {
  addAlternative: "Добавить вариант …",
  allBrackets: "Все скобки",
  allSections: "Все разделы",
  alternative: (number) => `Вариант ${number}`,
  alternatives: "Варианты",
  alternativesCounted: (count) =>
    counted(count, {
      one: "# вариант",
      few: "# варианта",
      many: "# вариантов",
      other: "# варианта",
    }),
  alternativeStays: (number) => `Остаётся вариант ${number}:`,
  bracket: "Скобки",
  bracketNumber: (number) => `, скобки ${number}, `,
  bracketed: (parties) =>
    counted(parties, {
      one: "заключает эти слова в скобки",
      few: "заключают эти слова в скобки",
      many: "заключают эти слова в скобки",
      other: "заключают эти слова в скобки",
    }),
  collapse: "Свести: вынести общие слова …",
  decide: "Решить …",
  fallsAway: "Слова вокруг отпадают по другому решению, поэтому здесь больше нечего решать.",
  filters: { all: "Все", open: "Открытые", mine: "Мои", decided: "Решённые" },
  fold: "Свернуть или развернуть на моём экране",
  gone: "Этих скобок в проекте больше нет.",
  group: "Объединить со следующими",
  inOrder: "Скобки в порядке текста",
  keepOrOmit: "оставить или исключить",
  level: (level) => `уровень ${level}`,
  levels: { supported: "Поддержано в группе", "ad-ref": "Согласовано ad ref" },
  more: "Ещё",
  moreForThis: "Ещё для этих скобок",
  myPosition: "Позиция моей стороны",
  next: "Следующая карточка",
  noParty: "Без стороны",
  nothing: {
    atAll:
      "В этом проекте нет скобок: весь текст согласован. Выделите слова и заключите их в скобки или предложите другие.",
    decided: "Здесь пока ничего не решено.",
    mine: "Ваша сторона пока ничего здесь не предложила и не заняла позиции.",
    open: "Открытых скобок здесь нет.",
  },
  outcomes: {
    all: "Все слова остаются.",
    drop: "Слова исключаются.",
    keep: "Слова остаются.",
    none: "Без текста: все варианты исключаются.",
  },
  previous: "Предыдущая карточка",
  proposed: "Предложены эти слова",
  proposedDeletion: "Предложено исключить эти слова",
  proposes: (parties) =>
    counted(parties, {
      one: "предлагает эти слова",
      few: "предлагают эти слова",
      many: "предлагают эти слова",
      other: "предлагают эти слова",
    }),
  proposesDeletion: (parties) =>
    counted(parties, {
      one: "предлагает исключить эти слова",
      few: "предлагают исключить эти слова",
      many: "предлагают исключить эти слова",
      other: "предлагают исключить эти слова",
    }),
  recordedBy: (name, when) => `Записал(а) ${name}, ${when}`,
  reopen: "Открыть снова",
  ruled: { supported: "Поддержано в группе.", "ad-ref": "Согласовано ad ref." },
  ruledAt: {
    supported: (meeting) => `Поддержано в группе, ${meeting}.`,
    "ad-ref": (meeting) => `Согласовано ad ref, ${meeting}.`,
  },
  section: "Раздел",
  sectionOpen: (title, open) => `${title} — открыто: ${open}`,
  stances: {
    support: "Поддерживает",
    accept: "Может принять",
    reserve: "Резервирует",
    oppose: "Возражает",
    none: "Без указаний",
  },
  stancesCounted: {
    support: (count) =>
      counted(count, {
        one: "# поддерживает",
        few: "# поддерживают",
        many: "# поддерживают",
        other: "# поддерживают",
      }),
    accept: (count) =>
      counted(count, {
        one: "# может принять",
        few: "# могут принять",
        many: "# могут принять",
        other: "# могут принять",
      }),
    reserve: (count) =>
      counted(count, {
        one: "# резервирует",
        few: "# резервируют",
        many: "# резервируют",
        other: "# резервируют",
      }),
    oppose: (count) =>
      counted(count, {
        one: "# возражает",
        few: "# возражают",
        many: "# возражают",
        other: "# возражают",
      }),
    none: (count) =>
      counted(count, {
        one: "# без указаний",
        few: "# без указаний",
        many: "# без указаний",
        other: "# без указаний",
      }),
  },
  states: {
    open: "Открыто",
    closed: "Отпадает",
    supported: "Поддержано",
    "ad-ref": "Согласовано ad ref",
  },
  toFill: "Подлежит заполнению",
  typedBy: (name) => `; текст ввёл(а) ${name}`,
  ungroup: "Разъединить",
  which: "Какие скобки",
  withdraw: "Снять предложение",
  wordsAsTheyStood: "Слова в прежнем виде",
}
