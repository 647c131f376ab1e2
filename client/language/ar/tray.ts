/** The tray of held text, and the comparison of a paragraph that others changed too. In Arabic. */

import { counting } from "../counting.ts"
import type { tray as English } from "../en/tray.ts"

const counted = counting("ar")

export const tray: typeof English = {
  cannotCopy: "لا يسمح المتصفح للصفحة بالنسخ. حددوا الكلمات وانسخوها.",
  causes: {
    refused: "لم يُقبل",
    conflict: "غيّره آخرون أيضا",
    gone: "زال موضعه",
    returned: "أُعيد",
  },
  compare: "المقارنة والاختيار …",
  conflict: {
    before: "قبل التغيير",
    bothStand: "يبقى كلاهما بين قوسين إلى أن يُبت فيه.",
    keepTheirs: "إبقاء ما هو قائم.",
    later: "لاحقا",
    mineStays: (tab) => `يبقى نصي تحت ”${tab}“.`,
    nothingMixed:
      "غيرتم هذه الفقرة دون اتصال وغيرها شخص آخر في هذه الأثناء. ولم يُخلط شيء: نصكم محتجز إلى أن تختاروا.",
    notThere: "الفقرة غير موجودة.",
    now: "كما هي الآن",
    proposeDeletion: "اقتراح حذفها.",
    proposeMine: "وضع نصي إلى جانبه كاقتراح.",
    replaces: "يحل محل ما هو قائم؛ وتبقى أقواس الآخرين.",
    takeMine: "الأخذ بنصي.",
    this: "غيّر آخرون أيضا هذه الفقرة",
    title: (key) => `غيّر آخرون أيضا ${key}`,
    whatStands: "ما يرد في النص",
    yours: "نصكم، محتجز",
  },
  copied: "نُسخ.",
  copy: "نسخ",
  deletedDiffers: "تغير نص ما حذفتموه. انظروا فيه من جديد في موضعه.",
  discard: "تخلٍّ",
  discardForGood: "تخلٍّ نهائي",
  goneAlready: "لم تعد هذه الكلمات موجودة.",
  goTo: (title) => `الانتقال إلى ${title}`,
  hasMine: "أصبحت الفقرة بكلماتكم.",
  kept: "يُحفظ على هذا الجهاز إلى أن تنظروا فيه.",
  keptUnder: (tab) => `نصكم محفوظ تحت ”${tab}“.`,
  noPlace: "زال موضعه. ضعوا المؤشر حيث ينبغي أن يرد في النص ثم حاولوا ثانية.",
  nothing: "لا شيء محتجز: كل ما كتبتموه في المشروع.",
  notKept: "لا يحفظه هذا الجهاز: انسخوه قبل المغادرة.",
  pieces: (count) =>
    counted(count, {
      zero: "لا يوجد نص لكم لم يدخل المشروع.",
      one: "جزء واحد من نصكم لم يدخل المشروع. ولا يراه غيركم.",
      two: "جزءان من نصكم لم يدخلا المشروع. ولا يراهما غيركم.",
      few: "# أجزاء من نصكم لم تدخل المشروع. ولا يراها غيركم.",
      many: "# جزءا من نصكم لم تدخل المشروع. ولا يراها غيركم.",
      other: "# جزء من نصكم لم تدخل المشروع. ولا يراها غيركم.",
    }),
  placeGone: "زال موضعه. ويمكن اقتراحه عند المؤشر.",
  proposeAtCaret: "اقتراح عند المؤشر",
  proposeDeletion: "اقتراح الحذف",
  proposed: "وردت كلماتكم في النص كاقتراح.",
  proposeInstead: "تقديمه اقتراحا",
  reasons: {
    conflict: "غيّر شخص آخر هذه الفقرة وأنتم دون اتصال.",
    gone: "أُخرجت هذه الفقرة من المشروع وأنتم دون اتصال.",
    outdated: "كُتب هذا قبل تجديد الصفحة ولم يعد إيصاله ممكنا.",
    stray: "أُزيل موضع هذه الكلمات أو نُقل قبل وصولها.",
    together: "كان هذا جزءا مما تعذر إيصاله.",
  },
  yourText: "نصكم",
}
