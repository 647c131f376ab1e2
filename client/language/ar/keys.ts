/** The sheet of keys. In Arabic. */

import type { keys as English } from "../en/keys.ts"

export const keys: typeof English = {
  title: "المفاتيح",
  explained:
    "تعمل الحروف المفردة عندما تكون لوحة المفاتيح في اللوحة الجانبية لا في النص. وينقل مفتاح Esc من إحداهما إلى الأخرى. ولكل مفتاح زر أو بند في قائمة يقابله.",
  names: { Enter: "Enter", Escape: "Esc", Shift: "Shift" },
  parts: {
    moving: "التنقل",
    text: "في النص",
    proposing: "الاقتراح",
    positions: "المواقف",
    deciding: "البت",
    plenary: "الجلسة العامة",
    page: "الصفحة",
  },
  next: "القوس التالي",
  previous: "القوس السابق",
  openCard: "فتح بطاقة السطر",
  lines: "سطرا سطرا في القائمة",
  moveParagraphs: "نقل الفقرة التي فيها المؤشر أو الفقرات المحددة إلى أعلى أو إلى أسفل",
  escape: "من النص إلى اللوحة الجانبية وبالعكس",
  bracket: "وضع الكلمات المحددة بين أقواس معقوفة",
  propose: "اقتراح كلمات في موضع التحديد",
  alternative: "إضافة بديل",
  withdraw: "سحب اقتراحكم",
  support: "تأييد البديل",
  accept: "إمكان قبوله",
  reserve: "التحفظ عليه",
  oppose: "الاعتراض عليه",
  choose: "اعتماد البديل الذي يحمل هذا الرقم",
  noText: "لا نص: يحذف كله",
  confirm: "تأكيد",
  reopen: "إعادة الفتح",
  showKeys: "عرض هذه المفاتيح",
  text: {
    bold: "غامق",
    italic: "مائل",
    underline: "مسطر تحته",
    edges: "إلى بداية المشروع أو نهايته",
    newLine: "سطر جديد في الفقرة نفسها",
    leave: "مغادرة النص إلى ما يليه في الصفحة",
    places: "في سطر البحث: الموضع التالي أو السابق",
  },
}
