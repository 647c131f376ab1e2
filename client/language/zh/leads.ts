/** Notes that only co-leads and the secretariat see. In Chinese. */

import type { leads as English } from "../en/leads.ts"

export const leads: typeof English = {
  add: "添加注释",
  addAgain: "作为新注释添加",
  added: "共同牵头人现在可以看到此注释。",
  atBracket: (key) => `它针对 ${key} 中的方括号。`,
  atParagraph: (key) => `它针对 ${key} 段。`,
  atThisBracket: "它针对此方括号。",
  atThisParagraph: "它针对此段。",
  bracketGone: "方括号已不存在；其中的文字仍在。",
  changedBy: (who) => `由 ${who} 修改`,
  changedMeanwhile: "此间有人修改了此注释。上面是它现在的内容；保存将以您的文字取而代之。",
  copy: "复制",
  discard: "放弃",
  edit: "编辑",
  everybody: "所有阅读案文者",
  goOn: "继续书写",
  gone: "它所针对的内容已不存在。原为：",
  heading: "仅供共同牵头人",
  label: "给共同牵头人的注释……",
  leads: "仅共同牵头人和秘书处",
  noPlace: "请将光标放在注释应在之处。",
  notLoaded: "无法加载给共同牵头人的注释。",
  only: "仅共同牵头人可见",
  paragraphGone: "该段已不存在；其中部分文字仍在。",
  removedMeanwhile: "您书写期间有人删除了此注释。您的文字保存在这里。",
  save: "保存",
  saveOver: "覆盖保存",
  saved: "注释已保存。",
  seenBy:
    "只有共同牵头人和秘书处能看到这些注释。它们不在案文的任何副本、文件或日志中。页边的 ※ 表示该处有此类注释。",
  seenByShort: "只有共同牵头人和秘书处能看到它。它不在案文的任何副本、文件或日志中。",
  toPlace: "转到其在案文中的位置",
  unsent: "尚未添加。您的文字保存在此设备上。",
  visibility: "谁能看到此注释",
}
