/**
 * What happens in a whole day of a group: a text is brought in, three parties propose, one of them in
 * private first, positions are taken, a plenary keeps, drops, chooses, collapses and reopens, and at
 * the end one compares with the morning and looks at how far it came.
 */

import { expect, test, type Browser, type Page } from "@playwright/test"
import { expectSound } from "../axe.ts"
import { draftText, signIn, type TestServer } from "../server.ts"
import { speaking } from "../speaking.ts"
import type { Day } from "./days.ts"
import type { Hands } from "./hands.ts"

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

/** Lets a day pass on a server, every act by the hands that are given; the console stays empty. */
export async function passDay(
  browser: Browser,
  server: TestServer,
  day: Day,
  hands: Hands,
): Promise<void> {
  const complaints: string[] = []
  const { say } = day
  const [secretariat, lead, norway, kenya, brazil] = await test.step("in the morning", () =>
    inTheMorning(browser, server, day, hands, complaints))

  await test.step("three parties propose", async () => {
    await hands.select(norway, day.word)
    await norway.keyboard.type(day.instead)
    await reads(kenya, `[${day.word}] [${day.instead}]`)
    await openCard(hands, kenya, day, day.instead)
    await hands.press(kenya, kenya.getByRole("button", { name: say.cards.addAlternative }))
    await hands.write(kenya, kenya.getByLabel(say.deciding.anotherFor("Kenya")), day.third)
    await hands.press(kenya, kenya.getByRole("button", { name: say.deciding.propose, exact: true }))
    await hands.select(brazil, day.bracketed)
    await hands.press(
      brazil,
      brazil.getByRole("button", { name: say.toolbar.bracket, exact: true }),
    )
    for (const page of [lead, norway, secretariat]) {
      await reads(page, `[${day.instead}] [${day.third}]`)
      await reads(page, `[${day.bracketed}]`)
    }
  })

  await test.step("one in private first", async () => {
    await proposeInPrivate(hands, norway, day)
    await expect(norway.locator(".private-draft")).toHaveCount(1)
    await expect(kenya.locator(".private-draft")).toHaveCount(0)
    expect(tight(await draftText(kenya))).not.toContain(tight(`[${day.unwanted}`))
    const { tab, table } = say.drafting.private
    await hands.press(norway, norway.getByRole("tab", { name: new RegExp(`^${tab}`) }))
    const list = norway.getByRole("tabpanel", { name: new RegExp(`^${tab}`) })
    await hands.press(norway, list.getByRole("button", { name: table, exact: true }))
    await reads(kenya, `[${day.unwanted.trim()}]`)
  })

  await test.step("positions are taken", async () => {
    await stand(hands, brazil, day, 2, "support")
    await stand(hands, kenya, day, 2, "accept")
    await openCard(hands, lead, day, day.instead)
    const { stancesCounted } = say.cards
    await expect(lead.locator(".card").getByText(stancesCounted.accept(1))).toBeVisible()
    await expect(lead.locator(".card").getByText(stancesCounted.support(1))).toBeVisible()
  })

  await test.step("the plenary", () => plenary(hands, lead, day))

  await test.step("collapses what has words in common", async () => {
    await openCard(hands, lead, day, day.common)
    await hands.press(lead, lead.getByRole("button", { name: say.cards.moreForThis }))
    await hands.press(lead, lead.getByRole("menuitem", { name: say.cards.collapse }))
    await hands.press(lead, lead.getByRole("button", { name: say.deciding.collapse, exact: true }))
    await reads(kenya, day.collapsed)
  })

  await test.step("in the evening", async () => {
    const view = (page: Page, name: string) => hands.press(page, page.getByRole("radio", { name }))
    await view(kenya, say.toolbar.views.agreed)
    for (const words of day.agreed)
      await expect
        .poll(async () => tight((await kenya.locator("main").textContent()) ?? ""))
        .toContain(tight(words))
    await view(kenya, say.toolbar.views.compare)
    await expect(kenya.locator("ins").first()).toBeVisible()
    await expectSound(kenya)
    await hands.press(norway, norway.getByRole("button", { name: say.toolbar.wholeText }))
    await hands.press(norway, norway.getByRole("menuitem", { name: say.figures.view }))
    await expect(norway.getByText(say.figures.now(1, 3))).toBeVisible()
    for (const page of [secretariat, lead, norway, brazil])
      await expect(page.getByText(say.frame.saved.all)).toBeVisible()
  })
  expect(complaints).toEqual([])
}

/** Brings the text in by the page, and opens it with everybody. */
async function inTheMorning(
  browser: Browser,
  server: TestServer,
  { language, say, title, text }: Day,
  hands: Hands,
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
  const { bringing } = say
  await hands.press(secretariat, secretariat.getByRole("button", { name: bringing.open }))
  await hands.write(secretariat, secretariat.getByLabel(bringing.text, { exact: true }), text)
  await hands.write(secretariat, secretariat.getByLabel(bringing.titleOfDraft), title)
  await hands.press(secretariat, secretariat.getByRole("button", { name: bringing.bringIn }))
  await expect(secretariat.locator(".ProseMirror p").first()).toBeVisible()
  for (const page of pages.slice(1)) {
    await page.goto(server.url)
    await hands.press(page, page.getByRole("link", { name: title }).first())
    await expect(page.locator(".ProseMirror p").first()).toBeVisible()
  }
  return [secretariat, lead, norway, kenya, brazil]
}

async function openCard(hands: Hands, page: Page, { say }: Day, words: string): Promise<void> {
  const back = page.getByRole("button", { name: say.cards.allBrackets })
  if (await back.isVisible()) await hands.press(page, back)
  await hands.press(page, page.getByRole("tab", { name: say.frame.tabs.clusters }))
  await hands.press(page, page.locator("[data-cluster]", { hasText: words }).first())
  await expect(page.locator(".card")).toBeVisible()
}

async function stand(
  hands: Hands,
  page: Page,
  day: Day,
  alternative: number,
  stance: "support" | "accept",
): Promise<void> {
  await openCard(hands, page, day, day.instead)
  const { cards } = day.say
  const name = cards.alternative(alternative)
  await hands.press(page, page.getByRole("button", { name, exact: true }))
  await hands.press(page, page.getByRole("radio", { name: cards.stances[stance] }))
}

async function proposeInPrivate(hands: Hands, page: Page, { say, unwanted }: Day): Promise<void> {
  await hands.select(page, unwanted)
  const propose = say.toolbar.propose + say.toolbar.proposeMore
  await hands.press(page, page.getByRole("button", { name: propose }).first())
  const { choose, keepDeletion } = say.drafting.private
  await hands.press(page, page.getByText(choose))
  await expect(page.getByRole("switch", { name: choose })).toBeChecked()
  await hands.press(page, page.getByRole("button", { name: keepDeletion }))
}

/** Keys of the presenter, while the room sees the projector: choose, reopen with a reason, keep and drop. */
async function plenary(hands: Hands, lead: Page, { say, word }: Day): Promise<void> {
  const wholeText = lead.locator(".tools").getByRole("button", { name: say.toolbar.wholeText })
  await hands.press(lead, wholeText)
  await hands.press(lead, lead.getByRole("menuitem", { name: say.plenary.bar }))
  const bar = lead.locator(".plenary-bar")
  const [projector] = await Promise.all([
    lead.waitForEvent("popup"),
    hands.press(lead, bar.getByRole("button", { name: say.plenary.open })),
  ])
  const foot = projector.locator(".projector-about")
  const confirmed = async (key: string, ruled: string) => {
    await lead.keyboard.press(key)
    await expect(foot).toContainText(say.plenary.toConfirm)
    await lead.keyboard.press("Control+Enter")
    await expect(foot).toContainText(ruled)
  }
  await hands.choose(lead, bar.getByLabel(say.plenary.section), 0)
  await hands.caretAfter(lead, word)
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
  await hands.press(lead, bar.getByRole("button", { name: say.plenary.close }))
}
