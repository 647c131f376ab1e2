/** What looks odd in a text that is brought in, by the code of the remark. A colon stands before words of the text. In Chinese. */

import type { remarks as English } from "../en/remarks.ts"

export const remarks: typeof English = {
  "broken-cluster": "此方括号已不在同组其他方括号旁边。",
  "characters-replaced": "有不是字符的内容被替换。",
  "crossing-brackets": "此方括号始于另一方括号之内，止于其外。",
  "doubled-bracket": "此方括号与其外层方括号的文字相同。",
  "duplicate-bracket-id": "此方括号是另一方括号的副本。",
  "duplicate-label": "此编号出现两次：",
  "empty-bracket": "此方括号内没有内容。",
  "empty-cell": "此单元格为空，而同列其他单元格有内容。",
  "link-without-target": "此链接没有目标。",
  "list-flattened": "一长串空格被读作换行：此处可能原是列表。",
  "maybe-cut-off": "此段落末尾没有句号，可能被截断。",
  "member-without-words": "此备选案文没有文字。",
  "missing-note": "此注没有文字。",
  "mixed-bracket-glyphs": "方括号的开头与结尾字符不同：",
  "mixed-terms": "草案有两种称呼：",
  "number-out-of-order": "此编号排在更大的编号之后：",
  "orphan-note": "案文中没有提及此注之处。",
  "paragraph-end": "此编号段落以分号结尾，而多数以句号结尾。",
  "paragraphs-run-together": "此单元格内的段落可能被连在一起。",
  "reference-title-differs": "引文所给标题与该处标题不同：",
  "space-in-symbol": "文号中有空格：",
  "status-in-other-column": "这些文字看似属于另一列，而该列在此行的单元格为空。",
  "stray-bracket": "此方括号没有配对，因此是普通文字：",
  "time-without-zone": "所给时刻没有时区。",
  "unbalanced-parenthesis": "此圆括号没有配对。",
  "unresolved-reference": "本草案中没有以此为名的内容：",
}
