/** What stands around a draft. In Russian. */

import { counting } from "../counting.ts"
import type { frame as English } from "../en/frame.ts"

const counted = counting("ru")

export const frame: typeof English = {
  allDrafts: "Chapeau: все проекты",
  dismiss: "Скрыть",
  heldBack: (count) =>
    counted(count, {
      one: "# удержан",
      few: "# удержаны",
      many: "# удержано",
      other: "# удержано",
    }),
  interfaceLanguage: "Язык интерфейса",
  loading: "Проект загружается.",
  noBrackets: "Скобок нет",
  openForWork: "Открыт для работы",
  openOf: (open, total) => `Открыто ${open} из ${total}`,
  outOfReach: "Сервер недоступен. Проект появится, как только связь восстановится.",
  panel: "Боковая панель",
  panelHolds: "Скобки, план и примечания",
  printed: (when) => `По состоянию на ${when}`,
  show: "Показать",
  stateOf: (title) => `Состояние проекта «${title}»`,
  text: "Текст",
  tabs: { clusters: "Скобки", outline: "План", notes: "Примечания", held: "Удержано" },
  saved: {
    all: "Все изменения сохранены",
    waiting: (count) =>
      counted(count, {
        one: "# изменение ещё не доставлено",
        few: "# изменения ещё не доставлены",
        many: "# изменений ещё не доставлено",
        other: "# изменения ещё не доставлено",
      }),
    cannot: "Сервер сейчас не может сохранять",
    cannotAnd: (waiting) => `Сервер сейчас не может сохранять. ${waiting}`,
    connecting: "Подключение…",
    connectingAnd: (waiting) => `Подключение… ${waiting}`,
    offline: "Нет связи: можно продолжать работу",
    offlineAnd: (waiting) => `Нет связи: можно продолжать работу. ${waiting}`,
    offlineKept: (waiting) => `Нет связи. ${waiting}, хранится на этом устройстве`,
    closed: "Закрыт",
  },
  closed: {
    title: "Проект закрыт",
    toYou: "Проект для вас закрыт",
    notReached: "Эти ваши слова не дошли до остальных.",
    kept: "Они хранятся на этом устройстве.",
    copy: "Скопируйте их, прежде чем обновить страницу:",
    reload: "Загрузить проект заново",
    frozen: "Этот проект заморожен: его можно читать, но никто его больше не меняет.",
    roundClosed: "Этот раунд закрыт: проект можно читать, но текст сейчас не принимается.",
    because: {
      malformed: "Сервер не смог прочитать то, что отправила эта страница. Обновите страницу.",
      notSignedIn: "Вы вышли из системы. Откройте присланную вам ссылку ещё раз.",
      notAllowed: "Этот проект вам больше не открыт.",
      noSuchDraft: "Такого проекта нет.",
      otherVersion: "Эта страница старее или новее сервера. Обновите страницу.",
      byServer: "Сервер закрыл для вас этот проект.",
      tooLarge: "Введено или вставлено слишком много, чтобы отправить за один раз.",
    },
  },
}
