/** Other words that a co-lead suggests to the party that proposed some. In Chinese. */

import type { suggesting as English } from "../en/suggesting.ts"

export const suggesting: typeof English = {
  accept: "采用这些文字",
  accepted: "所建议的文字现为贵方提案。",
  answers: {
    accepted: (by) => `${by}已采用`,
    rejected: (by) => `${by}未采用`,
    withdrawn: (by) => `${by}已收回`,
  },
  begin: "建议其他文字……",
  by: (by) => `${by}建议`,
  changed: "提出此建议后，提案已有改动。",
  earlier: (count) => `${count} 项以前的建议`,
  from: (by) => `这些文字由${by}建议。`,
  hint: "是否采用由提出文字的一方决定。在此之前案文不变。",
  arrived: (where) => `有人对贵方在 ${where} 的提案建议了其他文字。`,
  label: "建议的文字",
  reject: "保留我方文字",
  rejected: "贵方文字保持不变。",
  remark: "说明",
  send: "发送建议",
  sent: (party) => `建议待${party}答复。`,
  title: "对这些文字的建议",
  waitsFor: (party) => `待${party}答复`,
  waiting: (count) => `${count} 项建议待答复`,
  withdraw: "收回建议",
  withdrawn: "建议已收回。",
}
