/** One's groups and their drafts. In Arabic. */

import type { home as English } from "../en/home.ts"

export const home: typeof English = {
  actFor: "تتصرفون باسم",
  cancel: "إلغاء",
  chooseParty: "يمكنكم التصرف باسم عدة أطراف. اختاروا الطرف ثم افتحوا مشروعا.",
  inNoGroup: "لستم بعد في أي فريق. افتحوا الدعوة التي أُرسلت إليكم أو اطلبوا دعوة من أمانة الفريق.",
  makeGroup: "إنشاء الفريق",
  nameOfGroup: "اسم الفريق",
  newGroup: "فريق جديد",
  noDraft: "لا يوجد مشروع بعد.",
  whoImports: "يمكن للقائد المشارك أو للأمانة استيراد مشروع.",
  youAre: (role) => `صفتكم: ${role}`,
  youAreFor: (role) => `صفتكم: ${role} باسم`,
}
