/** Bringing a text in, and what is found in it. In Arabic. */

import { counting } from "../counting.ts"
import type { bringing as English } from "../en/bringing.ts"

const counted = counting("ar")

export const bringing: typeof English = {
  about:
    "نص عادي أو Markdown بسيط أو مشروع بصيغة JSON. يُتعرف في النص على الأقواس والأرقام والملاحظات؛ وتبقى حروفه كما هي.",
  another: "أخذ نص آخر",
  badFile: (name, endings) =>
    `”${name}“ ليس ملف نص أو Markdown أو JSON (${endings}). احفظوه بإحدى هذه الصيغ أو الصقوا نصه.`,
  badJson: "الملف ليس بصيغة JSON صحيحة.",
  bringIn: "استيراد وفتح",
  bringingIn: "يجري الاستيراد …",
  chooseFile: "اختيار ملف …",
  counts: {
    brackets: (count) =>
      counted(count, {
        zero: "لا أقواس",
        one: "زوج واحد من الأقواس",
        two: "زوجان من الأقواس",
        few: "# أزواج من الأقواس",
        many: "# زوجا من الأقواس",
        other: "# زوج من الأقواس",
      }),
    inClusters: (brackets, count) =>
      `${brackets} في ${counted(count, {
        zero: "لا مجموعة",
        one: "مجموعة واحدة",
        two: "مجموعتين",
        few: "# مجموعات",
        many: "# مجموعة",
        other: "# مجموعة",
      })}`,
    noBrackets: "لا أقواس",
    noNotes: "لا ملاحظات",
    notes: (count) =>
      counted(count, {
        zero: "لا ملاحظات",
        one: "ملاحظة واحدة",
        two: "ملاحظتان",
        few: "# ملاحظات",
        many: "# ملاحظة",
        other: "# ملاحظة",
      }),
    paragraphs: (count) =>
      counted(count, {
        zero: "لا فقرات",
        one: "فقرة واحدة",
        two: "فقرتان",
        few: "# فقرات",
        many: "# فقرة",
        other: "# فقرة",
      }),
    quoted: (count) => `منها ${count} في كلمات مقتبسة`,
  },
  error: "خطأ",
  errors: (count) =>
    counted(count, {
      zero: "لا أخطاء",
      one: "خطأ واحد",
      two: "خطآن",
      few: "# أخطاء",
      many: "# خطأ",
      other: "# خطأ",
    }),
  fileRefused: (name, why) => `”${name}“: ${why}`,
  found: "ما وُجد في النص",
  line: (number) => `السطر ${number}`,
  notNow: "ليس الآن",
  nothingToRemark: (counts) => `${counts}. لا ملاحظة تُذكر.`,
  open: "استيراد نص …",
  remarks: "تنبيهات",
  remarksFollow: (counts, remarks) => `${counts}. وُجد: ${remarks}.`,
  text: "النص",
  title: "استيراد نص",
  titleOfDraft: "العنوان",
  tooLong: (millions) => `النص أطول من ${millions} ملايين حرف، وهو أقصى ما يتسع له المشروع.`,
  warning: "تحذير",
  warnings: (count) =>
    counted(count, {
      zero: "لا تحذيرات",
      one: "تحذير واحد",
      two: "تحذيران",
      few: "# تحذيرات",
      many: "# تحذيرا",
      other: "# تحذير",
    }),
}
