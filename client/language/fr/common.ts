/** Words that several parts of the page have in common. In French. */

import type { common as English } from "../en/common.ts"

export const common: typeof English = {
  andMore: (count) => `… et ${count} de plus.`,
  cancel: "Annuler",
  close: "Fermer",
  confirm: "Confirmer",
  ofAll: (number, all) => `${number} sur ${all}`,
  optional: "(facultatif)",
}
