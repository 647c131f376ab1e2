/** How the text stands on one person's own screen: folds, layouts, margin. In Arabic. */

import { counting } from "../counting.ts"
import type { reading as English } from "../en/reading.ts"

const counted = counting("ar")

export const reading: typeof English = {
  title: "كيف أرى النص",
  act: { label: "كيف أرى النص …", sentence: "الطي والترتيب والهامش، على شاشتي وحدها" },
  explained: "لا يغير هذا إلا شاشتك، ويُحفظ على هذا الجهاز.",
  folds: {
    title: "الطي والبسط",
    open: (count) =>
      counted(count, {
        zero: "لا أقواس مفتوحة",
        one: "قوس واحد مفتوح",
        two: "قوسان مفتوحان",
        few: "# أقواس مفتوحة",
        many: "# قوسا مفتوحا",
        other: "# قوس مفتوح",
      }),
    paragraphsHidden: (count) =>
      counted(count, {
        zero: "لا فقرات",
        one: "فقرة واحدة",
        two: "فقرتان",
        few: "# فقرات",
        many: "# فقرة",
        other: "# فقرة",
      }),
    unfold: "إظهار المطوي",
    bracket: "القوس عند المؤشر",
    paragraph: "الفقرة عند المؤشر",
    section: "الفرع عند المؤشر",
    depth: (level) => `أقواس المستوى ${level}`,
    sections: (level) => `فروع المستوى ${level}`,
    paragraphs: "جميع الفقرات",
    nothing: "بسط الكل",
    decided: "الأقواس المبتوت فيها",
    nothingHere: "لا شيء يُطوى عند المؤشر.",
    keys: {
      bracket: "طي القوس عند المؤشر أو بسطه",
      paragraph: "طي الفقرة عند المؤشر أو بسطها",
      section: "طي الفرع عند المؤشر أو بسطه",
      depth: "طي جميع أقواس مستوى المؤشر أو بسطها",
    },
  },
  rows: {
    alternative: (number, of) => `البديل ${number} من ${of}`,
    by: (parties) => `مقترح من ${parties}`,
    deletionBy: (parties) => `اقترح حذفه ${parties}`,
    myPosition: (number) => `موقفي من البديل ${number}`,
    inLine: "في السطر",
    card: "البطاقة",
    history: "اضغط لترى كيف تقرر.",
  },
  layout: {
    title: "البدائل",
    auto: "حسب طولها",
    inline: "كلها في السطر",
    stacked: "كلها بعضها تحت بعض",
    other: "في السطر أو بعضها تحت بعض",
  },
  /** On this device, whichever draft is open. */
  look: {
    title: "المظهر",
    scheme: "الألوان",
    schemes: { system: "كما في النظام", light: "فاتحة", dark: "داكنة" },
    contrast: "التباين",
    contrasts: { system: "كما في النظام", more: "أعلى" },
  },
  margin: {
    legend: "[2] أقواس مفتوحة، +1 مقترحات، “3” تعليقات؛ ✓ مدعوم، ✓✓ متفق عليه بشرط الرجوع",
    title: "الهامش",
    lines: "ترقيم أسطر كل فقرة",
    marks: "حالة كل فقرة ومقترحاتها وتعليقاتها",
  },
  changed: {
    act: { label: "ما الذي تغير …", sentence: "ما غيره الآخرون منذ اطلاعك" },
    title: "ما تغير منذ آخر اطلاع لك",
    since: (when) => `ما غيره الآخرون منذ ${when}`,
    none: "لم يغير الآخرون شيئا منذ آخر اطلاع لك.",
    seen: "وضع علامة اطلاع على الكل",
    next: "الفقرة التالية التي غيرها آخرون",
    inOutline: "تغير",
    typing: (names) => `${names} يكتب هنا`,
    undelivered: "لم يصل بعد",
  },
  saying: {
    title: "ما يقوله قارئ الشاشة عند القوس",
    full: "الكل: الرقم والمستوى والبديل والأطراف والمواقف",
    short: "مختصر: المستوى والبديل والأطراف",
    off: "لا شيء غير العلامة",
    level: (level) => `المستوى ${level}`,
    end: "نهاية القوس",
    placeholder: "يُستكمل لاحقا",
    placeholderEnd: "نهاية ما يُستكمل",
  },
  brackets: {
    title: "جدول الأقواس",
    label: "جدول الأقواس …",
    sentence: "رقم كل منها وموضعه وأطرافه والمواقف منه",
    number: "الرقم",
    place: "الموضع",
    level: "المستوى",
    words: "البدائل",
    parties: "الأطراف",
    positions: "المواقف",
    status: "الحالة",
  },
}
