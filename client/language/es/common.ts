/** Words that several parts of the page have in common. In Spanish. */

import type { common as English } from "../en/common.ts"

export const common: typeof English = {
  andMore: (count) => `… y ${count} más.`,
  cancel: "Cancelar",
  close: "Cerrar",
  confirm: "Confirmar",
  ofAll: (number, all) => `${number} de ${all}`,
  optional: "(opcional)",
}
