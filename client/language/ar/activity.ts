/** What happened in a draft, and what concerns the reader. In Arabic. */

import { counting } from "../counting.ts"
import type { activity as English } from "../en/activity.ts"

const counted = counting("ar")

export const activity: typeof English = {
  mentions: {
    roles: { "co-lead": "القادة المشاركون", secretariat: "الأمانة" },
    party: "طرف",
    offered: (count) =>
      counted(count, {
        zero: "لا يُعرض أي اسم.",
        one: "يُعرض اسم واحد: ↑ و↓ للاختيار، وEnter للإدراج.",
        two: "يُعرض اسمان: ↑ و↓ للاختيار، وEnter للإدراج.",
        few: "تُعرض # أسماء: ↑ و↓ للاختيار، وEnter للإدراج.",
        many: "يُعرض # اسما: ↑ و↓ للاختيار، وEnter للإدراج.",
        other: "يُعرض # اسم: ↑ و↓ للاختيار، وEnter للإدراج.",
      }),
  },
  unreadHere: (count) =>
    counted(count, {
      zero: "لا تعليقات جديدة لكم هنا",
      one: "هنا تعليق واحد جديد لكم",
      two: "هنا تعليقان جديدان لكم",
      few: "هنا # تعليقات جديدة لكم",
      many: "هنا # تعليقا جديدا لكم",
      other: "هنا # تعليق جديد لكم",
    }),
  notices: {
    title: "ما يعنيني",
    open: (count) =>
      count === 0
        ? "ما يعنيني: لا شيء غير مقروء"
        : counted(count, {
            zero: "ما يعنيني: لا شيء غير مقروء",
            one: "ما يعنيني: غير المقروء #",
            two: "ما يعنيني: غير المقروء #",
            few: "ما يعنيني: # غير مقروءة",
            many: "ما يعنيني: # غير مقروء",
            other: "ما يعنيني: # غير مقروء",
          }),
    none: "لا شيء يعنيكم بعد: ستظهر هنا الإشارات والردود والاقتراحات والقرارات والاعتراضات.",
    markAll: "تعليم الكل كمقروء",
    tellOf: "إعلامي بما يلي",
    isNew: "جديد",
    all: "كل ما حدث",
    kinds: {
      mention: "الإشارات إليّ",
      answer: "الردود في مناقشاتي",
      suggestion: "الاقتراحات",
      decision: "القرارات بشأن أقواس طرفي",
      opposed: "الاعتراضات على ما قدمه طرفي",
      held: "نصوصي التي رُفضت أو حُجزت",
    },
    sentences: {
      mention: (who) => `إشارة إليكم من ${who}`,
      answer: (who) => `رد في مناقشتكم من ${who}`,
      suggestion: (who) => `صيغة أخرى لمقترحكم من ${who}`,
      suggestionAnswer: (who) => `رد على اقتراحكم من ${who}`,
      decision: (who) => `قرار بشأن أقواس طرفكم من ${who}`,
      opposed: (who) => `اعتراض على مقترح طرفكم من ${who}`,
      held: () => "نص لكم لم يدخل المشروع",
    },
  },
  view: "ما حدث",
  act: "ما حدث في المشروع، الأحدث أولا.",
  filter: "نوع ما حدث",
  kinds: {
    all: "الكل",
    proposals: "المقترحات",
    words: "الكلمات",
    positions: "المواقف",
    decisions: "القرارات",
    suggestions: "الاقتراحات",
    comments: "التعليقات",
    versions: "النسخ",
    group: "الفريق",
  },
  since: "منذ آخر اطلاع لي",
  fresh: (count) =>
    counted(count, {
      zero: "لا مداخل جديدة",
      one: "إظهار مدخل جديد واحد",
      two: "إظهار مدخلين جديدين",
      few: "إظهار # مداخل جديدة",
      many: "إظهار # مدخلا جديدا",
      other: "إظهار # مدخل جديد",
    }),
  upToDate: "لا جديد",
  nothing: "لم يحدث شيء من هذا النوع.",
  each: "إظهار كل منها",
  less: "أقل",
  theGroup: "الفريق",
  runs: {
    proposals: (count) =>
      counted(count, {
        zero: "لا مقترحات",
        one: "تقديم مقترح واحد",
        two: "تقديم مقترحين",
        few: "تقديم # مقترحات",
        many: "تقديم # مقترحا",
        other: "تقديم # مقترح",
      }),
    words: (count) =>
      counted(count, {
        zero: "لا تغيير في الكلمات",
        one: "تغيير كلمات في موضع واحد",
        two: "تغيير كلمات في موضعين",
        few: "تغيير كلمات في # مواضع",
        many: "تغيير كلمات في # موضعا",
        other: "تغيير كلمات في # موضع",
      }),
    positions: (count) =>
      counted(count, {
        zero: "لا مواقف",
        one: "اتخاذ موقف واحد",
        two: "اتخاذ موقفين",
        few: "اتخاذ # مواقف",
        many: "اتخاذ # موقفا",
        other: "اتخاذ # موقف",
      }),
    decisions: (count) =>
      counted(count, {
        zero: "لا قرارات",
        one: "اتخاذ قرار واحد",
        two: "اتخاذ قرارين",
        few: "اتخاذ # قرارات",
        many: "اتخاذ # قرارا",
        other: "اتخاذ # قرار",
      }),
    suggestions: (count) =>
      counted(count, {
        zero: "لا اقتراحات",
        one: "تناول اقتراح واحد",
        two: "تناول اقتراحين",
        few: "تناول # اقتراحات",
        many: "تناول # اقتراحا",
        other: "تناول # اقتراح",
      }),
    comments: (count) =>
      counted(count, {
        zero: "لا تعليقات",
        one: "كتابة تعليق واحد",
        two: "كتابة تعليقين",
        few: "كتابة # تعليقات",
        many: "كتابة # تعليقا",
        other: "كتابة # تعليق",
      }),
    versions: (count) =>
      counted(count, {
        zero: "لا نسخ",
        one: "إدخال أو تجميد نسخة واحدة",
        two: "إدخال أو تجميد نسختين",
        few: "إدخال أو تجميد # نسخ",
        many: "إدخال أو تجميد # نسخة",
        other: "إدخال أو تجميد # نسخة",
      }),
    group: (count) =>
      counted(count, {
        zero: "لا تغييرات في الفريق",
        one: "تغيير واحد في الفريق",
        two: "تغييران في الفريق",
        few: "# تغييرات في الفريق",
        many: "# تغييرا في الفريق",
        other: "# تغيير في الفريق",
      }),
  },
}
