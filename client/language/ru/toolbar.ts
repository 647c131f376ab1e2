/** The tools of a draft. In Russian. */

import type { toolbar as English } from "../en/toolbar.ts"

export const toolbar: typeof English = {
  title: "Проект",
  view: "Вид",
  views: {
    working: "Рабочий",
    bracketed: "Со скобками",
    agreed: "Согласованный",
    compare: "Сравнить",
  },
  more: { working: " текст", compare: " с исходным" },
  selection: "Выделение",
  propose: "Предложить",
  proposeMore: " слова",
  proposeWords: "Предложить слова…",
  bracket: "В скобки",
  bracketSelection: "Заключить выделенное в скобки",
  steps: "Отмена и переходы",
  undo: "Отменить",
  redo: "Вернуть",
  previous: "Предыдущая скобка",
  next: "Следующая скобка",
  keys: "Клавиши",
  moreTools: "Ещё",
  typingDoes: "Что делает ввод",
  modes: {
    edit: {
      label: "Редактировать",
      short: "Ввод меняет текст",
      sentence: "То, что вы вводите, меняет текст для всех.",
    },
    propose: {
      label: "Предлагать",
      short: "Ввод предлагает",
      sentence: "То, что вы вводите, стоит в скобках как предложение; сам текст остаётся.",
    },
    read: {
      label: "Читать",
      short: "Только чтение",
      sentence: "Вы можете читать и искать; вводимое не принимается.",
    },
  },
  wholeText: "Весь текст",
  acts: {
    consolidate: { label: "Свести…", sentence: "Вносит решения в текст" },
    renumber: {
      label: "Перенумеровать…",
      sentence: "Нумерует пункты по порядку; ссылки следуют за ними",
    },
    versions: {
      label: "Версии…",
      sentence: "Зафиксированные состояния: сравнить, скачать, восстановить",
    },
  },
  download: "Скачать",
  whichText: "Какой текст",
  forms: {
    bracketed: "Текст со скобками",
    agreed: "Согласованный текст, пропуски отмечены […]",
    strict: "Только согласованный текст, не для распространения",
  },
  plainText: "Простой текст",
  textAlone: "Страница только с текстом",
  withNames: "С названиями сторон",
}
