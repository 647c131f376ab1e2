/** The list of brackets, and the card of one of them. In Arabic. */

import { counting } from "../counting.ts"
import type { cards as English } from "../en/cards.ts"

const counted = counting("ar")

/** Of what parties do: one form for any number of delegations. */
const ofAny = (sentence: string) => () => sentence

export const cards: typeof English = {
  addAlternative: "إضافة بديل …",
  allBrackets: "جميع الأقواس",
  allSections: "جميع الأقسام",
  alternative: (number) => `البديل ${number}`,
  alternatives: "البدائل",
  alternativesCounted: (count) =>
    counted(count, {
      zero: "لا بدائل",
      one: "بديل واحد",
      two: "بديلان",
      few: "# بدائل",
      many: "# بديلا",
      other: "# بديل",
    }),
  alternativeStays: (number) => `يبقى البديل ${number}:`,
  bracket: "القوسان المعقوفان",
  bracketNumber: (number) => `، القوسان ${number}، `,
  bracketed: ofAny("تضع هذه الكلمات بين قوسين"),
  collapse: "الدمج: إخراج الكلمات المشتركة …",
  decide: "البت …",
  fallsAway: "تسقط الكلمات المحيطة بمقرر آخر، فلا يبقى هنا ما يُبت فيه.",
  filters: { all: "الكل", open: "المفتوحة", mine: "التي تخصنا", decided: "المبتوت فيها" },
  fold: "الطي أو البسط على شاشتي",
  gone: "لم يعد هذان القوسان في مشروع النص.",
  group: "الضم إلى التالي",
  inOrder: "الأقواس بترتيب النص",
  keepOrOmit: "إبقاء أو حذف",
  level: (level) => `المستوى ${level}`,
  levels: { supported: "يحظى بتأييد الفريق", "ad-ref": "متفق عليه بشرط الاستشارة" },
  more: "المزيد",
  moreForThis: "المزيد بشأن هذين القوسين",
  myPosition: "موقف طرفي",
  next: "البطاقة التالية",
  noParty: "بلا طرف",
  nothing: {
    atAll:
      "لا أقواس في هذا المشروع: النص كله متفق عليه. حددوا كلمات وضعوها بين قوسين أو اقترحوا غيرها.",
    decided: "لم يُبت في شيء هنا بعد.",
    mine: "لم يقترح طرفكم شيئا هنا ولم يتخذ موقفا بعد.",
    open: "لا شيء مفتوح هنا.",
  },
  outcomes: {
    all: "تبقى الكلمات كلها.",
    drop: "تُحذف الكلمات.",
    keep: "تبقى الكلمات.",
    none: "لا نص: تُحذف البدائل كلها.",
  },
  previous: "البطاقة السابقة",
  proposed: "كلمات مقترحة",
  proposedDeletion: "اقتُرح حذف هذه الكلمات",
  proposes: ofAny("تقترح هذه الكلمات"),
  proposesDeletion: ofAny("تقترح حذف هذه الكلمات"),
  recordedBy: (name, when) => `سجله ${name}، ${when}`,
  reopen: "إعادة الفتح",
  ruled: { supported: "يحظى بتأييد الفريق.", "ad-ref": "متفق عليه بشرط الاستشارة." },
  ruledAt: {
    supported: (meeting) => `يحظى بتأييد الفريق، ${meeting}.`,
    "ad-ref": (meeting) => `متفق عليه بشرط الاستشارة، ${meeting}.`,
  },
  section: "القسم",
  sectionOpen: (title, open) => `${title} – المفتوح: ${open}`,
  stances: {
    support: "يؤيد",
    accept: "يمكنه القبول",
    reserve: "يتحفظ",
    oppose: "يعارض",
    none: "بلا تعليمات",
  },
  stancesCounted: {
    support: (count) => `التأييد: ${count}`,
    accept: (count) => `إمكان القبول: ${count}`,
    reserve: (count) => `التحفظ: ${count}`,
    oppose: (count) => `المعارضة: ${count}`,
    none: (count) => `بلا تعليمات: ${count}`,
  },
  states: {
    open: "مفتوح",
    closed: "ساقط",
    supported: "مؤيَّد",
    "ad-ref": "بشرط الاستشارة",
  },
  toFill: "يُستكمل",
  typedBy: (name) => `، كتبها ${name}`,
  ungroup: "فك الضم",
  which: "أي الأقواس",
  withdraw: "سحب",
  wordsAsTheyStood: "الكلمات كما كانت",
}
