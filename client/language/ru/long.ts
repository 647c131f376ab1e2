/** Work that takes long: how far it is, and what came of giving it up. In Russian. */

import type { long as English } from "../en/long.ts"

export const long: typeof English = {
  arrived: "Отменено. Текст уже дошел: посмотрите в списке, есть ли там проект.",
  freezing: "Проект фиксируется как версия…",
  givenUp: "Отменено. Ничего не внесено.",
  notConsolidated: "Отменено. Ничего не сведено.",
  preparing: "Сервер записывает файл…",
  reading: "Сервер читает текст…",
  received: (size) => `Получено: ${size}`,
  sent: (share) => `Отправлено: ${share}`,
}
