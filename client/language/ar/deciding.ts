/** Forms on a card, and what is told of what somebody did to the brackets. In Arabic. */

import type { deciding as English } from "../en/deciding.ts"

export const deciding: typeof English = {
  acts: {
    alternativeAdded: "أُدرج بديلكم إلى جانب البدائل الأخرى.",
    bracketed: "وُضعت الكلمات المحددة بين قوسين.",
    collapsed: "دُمجت البدائل.",
    decidedAlready: "بُت في ذلك من قبل. أعيدوا فتحه أولا.",
    grouped: "أصبح كل منهما بديلا للآخر.",
    isClosed: "المشروع مغلق هنا. أعيدوا تحميله أولا.",
    noCaret: "ضعوا المؤشر في النص أولا أو حددوا كلمات.",
    noNext: "لا يوجد بعد هذين القوسين ما يُضمان إليه.",
    noSelection: "حددوا كلمات في النص أولا ثم ضعوها بين قوسين.",
    proposed: "أُدرج اقتراحكم في النص.",
    recorded: {
      supported: "سُجل أنه يحظى بتأييد الفريق.",
      "ad-ref": "سُجل أنه متفق عليه بشرط الاستشارة.",
    },
    reopened: "سُحب القرار وأعيد فتح القوسين.",
    ungrouped: "أصبح كل قوسين على حدة.",
    withdrawn: "سُحب اقتراح طرفكم.",
  },
  after: "بعد",
  another: "بديل آخر",
  anotherFor: (party) => `بديل آخر باسم ${party}`,
  before: "قبل",
  collapse: "دمج",
  collapsing:
    "تخرج الكلمات المشتركة من الأقواس وتصبح البدائل المتطابقة بديلا واحدا. ويبقى النص الناتج عن كل خيار كما هو.",
  decision: "القرار",
  keepAll: "إبقاؤها كلها نصا",
  keepWords: "إبقاء الكلمات",
  level: "المستوى",
  meeting: "الجلسة",
  meetingNeeded: "يتطلب ”متفق عليه بشرط الاستشارة“ ذكر الجلسة التي اتُّفق فيها.",
  meetingSuchAs: "الجلسة الثالثة، 4 أيار/مايو",
  noText: "لا نص: تُحذف كلها",
  others: {
    decided: (by) => `بت ${by} في قوسين.`,
    decidedIn: (where, by) => `بت ${by} في قوسين في الفقرة ${where}.`,
    reopened: "أعيد فتح قوسين.",
    reopenedIn: (where) => `أعيد فتح قوسين في الفقرة ${where}.`,
  },
  omitWords: "حذف الكلمات",
  propose: "اقتراح",
  reason: "السبب",
  standAgainst: (parties) => `اعتراض من: ${parties}. ويمكن البت عندما لا يعترض أحد.`,
  whatStays: "ما يبقى",
}
