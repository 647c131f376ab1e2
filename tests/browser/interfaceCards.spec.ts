/** Brackets, cards, decisions and the tray in languages of other scripts than English. */

import { expect, test, type Browser, type Page } from "@playwright/test"
import { sayings as arabic } from "../../client/language/ar/all.ts"
import { sayings as russian } from "../../client/language/ru/all.ts"
import { expectSound } from "./support/axe.ts"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"
import { latinWords, speaking } from "./support/speaking.ts"
import { believing } from "./support/trouble.ts"

test.describe.configure({ timeout: 180_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const TEXT = `1. Ports [shall] [should] [may] [must] [can] record traffic.
2. States [and [regional] bodies] report [yearly] [twice a year].
3. Stations keep a list.`

const LANGUAGES = {
  ru: {
    say: russian,
    counts: ["5 вариантов", "2 варианта"],
    one: "1 поддерживает",
    decided: "Согласовано ad ref, Meeting.",
    held: "1 отрывок вашего текста",
  },
  ar: {
    say: arabic,
    counts: ["5 بدائل", "بديلان"],
    one: "التأييد: 1",
    decided: "متفق عليه بشرط الاستشارة، Meeting.",
    held: "جزء واحد من نصكم",
  },
} as const

/** Keys of paragraphs, Latin terms, and what people typed or are called. */
const NAMES = /ad ref|Meeting|Kenya|Norway|Delegate of|Co-lead of the group|Esc|bis/

async function expectSpoken(page: Page, ...parts: readonly string[]): Promise<void> {
  for (const part of parts) expect(await latinWords(page, part, NAMES)).toEqual([])
  await expectSound(page)
}

async function opened(browser: Browser, person: string, draft: string, language: "ru" | "ar") {
  const complaints: string[] = []
  const page = await signIn(browser, server, person, complaints)
  await openDraft(page, server, draft)
  await speaking(page, language)
  return { page, complaints }
}

async function newDraft(browser: Browser): Promise<string> {
  const lead = await signIn(browser, server, "Co-lead of the group")
  return importDraft(lead, "Traffic", { text: TEXT })
}

for (const [language, { say, counts, one, decided }] of Object.entries(LANGUAGES)) {
  test(`U42 brackets are listed, argued and decided in ${language}`, async ({ browser }) => {
    const id = await newDraft(browser)
    const { page, complaints } = await opened(
      browser,
      "Delegate of Kenya",
      id,
      language as keyof typeof LANGUAGES,
    )
    await expect(page.locator(".row-kind").first()).toHaveText(counts[0])
    await expect(page.locator(".row-kind").last()).toHaveText(counts[1])
    await expect(page.locator(".row .state").first()).toHaveText(say.cards.states.open)
    await expectSpoken(page, ".panel")

    await page.locator("[data-cluster]").first().click()
    await page.getByRole("button", { name: say.cards.alternative(2), exact: true }).click()
    await page.getByRole("radio", { name: say.cards.stances.support }).click()
    await expect(page.locator(".positions dt")).toHaveText([one])
    await page.getByRole("button", { name: say.cards.addAlternative }).click()
    const kenya = page.getByLabel(say.deciding.anotherFor("Kenya"))
    await kenya.fill("will")
    await expectSpoken(page, ".panel")
    await page.getByRole("button", { name: say.deciding.propose, exact: true }).click()
    await expect(page.locator(".origin")).toContainText(say.cards.proposes(1))

    const lead = await opened(
      browser,
      "Co-lead of the group",
      id,
      language as keyof typeof LANGUAGES,
    )
    const desk = lead.page
    await desk.locator("[data-cluster]").first().click()
    await desk.getByRole("button", { name: say.cards.decide }).click()
    await desk.locator(".card .radio").nth(1).click()
    await desk.locator(".card .radio", { hasText: say.cards.levels["ad-ref"] }).click()
    await expect(desk.getByText(say.deciding.meetingNeeded)).toBeVisible()
    await expectSpoken(desk, ".panel")
    const beyond = await desk
      .locator(".panel")
      .evaluate((panel) => panel.scrollHeight - panel.clientHeight)
    expect(beyond, "of the panel that is out of sight").toBe(0)
    await desk.getByLabel(say.deciding.meeting).fill("Meeting")
    await desk.getByRole("button", { name: say.common.confirm }).click()
    await expect(
      page.getByText(say.deciding.others.decidedIn("1", "Co-lead of the group")),
    ).toBeVisible()
    await expect(desk.locator(".decision")).toContainText(decided)
    await expect(desk.getByText(say.deciding.acts.recorded["ad-ref"])).toBeVisible()
    await expectSpoken(desk, ".panel")
    expect([...complaints, ...lead.complaints]).toEqual([])
  })
}

for (const [language, { say, held }] of Object.entries(LANGUAGES)) {
  test(`U42 what was refused is told in ${language}`, async ({ browser }) => {
    const id = await newDraft(browser)
    const page = await signIn(browser, server, "Delegate of Norway")
    await believing(page, "co-lead", "")
    await openDraft(page, server, id)
    await speaking(page, language as keyof typeof LANGUAGES)
    await caretAfter(page, "Stations ")
    await page.keyboard.type("always ")
    await page.getByRole("tab", { name: say.frame.tabs.held }).click()
    await expect(page.locator(".held > .quiet")).toContainText(held)
    await expect(page.locator(".held-cause")).toHaveText(say.tray.causes.refused)
    await expectSpoken(page, ".held > .quiet", ".held-head", ".held .form-actions")
    await page.getByRole("button", { name: say.tray.discard }).click()
    await page.getByRole("button", { name: say.tray.discardForGood }).click()
    await expect(page.getByText(say.tray.nothing)).toBeVisible()
  })
}
