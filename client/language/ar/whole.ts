/** What is done with the text as a whole: consolidating and renumbering. In Arabic. */

import { counting } from "../counting.ts"
import type { whole as English } from "../en/whole.ts"

const counted = counting("ar")

export const whole: typeof English = {
  consolidate: "توحيد النص",
  consolidated: (brackets, version) =>
    `${counted(brackets, {
      zero: "لم توحد أي أقواس مبتوت فيها",
      one: "وُحد زوج واحد من الأقواس المبتوت فيها",
      two: "وُحد زوجان من الأقواس المبتوت فيها",
      few: "وُحدت # أزواج من الأقواس المبتوت فيها",
      many: "وُحد # زوجا من الأقواس المبتوت فيها",
      other: "وُحد # زوج من الأقواس المبتوت فيها",
    })}. وتضم النسخة ${version} النص كما كان؛ ويعيده التراجع.`,
  consolidating: {
    about:
      "تُنفذ القرارات في النص: تزول رموز الأقواس المبتوت فيها مع الكلمات التي لم تُبق. وتبقى الأقواس المفتوحة والأرقام كلها كما هي. ويُجمد المشروع كما هو الآن كنسخة أولا.",
    before: "قبل توحيد النص",
    changed: "الفقرات التي تتغير",
    changes: (count) =>
      counted(count, {
        zero: "لا تتغير أي فقرة",
        one: "تتغير فقرة واحدة",
        two: "تتغير فقرتان",
        few: "تتغير # فقرات",
        many: "تتغير # فقرة",
        other: "تتغير # فقرة",
      }),
    closeNote: "إغلاق: تزول الملاحظة",
    decided: "الأقواس المبتوت فيها",
    decidedCounted: (count) =>
      counted(count, {
        zero: "لم يُبت في أي أقواس",
        one: "بُت في زوج واحد من الأقواس",
        two: "بُت في زوجين من الأقواس",
        few: "بُت في # أزواج من الأقواس",
        many: "بُت في # زوجا من الأقواس",
        other: "بُت في # زوج من الأقواس",
      }),
    keepNote: "إبقاء: تبقى الملاحظة",
    noteGoes: (number) => `تزول الملاحظة ${number} مع الكلمات التي ترد فيها:`,
    noteOnDecided: (number) => `الملاحظة ${number} تخص قوسين بُت فيهما.`,
    notes: "الملاحظات",
    nothing: "لم يُبت في أي أقواس، فلا شيء يُوحد.",
    removed: "فقرة محذوفة",
    unanswered: (count) => `حددوا لكل ملاحظة إن كانت تُغلق أو تبقى: المتبقي ${count}.`,
    waiting: "انتظروا حتى تُحفظ جميع التغييرات: تُجمد نسخة أولا.",
  },
  renumber: "إعادة الترقيم",
  renumbered: (numbers) =>
    `${counted(numbers, {
      zero: "لم يتغير أي رقم",
      one: "تغير رقم واحد",
      two: "تغير رقمان",
      few: "تغيرت # أرقام",
      many: "تغير # رقما",
      other: "تغير # رقم",
    })}. ويعيد التراجع الأرقام السابقة.`,
  renumbering: {
    about:
      "تُرقم الفقرات بالترتيب دون ”مكررا“ و”مكررا ثانيا“؛ وتتبعها الإحالات إليها. وتحتفظ العناوين بأرقامها.",
    begins: "البداية",
    changes: (count) =>
      counted(count, {
        zero: "لا يتغير أي رقم",
        one: "يتغير رقم واحد",
        two: "يتغير رقمان",
        few: "تتغير # أرقام",
        many: "يتغير # رقما",
        other: "يتغير # رقم",
      }),
    follow: (count) =>
      counted(count, {
        zero: "لا تتبعها أي إحالة",
        one: "تتبعها إحالة واحدة",
        two: "تتبعها إحالتان",
        few: "تتبعها # إحالات",
        many: "تتبعها # إحالة",
        other: "تتبعها # إحالة",
      }),
    inOrder: "الأرقام مرتبة بالفعل.",
    new: "الجديد",
    now: "الحالي",
    standsIn: "يرد في",
    where: "أين",
    wholeDraft: "المشروع كله",
  },
}
