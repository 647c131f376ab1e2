/** What the server’s own pages and letters say. In Chinese. */

import type { english } from "./en.ts"

export const chinese: typeof english = {
  roles: {
    observer: "观察员",
    participant: "与会者",
    delegate: "代表",
    "co-lead": "共同牵头人",
    secretariat: "秘书处成员",
    operator: "操作员",
    guide: "指导员",
  },
  pages: {
    accountThere: (address) => `地址 ${address} 已有账户。请登录该账户，然后再次打开此链接。`,
    administrator: "首位管理员",
    anybody: (setting) =>
      `任何能访问本服务器的人均可使用这些链接。如要关闭，请以 ${setting} 启动服务器。`,
    become: "成为管理员",
    chooseWhom:
      "这是演示工作组。请选择您要使用的身份。一个浏览器同一时间只能是一个人：如需另一身份，请打开无痕窗口或其他浏览器。",
    email: "您的电子邮件地址",
    goOn: "继续",
    goOnAs: (name) => `以${name}的身份继续`,
    incomplete: "链接不完整，或本页已重新加载。请再次打开链接。",
    invitation: "邀请",
    invited: (group, role) => `邀请您以${role}身份加入${group}。`,
    invitedFor: (group, role, parties) => `邀请您以${role}身份代表${parties}加入${group}。`,
    join: "加入",
    joinAs: (name) => `以${name}的身份加入`,
    joinElse: "以其他身份加入",
    joinWith: (address) => `使用 ${address} 的账户加入`,
    lettersAfter: "链接中 # 之后的字符",
    name: "您的姓名",
    nameAsSeen: "您的姓名，即他人将看到的姓名",
    nobodyYet: "本服务器尚无管理员。首先打开本页者将成为管理员。",
    press: "请按下按钮，使用交给您的链接继续。",
    signIn: "登录",
    signedInAs: (me, person) =>
      `您已以${me}的身份登录。如要成为演示人物${person}，您将先退出登录。`,
  },
  refusals: {
    address: "该地址已有账户。请另选地址。",
    elsewhereFailed: "外部登录未予放行。请重试。",
    elsewhereUnreached: "目前无法连接外部登录服务。请稍后重试。",
    inGroup: "您已在本工作组中。您的角色由秘书处更改。",
    inGeneral: "无法这样做。",
    joinLink: "此登录链接无效或已失效。请索取新链接。",
    link: "此链接无效或已失效：每个链接只能使用一次。请索取新链接。",
    noAccount: "您在此尚无账户。请向贵组秘书处索取邀请。",
    notBegun: "此次登录并非在本浏览器中开始，或耗时过长。",
    otherAccount: "该地址已有账户。请登录该账户，然后再次打开此链接。",
    takenOut: "该人员已被秘书处移出工作组。",
  },
  texts: {
    agreed: "商定案文",
    bracketed: "带方括号案文",
    informal: "本文属非正式性质，不取代任何正式文件。",
    names: "附各方名称",
    noticeAgreed:
      "方括号外的案文，已适用迄今记录的决定。[…] 表示备选案文未定之处；未定的可选文字略去。",
    noticeBracketed: "谈判中的案文。方括号内的文字尚未商定。",
    noticeReading: "阅读本：未定的备选案文显示第一个。这不是商定案文。",
    reading: "阅读本",
    work: "进入编辑",
  },
  letters: {
    invitation: (group) => `邀请加入${group}`,
    invites: (inviter, group) => `${inviter}邀请您参加${group}。`,
    openWithinDays: (days) =>
      `请打开此链接，并按下页面上的按钮。链接只能使用一次，有效期 ${days} 天：`,
    openWithinMinutes: (minutes) =>
      `请打开此链接，并按下页面上的按钮登录。链接只能使用一次，有效期 ${minutes} 分钟：`,
    signIn: "您的登录链接",
    unasked: "如果您没有索取此链接，无需采取任何行动：其他人无法用它登录。",
    unknown: "如果您不了解此事，无需采取任何行动。",
  },
}
