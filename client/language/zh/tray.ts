/** The tray of held text, and the comparison of a paragraph that others changed too. In Chinese. */

import { counting } from "../counting.ts"
import type { tray as English } from "../en/tray.ts"

const counted = counting("zh")

export const tray: typeof English = {
  cannotCopy: "浏览器不允许本页复制。请选取文字自行复制。",
  causes: {
    refused: "未获接受",
    conflict: "他人也有改动",
    gone: "原位置已不存在",
    returned: "已退回",
  },
  compare: "比较并选择……",
  conflict: {
    before: "改动之前",
    bothStand: "两者均置于方括号内，待作出决定。",
    keepTheirs: "保留现有文字。",
    later: "稍后",
    mineStays: (tab) => `我的文字留在“${tab}”中。`,
    nothingMixed:
      "您在断线时改动了本段，其间他人也作了改动。两者未混在一起：您的文字暂留，待您选择。",
    notThere: "该段不存在。",
    now: "现有文字",
    proposeDeletion: "提议删去本段。",
    proposeMine: "将我的文字作为提案与之并列。",
    replaces: "取代现有文字；他人的方括号保留。",
    takeMine: "采用我的文字。",
    this: "他人也改动了本段",
    title: (key) => `他人也改动了 ${key}`,
    whatStands: "案文采用什么",
    yours: "您的文字，暂留",
  },
  copied: "已复制。",
  copy: "复制",
  deletedDiffers: "您删去的文字现已不同。请到该处重新查看。",
  discard: "放弃",
  discardForGood: "确定放弃",
  goneAlready: "这些文字已不存在。",
  goTo: (title) => `前往 ${title}`,
  hasMine: "该段现为您的文字。",
  kept: "保存在本设备上，待您处理。",
  keptUnder: (tab) => `您的文字保存在“${tab}”中。`,
  noPlace: "其原位置已不存在。请将光标置于案文中应在之处，然后重试。",
  nothing: "没有暂留的文字：您键入的内容均已列入案文。",
  notKept: "本设备不予保存：请在离开前复制。",
  pieces: (count) => counted(count, { other: "您有 # 处文字未能列入案文。其他人都看不到。" }),
  placeGone: "其原位置已不存在。可在光标处提出。",
  proposeAtCaret: "在光标处提出",
  proposeDeletion: "提议删去",
  proposed: "您的文字已作为提案列入案文。",
  proposeInstead: "改为提案",
  reasons: {
    conflict: "您断线期间，他人改动了本段。",
    gone: "您断线期间，本段已从案文中删去。",
    outdated: "这些文字是在页面更新之前键入的，已无法送达。",
    stray: "这些文字送达之前，其所在位置已被删去或移动。",
    together: "这些文字与未能送达的内容属于同一改动。",
  },
  yourText: "您的文字",
}
