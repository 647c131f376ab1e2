/** What stands around a draft. In Arabic. */

import { counting } from "../counting.ts"
import type { frame as English } from "../en/frame.ts"

const counted = counting("ar")

export const frame: typeof English = {
  allDrafts: "Chapeau: جميع المشاريع",
  dismiss: "إخفاء",
  heldBack: (count) =>
    counted(count, {
      zero: "لا نصوص محتجزة",
      one: "نص محتجز",
      two: "نصان محتجزان",
      few: "# نصوص محتجزة",
      many: "# نصا محتجزا",
      other: "# نص محتجز",
    }),
  interfaceLanguage: "لغة الواجهة",
  loading: "يجري تحميل المشروع.",
  noBrackets: "لا توجد أقواس",
  openForWork: "مفتوح للعمل",
  openOf: (open, total) => `${open} مفتوحة من أصل ${total}`,
  outOfReach: "يتعذر الوصول إلى الخادم. سيُعرض المشروع فور عودته.",
  panel: "اللوحة الجانبية",
  panelHolds: "الأقواس والمخطط والملاحظات",
  printed: (when) => `كما كان في ${when}`,
  show: "عرض",
  stateOf: (title) => `حالة ${title}`,
  text: "النص",
  tabs: { clusters: "الأقواس", outline: "المخطط", notes: "الملاحظات", held: "المحتجز" },
  saved: {
    all: "حُفظت جميع التغييرات",
    waiting: (count) =>
      counted(count, {
        zero: "لا تغييرات لم تسلَّم بعد",
        one: "تغيير واحد لم يسلَّم بعد",
        two: "تغييران لم يسلَّما بعد",
        few: "# تغييرات لم تسلَّم بعد",
        many: "# تغييرا لم تسلَّم بعد",
        other: "# تغيير لم تسلَّم بعد",
      }),
    cannot: "يتعذر على الخادم الحفظ في الوقت الحاضر",
    cannotAnd: (waiting) => `يتعذر على الخادم الحفظ في الوقت الحاضر. ${waiting}`,
    connecting: "جارٍ الاتصال…",
    connectingAnd: (waiting) => `جارٍ الاتصال… ${waiting}`,
    offline: "لا اتصال: يمكنكم مواصلة العمل",
    offlineAnd: (waiting) => `لا اتصال: يمكنكم مواصلة العمل. ${waiting}`,
    offlineKept: (waiting) => `لا اتصال. ${waiting}، وهي محفوظة على هذا الجهاز`,
    closed: "مغلق",
  },
  closed: {
    title: "المشروع مغلق",
    toYou: "أُغلق المشروع أمامكم",
    notReached: "لم تصل كلماتكم التالية إلى الآخرين.",
    kept: "وهي محفوظة على هذا الجهاز.",
    copy: "انسخوها قبل إعادة التحميل:",
    reload: "إعادة تحميل المشروع",
    frozen: "هذا المشروع مجمَّد: تمكن قراءته ولا يغيره أحد بعد الآن.",
    roundClosed: "أُغلقت هذه الجولة: تمكن قراءة المشروع ولا يقبل أي نص في الوقت الحاضر.",
    because: {
      malformed: "لم يتمكن الخادم من قراءة ما أرسلته هذه الصفحة. أعيدوا تحميل الصفحة.",
      notSignedIn: "سُجل خروجكم. افتحوا مجددا الرابط الذي أُرسل إليكم.",
      notAllowed: "لم يعد هذا المشروع متاحا لكم.",
      noSuchDraft: "لا يوجد مشروع كهذا.",
      otherVersion: "هذه الصفحة أقدم أو أحدث من الخادم. أعيدوا تحميل الصفحة.",
      byServer: "أغلق الخادم هذا المشروع أمامكم.",
      tooLarge: "ما كُتب أو أُلصق هنا أكبر من أن يرسل دفعة واحدة.",
    },
  },
}
