/** The table of positions, and what one party wants. In Russian. */

import { counting } from "../counting.ts"
import type { table as English } from "../en/table.ts"

const counted = counting("ru")

export const table: typeof English = {
  against: "Против",
  allParties: "Все стороны",
  allSections: "Все разделы",
  alternativeStays: (number) => `Остается вариант ${number}`,
  anyParty: "– (без отбора)",
  bracket: "Скобки",
  compared: (count) =>
    counted(count, {
      one: "сопоставлены # скобки",
      few: "сопоставлены # скобки",
      many: "сопоставлено # скобок",
      other: "сопоставлено # скобки",
    }),
  csv: "Скачать в формате CSV",
  differs: "Где мы расходимся со стороной",
  differsFrom: (party) => `Где ${party} расходится со стороной`,
  distances: "Расстояние до остальных",
  distanceIs:
    "Расстояние – это доля скобок среди тех, по которым обе стороны говорят, чего хотят, для которых нет решения, приемлемого для обеих.",
  distanceOf: (share, compared) => `${share} из ${compared}`,
  goTo: (number, key) => `Скобки ${number}, ${key}: показать в тексте`,
  myPosition: (number) => `Позиция моей стороны по варианту ${number}`,
  myPositionOnWords: "Позиция моей стороны по этим словам",
  noneFits: "Этим условиям не отвечают никакие скобки.",
  noParties:
    "Ни одна сторона еще ничего здесь не предложила и не заняла позиции. Как только это произойдет, у нее появится столбец.",
  notKnown: "неизвестно",
  noText: "Без текста: все варианты снимаются",
  nothingWanted: "Эта сторона ничего здесь не предложила и не заняла позиции.",
  notSaid: "Не говорит, чего хотела бы",
  number: "Номер",
  oneParty: "Одна сторона",
  order: "Порядок",
  orders: {
    place: "Как в тексте",
    status: "По состоянию",
    opposing: "Сначала самые спорные",
    age: "Сначала самые давние",
  },
  pairs: "Расстояние между любыми двумя сторонами",
  party: "Сторона",
  proposed: { add: "предлагает", drop: "предлагает исключить", open: "заключает в скобки" },
  section: "Раздел",
  shown: (count, all) => `${count} из ${all}`,
  since: "С какого времени",
  stances: {
    support: "поддерживает",
    accept: "может принять",
    reserve: "резервирует",
    oppose: "возражает",
    none: "без указаний",
  },
  states: {
    open: "Не решено",
    closed: "Отпадает",
    supported: "Поддержано",
    "ad-ref": "Согласовано ad referendum",
  },
  status: "Состояние",
  table: "Таблица",
  takeBack: "Отозвать позицию",
  text: "Текст, каким он был бы",
  title: "Позиции сторон",
  view: "Позиции",
  wants: "Чего она хочет",
  what: "Таблица или одна сторона",
  which: "Какие скобки",
  whichOnes: { all: "Все", open: "Не решено", decided: "Решено" },
  words: "Текст",
  wordsGo: "Слова снимаются",
  wordsStay: "Слова остаются",
}
