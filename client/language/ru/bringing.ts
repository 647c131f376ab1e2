/** Bringing a text in, and what is found in it. In Russian. */

import { counting } from "../counting.ts"
import type { bringing as English } from "../en/bringing.ts"

const counted = counting("ru")

export const bringing: typeof English = {
  about:
    "Простой текст, несложный Markdown или проект в формате JSON. Скобки, номера и примечания распознаются в тексте; его знаки остаются как есть.",
  another: "Взять другой текст",
  badFile: (name, endings) =>
    `«${name}» — не файл текста, Markdown или JSON (${endings}). Сохраните его в одном из этих форматов или вставьте его текст.`,
  badJson: "Файл не является правильным JSON.",
  bringIn: "Импортировать и открыть",
  bringingIn: "Импортируется …",
  chooseFile: "Выбрать файл …",
  counts: {
    brackets: (count) =>
      counted(count, {
        one: "# пара скобок",
        few: "# пары скобок",
        many: "# пар скобок",
        other: "# пары скобок",
      }),
    inClusters: (brackets, count) =>
      `${brackets} в ${counted(count, { one: "# группе", few: "# группах", many: "# группах", other: "# группы" })}`,
    noBrackets: "скобок нет",
    noNotes: "примечаний нет",
    notes: (count) =>
      counted(count, {
        one: "# примечание",
        few: "# примечания",
        many: "# примечаний",
        other: "# примечания",
      }),
    paragraphs: (count) =>
      counted(count, {
        one: "# пункт",
        few: "# пункта",
        many: "# пунктов",
        other: "# пункта",
      }),
    quoted: (count) => `из них ${count} в цитируемых словах`,
  },
  error: "Ошибка",
  errors: (count) =>
    counted(count, { one: "# ошибка", few: "# ошибки", many: "# ошибок", other: "# ошибки" }),
  fileRefused: (name, why) => `«${name}»: ${why}`,
  found: "Что найдено в тексте",
  line: (number) => `строка ${number}`,
  notNow: "Не сейчас",
  nothingToRemark: (counts) => `${counts}. Замечаний нет.`,
  open: "Импортировать текст …",
  remarks: "Замечания",
  remarksFollow: (counts, remarks) => `${counts}. Найдено: ${remarks}.`,
  text: "Текст",
  title: "Импортировать текст",
  titleOfDraft: "Название",
  tooLong: (millions) => `Текст длиннее ${millions} млн знаков — это предел для одного проекта.`,
  warning: "Предупреждение",
  warnings: (count) =>
    counted(count, {
      one: "# предупреждение",
      few: "# предупреждения",
      many: "# предупреждений",
      other: "# предупреждения",
    }),
}
