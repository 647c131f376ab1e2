/** The tools of a draft. In Chinese. */

import type { toolbar as English } from "../en/toolbar.ts"

export const toolbar: typeof English = {
  title: "案文",
  view: "视图",
  views: { working: "工作", bracketed: "带方括号", agreed: "已商定", compare: "比较" },
  more: { working: "案文", compare: "初始案文" },
  selection: "所选文字",
  propose: "提议",
  proposeMore: "措辞",
  proposeWords: "提议措辞……",
  bracket: "加方括号",
  bracketSelection: "为所选文字加方括号",
  steps: "撤销与跳转",
  undo: "撤销",
  redo: "重做",
  previous: "上一处方括号",
  next: "下一处方括号",
  keys: "快捷键",
  moreTools: "更多",
  typingDoes: "输入的作用",
  modes: {
    edit: {
      label: "编辑",
      short: "输入即编辑",
      sentence: "您输入的内容会为所有人更改案文。",
    },
    propose: {
      label: "提案",
      short: "输入即提案",
      sentence: "您输入的内容作为提案置于方括号内；案文本身保持不变。",
    },
    read: {
      label: "阅读",
      short: "只读",
      sentence: "您可以阅读和搜索；输入的内容不予采纳。",
    },
  },
  wholeText: "全文",
  acts: {
    consolidate: { label: "合并……", sentence: "将各项决定落实到案文中" },
    renumber: { label: "重新编号……", sentence: "按顺序为各段编号，并相应调整引用" },
    versions: { label: "版本……", sentence: "已冻结的版本：比较、下载、恢复" },
  },
  download: "下载",
  whichText: "选择案文",
  forms: {
    bracketed: "带方括号的案文",
    agreed: "已商定案文，空缺处以 […] 标明",
    strict: "仅含已商定案文，不供分发",
  },
  plainText: "纯文本",
  textAlone: "纯文字页面",
  withNames: "附各方名称",
}
