/** Work that takes long: how far it is, and what came of giving it up. In Arabic. */

import type { long as English } from "../en/long.ts"

export const long: typeof English = {
  arrived: "أُلغي. كان النص قد وصل: انظر في القائمة هل المشروع فيها.",
  freezing: "يجري تجميد المشروع كنسخة…",
  givenUp: "أُلغي. لم يُدخل شيء.",
  notConsolidated: "أُلغي. لم يُوحَّد شيء.",
  preparing: "الخادم يكتب الملف…",
  reading: "الخادم يقرأ النص…",
  received: (size) => `وصل ${size}`,
  sent: (share) => `أُرسل ${share}`,
}
