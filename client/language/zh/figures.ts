/** How far a draft has come: figures, as charts and tables. In Chinese. */

import { counting } from "../counting.ts"
import type { figures as English } from "../en/figures.ts"

const counted = counting("zh")

export const figures: typeof English = {
  act: "数字：未决内容、变化情况及各方分歧",
  age: "存在时间",
  ages: {
    week: "7 天以内",
    month: "8 至 30 天",
    quarter: "31 至 90 天",
    older: "更久",
    unknown: "自导入时起",
  },
  agreed: "已商定",
  agreedNow: (share) => `案文的 ${share} 已商定。`,
  beforeHeadings: "第一个标题之前",
  charts: {
    time: {
      title: "未决方括号的变化",
      about: "圆点表示内容完整可知的案文：起始案文、冻结的版本或当前案文。其间的数字由日志计算。",
    },
    agreed: {
      title: "已商定案文的比例",
      about: "起始时、各版本中以及当前，不在任何未决方括号内的字符所占比例。",
    },
    meetings: {
      title: "每次会议后的未决方括号",
      about: "会议以最后一项提及该会议的决定为结束。自上次会议以来所做的工作计入该会议。",
    },
    sections: { title: "各节的未决方括号", about: "实心：未决。空心：已决定。" },
    kinds: { title: "未决方括号的类型", about: "仍有待决定的内容。" },
    ages: { title: "未决方括号的存在时间", about: "自其中最早的文字提出时起。" },
    parties: {
      title: "各方的未决方括号",
      about: "实心：该方提出建议之处。空心：该方反对之处。",
    },
    spots: {
      title: "工作最集中之处",
      about: "按节和日期列出的修改、立场、决定和评论，以及该处的未决数目。",
    },
    pairs: {
      title: "哪些方意见不同",
      about: "在双方均表明意愿的方括号中，没有任何结果能同时为双方接受的比例。",
    },
  },
  decided: "已决定",
  drawn: (title) => `图表：${title}。旁边的表格内容相同。`,
  gone: "已不在案文中",
  history: {
    act: "逐步查看：起始、各冻结版本、当前",
    changed: (count, before) =>
      counted(count, { other: "与“@”相比，# 段有差异。" }).replace("@", () => before),
    first: "这是导入时的案文。",
    next: "下一步",
    previous: "上一步",
    same: (before) => "与“@”的文字相同。".replace("@", () => before),
    step: "案文的哪一状态",
    title: "案文的历程",
    view: "历程",
  },
  kind: "类型",
  kinds: {
    alternatives: "备选案文",
    addition: "新增文字",
    deletion: "删除",
    words: "方括号内的文字",
  },
  lifted: "已解决",
  meeting: "会议",
  narrowed: "已缩小",
  nothing: "本案文中尚无方括号。一旦有人提出建议，即可在此看到进展。",
  notKnown: "未知",
  now: (open, decided) =>
    `${counted(open, { other: "# 个方括号未决" })}，${counted(decided, { other: "# 个已决定。" })}`,
  ofCluster: {
    close: "隐藏其历程",
    none: "自案文导入以来未对其采取任何行动。",
    open: "显示其历程",
    title: "对此方括号所做的工作",
  },
  open: "未决",
  opened: "新增",
  opposes: "反对",
  proposes: "提议",
  sinceLast: "此后",
  source: "数据来源",
  sources: {
    differs: (name) => `${name}（日志的数目不同）`,
    log: "日志",
    now: "当前案文",
    start: "起始",
  },
  tableOf: (title) => `表格：${title}`,
  take: (title) => `下载：${title}`,
  takeAs: (title, kind) => `${kind}：${title}`,
  view: "进展",
  title: "案文的进展情况",
  when: "时间",
}
