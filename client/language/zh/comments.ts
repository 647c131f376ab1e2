/** Comments. In Chinese. */

import { counting } from "../counting.ts"
import type { comments as English } from "../en/comments.ts"

const counted = counting("zh")

export const comments: typeof English = {
  about: { words: "关于这些文字", paragraph: "关于该段", cluster: "关于方括号" },
  begin: "评论",
  beginHere: "评论所选文字或该段",
  beginKey: "评论所选文字，或光标所在的段",
  counted: (count) => counted(count, { other: "#项未结讨论" }),
  deleted: "关于已删除的案文",
  discard: "放弃",
  filter: "显示的讨论",
  filters: { open: "未结", resolved: "已结", mine: "我的" },
  list: "按案文顺序排列的讨论",
  markRead: "全部标为已读",
  mention: "提及",
  mentioned: "有人提及您",
  messages: (count) => counted(count, { other: "#条评论" }),
  noPlace: "请先在案文中选择文字，或将光标置于某段，然后评论。",
  nothing: {
    open: "没有未结的讨论。请在案文中选择文字，再按“评论”开始讨论。",
    resolved: "尚无已结的讨论。",
    mine: "您没有参加任何讨论，也没有人提及您。",
  },
  onBracketBegin: "评论此方括号",
  onBracketCounted: (count) => counted(count, { other: "关于此方括号的#项讨论" }),
  reopen: "重新讨论",
  reopened: "重新开启了讨论",
  reply: "答复",
  resolve: "了结",
  resolved: "了结了讨论",
  sent: "您的评论已列在案文旁。",
  settled: "已结",
  tab: "评论",
  takeBack: "收回",
  takenBack: "最初的评论已收回。",
  toText: "在案文中显示",
  unread: (count) => counted(count, { other: "#条新评论" }),
  visible: "所有阅读本案文的人都能看到您所写的内容。用 @ 可提及缔约方或人员。",
  yourComment: "您的评论",
  yourReply: "您的答复",
}
