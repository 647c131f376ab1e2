/** Words that several parts of the page have in common. In Russian. */

import type { common as English } from "../en/common.ts"

export const common: typeof English = {
  andMore: (count) => `… и ещё ${count}.`,
  cancel: "Отмена",
  close: "Закрыть",
  confirm: "Подтвердить",
  ofAll: (number, all) => `${number} из ${all}`,
  optional: "(необязательно)",
}
