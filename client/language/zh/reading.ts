/** How the text stands on one person's own screen: folds, layouts, margin. In Chinese. */

import { counting } from "../counting.ts"
import type { reading as English } from "../en/reading.ts"

const counted = counting("zh")

export const reading: typeof English = {
  title: "我的文本视图",
  act: { label: "我的视图……", sentence: "折叠、排列和页边，只影响我的屏幕" },
  explained: "这只改变您的屏幕，并保存在此设备上。",
  folds: {
    title: "折叠和展开",
    open: (count) => counted(count, { other: "# 个方括号未决" }),
    paragraphsHidden: (count) => counted(count, { other: "# 段" }),
    unfold: "显示已折叠的内容",
    bracket: "光标处的方括号",
    paragraph: "光标处的段落",
    section: "光标处的章节",
    depth: (level) => `第 ${level} 层方括号`,
    sections: (level) => `第 ${level} 级章节`,
    paragraphs: "所有段落",
    nothing: "全部展开",
    decided: "已决定的方括号",
    nothingHere: "光标处没有可折叠的内容。",
    keys: {
      bracket: "折叠或展开光标处的方括号",
      paragraph: "折叠或展开光标处的段落",
      section: "折叠或展开光标处的章节",
      depth: "折叠或展开光标所在层的所有方括号",
    },
  },
  rows: {
    alternative: (number, of) => `备选案文 ${number}（共 ${of} 个）`,
    by: (parties) => `由${parties}提议`,
    deletionBy: (parties) => `${parties}提议删除`,
    myPosition: (number) => `我方对备选案文 ${number} 的立场`,
    inLine: "排在行内",
    card: "卡片",
    history: "按下可查看决定经过。",
  },
  layout: {
    title: "备选案文",
    auto: "按长度",
    inline: "全部排在行内",
    stacked: "全部上下排列",
    other: "排在行内或上下排列",
  },
  /** On this device, whichever draft is open. */
  look: {
    title: "外观",
    scheme: "颜色",
    schemes: { system: "跟随系统", light: "浅色", dark: "深色" },
    contrast: "对比度",
    contrasts: { system: "跟随系统", more: "增强" },
  },
  margin: {
    legend: "[2] 未决方括号，+1 提案，“3” 评论；✓ 获支持，✓✓ 暂定商定",
    title: "页边",
    lines: "为每段的行编号",
    marks: "每段的状态、提案和评论",
  },
  changed: {
    act: { label: "有何更改……", sentence: "您上次查看后他人所作的更改" },
    title: "您上次查看后的更改",
    since: (when) => `${when}以来他人所作的更改`,
    none: "您上次查看后，他人未作更改。",
    seen: "全部标为已看",
    next: "下一个他人更改过的段落",
    inOutline: "有更改",
    typing: (names) => `${names}正在此处输入`,
    undelivered: "尚未送达",
  },
  saying: {
    title: "屏幕阅读器在方括号处读出的内容",
    full: "全部：编号、层级、备选案文、各方、立场",
    short: "简短：层级、备选案文和各方",
    off: "只读字符",
    level: (level) => `第 ${level} 层`,
    end: "方括号结束",
    placeholder: "待填写",
    placeholderEnd: "待填写处结束",
  },
  brackets: {
    title: "方括号列表",
    label: "方括号列表……",
    sentence: "每个方括号的编号、位置、各方和立场",
    number: "编号",
    place: "位置",
    level: "层级",
    words: "备选案文",
    parties: "各方",
    positions: "立场",
    status: "状态",
  },
}
