/** What happened in a draft, and what concerns the reader. In Chinese. */

import { counting } from "../counting.ts"
import type { activity as English } from "../en/activity.ts"

const counted = counting("zh")

export const activity: typeof English = {
  mentions: {
    roles: { "co-lead": "共同牵头人", secretariat: "秘书处" },
    party: "缔约方",
    offered: (count) => counted(count, { other: "可选#个名称：用↑和↓选择，按回车键插入。" }),
  },
  unreadHere: (count) => counted(count, { other: "此处有#条您未读的评论" }),
  notices: {
    title: "与我有关",
    open: (count) =>
      count === 0 ? "与我有关：没有未读" : counted(count, { other: "与我有关：#条未读" }),
    none: "尚无与您有关的事项：提及、答复、建议、决定和反对将列于此处。",
    markAll: "全部标为已读",
    tellOf: "通知我",
    isNew: "新",
    all: "全部动态",
    kinds: {
      mention: "提及我的评论",
      answer: "我的讨论中的答复",
      suggestion: "建议",
      decision: "对我方方括号的决定",
      opposed: "对我方提案的反对",
      held: "我的被拒绝或被保留的文字",
    },
    sentences: {
      mention: (who) => `${who}提及您`,
      answer: (who) => `${who}在您的讨论中作了答复`,
      suggestion: (who) => `${who}对您的提案建议了其他文字`,
      suggestionAnswer: (who) => `${who}答复了您的建议`,
      decision: (who) => `${who}对您方的方括号作出了决定`,
      opposed: (who) => `${who}反对您方的一项提案`,
      held: () => "您的一段文字未能进入案文",
    },
  },
  view: "动态",
  act: "案文中发生的事项，最新的在前。",
  filter: "动态类别",
  kinds: {
    all: "全部",
    proposals: "提案",
    words: "文字",
    positions: "立场",
    decisions: "决定",
    suggestions: "建议",
    comments: "评论",
    versions: "版本",
    group: "工作组",
  },
  since: "自我上次查看以来",
  fresh: (count) => counted(count, { other: "显示#条新记录" }),
  upToDate: "已是最新",
  nothing: "没有此类事项。",
  each: "逐条显示",
  less: "收起",
  theGroup: "工作组",
  runs: {
    proposals: (count) => counted(count, { other: "提出了#项提案" }),
    words: (count) => counted(count, { other: "更改了#处文字" }),
    positions: (count) => counted(count, { other: "表明了#项立场" }),
    decisions: (count) => counted(count, { other: "作出了#项决定" }),
    suggestions: (count) => counted(count, { other: "处理了#项建议" }),
    comments: (count) => counted(count, { other: "写了#条评论" }),
    versions: (count) => counted(count, { other: "导入或冻结了#个版本" }),
    group: (count) => counted(count, { other: "对工作组作了#项更改" }),
  },
}
