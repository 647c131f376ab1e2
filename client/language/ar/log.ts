/** The audit log. In Arabic. */

import type { log as English } from "../en/log.ts"
import { counting } from "../counting.ts"

const counted = counting("ar")
type Verbs = readonly [came: string, became: string, went: string]

const always = (words: string): Verbs => [words, words, words]
const TYPED: Verbs = ["إضافة كلمات", "تغيير كلمات", "حذف كلمات"]

const deeds: (typeof English)["deeds"] = {
  text: TYPED,
  "text-continued": TYPED,
  format: always("تغيير التنسيق"),
  "paragraph-added": always("إضافة فقرة"),
  "paragraph-removed": always("حذف فقرة"),
  "paragraph-moved": always("نقل فقرة"),
  "paragraph-changed": always("تغيير نوع فقرة أو مستواها"),
  bracket: ["وضع أقواس", "تغيير أقواس", "إزالة أقواس"],
  "bracket-removed": always("إزالة أقواس"),
  cluster: always("ضم أقواس إلى مجموعة"),
  position: ["اتخاذ موقف", "تغيير موقف", "سحب موقف"],
  decision: ["البت", "البت", "إعادة الفتح"],
  reopened: always("إعادة الفتح"),
  note: ["تحديد طبيعة ملاحظة", "تغيير طبيعة ملاحظة", "إلغاء طبيعة ملاحظة"],
  issue: ["إنشاء مسألة", "تغيير مسألة", "حذف مسألة"],
  comment: ["تعليق", "تعليق", "حذف تعليق"],
  suggestion: ["اقتراح صيغة أخرى", "الرد على صيغة مقترحة", "سحب صيغة مقترحة"],
  carried: ["ترحيل قوسين", "تغيير ما رُحّل إليه القوسان", "إلغاء ترحيل قوسين"],
  details: always("تغيير بيانات المشروع"),
  import: always("إدخال مشروع"),
  freeze: always("تجميد نسخة"),
  restore: always("استعادة نسخة"),
  damage: always("تنحية ما لم يحفظه القرص"),
  "sign-in": always("إنشاء رابط لتسجيل الدخول"),
  "sign-out": always("تسجيل خروج"),
  invitation: ["توجيه دعوة", "تغيير دعوة", "سحب دعوة"],
  person: ["إضافة شخص", "تغيير بيانات شخص", "إخراج شخص"],
  party: ["إضافة طرف", "تغيير طرف", "إزالة طرف"],
  role: always("تغيير صفة"),
  group: ["إنشاء الفريق", "تغيير اسم الفريق", "حذف الفريق"],
  settings: always("تغيير قاعدة"),
  closing: always("تغيير قبول المشروع للنص"),
}

const recorded: (typeof English)["recorded"] = {
  brackets: {
    open: "قيد البت",
    add: "إضافة",
    drop: "حذف",
    keep: "إبقاء",
    placeholder: "موضع محجوز",
  },
  stances: {
    support: "يؤيد",
    accept: "يمكنه القبول",
    reserve: "يتحفظ",
    oppose: "يعترض",
    none: "بلا تعليمات",
  },
  outcomes: {
    keep: "أُبقي",
    drop: "حُذف",
    choose: "اختير",
    none: "لا شيء",
  },
  policies: {
    "co-leads": "القادة المشاركون",
    consensus: "توافق الآراء",
    open: "أي مندوب",
  },
  closings: {
    open: "مفتوح",
    frozen: "مجمَّد",
    "round-closed": "أُغلقت الجولة",
  },
}

export const log: typeof English = {
  after: "بعد: ",
  allWords: "كل الكلمات",
  allWordsOf: (entry) => `كل كلمات القيد ${entry}`,
  asCsv: "تنزيل بصيغة CSV",
  asJson: "بصيغة JSON",
  before: "قبل: ",
  begins: "هنا يبدأ السجل.",
  broken: "السلسلة غير سليمة.",
  check: "التحقق من السلسلة",
  deeds,
  draft: "المشروع",
  everybody: "الجميع",
  everything: "الكل",
  from: "من",
  gone: "موضع لم يعد موجودا",
  intro:
    "مَن فعل ماذا وباسم مَن ومتى. لا يمكن إلا إضافة القيود، ومع كل قيد SHA-256 له وللقيد السابق؛ ولا يمكن لأحد تغييرها.",
  lastHash: "قيمة SHA-256 للقيد الأخير:",
  less: "أقل",
  lessOf: (entry) => `كلمات أقل من القيد ${entry}`,
  meeting: "الجلسة: ",
  noneLikeThat: "لا شيء من هذا القبيل في السجل.",
  noneSoFar: "لا شيء حتى الآن. هناك قيود أقدم يمكن الاطلاع عليها.",
  noneYet: "لا شيء في السجل بعد.",
  number: (entry) => `رقم ${entry}`,
  older: "قيود أقدم",
  paragraph: "الفقرة ",
  person: "الشخص",
  recorded,
  rules: { policy: "كيفية رفع الأقواس", mandate: "الولاية" },
  seatFor: (role, parties) => `${role} باسم ${parties}`,
  server: "الخادم",
  showOnly: "عرض ما يلي فقط",
  to: "إلى",
  typed: (steps, since) =>
    counted(steps, {
      zero: `كُتب في # خطوة منذ ${since}`,
      one: `كُتب في خطوة واحدة منذ ${since}`,
      two: `كُتب في خطوتين منذ ${since}`,
      few: `كُتب في # خطوات منذ ${since}`,
      many: `كُتب في # خطوة منذ ${since}`,
      other: `كُتب في # خطوة منذ ${since}`,
    }),
  version: (number) => `النسخة ${number}`,
  whole: (entries) =>
    counted(entries, {
      zero: "السلسلة سليمة: لا قيود فيها.",
      one: "السلسلة سليمة: قيد واحد كما كُتب.",
      two: "السلسلة سليمة: قيدان، كل منهما كما كُتب.",
      few: "السلسلة سليمة: # قيود، كل منها كما كُتب.",
      many: "السلسلة سليمة: # قيدا، كل منها كما كُتب.",
      other: "السلسلة سليمة: # قيد، كل منها كما كُتب.",
    }),
  wholeDraft: "المشروع كله",
}
