/** Finding one's way in a draft: going to a place, finding and replacing words, folding. In Chinese. */

import { counting } from "../counting.ts"
import type { finding as English } from "../en/finding.ts"

const counted = counting("zh")

export const finding: typeof English = {
  andMore: (count) => counted(count, { other: "另有 # 处" }),
  at: (place, all) => `第 ${place} 处，共 ${all} 处`,
  bracket: (number) => `方括号 ${number}`,
  cancel: "取消",
  close: "关闭",
  find: "查找",
  findAct: { label: "查找……", sentence: "查找文字，可穿过方括号；编辑者可以替换" },
  go: "前往",
  goTo: "前往某处",
  goToAct: { label: "前往……", sentence: "按编号前往段落、章节或方括号" },
  nextOuter: "下一个外层方括号",
  nextPlace: "下一处",
  nextSame: "下一个同级方括号",
  notFound: "未找到",
  places: "位置",
  placesFound: (count) => counted(count, { other: "# 处" }),
  previousOuter: "上一个外层方括号",
  previousPlace: "上一处",
  previousSame: "上一个同级方括号",
  replace: "替换",
  replaceAll: "全部替换……",
  replaceBy: "替换为",
  replaceTitle: "全部替换",
  replaced: (count) => counted(count, { other: "已更改 # 处；撤销可全部恢复。" }),
  stays: {
    bracket: "这些文字中有方括号。",
    note: "这些文字中有脚注标记。",
    outside: "该章节不属于本组的任务授权。",
  },
  through: "穿过方括号",
  toReplace: "仅在输入即修改文本时可以替换。",
  unknown: (asked) => `本案文中没有“${asked}”。`,
  whereTo: "段落、章节或方括号，例如 D7、OP3bis 或 [12",
  willChange: (count) => counted(count, { other: "将更改 # 处。" }),
  willStay: (count) => counted(count, { other: "# 处保持不变：" }),
  wordsToFind: "要查找的文字",
}
