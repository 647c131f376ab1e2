/** The audit log. In Chinese. */

import type { log as English } from "../en/log.ts"
import { counting } from "../counting.ts"

const counted = counting("zh")
type Verbs = readonly [came: string, became: string, went: string]

const always = (words: string): Verbs => [words, words, words]
const TYPED: Verbs = ["添加了文字", "更改了文字", "删除了文字"]

const deeds: (typeof English)["deeds"] = {
  text: TYPED,
  "text-continued": TYPED,
  format: always("更改了格式"),
  "paragraph-added": always("添加了一段"),
  "paragraph-removed": always("删除了一段"),
  "paragraph-moved": always("移动了一段"),
  "paragraph-changed": always("更改了段的类别或层级"),
  bracket: ["加了方括号", "更改了方括号", "去掉了方括号"],
  "bracket-removed": always("去掉了方括号"),
  cluster: always("将方括号归组"),
  position: ["表明了立场", "更改了立场", "撤回了立场"],
  decision: ["作出了决定", "作出了决定", "重新开放"],
  reopened: always("重新开放"),
  note: ["说明了注释性质", "更改了注释性质", "取消了注释性质"],
  issue: ["建立了一个问题", "更改了一个问题", "删除了一个问题"],
  comment: ["发表了评论", "发表了评论", "删除了评论"],
  suggestion: ["建议了其他文字", "答复了一项建议", "收回了一项建议"],
  carried: ["将一处方括号留待以后", "更改了方括号留待何时", "不再将一处方括号留待以后"],
  details: always("更改了案文信息"),
  import: always("导入了案文"),
  freeze: always("冻结了一个版本"),
  restore: always("恢复了一个版本"),
  damage: always("搁置了磁盘未能保存的内容"),
  "sign-in": always("创建了登录链接"),
  "sign-out": always("退出登录"),
  invitation: ["发出邀请", "更改了邀请", "撤回了邀请"],
  person: ["添加了人员", "更改了人员", "移除了人员"],
  party: ["添加了一方", "更改了一方", "移除了一方"],
  role: always("更改了角色"),
  group: ["创建了工作组", "更改了工作组名称", "删除了工作组"],
  settings: always("更改了规则"),
  closing: always("更改了案文是否接受文字"),
}

const recorded: (typeof English)["recorded"] = {
  brackets: {
    open: "待定",
    add: "增加",
    drop: "删除",
    keep: "保留",
    placeholder: "占位",
  },
  stances: {
    support: "支持",
    accept: "可接受",
    reserve: "保留",
    oppose: "反对",
    none: "无指示",
  },
  outcomes: {
    keep: "保留",
    drop: "删除",
    choose: "选定",
    none: "均不采用",
  },
  policies: {
    "co-leads": "共同牵头人",
    consensus: "协商一致",
    open: "任何代表",
  },
  closings: {
    open: "开放",
    frozen: "已冻结",
    "round-closed": "本轮已结束",
  },
}

export const log: typeof English = {
  after: "之后：",
  allWords: "全部文字",
  allWordsOf: (entry) => `条目 ${entry} 的全部文字`,
  asCsv: "下载 CSV",
  asJson: "下载 JSON",
  before: "之前：",
  begins: "日志由此开始。",
  broken: "链条不完整。",
  check: "核查链条",
  deeds,
  draft: "案文",
  everybody: "所有人",
  everything: "全部",
  from: "自",
  gone: "已不存在的位置",
  intro:
    "何人、代表谁、在何时做了什么。条目只增不减，每条均附有对其本身及前一条的 SHA-256；任何人均不能更改。",
  lastHash: "最后一条的 SHA-256 为",
  less: "收起",
  lessOf: (entry) => `收起条目 ${entry}`,
  meeting: "会议：",
  noneLikeThat: "日志中没有符合条件的条目。",
  noneSoFar: "目前没有。还有更早的条目可以查看。",
  noneYet: "日志尚无内容。",
  number: (entry) => `第 ${entry} 条`,
  older: "更早的条目",
  paragraph: "段 ",
  person: "人员",
  recorded,
  rules: { policy: "方括号如何删除", mandate: "任务授权" },
  seatFor: (role, parties) => `${role}，代表${parties}`,
  server: "服务器",
  showOnly: "仅显示",
  to: "至",
  typed: (steps, since) =>
    counted(steps, {
      other: `自 ${since} 起分 # 步键入`,
    }),
  version: (number) => `版本 ${number}`,
  whole: (entries) =>
    counted(entries, {
      other: "链条完整：共 # 条，均与写入时一致。",
    }),
  wholeDraft: "整个案文",
}
