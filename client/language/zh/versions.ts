/** Frozen versions of a draft, and any two of them compared. In Chinese. */

import { counting } from "../counting.ts"
import type { versions as English } from "../en/versions.ts"

const counted = counting("zh")

export const versions: typeof English = {
  about:
    "版本是案文当时的全貌，连同其记录。版本有编号，任何人不得更改；其 SHA-256 证明无人更改过。",
  as: (number) => `版本 ${number}，格式：`,
  compare: "比较",
  differ: (count) => counted(count, { other: "# 段有差异。" }),
  differences: "差异",
  draftNow: "案文的当前状态",
  freeze: "冻结一个版本",
  freezeNow: "立即冻结",
  from: "从",
  frozen: "已冻结的版本",
  isFrozen: (number) => `版本 ${number} 已冻结。`,
  none: "尚未冻结任何版本。",
  restore: "恢复为新案文",
  restoreThis: (number) => `恢复为新案文: 版本 ${number}`,
  same: "两者相同。",
  status: "状态行",
  symbol: "文号",
  text: "文本",
  title: "版本",
  to: "到",
  unchanged: (number) => `自版本 ${number} 以来没有任何改动。该版本即案文现状。`,
  version: (number) => `版本 ${number}`,
  layout: "显示方式",
  oneColumn: "单栏",
  twoColumns: "双栏",
}
