/** Coming in. In Arabic. */

import type { entry as English } from "../en/entry.ts"

export const entry: typeof English = {
  allGroups: "Chapeau، أفرقتكم",
  byMail: "رابط بالبريد الإلكتروني",
  demonstration: "الاطلاع على العرض التوضيحي",
  elsewhere: "تسجيل الدخول عن طريق منظمتكم",
  handed: "تسلّمكم أمانة فريقكم رابطا للدخول.",
  language: "اللغة",
  mailAddress: "عنوان بريدكم الإلكتروني",
  notOpen: "غير متاح",
  notReached: "تعذر الاتصال",
  opening: "جارٍ الفتح…",
  sendLink: "أرسلوا لي رابطا",
  signIn: "تسجيل الدخول",
  tryAgain: "إعادة المحاولة",
  yourGroups: "أفرقتكم",
}
