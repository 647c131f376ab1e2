/** One's own account. In Arabic. */

import type { account as English } from "../en/account.ts"

export const account: typeof English = {
  aBrowser: "متصفح",
  browserOn: (browser, system) => `${browser} على ${system}`,
  copy: "نسخ",
  demonstrator: (name) => `أنتم الآن ${name} في العرض التوضيحي، وهي صفة متاحة للجميع.`,
  end: "إنهاء",
  forgotten:
    "يحتفظ هذا الجهاز بنص لكم لا يوجد في أي مشروع. يمكن نسخه أعلاه؛ وعند تسجيل الخروج لا يعود الجهاز يحتفظ به.",
  itsDraft: "المشروع المعني",
  keepsNone: "لا يحتفظ هذا الجهاز بأي نص.",
  lastSeen: (when) => `آخر نشاط: ${when}`,
  nameAsSeen: "اسمكم كما يراه الآخرون",
  notDelivered: "لم يُسلَّم بعد.",
  save: "حفظ",
  signedIn: "الأماكن التي سجلتم الدخول منها",
  signOut: "تسجيل الخروج",
  signOutAndForget: "تسجيل الخروج وعدم الاحتفاظ به",
  signOutEverywhere: "تسجيل الخروج من كل مكان",
  texts: "نصكم الذي لا يوجد في أي مشروع",
  thisBrowser: "هذا المتصفح",
  title: "حسابكم",
  waiting:
    "الكلمات التي يحتفظ بها المشروع نفسه لكم لأن موضعها زال تظهر تحت ”المحتجز“ عند فتحه. وما دمتم لستم أعضاء في فريقه فإنها تنتظر هناك.",
  yourName: "اسمكم",
}
