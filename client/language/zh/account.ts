/** One's own account. In Chinese. */

import type { account as English } from "../en/account.ts"

export const account: typeof English = {
  aBrowser: "浏览器",
  browserOn: (browser, system) => `${system} 上的 ${browser}`,
  copy: "复制",
  demonstrator: (name) => `您正以演示人物${name}的身份参与，任何人均可使用该身份。`,
  end: "结束",
  forgotten:
    "本设备保存着您的一些文字，不在任何案文中。您可在上方复制；退出登录后，本设备将不再保留。",
  itsDraft: "所属案文",
  keepsNone: "本设备没有保存此类文字。",
  lastSeen: (when) => `上次活动：${when}`,
  nameAsSeen: "您的姓名，即他人所见",
  notDelivered: "尚未送达。",
  save: "保存",
  signedIn: "您的登录位置",
  signOut: "退出登录",
  signOutAndForget: "退出登录并清除",
  signOutEverywhere: "在所有位置退出登录",
  texts: "您未列入任何案文的文字",
  thisBrowser: "本浏览器",
  title: "您的账户",
  waiting:
    "因原位置已不存在而由案文本身为您保留的文字，在您打开该案文时会出现在“暂留”中。在您不是该工作组成员期间，这些文字会一直保留。",
  yourName: "您的姓名",
}
