/** The sheet of keys. In Russian. */

import type { keys as English } from "../en/keys.ts"

export const keys: typeof English = {
  title: "Клавиши",
  explained:
    "Отдельные буквы действуют, когда клавиатура в боковой панели, а не в тексте. Esc переводит из одного в другое. Каждой из них соответствует кнопка или пункт меню.",
  names: { Enter: "Enter", Escape: "Esc", Shift: "Shift" },
  parts: {
    moving: "Перемещение",
    proposing: "Предложения",
    positions: "Позиции",
    deciding: "Решения",
    page: "Страница",
  },
  next: "Следующая скобка",
  previous: "Предыдущая скобка",
  openCard: "Открыть карточку строки",
  lines: "По строкам списка",
  moveParagraphs: "Пункт с курсором или выделенные пункты — вверх или вниз",
  escape: "Из текста в боковую панель и обратно",
  bracket: "Заключить выделенные слова в скобки",
  propose: "Предложить слова в месте выделения",
  alternative: "Добавить вариант",
  withdraw: "Отозвать своё предложение",
  support: "Поддержать вариант",
  accept: "Можем принять его",
  reserve: "Зарезервировать позицию",
  oppose: "Возразить против него",
  choose: "Взять вариант с этим номером",
  noText: "Без текста: всё удаляется",
  confirm: "Подтвердить",
  reopen: "Открыть заново",
  showKeys: "Показать эти клавиши",
}
