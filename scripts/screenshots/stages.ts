/** What the pictures are taken of: a draft, the language of the page, and a short negotiation. */

import type { sayings } from "../../client/language/en/all.ts"
import { sayings as arabic } from "../../client/language/ar/all.ts"
import { sayings as english } from "../../client/language/en/all.ts"
import type { Language } from "../../client/language/languages.ts"
import type { Stance } from "../../schema/model/records.ts"

export const PEOPLE = {
  lead: "Co-lead of the group",
  norway: "Delegate of Norway",
  kenya: "Delegate of Kenya",
  brazil: "Delegate of Brazil",
  japan: "Delegate of Japan",
  secretariat: "Secretariat",
} as const

export type Who = keyof typeof PEOPLE

/** One act on the card of the bracket that holds some words. */
export type Deed = { readonly who: Who; readonly on: string } & (
  | { readonly propose: string }
  | { readonly alternative: number; readonly stance: Exclude<Stance, "none"> }
  | { readonly decide: number }
)

export interface Stage {
  readonly language: Language
  readonly say: typeof sayings
  /** The text of the draft; null for the one of the demonstration. */
  readonly text: string | null
  readonly title: string
  /** Words of the bracket whose card is shown, and agreed words at which the caret stands. */
  readonly disputed: string
  readonly agreed: string
  /** What is typed where it is refused or kept. */
  readonly typed: string
  /** A draft in which nothing is disputed. */
  readonly short: string
  readonly deeds: readonly Deed[]
}

const CHINESE = `# 一、目标

1. 缔约方会议的目标是建立沿海观测网络，［以便］［从而］及早发现海水温度、盐度和海平面的变化。

2. 各国承认，［发展中国家］［最不发达国家和小岛屿发展中国家］在建立和维持观测站方面面临特殊困难。

# 二、国家观测站

3. 每一缔约方［应］［须］［被鼓励］在其海岸线上至少设立［两个］［六个］观测站，［但须视其能力而定］。

4. 观测站按照附件一规定的方法记录下列内容：海水温度、盐度、水位以及［在可能的情况下］水中的噪声。

5. 观测结果［应在三十天内］［应尽快］送交数据交换中心。［中心不得将其用于商业目的。］

# 三、资金

6. 设立一个自愿基金，［由各缔约方按照分摊比额表缴款］［由愿意缴款的缔约方缴款］，以支付观测站的费用。

7. 基金［应全额支付］［应部分支付］发展中国家的观测费用。

# 四、审查

8. 缔约方会议在第三届会议上审查本决定的执行情况，此后［每年］［每两年］审查一次。
`

export const STAGES: readonly Stage[] = [
  {
    language: "en",
    say: english,
    text: null,
    title: "",
    disputed: "is encouraged to",
    agreed: "Stations shall record",
    typed: " without delay",
    short: "1. States share what they observe.\n\n2. They do so every year.\n",
    deeds: [
      { who: "kenya", on: "is encouraged to", propose: "shall, within its means," },
      { who: "norway", on: "is encouraged to", alternative: 1, stance: "support" },
      { who: "brazil", on: "is encouraged to", alternative: 1, stance: "accept" },
      { who: "japan", on: "is encouraged to", alternative: 1, stance: "oppose" },
      { who: "japan", on: "is encouraged to", alternative: 3, stance: "support" },
      { who: "norway", on: "is encouraged to", alternative: 4, stance: "accept" },
      { who: "brazil", on: "in any way", propose: "as such" },
      { who: "norway", on: "six", alternative: 1, stance: "support" },
      { who: "lead", on: "scope of application", decide: 1 },
      { who: "lead", on: "authorize, conduct", decide: 2 },
    ],
  },
  {
    language: "ar",
    say: arabic,
    text: CHINESE,
    title: "沿海观测合作",
    disputed: "被鼓励",
    agreed: "观测站按照附件一规定的方法",
    typed: "毫不迟延地",
    short: "1. 各国分享观测结果。\n\n2. 每年分享一次。\n",
    deeds: [
      { who: "kenya", on: "被鼓励", propose: "应根据其能力" },
      { who: "norway", on: "被鼓励", alternative: 1, stance: "support" },
      { who: "brazil", on: "被鼓励", alternative: 1, stance: "accept" },
      { who: "japan", on: "被鼓励", alternative: 1, stance: "oppose" },
      { who: "japan", on: "被鼓励", alternative: 3, stance: "support" },
      { who: "norway", on: "六个", alternative: 1, stance: "support" },
      { who: "lead", on: "以便", decide: 1 },
      { who: "lead", on: "应全额支付", decide: 2 },
    ],
  },
]
