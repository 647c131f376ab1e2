/** Roles, policies and closings. In Arabic. */

import type { names as English } from "../en/names.ts"

export const names: typeof English = {
  roles: {
    observer: "مراقب",
    participant: "مشارك",
    delegate: "مندوب",
    "co-lead": "قائد مشارك",
    secretariat: "أمانة",
    operator: "مشغّل",
    guide: "مرشد",
  },
  roleSentences: {
    observer: "يقرأ",
    participant: "يقترح باسمه",
    delegate: "يقترح ويتخذ مواقف باسم طرف",
    "co-lead": "يحرر ويبت ويدير الفريق",
    secretariat: "تحرر وتوحد النص وتدير شؤون الأشخاص",
    operator: "يعرض الشاشة في الجلسة",
    guide: "يقرأ كل شيء ويعلّق",
  },
  policies: {
    "co-leads": "يبت القادة المشاركون؛ وما يقبله مندوب يسجَّل تأييدا.",
    consensus: "ترفع الأقواس عندما لا يعترض أي طرف اتخذ موقفا.",
    open: "يجوز لأي مندوب البت في الأقواس ورفعها.",
  },
  closings: {
    frozen: "مجمَّد: لا يتغير شيء",
    "round-closed": "أُغلقت الجولة: لا يتغير شيء حتى الجولة التالية",
  },
}
