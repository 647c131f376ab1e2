/** How the text stands on one person's own screen: folds, layouts, margin. In Russian. */

import { counting } from "../counting.ts"
import type { reading as English } from "../en/reading.ts"

const counted = counting("ru")

export const reading: typeof English = {
  title: "Как я вижу текст",
  act: {
    label: "Как я вижу текст …",
    sentence: "Свёрнутое, расположение и поля — только на моём экране",
  },
  explained: "Это меняет только ваш экран и хранится на этом устройстве.",
  folds: {
    title: "Свернуть и развернуть",
    open: (count) =>
      counted(count, {
        one: "# открытая скобка",
        few: "# открытые скобки",
        many: "# открытых скобок",
        other: "# открытой скобки",
      }),
    paragraphsHidden: (count) =>
      counted(count, { one: "# пункт", few: "# пункта", many: "# пунктов", other: "# пункта" }),
    unfold: "Показать свёрнутое",
    bracket: "Скобка у курсора",
    paragraph: "Пункт у курсора",
    section: "Раздел у курсора",
    depth: (level) => `Скобки уровня ${level}`,
    sections: (level) => `Разделы уровня ${level}`,
    paragraphs: "Все пункты",
    nothing: "Развернуть всё",
    decided: "Решённые скобки",
    nothingHere: "У курсора нечего сворачивать.",
    keys: {
      bracket: "Свернуть или развернуть скобку у курсора",
      paragraph: "Свернуть или развернуть пункт у курсора",
      section: "Свернуть или развернуть раздел у курсора",
      depth: "Свернуть или развернуть все скобки уровня курсора",
    },
  },
  rows: {
    alternative: (number, of) => `Вариант ${number} из ${of}`,
    by: (parties) => `предложение: ${parties}`,
    deletionBy: (parties) => `предложено исключить: ${parties}`,
    myPosition: (number) => `Моя позиция по варианту ${number}`,
    inLine: "В строке",
    card: "Карточка",
    history: "Нажмите, чтобы увидеть, как это решено.",
  },
  layout: {
    title: "Варианты",
    auto: "По их длине",
    inline: "Все в строке",
    stacked: "Все одна под другой",
    other: "В строке или одна под другой",
  },
  /** On this device, whichever draft is open. */
  look: {
    title: "Вид",
    scheme: "Цвета",
    schemes: { system: "Как в системе", light: "Светлые", dark: "Тёмные" },
    contrast: "Контраст",
    contrasts: { system: "Как в системе", more: "Повышенный" },
  },
  margin: {
    legend:
      "[2] открытые скобки, +1 предложения, “3” комментарии; ✓ поддержано, ✓✓ согласовано ad ref",
    title: "Поля",
    lines: "Нумеровать строки каждого пункта",
    marks: "Состояние, предложения и комментарии каждого пункта",
  },
  changed: {
    act: { label: "Что изменилось …", sentence: "Что другие изменили с вашего просмотра" },
    title: "Изменено с вашего последнего просмотра",
    since: (when) => `Что изменили другие с ${when}`,
    none: "С вашего последнего просмотра другие ничего не меняли.",
    seen: "Отметить всё как просмотренное",
    next: "Следующий пункт, изменённый другими",
    inOutline: "изменено",
    typing: (names) => `Здесь пишет: ${names}`,
    undelivered: "ещё не доставлено",
  },
  saying: {
    title: "Что программа чтения с экрана говорит у скобки",
    full: "Всё: номер, уровень, вариант, стороны, позиции",
    short: "Кратко: уровень, вариант и стороны",
    off: "Только сам знак",
    level: (level) => `уровень ${level}`,
    end: "конец скобки",
    placeholder: "подлежит заполнению",
    placeholderEnd: "конец места для заполнения",
  },
  brackets: {
    title: "Скобки в таблице",
    label: "Скобки в таблице …",
    sentence: "Номер, место, стороны и позиции каждой",
    number: "Номер",
    place: "Место",
    level: "Уровень",
    words: "Варианты",
    parties: "Стороны",
    positions: "Позиции",
    status: "Состояние",
  },
}
