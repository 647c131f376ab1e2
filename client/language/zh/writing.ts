/** Writing in a draft. In Chinese. */

import { counting } from "../counting.ts"
import type { writing as English } from "../en/writing.ts"

const counted = counting("zh")

export const writing: typeof English = {
  draftText: "案文正文",
  propose: {
    title: "提案",
    titleFor: (party) => `代表${party}提案`,
    noPlace: "请先将光标置于正文中，或选择您要更改的词语。",
    atCaret: "在光标处加入新的词语。前后案文保持不变。",
    instead: "以其他词语替代所选词语。在作出决定之前，二者均置于方括号内。",
    putInstead: "替代措辞",
    words: "措辞",
    theseWords: "提议此措辞",
    here: "在此处提议",
    deletion: "提议删除",
    paragraph: "作为新的一段",
  },
  phrases: {
    open: "常用语……",
    title: "标准用语",
    search: "用任何语文输入用语中的词语",
    searchHint: "以任何语文搜索",
    language: "用语的语文",
    none: "列表中没有包含这些词语的用语。",
  },
  refused: {
    noFurtherUp: "这些段落不能再上移。",
    noFurtherDown: "这些段落不能再下移。",
    noBrackets: "本案文中没有方括号。",
    nothingToUndo: "没有可撤销的您的操作。",
    nothingToRedo: "没有可重做的操作。",
    partMoved: "请选择整段再移动，或剪切所选内容后粘贴。",
    newParagraph: "段落由编辑案文者设立。请改为提议新的一段。",
    structure: "段落由编辑案文者拆分和合并。请改为提议新的一段。",
    unreached: "段落由服务器拆分和合并，而服务器目前无法连接。",
    form: "案文的格式由编辑案文者更改。",
  },
  chip: {
    adds: (party, level) => `${party}提议这些词语，第 ${level} 层`,
    drops: (party, level) => `${party}提议删除这些词语，第 ${level} 层`,
    holds: (party, level) => `${party}保留此处待定，第 ${level} 层`,
    brackets: (party, level) => `${party}为这些词语加了方括号，第 ${level} 层`,
    kept: (chip) => `${chip}，已保留`,
    removed: (chip) => `${chip}，已删除`,
  },
  folded: {
    inside: (count) => counted(count, { other: "内含 # 项决定" }),
    unfold: "显示此方括号内的词语",
  },
  somebody: "某人",
}
