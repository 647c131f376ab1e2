/** Other words that a co-lead suggests to the party that proposed some. In Arabic. */

import type { suggesting as English } from "../en/suggesting.ts"

export const suggesting: typeof English = {
  accept: "اعتماد هذه الكلمات",
  accepted: "أصبحت الكلمات المقترحة اقتراحكم.",
  answers: {
    accepted: (by) => `اعتمدها ${by}`,
    rejected: (by) => `لم يعتمدها ${by}`,
    withdrawn: (by) => `سحبها ${by}`,
  },
  begin: "اقتراح صيغة أخرى …",
  by: (by) => `صيغة مقترحة من ${by}`,
  changed: "تغير الاقتراح بعد طرح هذه الصيغة.",
  earlier: (count) => `صيغ مقترحة سابقة: ${count}`,
  from: (by) => `اقترح هذه الكلمات ${by}.`,
  hint: "يقرر الطرف الذي اقترح الكلمات إن كان يعتمدها. وحتى ذلك الحين يبقى النص كما هو.",
  arrived: (where) => `اقتُرحت صيغة أخرى لاقتراحكم في ${where}.`,
  label: "الكلمات المقترحة",
  reject: "الإبقاء على صيغتنا",
  rejected: "تبقى كلماتكم كما هي.",
  remark: "ملاحظة",
  send: "إرسال الصيغة المقترحة",
  sent: (party) => `الصيغة المقترحة في انتظار ${party}.`,
  title: "صيغ مقترحة لهذه الكلمات",
  waitsFor: (party) => `في انتظار ${party}`,
  waiting: (count) => `صيغ مقترحة تنتظر الرد: ${count}`,
  withdraw: "سحب الصيغة المقترحة",
  withdrawn: "سُحبت الصيغة المقترحة.",
}
