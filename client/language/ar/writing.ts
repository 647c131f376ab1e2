/** Writing in a draft. In Arabic. */

import { counting } from "../counting.ts"
import type { writing as English } from "../en/writing.ts"

const counted = counting("ar")

export const writing: typeof English = {
  draftText: "نص المشروع",
  propose: {
    title: "اقتراح",
    titleFor: (party) => `اقتراح باسم ${party}`,
    noPlace: "ضعوا المؤشر في النص أولا، أو حددوا الكلمات التي تريدون تغييرها.",
    atCaret: "كلمات جديدة في موضع المؤشر. ويبقى النص المحيط بها على حاله.",
    instead: "كلمات أخرى بدلا من الكلمات المحددة. وتبقى هذه وتلك بين أقواس معقوفة إلى حين البت.",
    putInstead: "النص البديل",
    words: "الكلمات",
    theseWords: "اقتراح هذه الكلمات",
    here: "الاقتراح هنا",
    deletion: "اقتراح الحذف",
    paragraph: "بوصفها فقرة جديدة",
  },
  phrases: {
    open: "عبارات…",
    title: "العبارات المعتادة",
    search: "كلمات من عبارة، بأي لغة",
    searchHint: "البحث بأي لغة",
    language: "لغة العبارات",
    none: "لا توجد في القائمة عبارة تحتوي على هذه الكلمات.",
  },
  refused: {
    noFurtherUp: "لا يمكن نقل هذه الفقرات إلى أعلى من ذلك.",
    noFurtherDown: "لا يمكن نقل هذه الفقرات إلى أسفل من ذلك.",
    noBrackets: "لا توجد أقواس معقوفة في هذا المشروع.",
    nothingToUndo: "ليس هناك ما تتراجعون عنه.",
    nothingToRedo: "ليس هناك ما يعاد.",
    partMoved: "حددوا فقرات كاملة لنقلها، أو قصوا ما حددتموه وألصقوه.",
    newParagraph: "ينشئ الفقرات من يحررون المشروع. اقترحوا فقرة جديدة بدلا من ذلك.",
    structure: "يقسم الفقرات ويدمجها من يحررون المشروع. اقترحوا فقرة جديدة بدلا من ذلك.",
    unreached: "يتولى الخادم تقسيم الفقرات ودمجها، ويتعذر الوصول إليه في الوقت الحاضر.",
    form: "يغير شكل النص من يحررون المشروع.",
  },
  chip: {
    adds: (party, level) => `${party}: اقتراح هذه الكلمات، المستوى ${level}`,
    drops: (party, level) => `${party}: اقتراح حذف هذه الكلمات، المستوى ${level}`,
    holds: (party, level) => `${party}: إبقاء هذا الموضع مفتوحا، المستوى ${level}`,
    brackets: (party, level) => `${party}: وضع هذه الكلمات بين أقواس، المستوى ${level}`,
    kept: (chip) => `${chip}، أُبقي عليها`,
    removed: (chip) => `${chip}، حُذفت`,
  },
  folded: {
    inside: (count) =>
      counted(count, {
        zero: "لا قرارات في الداخل",
        one: "قرار واحد في الداخل",
        two: "قراران في الداخل",
        few: "# قرارات في الداخل",
        many: "# قرارا في الداخل",
        other: "# قرار في الداخل",
      }),
    unfold: "عرض كلمات هذا القوس",
  },
  somebody: "شخص ما",
}
