/** Finding one's way in a draft: going to a place, finding and replacing words, folding. In Chinese. */

import { counting } from "../counting.ts"
import type { finding as English } from "../en/finding.ts"

const counted = counting("zh")

export const finding: typeof English = {
  bracket: (number) => `方括号 ${number}`,
  cancel: "取消",
  go: "前往",
  goTo: "前往某处",
  goToAct: { label: "前往……", sentence: "按编号前往段落、章节或方括号" },
  nextOuter: "下一个外层方括号",
  nextSame: "下一个同级方括号",
  places: "位置",
  placesFound: (count) => counted(count, { other: "# 处" }),
  previousOuter: "上一个外层方括号",
  previousSame: "上一个同级方括号",
  unknown: (asked) => `本案文中没有“${asked}”。`,
  whereTo: "段落、章节或方括号，例如 D7、OP3bis 或 [12",
}
