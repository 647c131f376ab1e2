/** Two days of a group: which draft, and which words are said of it. */

import { sayings as arabic } from "../../../../client/language/ar/all.ts"
import { sayings as english } from "../../../../client/language/en/all.ts"
import type { Language } from "../../../../client/language/languages.ts"

export interface Day {
  readonly language: Language
  readonly say: typeof english
  readonly title: string
  readonly text: string
  /** A word that Norway replaces, and Kenya offers a third one for. */
  readonly word: string
  readonly instead: string
  readonly third: string
  /** Words that Brazil brackets, which the plenary keeps. */
  readonly bracketed: string
  /** Words that Norway wants to be rid of, in private first; the plenary drops them. */
  readonly unwanted: string
  /** Alternatives with a beginning in common, and what is left of them when it is pulled out. */
  readonly common: string
  readonly collapsed: string
  /** Pieces of the agreed text at the end of the day. */
  readonly agreed: readonly string[]
}

export const DAYS: readonly Day[] = [
  {
    language: "en",
    say: english,
    title: "Seaweed forests",
    text: `# A. Purpose

1. States make known what they find in seaweed forests every year, as far as they can.

2. They send reports without delay to the secretariat.

# B. Means

1. The fund [shall pay in full] [shall pay in part] the costs of observation.
`,
    word: "every year",
    instead: "every month",
    third: "every week",
    bracketed: "as far as they can",
    unwanted: " without delay",
    common: "shall pay in full",
    collapsed: "shall pay in [full] [part] the costs",
    agreed: ["seaweed forests every month, as far as they can.", "They send reports to the"],
  },
  {
    language: "ar",
    say: arabic,
    title: "海藻林",
    text: `# 一、宗旨

1. 各国每年公布在海藻林中的发现，并尽其所能。

2. 各国向秘书处毫不迟延地提交报告。

# 二、资金

1. 基金［应全额支付］［应部分支付］观测费用。
`,
    word: "每年",
    instead: "每月",
    third: "每周",
    bracketed: "并尽其所能",
    unwanted: "毫不迟延地",
    common: "应全额支付",
    collapsed: "应［全额］［部分］支付观测费用",
    agreed: ["各国每月公布在海藻林中的发现，并尽其所能。", "各国向秘书处提交报告。"],
  },
]
