/** Finding one's way in a draft: going to a place, finding and replacing words, folding. In Arabic. */

import { counting } from "../counting.ts"
import type { finding as English } from "../en/finding.ts"

const counted = counting("ar")

export const finding: typeof English = {
  andMore: (count) =>
    counted(count, {
      zero: "ولا مزيد",
      one: "وموضع آخر",
      two: "وموضعان آخران",
      few: "و # مواضع أخرى",
      many: "و # موضعا آخر",
      other: "و # موضع آخر",
    }),
  at: (place, all) => `${place} من ${all}`,
  bracket: (number) => `القوسان ${number}`,
  cancel: "إلغاء",
  close: "إغلاق",
  find: "بحث",
  findAct: { label: "بحث …", sentence: "كلمات النص عبر الأقواس؛ ومن يحرر النص يمكنه استبدالها" },
  go: "انتقال",
  goTo: "الانتقال إلى",
  goToAct: { label: "الانتقال إلى …", sentence: "فقرة أو فرع أو قوسان معقوفان بالرقم" },
  nextOuter: "القوسان التاليان من مستوى خارجي",
  nextPlace: "الموضع التالي",
  nextSame: "القوسان التاليان من المستوى نفسه",
  notFound: "غير موجود",
  places: "المواضع",
  placesFound: (count) =>
    counted(count, {
      zero: "لا مواضع",
      one: "موضع واحد",
      two: "موضعان",
      few: "# مواضع",
      many: "# موضعا",
      other: "# موضع",
    }),
  previousOuter: "القوسان السابقان من مستوى خارجي",
  previousPlace: "الموضع السابق",
  previousSame: "القوسان السابقان من المستوى نفسه",
  replace: "استبدال",
  replaceAll: "استبدال الكل …",
  replaceBy: "استبدال بـ",
  replaceTitle: "استبدال الكل",
  replaced: (count) =>
    counted(count, {
      zero: "لم يتغير أي موضع.",
      one: "تغير موضع واحد؛ والتراجع يعيده.",
      two: "تغير موضعان؛ والتراجع يعيدهما.",
      few: "تغيرت # مواضع؛ والتراجع يعيدها كلها.",
      many: "تغير # موضعا؛ والتراجع يعيدها كلها.",
      other: "تغير # موضع؛ والتراجع يعيدها كلها.",
    }),
  stays: {
    bracket: "بين هذه الكلمات قوس.",
    note: "بين هذه الكلمات إشارة إلى حاشية.",
    outside: "الفرع خارج ولاية الفريق.",
  },
  through: "عبر الأقواس",
  toReplace: "تُستبدل الكلمات حين تحرر الكتابة النص.",
  unknown: (asked) => `لا شيء في مشروع النص هذا يسمى «${asked}».`,
  whereTo: "فقرة أو فرع أو قوسان، مثل D7 أو OP3bis أو [12",
  willChange: (count) =>
    counted(count, {
      zero: "لن يتغير أي موضع.",
      one: "سيتغير موضع واحد.",
      two: "سيتغير موضعان.",
      few: "ستتغير # مواضع.",
      many: "سيتغير # موضعا.",
      other: "سيتغير # موضع.",
    }),
  willStay: (count) =>
    counted(count, {
      zero: "لا يبقى أي موضع على حاله:",
      one: "يبقى موضع واحد على حاله:",
      two: "يبقى موضعان على حالهما:",
      few: "تبقى # مواضع على حالها:",
      many: "يبقى # موضعا على حاله:",
      other: "يبقى # موضع على حاله:",
    }),
  wordsToFind: "الكلمات المطلوبة",
}
