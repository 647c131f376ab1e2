/** A draft to be read. In Chinese. */

import { counting } from "../counting.ts"
import type { views as English } from "../en/views.ts"

const counted = counting("zh")

export const views: typeof English = {
  agreed: "已商定案文",
  bracketed: "带方括号的案文",
  withNames: "附各方名称",
  noText: "尚无文字。",
  table: "表格",
  backToReference: (note) => `回到注 ${note} 的引用处`,
  notice: {
    informal: "本文本为非正式文本，不取代任何正式文件。",
    bracketed: "谈判中的案文。方括号内的词语尚未商定。",
    agreed: "方括号以外的案文，并已落实迄今记录的各项决定。",
    alternatives: (count) =>
      counted(count, { other: "[…] 标明尚未在备选案文之间作出决定之处，共 # 处。" }),
    optional: (count) => counted(count, { other: "尚未决定的可选词语已略去，共 # 处。" }),
    provisional: (count) => `其中 ${count} 项决定仅以组内支持为依据，尚未待核准商定。`,
  },
  compared: {
    title: "与初始案文比较",
    unreadable: "无法读取导入时的案文。",
    nothing: "案文自导入以来没有变化。",
    since: (changes) => `案文自导入以来：${changes}。`,
    alsoBrackets: "新加的方括号也属于更改。",
    comma: "，",
    edited: (count) => counted(count, { other: "更改 # 段" }),
    added: (count) => `新增 ${count} 段`,
    removed: (count) => `删除 ${count} 段`,
    moved: (count) => `移动 ${count} 段`,
    places: {
      away: "从此处移走",
      here: "移至此处",
      added: "新增段落",
      removed: "段落已删除",
    },
  },
  notes: {
    act: { label: "插入注释 …", sentence: "在光标处插入脚注或共同主席的注释" },
    change: "更改性质",
    insert: "插入注释",
    inserted: "注释已写入案文。",
    remove: "移除",
    removeSurely: "确定移除",
    removed: "注释已移除。",
    seenByAll: "所有阅读案文者都能看到注释。",
    toWords: "转至注释文字",
    whose: "注释归属",
    words: "注释文字",
    title: "注释",
    none: "本案文没有注释。",
    roles: {
      footnote: "脚注",
      "co-chair": "共同主席的说明",
      secretariat: "秘书处的说明",
    },
    dropsOut: "不列入清稿",
    stays: "保留在清稿中",
    textMissing: "缺少注释文字。",
    toPlace: "转到正文中的位置",
    noReference: "正文中没有引用此注。",
  },
}
