/** The sheet of keys. In Chinese. */

import type { keys as English } from "../en/keys.ts"

export const keys: typeof English = {
  title: "快捷键",
  explained:
    "光标在侧栏而不在正文中时，单个字母键有效。按 Esc 键在两者之间切换。每个快捷键都有对应的按钮或菜单项。",
  names: { Enter: "Enter", Escape: "Esc", Shift: "Shift" },
  parts: {
    moving: "移动",
    text: "在文本中",
    proposing: "提案",
    positions: "立场",
    deciding: "决定",
    plenary: "全体会议",
    page: "页面",
  },
  next: "下一处方括号",
  previous: "上一处方括号",
  openCard: "打开所在行的卡片",
  lines: "在列表中逐行移动",
  moveParagraphs: "将光标所在段或所选各段上移或下移",
  escape: "从正文转到侧栏，或返回",
  bracket: "为所选词语加方括号",
  propose: "在所选处提议措辞",
  alternative: "增加一个备选案文",
  withdraw: "撤回本方提案",
  support: "支持该备选案文",
  accept: "可接受该案文",
  reserve: "对该案文保留立场",
  oppose: "反对该案文",
  choose: "采用该编号的备选案文",
  noText: "不采用任何案文：全部删除",
  confirm: "确认",
  reopen: "重新开放",
  showKeys: "显示本快捷键表",
  text: {
    bold: "粗体",
    italic: "斜体",
    underline: "下划线",
    edges: "到草案的开头或结尾",
    newLine: "在同一段中另起一行",
    leave: "离开文本，到页面上的下一处",
    places: "在查找栏中：下一处或上一处",
  },
}
