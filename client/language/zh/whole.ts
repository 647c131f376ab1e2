/** What is done with the text as a whole: consolidating and renumbering. In Chinese. */

import { counting } from "../counting.ts"
import type { whole as English } from "../en/whole.ts"

const counted = counting("zh")

export const whole: typeof English = {
  consolidate: "合并案文",
  consolidated: (brackets, version) =>
    `${counted(brackets, { other: "已合并 # 处已决方括号" })}。版本 ${version} 保存原有案文；撤销可恢复。`,
  consolidating: {
    about:
      "各项决定在案文中落实：已决方括号的字符连同未保留的文字一并删去。未决方括号和所有编号保持不变。案文现状先冻结为一个版本。",
    before: "合并案文之前",
    changed: "将改动的段落",
    changes: (count) => counted(count, { other: "# 段将改动" }),
    closeNote: "了结：删去注释",
    decided: "已决方括号",
    decidedCounted: (count) => counted(count, { other: "# 处方括号已决" }),
    keepNote: "保留：注释不变",
    noteGoes: (number) => `注释 ${number} 随其所在文字一并删去：`,
    noteOnDecided: (number) => `注释 ${number} 涉及已决方括号。`,
    notes: "注释",
    nothing: "没有已决的方括号，无可合并。",
    removed: "该段已删",
    unanswered: (count) => `请说明每条注释是了结还是保留：还剩 ${count} 条。`,
    waiting: "请等待所有更改保存完毕：须先冻结一个版本。",
  },
  renumber: "重新编号",
  renumbered: (numbers) => `${counted(numbers, { other: "已更改 # 个编号" })}。撤销可恢复原编号。`,
  renumbering: {
    about: "各段按顺序编号，不用“之二”“之三”；对各段的引用随之更改。标题的编号不变。",
    begins: "开头文字",
    changes: (count) => counted(count, { other: "# 个编号将更改" }),
    follow: (count) => counted(count, { other: "# 处引用随之更改" }),
    inOrder: "编号已按顺序排列。",
    new: "新编号",
    now: "现编号",
    standsIn: "所在段落",
    where: "范围",
    wholeDraft: "整个案文",
  },
}
