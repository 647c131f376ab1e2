/** The tools of a draft. In Arabic. */

import type { toolbar as English } from "../en/toolbar.ts"

export const toolbar: typeof English = {
  title: "المشروع",
  view: "طريقة العرض",
  views: { working: "النص", bracketed: "بالأقواس", agreed: "المتفق عليه", compare: "مقارنة" },
  more: { working: " قيد العمل", compare: " بالأصل" },
  selection: "التحديد",
  propose: "اقتراح",
  proposeMore: " كلمات",
  proposeWords: "اقتراح كلمات…",
  bracket: "وضع أقواس",
  bracketSelection: "وضع المحدد بين أقواس معقوفة",
  steps: "التراجع والتنقل",
  undo: "تراجع",
  redo: "إعادة",
  previous: "القوس السابق",
  next: "القوس التالي",
  keys: "المفاتيح",
  moreTools: "المزيد",
  typingDoes: "أثر الكتابة",
  modes: {
    edit: {
      label: "تحرير",
      short: "الكتابة تحرير",
      sentence: "ما تكتبونه يغير النص للجميع.",
    },
    propose: {
      label: "اقتراح",
      short: "الكتابة اقتراح",
      sentence: "ما تكتبونه يوضع بين أقواس معقوفة بوصفه اقتراحا؛ ويبقى النص نفسه على حاله.",
    },
    read: {
      label: "قراءة",
      short: "للقراءة فقط",
      sentence: "يمكنكم القراءة والبحث؛ ولا يؤخذ بأي شيء تكتبونه.",
    },
  },
  wholeText: "النص بأكمله",
  acts: {
    consolidate: { label: "توحيد النص…", sentence: "تنفيذ القرارات في النص" },
    renumber: { label: "إعادة الترقيم…", sentence: "ترقيم الفقرات بالترتيب، وتتبعها الإحالات" },
    versions: { label: "النسخ…", sentence: "حالات مجمَّدة: مقارنة وتنزيل واستعادة" },
  },
  download: "تنزيل",
  whichText: "أي نص",
  forms: {
    bracketed: "النص بالأقواس المعقوفة",
    agreed: "النص المتفق عليه، والفجوات مبينة بـ […]",
    strict: "النص المتفق عليه فقط، غير معد للتعميم",
  },
  plainText: "نص عادي",
  textAlone: "صفحة نصية فقط",
  withNames: "مع أسماء الأطراف",
}
