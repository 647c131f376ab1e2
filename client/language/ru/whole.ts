/** What is done with the text as a whole: consolidating and renumbering. In Russian. */

import { counting } from "../counting.ts"
import type { whole as English } from "../en/whole.ts"

const counted = counting("ru")

export const whole: typeof English = {
  consolidate: "Свести текст",
  consolidated: (brackets, version) =>
    `${counted(brackets, {
      one: "Сведена # пара решённых скобок",
      few: "Сведены # пары решённых скобок",
      many: "Сведены # пар решённых скобок",
      other: "Сведены # пары решённых скобок",
    })}. В версии ${version} текст остался прежним; «Отменить» вернёт его.`,
  consolidating: {
    about:
      "Решения исполняются в тексте: знаки решённых скобок исчезают вместе со словами, которые не оставлены. Открытые скобки и все номера остаются как есть. Сначала нынешний проект замораживается как версия.",
    before: "До сведения текста",
    changed: "Пункты, которые изменятся",
    changes: (count) =>
      counted(count, {
        one: "Изменится # пункт",
        few: "Изменятся # пункта",
        many: "Изменятся # пунктов",
        other: "Изменятся # пункта",
      }),
    closeNote: "Закрыть: примечание исчезнет",
    decided: "Решённые скобки",
    decidedCounted: (count) =>
      counted(count, {
        one: "Решена # пара скобок",
        few: "Решены # пары скобок",
        many: "Решены # пар скобок",
        other: "Решены # пары скобок",
      }),
    keepNote: "Оставить: примечание останется",
    noteGoes: (number) => `Примечание ${number} исчезнет вместе со словами, в которых стоит:`,
    noteOnDecided: (number) => `Примечание ${number} относится к решённым скобкам.`,
    notes: "Примечания",
    nothing: "Ни одни скобки не решены, поэтому сводить нечего.",
    removed: "Пункт исключён",
    unanswered: (count) =>
      `Укажите для каждого примечания, закрыть его или оставить: осталось ${count}.`,
    waiting: "Подождите, пока сохранятся все изменения: сначала замораживается версия.",
  },
  renumber: "Перенумеровать",
  renumbered: (numbers) =>
    `${counted(numbers, {
      one: "Изменён # номер",
      few: "Изменены # номера",
      many: "Изменены # номеров",
      other: "Изменены # номера",
    })}. «Отменить» вернёт прежние.`,
  renumbering: {
    about:
      "Пункты нумеруются по порядку, без «бис» и «тер»; ссылки на них следуют за ними. Заголовки сохраняют свои номера.",
    begins: "Начало",
    changes: (count) =>
      counted(count, {
        one: "Изменится # номер",
        few: "Изменятся # номера",
        many: "Изменятся # номеров",
        other: "Изменятся # номера",
      }),
    follow: (count) =>
      counted(count, {
        one: "Изменится # ссылка",
        few: "Изменятся # ссылки",
        many: "Изменятся # ссылок",
        other: "Изменятся # ссылки",
      }),
    inOrder: "Номера уже идут по порядку.",
    new: "Новый",
    now: "Сейчас",
    standsIn: "Стоит в",
    where: "Где",
    wholeDraft: "Весь проект",
  },
}
