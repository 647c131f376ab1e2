/** Words that several parts of the page have in common. In Arabic. */

import type { common as English } from "../en/common.ts"

export const common: typeof English = {
  andMore: (count) => `… و${count} غيرها.`,
  cancel: "إلغاء",
  close: "إغلاق",
  confirm: "تأكيد",
  ofAll: (number, all) => `${number} من ${all}`,
  optional: "(اختياري)",
}
