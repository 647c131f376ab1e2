/** What a person writes before others see it: proposals kept private, and tabling them. In Arabic. */

import { counting } from "../counting.ts"
import type { drafting as English } from "../en/drafting.ts"

const counted = counting("ar")

export const drafting: typeof English = {
  behalf: {
    group: "الفريق نفسه",
    label: "باسم",
    positionOf: (party) => `موقف ${party}`,
    recorded: (name) => `يُسجل أن ${name} هو من كتبه.`,
    typedBy: (name) => `كتبه ${name}`,
  },
  private: {
    changed: "تغير النص في ذلك الموضع. انظروا فيه من جديد قبل تقديمه.",
    choose: "إبقاؤه خاصا إلى أن أقدمه",
    done: "تم",
    edit: "تعديل",
    gone: "زال موضعه. ويمكن نسخه أو تقديمه عند المؤشر.",
    goneDeletion: "لم تعد الكلمات المقترح حذفها موجودة.",
    isKept: (tab) => `أُبقي خاصا. لا يراه غيركم، في النص وتحت ”${tab}“.`,
    keep: "إبقاؤه خاصا",
    keepDeletion: "إبقاء الحذف خاصا",
    keepParagraph: "إبقاء فقرة جديدة خاصة",
    keptHere: "يُحفظ على هذا الجهاز إلى أن تقدموه أو تتخلوا عنه.",
    kinds: {
      caret: "كلمات جديدة",
      words: "كلمات أخرى",
      deletion: "حذف",
      paragraph: "فقرة جديدة",
      cluster: "بديل",
    },
    nothing: "لا شيء خاص. ويمكن لمن يقترح أن يبقي اقتراحه خاصا أولا.",
    notNow: "لا يمكن تقديمه حاليا.",
    only: "خاص: لا يراه غيركم",
    otherParty: (party) => `كُتب باسم ${party}. ويمكن لمن يتكلم باسم ${party} تقديمه.`,
    pieces: (count) =>
      counted(count, {
        zero: "لا توجد اقتراحات خاصة.",
        one: "اقتراح واحد لا يراه غيركم قبل أن تقدموه.",
        two: "اقتراحان لا يراهما غيركم قبل أن تقدموهما.",
        few: "# اقتراحات لا يراها غيركم قبل أن تقدموها.",
        many: "# اقتراحا لا يراها غيركم قبل أن تقدموها.",
        other: "# اقتراح لا يراها غيركم قبل أن تقدموها.",
      }),
    tab: "خاص",
    table: "تقديم",
    tableAll: "تقديم الكل",
    tableAllNow: (count) =>
      counted(count, {
        zero: "عرض الاقتراحات على الجميع",
        one: "عرض اقتراح واحد على الجميع",
        two: "عرض اقتراحين على الجميع",
        few: "عرض # اقتراحات على الجميع",
        many: "عرض # اقتراحا على الجميع",
        other: "عرض # اقتراح على الجميع",
      }),
    tableAtCaret: "تقديمه عند المؤشر",
    tabled: (count) =>
      counted(count, {
        zero: "لم يُقدم أي اقتراح.",
        one: "قُدم اقتراح واحد: يراه الجميع الآن.",
        two: "قُدم اقتراحان: يراهما الجميع الآن.",
        few: "قُدمت # اقتراحات: يراها الجميع الآن.",
        many: "قُدم # اقتراحا: يراها الجميع الآن.",
        other: "قُدم # اقتراح: يراها الجميع الآن.",
      }),
    words: "نص الاقتراح الخاص",
  },
}
