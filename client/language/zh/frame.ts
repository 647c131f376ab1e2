/** What stands around a draft. In Chinese. */

import { counting } from "../counting.ts"
import type { frame as English } from "../en/frame.ts"

const counted = counting("zh")

export const frame: typeof English = {
  allDrafts: "Chapeau：所有案文",
  dismiss: "不再显示",
  heldBack: (count) => counted(count, { other: "# 处文字暂留" }),
  interfaceLanguage: "界面语言",
  loading: "正在加载案文。",
  noBrackets: "没有方括号",
  openForWork: "开放编辑",
  openOf: (open, total) => `待定 ${open} 处，共 ${total} 处`,
  outOfReach: "无法连接服务器。恢复连接后将立即显示案文。",
  panel: "侧栏",
  panelHolds: "方括号、大纲和注释",
  printed: (when) => `${when} 时的文本`,
  show: "查看",
  stateOf: (title) => `“${title}”的状态`,
  text: "正文",
  tabs: { clusters: "方括号", outline: "大纲", notes: "注释", held: "暂留" },
  saved: {
    all: "所有更改均已保存",
    waiting: (count) => counted(count, { other: "# 项更改尚未送达" }),
    cannot: "服务器目前无法保存",
    cannotAnd: (waiting) => `服务器目前无法保存。${waiting}`,
    connecting: "正在连接……",
    connectingAnd: (waiting) => `正在连接……${waiting}`,
    offline: "离线：您可以继续工作",
    offlineAnd: (waiting) => `离线：您可以继续工作。${waiting}`,
    offlineKept: (waiting) => `离线。${waiting}，已保留在本设备上`,
    closed: "已关闭",
  },
  closed: {
    title: "案文已关闭",
    toYou: "案文已对您关闭",
    notReached: "您的以下文字尚未送达其他人。",
    kept: "这些文字已保留在本设备上。",
    copy: "重新加载之前请先复制：",
    reload: "重新加载案文",
    frozen: "本案文已冻结：可以阅读，任何人均不再更改。",
    roundClosed: "本轮已结束：案文可以阅读，目前不接受文字输入。",
    because: {
      malformed: "服务器无法读取本页面发送的内容。请重新加载页面。",
      notSignedIn: "您已退出登录。请再次打开发给您的链接。",
      notAllowed: "本案文不再对您开放。",
      noSuchDraft: "没有这一案文。",
      otherVersion: "本页面与服务器的版本不一致。请重新加载页面。",
      byServer: "服务器已对您关闭本案文。",
      tooLarge: "此处输入或粘贴的内容过多，无法一次发送。",
    },
  },
}
