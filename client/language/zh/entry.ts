/** Coming in. In Chinese. */

import type { entry as English } from "../en/entry.ts"

export const entry: typeof English = {
  allGroups: "Chapeau，您的工作组",
  byMail: "通过电子邮件获取链接",
  demonstration: "查看演示",
  elsewhere: "通过您的组织登录",
  handed: "贵组秘书处会向您提供登录链接。",
  language: "语言",
  mailAddress: "您的电子邮件地址",
  notOpen: "无法打开",
  notReached: "无法连接",
  opening: "正在打开……",
  sendLink: "给我发送链接",
  signIn: "登录",
  tryAgain: "重试",
  yourGroups: "您的工作组",
}
