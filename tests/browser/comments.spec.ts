/** Comments as two people use them: beside the text, kept to their words, and nothing typed is lost. */

import { expect, test, type Locator, type Page } from "@playwright/test"
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

test.describe.configure({ timeout: 120_000 })

let server: TestServer
test.beforeEach(async () => {
  server = await startServer()
})
test.afterEach(async ({ browser }) => {
  await signOutAll(browser)
  await server.stop()
})

const COMMENT = "Control+Alt+m"
const tab = (page: Page) => page.getByRole("tab", { name: /^Comments/ })
const threads = (page: Page) =>
  page.getByRole("list", { name: "Discussions in order of the text" }).locator("article")
const box = (page: Page) => page.getByRole("textbox", { name: /^Your (comment|reply)$/ })

/** The words that are marked in the text, whatever else divides them there. */
async function marked(page: Page): Promise<string> {
  return (await page.locator(".comment-mark").allTextContents()).join("")
}

/** Says something at the words that are selected, by keys alone. */
async function comment(page: Page, text: string): Promise<void> {
  await page.keyboard.press(COMMENT)
  await expect(box(page)).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press("Control+Enter")
  await expect(threads(page).filter({ hasText: text })).toBeVisible()
}

async function openThread(page: Page, words: string): Promise<Locator> {
  await tab(page).click()
  const thread = threads(page).filter({ hasText: words })
  await thread.locator("button.thread-head").click()
  return thread
}

test("U50 two people discuss words, a paragraph and a bracket, and see what is new", async ({
  browser,
}) => {
  const complaints: string[] = []
  const [norway, kenya] = await Promise.all([
    signIn(browser, server, "Delegate of Norway", complaints),
    signIn(browser, server, "Delegate of Kenya", complaints),
  ])
  const before = await draftText(norway)
  await selectWords(norway, "coastal waters")
  await comment(norway, "<b>Which</b> waters, @Kenya?")
  // Nothing of it is markup.
  await expect(norway.locator(".said-text b")).toHaveCount(0)

  await expect.poll(() => marked(kenya)).toBe("coastal waters")
  await expect(tab(kenya)).toContainText("1 new")
  const thread = await openThread(kenya, "coastal waters")
  await expect(thread).toContainText("Delegate of Norway")
  await expect(thread).toContainText("You are mentioned")
  await expect(tab(kenya)).not.toContainText("new")
  await thread.getByRole("textbox").fill("All of them.")
  await kenya.keyboard.press("Control+Enter")
  await expect(threads(norway)).toContainText("All of them.")

  // Each takes back their own words only.
  await expect(thread.getByRole("button", { name: "Take back" })).toHaveCount(1)
  await thread.getByRole("button", { name: "Settle" }).click()
  await norway.getByRole("radio", { name: "Settled" }).click()
  await expect(threads(norway)).toContainText("coastal waters")
  await threads(norway).getByRole("button", { name: "Open again" }).click()
  await norway.getByRole("radio", { name: "Open", exact: true }).click()
  await expect(threads(norway)).toContainText("opened this again")
  await expect.poll(() => draftText(norway)).toBe(before)
  expect(complaints).toEqual([])
})

test("U51 a discussion follows its words, and says so when they are gone", async ({ browser }) => {
  const complaints: string[] = []
  const [lead, norway] = await Promise.all([
    signIn(browser, server, "Co-lead of the group", complaints),
    signIn(browser, server, "Delegate of Norway", complaints),
  ])
  await selectWords(norway, "coastal waters")
  await comment(norway, "Which?")
  await caretAfter(lead, "coastal")
  await lead.keyboard.type(" and inland")
  await expect.poll(() => marked(norway)).toBe("coastal and inland waters")
  await selectWords(lead, "coastal and inland waters")
  await lead.keyboard.press("Delete")
  await expect(norway.locator(".comment-mark")).toHaveCount(0)
  await expect(threads(norway)).toContainText("On deleted text")
  await expect(threads(norway)).toContainText("coastal waters")
  // An undo may take back the typing with the deletion: the words are there again either way.
  await lead.keyboard.press("Control+z")
  await expect.poll(() => marked(norway)).toMatch(/^coastal (and inland )?waters$/)
  expect(complaints).toEqual([])
})

test("U52 what is typed in a box is kept until it is sent, over a reload too", async ({
  browser,
}) => {
  const complaints: string[] = []
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  await selectWords(norway, "coastal waters")
  await norway.keyboard.press(COMMENT)
  await norway.keyboard.type("Half a thought")
  await norway.getByRole("tab", { name: "Outline" }).click()
  await tab(norway).click()
  await expect(box(norway)).toHaveValue("Half a thought")
  await norway.reload()
  await tab(norway).click()
  await expect(box(norway)).toHaveValue("Half a thought")
  await expect(norway.locator(".thread-new")).toContainText("coastal waters")
  await norway.getByRole("button", { name: "Comment", exact: true }).last().click()
  await expect.poll(() => marked(norway)).toBe("coastal waters")
  await expect(norway.locator(".thread-new")).toHaveCount(0)
  expect(complaints).toEqual([])
})

test("U53 the card of a bracket leads to its discussions, and axe finds nothing", async ({
  browser,
}) => {
  const complaints: string[] = []
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  await norway.locator("[data-cluster]").first().click()
  await norway.getByRole("button", { name: "Comment on this bracket" }).click()
  await norway.keyboard.type("Ours, @Ke")
  await expect(norway.getByRole("option", { name: "Kenya party" })).toBeVisible()
  await norway.keyboard.press("Enter")
  await expect(box(norway)).toHaveValue("Ours, @Kenya ")
  await expectSound(norway)
  await box(norway).focus()
  await norway.keyboard.press("Control+Enter")
  await expect(threads(norway)).toContainText("On the bracket")
  await expectSound(norway)
  await norway.getByRole("tab", { name: "Brackets" }).click()
  await norway.getByRole("button", { name: "1 discussion on this bracket" }).click()
  await expect(threads(norway).locator("button.thread-head")).toBeFocused()
  expect(complaints).toEqual([])
})
