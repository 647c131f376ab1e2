/** The audit log. In Russian. */

import type { log as English } from "../en/log.ts"
import { counting } from "../counting.ts"

const counted = counting("ru")
type Verbs = readonly [came: string, became: string, went: string]

const always = (words: string): Verbs => [words, words, words]
const TYPED: Verbs = ["добавляет слова", "меняет слова", "удаляет слова"]

const deeds: (typeof English)["deeds"] = {
  text: TYPED,
  "text-continued": TYPED,
  format: always("меняет форматирование"),
  "paragraph-added": always("добавляет пункт"),
  "paragraph-removed": always("удаляет пункт"),
  "paragraph-moved": always("перемещает пункт"),
  "paragraph-changed": always("меняет вид или уровень пункта"),
  bracket: ["ставит скобки", "меняет скобки", "убирает скобки"],
  "bracket-removed": always("убирает скобки"),
  cluster: always("объединяет скобки в группу"),
  position: ["занимает позицию", "меняет позицию", "отзывает позицию"],
  decision: ["принимает решение", "принимает решение", "открывает вопрос вновь"],
  reopened: always("открывает вопрос вновь"),
  note: ["определяет вид примечания", "меняет вид примечания", "убирает вид примечания"],
  issue: ["создаёт вопрос", "меняет вопрос", "удаляет вопрос"],
  comment: ["комментирует", "комментирует", "удаляет комментарий"],
  suggestion: ["рекомендует другие слова", "отвечает на рекомендацию", "отзывает рекомендацию"],
  carried: ["переносит скобки на потом", "меняет срок переноса скобок", "отменяет перенос скобок"],
  details: always("меняет сведения о проекте"),
  import: always("вносит проект"),
  freeze: always("фиксирует версию"),
  restore: always("восстанавливает версию"),
  damage: always("откладывает то, что не сохранилось на диске"),
  "sign-in": always("создаёт ссылку для входа"),
  "sign-out": always("завершает сеанс"),
  invitation: ["приглашает", "меняет приглашение", "отзывает приглашение"],
  person: ["добавляет участника", "меняет данные участника", "исключает участника"],
  party: ["добавляет сторону", "меняет данные стороны", "удаляет сторону"],
  role: always("меняет роль"),
  group: ["создаёт группу", "переименовывает группу", "удаляет группу"],
  settings: always("меняет правило"),
  closing: always("меняет, принимает ли проект текст"),
}

const recorded: (typeof English)["recorded"] = {
  brackets: {
    open: "открыто",
    add: "добавление",
    drop: "исключение",
    keep: "сохранение",
    placeholder: "место для текста",
  },
  stances: {
    support: "поддерживает",
    accept: "может принять",
    reserve: "резервирует",
    oppose: "возражает",
    none: "без указаний",
  },
  outcomes: {
    keep: "сохранено",
    drop: "исключено",
    choose: "выбрано",
    none: "ни одного",
  },
  policies: {
    "co-leads": "соруководители",
    consensus: "консенсус",
    open: "любой делегат",
  },
  closings: {
    open: "открыто",
    frozen: "заморожено",
    "round-closed": "раунд закрыт",
  },
}

export const log: typeof English = {
  after: "после: ",
  allWords: "Все слова",
  allWordsOf: (entry) => `Все слова записи ${entry}`,
  asCsv: "Скачать в CSV",
  asJson: "в JSON",
  before: "до: ",
  begins: "Здесь начинается журнал.",
  broken: "Цепочка нарушена.",
  check: "Проверить цепочку",
  deeds,
  draft: "Проект",
  everybody: "Все",
  everything: "Всё",
  from: "С",
  gone: "место, которого больше нет",
  intro:
    "Кто, что, от чьего имени и когда сделал. Записи только добавляются, каждая с хешем SHA-256 от неё самой и предыдущей; изменить их не может никто.",
  lastHash: "SHA-256 последней записи:",
  less: "Меньше",
  lessOf: (entry) => `Меньше слов записи ${entry}`,
  meeting: "Заседание: ",
  noneLikeThat: "Ничего подобного в журнале нет.",
  noneSoFar: "Пока ничего. Есть более ранние записи, которые можно просмотреть.",
  noneYet: "Журнал пока пуст.",
  number: (entry) => `№ ${entry}`,
  older: "Более ранние записи",
  paragraph: "Пункт ",
  person: "Участник",
  recorded,
  rules: { policy: "как снимаются скобки", mandate: "мандат" },
  seatFor: (role, parties) => `${role}, от имени: ${parties}`,
  server: "Сервер",
  showOnly: "Показать только",
  to: "По",
  typed: (steps, since) =>
    counted(steps, {
      one: `введено за # шаг с ${since}`,
      few: `введено за # шага с ${since}`,
      many: `введено за # шагов с ${since}`,
      other: `введено за # шага с ${since}`,
    }),
  version: (number) => `версия ${number}`,
  whole: (entries) =>
    counted(entries, {
      one: "Цепочка цела: # запись, в том виде, как она была сделана.",
      few: "Цепочка цела: # записи, каждая в том виде, как она была сделана.",
      many: "Цепочка цела: # записей, каждая в том виде, как она была сделана.",
      other: "Цепочка цела: # записи, каждая в том виде, как она была сделана.",
    }),
  wholeDraft: "весь проект",
}
