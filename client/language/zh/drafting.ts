/** What a person writes before others see it: proposals kept private, and tabling them. In Chinese. */

import { counting } from "../counting.ts"
import type { drafting as English } from "../en/drafting.ts"

const counted = counting("zh")

export const drafting: typeof English = {
  behalf: {
    group: "小组本身",
    label: "代表",
    positionOf: (party) => `${party}的立场`,
    recorded: (name) => `将记录为由${name}录入。`,
    typedBy: (name) => `由${name}录入`,
  },
  private: {
    changed: "该处文字现已不同。请重新查看后再提交。",
    choose: "在我提交之前不公开",
    done: "完成",
    edit: "修改",
    gone: "其原位置已不存在。可以复制，或在光标处提交。",
    goneDeletion: "拟删除的文字已不存在。",
    isKept: (tab) => `未公开。只有您能在案文中和“${tab}”中看到。`,
    keep: "暂不公开",
    keepDeletion: "删除提议暂不公开",
    keepParagraph: "新段落暂不公开",
    keptHere: "保存在本设备上，直至您提交或放弃。",
    kinds: {
      caret: "新增文字",
      words: "替换文字",
      deletion: "删除",
      paragraph: "新段落",
      cluster: "备选案文",
    },
    nothing: "没有未公开的提案。提案人可先将提案保留不公开。",
    notNow: "目前无法提交。",
    only: "未公开：只有您能看到",
    otherParty: (party) => `这是为${party}拟写的。代表${party}发言者可以提交。`,
    pieces: (count) => counted(count, { other: "# 项提案，在您提交之前他人看不到。" }),
    tab: "未公开",
    table: "提交",
    tableAll: "全部提交",
    tableAllNow: (count) => counted(count, { other: "向所有人公开 # 项提案" }),
    tableAtCaret: "在光标处提交",
    tabled: (count) => counted(count, { other: "已提交 # 项提案：所有人现在都能看到。" }),
    words: "未公开提案的文字",
  },
}
