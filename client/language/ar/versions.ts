/** Frozen versions of a draft, and any two of them compared. In Arabic. */

import { counting } from "../counting.ts"
import type { versions as English } from "../en/versions.ts"

const counted = counting("ar")

export const versions: typeof English = {
  about:
    "النسخة هي المشروع كله كما كان، مع سجلاته. ولها رقم ولا يمكن لأحد تغييرها؛ وتبيّن بصمتها SHA-256 أن أحدا لم يغيرها.",
  as: (number) => `النسخة ${number} بصيغة `,
  compare: "مقارنة",
  differ: (count) =>
    counted(count, {
      zero: "لا تختلف أي فقرة.",
      one: "تختلف فقرة واحدة.",
      two: "تختلف فقرتان.",
      few: "تختلف # فقرات.",
      many: "تختلف # فقرة.",
      other: "تختلف # فقرة.",
    }),
  differences: "الفروق",
  draftNow: "المشروع كما هو الآن",
  freeze: "تجميد نسخة",
  freezeNow: "تجميد الآن",
  from: "من",
  frozen: "النسخ المجمدة",
  isFrozen: (number) => `جُمدت النسخة ${number}.`,
  none: "لم تُجمد أي نسخة بعد.",
  restore: "استعادة كمشروع جديد",
  restoreThis: (number) => `استعادة كمشروع جديد: النسخة ${number}`,
  same: "هما متطابقتان.",
  status: "سطر الحالة",
  symbol: "الرمز",
  text: "نص",
  title: "النسخ",
  to: "إلى",
  unchanged: (number) => `لم يتغير شيء منذ النسخة ${number}. وهي تضم المشروع كما هو.`,
  version: (number) => `النسخة ${number}`,
  layout: "العرض",
  oneColumn: "عمود واحد",
  twoColumns: "عمودان",
}
