/** How far a draft has come: figures, as charts and tables. In Arabic. */

import { counting } from "../counting.ts"
import type { figures as English } from "../en/figures.ts"

const counted = counting("ar")

export const figures: typeof English = {
  act: "أرقام: المعلق وتطوره ومن يختلف",
  age: "العمر",
  ages: {
    week: "حتى 7 أيام",
    month: "من 8 إلى 30 يوما",
    quarter: "من 31 إلى 90 يوما",
    older: "أطول من ذلك",
    unknown: "منذ الاستيراد",
  },
  agreed: "المتفق عليه",
  agreedNow: (share) => `النص المتفق عليه: ${share}.`,
  beforeHeadings: "قبل العنوان الأول",
  charts: {
    time: {
      title: "الأقواس المعلقة عبر الزمن",
      about:
        "تدل النقطة على نص معروف بأكمله: البداية أو نسخة مجمدة أو المشروع الآن. وما بينها يُعد من السجل.",
    },
    agreed: {
      title: "نسبة النص المتفق عليه",
      about: "الأحرف التي لا يضمها أي قوس معلق، في البداية وفي كل نسخة والآن.",
    },
    meetings: {
      title: "الأقواس المعلقة بعد كل جلسة",
      about: "تنتهي الجلسة بآخر قرار يذكرها. ويُحسب لها ما جرى منذ الجلسة السابقة.",
    },
    sections: { title: "الأقواس المعلقة حسب الفرع", about: "الممتلئ: معلق. المحدد بإطار: بُت فيه." },
    kinds: { title: "الأقواس المعلقة حسب النوع", about: "ما لم يُبت فيه بعد." },
    ages: { title: "الأقواس المعلقة حسب العمر", about: "منذ اقتراح أقدم كلماتها." },
    parties: {
      title: "الأقواس المعلقة حسب الطرف",
      about: "الممتلئ: حيث يقترح الطرف شيئا. المحدد بإطار: حيث يعارض شيئا.",
    },
    spots: {
      title: "أين جرى معظم العمل",
      about: "التغييرات والمواقف والقرارات والتعليقات حسب الفرع واليوم، إلى جانب ما هو معلق هناك.",
    },
    pairs: {
      title: "من يختلف مع من",
      about: "نسبة الأقواس التي لا تناسب أي نتيجة فيها الطرفين معا، حيث يعبر كلاهما عما يريد.",
    },
  },
  decided: "بُت فيه",
  drawn: (title) => `رسم بياني: ${title}. ويقول الجدول المجاور الشيء نفسه.`,
  gone: "لم يعد في النص",
  history: {
    act: "خطوة بخطوة: البداية وكل نسخة مجمدة والآن",
    changed: (count, before) =>
      counted(count, {
        zero: "لا تختلف أي فقرة عن «@».",
        one: "تختلف فقرة واحدة عن «@».",
        two: "تختلف فقرتان عن «@».",
        few: "تختلف # فقرات عن «@».",
        many: "تختلف # فقرة عن «@».",
        other: "تختلف # فقرة عن «@».",
      }).replace("@", () => before),
    first: "هذا هو المشروع كما استُورد.",
    next: "التالي",
    previous: "السابق",
    same: (before) => "نصه مطابق لنص «@».".replace("@", () => before),
    step: "حالة المشروع المعروضة",
    title: "تاريخ المشروع",
    view: "التاريخ",
  },
  kind: "النوع",
  kinds: {
    alternatives: "بدائل",
    addition: "كلمات جديدة",
    deletion: "حذف",
    words: "كلمات بين قوسين",
  },
  lifted: "سُوي",
  meeting: "الجلسة",
  narrowed: "ضاق",
  nothing: "لا توجد أقواس في هذا المشروع بعد. ومتى قُدم اقتراح أمكن متابعة سيره هنا.",
  notKnown: "غير معروف",
  now: (open, decided) =>
    `${counted(open, {
      zero: "لا توجد أقواس معلقة",
      one: "قوس واحد معلق",
      two: "قوسان معلقان",
      few: "# أقواس معلقة",
      many: "# قوسا معلقا",
      other: "# قوس معلق",
    })}، ${counted(decided, {
      zero: "ولم يُبت في أي منها.",
      one: "وبُت في واحد.",
      two: "وبُت في اثنين.",
      few: "وبُت في #.",
      many: "وبُت في #.",
      other: "وبُت في #.",
    })}`,
  ofCluster: {
    close: "إخفاء تاريخه",
    none: "لم يُجر عليه شيء منذ استيراد المشروع.",
    open: "عرض تاريخه",
    title: "ما جرى على هذين القوسين",
  },
  open: "معلق",
  opened: "فُتح",
  opposes: "يعارض",
  proposes: "يقترح",
  sinceLast: "منذ ذلك الحين",
  source: "المصدر",
  sources: {
    differs: (name) => `${name} (عدد السجل مختلف)`,
    log: "السجل",
    now: "المشروع الآن",
    start: "البداية",
  },
  tableOf: (title) => `جدول: ${title}`,
  take: (title) => `تنزيل: ${title}`,
  takeAs: (title, kind) => `${kind}: ${title}`,
  view: "التقدم",
  title: "إلى أين وصل المشروع",
  when: "التاريخ",
}
