/** Tables in the text: putting one in, its rows, columns and cells. In Arabic. */

import { counting } from "../counting.ts"
import type { tables as English } from "../en/tables.ts"

const counted = counting("ar")

export const tables: typeof English = {
  act: {
    label: "جدول …",
    sentence: "يُدرج جدولًا تحت الفقرة التي يقف عندها المؤشر، أو يغيّر الجدول الذي هو فيه.",
  },
  acts: {
    rowBefore: "إضافة صف أعلاه",
    rowAfter: "إضافة صف أدناه",
    columnBefore: "إضافة عمود قبله",
    columnAfter: "إضافة عمود بعده",
    headerRow: "الصف الأول عنوان: نعم أو لا",
    merge: "دمج الخلايا المحددة",
    split: "تقسيم الخلية",
    removeRow: "حذف الصف …",
    removeColumn: "حذف العمود …",
    removeTable: "حذف الجدول …",
  },
  columns: "الأعمدة",
  header: "الصف الأول عنوان",
  insert: "إدراج الجدول",
  insertTitle: "إدراج جدول",
  keys: {
    next: "في جدول: إلى الخلية التالية؛ وفي الأخيرة صف جديد",
    open: "إدراج جدول، أو تغيير الجدول الذي عند المؤشر",
    previous: "في جدول: إلى الخلية السابقة",
    select: "في جدول: تحديد خلايا",
  },
  menu: "جدول",
  refused: {
    bracket: "هناك قوس يبدأ أو ينتهي فقط في هذه الخلايا. احذف كل ما يضمه، أو لا تحذف منه شيئًا.",
    cells: "حُددت عدة خلايا. ضع المؤشر في إحداها لتكتب فيها.",
    merged: "هناك خلية مدمجة تتجاوز حدود هذا الجزء. قسّمها أولًا.",
    nothing: "لا شيء يُفعل هنا: حدّد عدة خلايا لدمجها، أو خلية مدمجة.",
    place: "لا يقع الجدول إلا بين الفقرات، ولا يقع داخل جدول آخر.",
    words:
      "تُدمج الخلايا إذا كانت الكلمات في واحدة منها فقط، وكانت في أول صف محدد. اجمع الكلمات أولًا.",
  },
  removal: {
    brackets: (count) =>
      counted(count, {
        zero: "ليس فيه أقواس.",
        one: "فيه قوس واحد يُحذف معه.",
        two: "فيه قوسان يُحذفان معه.",
        few: "فيه # أقواس تُحذف معه.",
        many: "فيه # قوسًا تُحذف معه.",
        other: "فيه # قوس تُحذف معه.",
      }),
    characters: (count) =>
      counted(count, {
        zero: "ليس فيه نص.",
        one: "يُحذف معه حرف واحد من النص.",
        two: "يُحذف معه حرفان من النص.",
        few: "يُحذف معه # أحرف من النص.",
        many: "يُحذف معه # حرفًا من النص.",
        other: "يُحذف معه # حرف من النص.",
      }),
    confirm: "حذف",
    removeColumn: "حذف العمود؟",
    removeRow: "حذف الصف؟",
    removeTable: "حذف الجدول؟",
    undo: "يمكنك التراجع عنه. وما يكتبه غيرك فيه في اللحظة نفسها يعود بجانب الجدول.",
  },
  rows: "الصفوف",
  where: (row, rows, column, columns) => `الصف ${row} من ${rows}، العمود ${column} من ${columns}`,
}
