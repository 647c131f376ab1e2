/** Comments. In Arabic. */

import { counting } from "../counting.ts"
import type { comments as English } from "../en/comments.ts"

const counted = counting("ar")

export const comments: typeof English = {
  about: { words: "بشأن هذه الكلمات", paragraph: "بشأن الفقرة", cluster: "بشأن الأقواس" },
  begin: "تعليق",
  beginHere: "تعليق على التحديد أو الفقرة",
  beginKey: "تعليق على الكلمات المحددة، أو على فقرة المؤشر",
  counted: (count) =>
    counted(count, {
      zero: "لا مناقشات مفتوحة",
      one: "مناقشة مفتوحة واحدة",
      two: "مناقشتان مفتوحتان",
      few: "# مناقشات مفتوحة",
      many: "# مناقشة مفتوحة",
      other: "# مناقشة مفتوحة",
    }),
  deleted: "بشأن نص محذوف",
  discard: "إلغاء",
  filter: "المناقشات المعروضة",
  filters: { open: "المفتوحة", resolved: "المنتهية", mine: "مناقشاتي" },
  list: "المناقشات حسب ترتيب النص",
  markRead: "تعليم الكل كمقروء",
  mention: "الإشارة إلى",
  mentioned: "وردت إشارة إليكم",
  messages: (count) =>
    counted(count, {
      zero: "لا تعليقات",
      one: "تعليق واحد",
      two: "تعليقان",
      few: "# تعليقات",
      many: "# تعليقا",
      other: "# تعليق",
    }),
  noPlace: "حددوا كلمات في النص، أو ضعوا المؤشر في فقرة، ثم علّقوا.",
  nothing: {
    open: "لا توجد مناقشة مفتوحة. حددوا كلمات في النص واضغطوا «تعليق» لبدء مناقشة.",
    resolved: "لم تنته أي مناقشة بعد.",
    mine: "لا تشاركون في أي مناقشة، ولم يُشر إليكم أحد.",
  },
  onBracketBegin: "تعليق على هذه الأقواس",
  onBracketCounted: (count) =>
    counted(count, {
      zero: "لا مناقشات بشأن هذه الأقواس",
      one: "مناقشة واحدة بشأن هذه الأقواس",
      two: "مناقشتان بشأن هذه الأقواس",
      few: "# مناقشات بشأن هذه الأقواس",
      many: "# مناقشة بشأن هذه الأقواس",
      other: "# مناقشة بشأن هذه الأقواس",
    }),
  reopen: "إعادة الفتح",
  reopened: "أعيد فتح المناقشة",
  reply: "رد",
  resolve: "إنهاء",
  resolved: "أُنهيت المناقشة",
  sent: "تعليقكم وارد بجانب النص.",
  settled: "منتهية",
  tab: "التعليقات",
  takeBack: "سحب",
  takenBack: "سُحبت الكلمات الأولى.",
  toText: "العرض في النص",
  unread: (count) =>
    counted(count, {
      zero: "لا جديد",
      one: "تعليق جديد",
      two: "تعليقان جديدان",
      few: "# تعليقات جديدة",
      many: "# تعليقا جديدا",
      other: "# تعليق جديد",
    }),
  visible: "كل من يقرأ هذا المشروع يرى ما تكتبونه. وعلامة @ تشير إلى طرف أو شخص.",
  yourComment: "تعليقكم",
  yourReply: "ردكم",
}
