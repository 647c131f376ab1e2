/** What looks odd in a text that is brought in, by the code of the remark. A colon stands before words of the text. In Arabic. */

import type { remarks as English } from "../en/remarks.ts"

export const remarks: typeof English = {
  "broken-cluster": "لم يعد هذا القوس قائما إلى جانب سائر أقواس مجموعته.",
  "characters-replaced": "استُبدل ما ليس حرفا.",
  "crossing-brackets": "يبدأ هذا القوس داخل قوس آخر وينتهي خارجه.",
  "doubled-bracket": "يضم هذا القوس الكلمات نفسها التي يضمها القوس المحيط به.",
  "duplicate-bracket-id": "هذا القوس نسخة من قوس آخر.",
  "duplicate-label": "هذا الرقم وارد مرتين:",
  "empty-bracket": "لا شيء في هذا القوس.",
  "empty-cell": "هذه الخانة فارغة، بينما خانات أخرى في عمودها مملوءة.",
  "link-without-target": "لا وجهة لهذا الرابط.",
  "list-flattened": "قُرئت سلسلة طويلة من المسافات على أنها سطر جديد: ربما كانت هنا قائمة.",
  "maybe-cut-off": "لا تنتهي هذه الفقرة بنقطة وقد تكون مبتورة.",
  "member-without-words": "لا كلمات في هذا البديل.",
  "missing-note": "لا نص لهذه الحاشية.",
  "mixed-bracket-glyphs": "يُفتح القوس بعلامة ويُغلق بأخرى:",
  "mixed-terms": "للمشروع تسميتان:",
  "number-out-of-order": "يأتي هذا الرقم بعد رقم أعلى منه:",
  "orphan-note": "لا شيء في النص يحيل إلى هذه الحاشية.",
  "paragraph-end": "تنتهي هذه الفقرة المرقمة بفاصلة منقوطة، بينما تنتهي معظم الفقرات بنقطة.",
  "paragraphs-run-together": "ربما ضُمت فقرات بعضها إلى بعض في هذه الخانة.",
  "reference-title-differs": "العنوان الوارد في الإحالة غير العنوان القائم في ذلك الموضع:",
  "space-in-symbol": "في رمز الوثيقة مسافة:",
  "status-in-other-column": "تبدو هذه الكلمات من عمود آخر خانته فارغة في هذا الصف.",
  "stray-bracket": "لا نظير لهذا القوس، فهو نص عادي:",
  "time-without-zone": "ذُكر وقت من غير منطقته الزمنية.",
  "unbalanced-parenthesis": "لا نظير لهذا الهلال.",
  "unresolved-reference": "لا شيء في هذا المشروع بهذا الاسم:",
}
