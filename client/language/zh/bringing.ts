/** Bringing a text in, and what is found in it. In Chinese. */

import { counting } from "../counting.ts"
import type { bringing as English } from "../en/bringing.ts"

const counted = counting("zh")

export const bringing: typeof English = {
  about:
    "纯文本、简单的 Markdown，或 JSON 格式的案文。文中的方括号、编号和注释会被识别；字符保持原样。",
  another: "换用其他文本",
  badFile: (name, endings) =>
    `“${name}”不是文本、Markdown 或 JSON 文件（${endings}）。请存为其中一种格式，或粘贴其文字。`,
  badJson: "该文件不是有效的 JSON。",
  bringIn: "导入并打开",
  bringingIn: "正在导入……",
  chooseFile: "选择文件……",
  counts: {
    brackets: (count) => counted(count, { other: "# 对方括号" }),
    inClusters: (brackets, count) => `${brackets}（分为 ${counted(count, { other: "# 组" })}）`,
    noBrackets: "没有方括号",
    noNotes: "没有注释",
    notes: (count) => counted(count, { other: "# 条注释" }),
    paragraphs: (count) => counted(count, { other: "# 段" }),
    quoted: (count) => `其中 ${count} 对在引文中`,
  },
  error: "错误",
  errors: (count) => counted(count, { other: "# 处错误" }),
  fileRefused: (name, why) => `“${name}”：${why}`,
  found: "文中识别出的内容",
  line: (number) => `第 ${number} 行`,
  notNow: "暂不导入",
  nothingToRemark: (counts) => `${counts}。没有需要说明之处。`,
  open: "导入文本……",
  remarks: "说明",
  remarksFollow: (counts, remarks) => `${counts}。${remarks}：`,
  text: "文本",
  title: "导入文本",
  titleOfDraft: "标题",
  tooLong: (millions) => `文本超过 ${millions} 百万字符，已超出一份案文的上限。`,
  warning: "警告",
  warnings: (count) => counted(count, { other: "# 处警告" }),
}
