/**
 * A whole day of a group: a text is brought in, three parties propose, one of them in private first,
 * positions are taken, a plenary keeps, drops, chooses, collapses and reopens, and at the end one
 * compares with the morning and looks at how far it came. In English, and in Arabic on a Chinese draft.
 */

import { expect, test, type Browser, type Page } from "@playwright/test"
import { sayings as arabic } from "../../client/language/ar/all.ts"
import { sayings as english } from "../../client/language/en/all.ts"
import type { Language } from "../../client/language/languages.ts"
import { expectSound } from "./support/axe.ts"
import { caretAfter } from "./support/drafts.ts"
import {
  draftText,
  selectWords,
  signIn,
  signOutAll,
  startServer,
  type TestServer,
} from "./support/server.ts"
import { speaking } from "./support/speaking.ts"

test.describe.configure({ timeout: 300_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

interface Day {
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

const DAYS: readonly Day[] = [
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

const PEOPLE = [
  "Secretariat",
  "Co-lead of the group",
  "Delegate of Norway",
  "Delegate of Kenya",
  "Delegate of Brazil",
] as const

/** What is between brackets, and they themselves, without the spaces that part them. */
const tight = (text: string) => text.replaceAll("[", "［").replaceAll("]", "］").replaceAll(" ", "")

async function reads(page: Page, words: string): Promise<void> {
  await expect.poll(async () => tight(await draftText(page))).toContain(tight(words))
}

for (const day of DAYS)
  test(`U150 a day of a group passes as it should (${day.language})`, async ({ browser }) => {
    const complaints: string[] = []
    const [secretariat, lead, norway, kenya, brazil] = await inTheMorning(browser, day, complaints)

    await test.step("three parties propose", async () => {
      await selectWords(norway, day.word)
      await norway.keyboard.type(day.instead)
      await reads(kenya, `[${day.word}] [${day.instead}]`)
      await openCard(kenya, day, day.instead)
      await kenya.getByRole("button", { name: day.say.cards.addAlternative }).click()
      await kenya.getByLabel(day.say.deciding.anotherFor("Kenya")).fill(day.third)
      await kenya.getByRole("button", { name: day.say.deciding.propose, exact: true }).click()
      await selectWords(brazil, day.bracketed)
      await brazil.getByRole("button", { name: day.say.toolbar.bracket, exact: true }).click()
      for (const page of [lead, norway, secretariat]) {
        await reads(page, `[${day.instead}] [${day.third}]`)
        await reads(page, `[${day.bracketed}]`)
      }
    })

    await test.step("one in private first", async () => {
      await proposeInPrivate(norway, day)
      await expect(norway.locator(".private-draft")).toHaveCount(1)
      await expect(kenya.locator(".private-draft")).toHaveCount(0)
      expect(tight(await draftText(kenya))).not.toContain(tight(`[${day.unwanted}`))
      const tab = day.say.drafting.private.tab
      await norway.getByRole("tab", { name: new RegExp(`^${tab}`) }).click()
      const list = norway.getByRole("tabpanel", { name: new RegExp(`^${tab}`) })
      await list.getByRole("button", { name: day.say.drafting.private.table, exact: true }).click()
      await reads(kenya, `[${day.unwanted.trim()}]`)
    })

    await test.step("positions are taken", async () => {
      await stand(brazil, day, 2, "support")
      await stand(kenya, day, 2, "accept")
      await openCard(lead, day, day.instead)
      const { stancesCounted } = day.say.cards
      await expect(lead.locator(".card").getByText(stancesCounted.accept(1))).toBeVisible()
      await expect(lead.locator(".card").getByText(stancesCounted.support(1))).toBeVisible()
    })

    await test.step("the plenary", () => plenary(lead, day))

    await test.step("collapses what has words in common", async () => {
      await openCard(lead, day, day.common)
      await lead.getByRole("button", { name: day.say.cards.moreForThis }).click()
      await lead.getByRole("menuitem", { name: day.say.cards.collapse }).click()
      await lead.getByRole("button", { name: day.say.deciding.collapse, exact: true }).click()
      await reads(kenya, day.collapsed)
    })

    await test.step("in the evening", async () => {
      const view = (page: Page, name: string) => page.getByRole("radio", { name }).click()
      await view(kenya, day.say.toolbar.views.agreed)
      for (const words of day.agreed)
        await expect
          .poll(async () => tight((await kenya.locator("main").textContent()) ?? ""))
          .toContain(tight(words))
      await view(kenya, day.say.toolbar.views.compare)
      await expect(kenya.locator("ins").first()).toBeVisible()
      await expectSound(kenya)
      await norway.getByRole("button", { name: day.say.toolbar.wholeText }).click()
      await norway.getByRole("menuitem", { name: day.say.figures.view }).click()
      await expect(norway.getByText(day.say.figures.now(1, 3))).toBeVisible()
      for (const page of [secretariat, lead, norway, brazil])
        await expect(page.getByText(day.say.frame.saved.all)).toBeVisible()
    })
    expect(complaints).toEqual([])
  })

/** Brings the text in by the page, and opens it with everybody. */
async function inTheMorning(
  browser: Browser,
  { language, say, title, text }: Day,
  complaints: string[],
): Promise<readonly [Page, Page, Page, Page, Page]> {
  const pages: Page[] = []
  for (const person of PEOPLE) {
    const page = await signIn(browser, server, person, complaints)
    if (language !== "en") await speaking(page, language)
    pages.push(page)
  }
  const [secretariat, lead, norway, kenya, brazil] = pages
  if (!secretariat || !lead || !norway || !kenya || !brazil) throw new Error("five came in")
  await secretariat.goto(server.url)
  await secretariat.getByRole("button", { name: say.bringing.open }).click()
  await secretariat.getByLabel(say.bringing.text, { exact: true }).fill(text)
  await secretariat.getByLabel(say.bringing.titleOfDraft).fill(title)
  await secretariat.getByRole("button", { name: say.bringing.bringIn }).click()
  await expect(secretariat.locator(".ProseMirror p").first()).toBeVisible()
  for (const page of pages.slice(1)) {
    await page.goto(secretariat.url())
    await expect(page.locator(".ProseMirror p").first()).toBeVisible()
  }
  return [secretariat, lead, norway, kenya, brazil]
}

async function openCard(page: Page, { say }: Day, words: string): Promise<void> {
  const back = page.getByRole("button", { name: say.cards.allBrackets })
  if (await back.isVisible()) await back.click()
  await page.getByRole("tab", { name: say.frame.tabs.clusters }).click()
  await page.locator("[data-cluster]", { hasText: words }).first().click()
  await expect(page.locator(".card")).toBeVisible()
}

async function stand(page: Page, day: Day, alternative: number, stance: "support" | "accept") {
  await openCard(page, day, day.instead)
  const { cards } = day.say
  await page.getByRole("button", { name: cards.alternative(alternative), exact: true }).click()
  await page.getByRole("radio", { name: cards.stances[stance] }).click()
}

async function proposeInPrivate(page: Page, { say, unwanted }: Day): Promise<void> {
  await selectWords(page, unwanted)
  await page
    .getByRole("button", { name: say.toolbar.propose + say.toolbar.proposeMore })
    .first()
    .click()
  const { choose, keepDeletion } = say.drafting.private
  await page.getByText(choose).click()
  await expect(page.getByRole("switch", { name: choose })).toBeChecked()
  await page.getByRole("button", { name: keepDeletion }).click()
}

/** Keys of the presenter, while the room sees the projector: choose, reopen with a reason, keep and drop. */
async function plenary(lead: Page, { say, word }: Day): Promise<void> {
  await lead.locator(".tools").getByRole("button", { name: say.toolbar.wholeText }).click()
  await lead.getByRole("menuitem", { name: say.plenary.bar }).click()
  const bar = lead.locator(".plenary-bar")
  const [projector] = await Promise.all([
    lead.waitForEvent("popup"),
    bar.getByRole("button", { name: say.plenary.open }).click(),
  ])
  const foot = projector.locator(".projector-about")
  const confirmed = async (key: string, ruled: string) => {
    await lead.keyboard.press(key)
    await expect(foot).toContainText(say.plenary.toConfirm)
    await lead.keyboard.press("Control+Enter")
    await expect(foot).toContainText(ruled)
  }
  await bar.getByLabel(say.plenary.section).selectOption({ index: 0 })
  await caretAfter(lead, word)
  await lead.keyboard.press("Control+Alt+h")
  await expect(projector.locator(".ring-number")).toHaveText(["1", "2", "3"])
  const supported = say.cards.ruled.supported
  await confirmed("Control+Alt+2", supported)
  await lead.keyboard.press("Control+Alt+r")
  await lead.keyboard.type("?")
  await lead.keyboard.press("Control+Enter")
  await expect(foot).not.toContainText(supported)
  await confirmed("Control+Alt+2", supported)
  await lead.keyboard.press("Control+Alt+n")
  await expect(projector.locator(".ring-number")).toHaveCount(1)
  await confirmed("Control+Alt+k", say.cards.outcomes.keep)
  await lead.keyboard.press("Control+Alt+n")
  await confirmed("Control+Alt+0", say.cards.outcomes.drop)
  await projector.close()
  await bar.getByRole("button", { name: say.plenary.close }).click()
}
