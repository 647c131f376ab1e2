/** What several people learn of each other's work: mentions, what is new, notices and activity. */

import { expect, test, type Page } from "@playwright/test"
import { expectSound, violations } from "./support/axe.ts"
import { caretAfter } from "./support/drafts.ts"
import { selectWords, signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

test.describe.configure({ timeout: 300_000 })

let server: TestServer
test.beforeEach(async () => {
  server = await startServer()
})
test.afterEach(async ({ browser }) => {
  await signOutAll(browser)
  await server.stop()
})

const box = (page: Page) => page.getByRole("textbox", { name: /^Your (comment|reply)$/ })
const tab = (page: Page) => page.getByRole("tab", { name: /^Comments/ })
const threads = (page: Page) =>
  page.getByRole("list", { name: "Discussions in order of the text" }).locator("article")

test("U180 a comment addresses a party, a role and a person, and nobody whom the group does not know", async ({
  browser,
}) => {
  const complaints: string[] = []
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  await selectWords(norway, "coastal waters")
  await norway.keyboard.press("Control+Alt+m")
  await norway.keyboard.type("@ke")
  await expect(norway.getByRole("option", { name: "Kenya party" })).toHaveAttribute(
    "aria-selected",
    "true",
  )
  await expect(norway.getByText(/names? (is|are) offered/)).toBeAttached()
  await expectSound(norway)
  await norway.keyboard.press("Enter")
  await norway.keyboard.type("and @co-")
  await norway.keyboard.press("ArrowDown")
  await norway.keyboard.press("ArrowUp")
  await norway.keyboard.press("Enter")
  await norway.keyboard.type("and @Co-lead of")
  await norway.getByRole("option", { name: /^Co-lead of the group/ }).click()
  await norway.keyboard.type("and @Atlantis")
  await expect(box(norway)).toHaveValue(
    "@Kenya and @co-leads and @Co-lead of the group and @Atlantis",
  )
  await norway.keyboard.press("Control+Enter")
  const mentions = threads(norway).locator(".mention")
  await expect(mentions).toHaveText(["@Kenya", "@co-leads", "@Co-lead of the group"])
  await expect(threads(norway).locator(".mention-me")).toHaveCount(0)

  const kenya = await signIn(browser, server, "Delegate of Kenya", complaints)
  await tab(kenya).click()
  await threads(kenya).locator("button.thread-head").click()
  await expect(threads(kenya)).toContainText("You are mentioned")
  await expect(threads(kenya).locator(".mention-me")).toHaveText(["@Kenya"])
  expect(complaints).toEqual([])
})

test("U181 what is new is marked where it stands, and read on every device of its person", async ({
  browser,
}) => {
  const complaints: string[] = []
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  const kenya = await signIn(browser, server, "Delegate of Kenya", complaints)
  await norway.locator("[data-cluster]").nth(1).click()
  await norway.getByRole("button", { name: "Comment on this bracket" }).click()
  await norway.keyboard.type("Ours.")
  await norway.keyboard.press("Control+Enter")
  await expect(threads(norway)).toContainText("Ours.")

  const row = kenya.locator("[data-cluster]").nth(1)
  await expect(row.getByRole("img", { name: "1 comment here is new to you" })).toBeVisible()
  await expect(kenya.locator(".comment-mark.is-new").first()).toBeVisible()
  await expect(kenya.locator("[data-margin*='1 new']")).toHaveCount(1)
  await expect(tab(kenya)).toContainText("1 new")
  // Another device of the same person: it keeps nothing of the first.
  const phone = await signIn(browser, server, "Delegate of Kenya", complaints)
  await expect(tab(phone)).toContainText("1 new")
  await tab(kenya).click()
  const told = kenya.waitForResponse(/attention$/)
  await kenya.getByRole("button", { name: "Mark all as read" }).click()
  await told
  await expect(tab(kenya)).not.toContainText("new")
  await expect(kenya.locator(".comment-mark.is-new")).toHaveCount(0)
  await phone.reload()
  await expect(phone.locator("[data-cluster]").nth(1)).toBeVisible()
  await expect(tab(phone)).not.toContainText("new")
  expect(complaints).toEqual([])
})

const bell = (page: Page) => page.getByRole("button", { name: /^What concerns me/ })
const notices = (page: Page) => page.getByRole("dialog", { name: "What concerns me" })

/** Kenya adds words of its own. */
async function propose(kenya: Page): Promise<void> {
  await caretAfter(kenya, "coastal")
  await kenya.keyboard.type(" and inland")
}

/** Stands against what Kenya proposed, on its card. */
async function oppose(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Brackets" }).click()
  await page
    .locator("[data-cluster]")
    .filter({ has: page.locator(".chip", { hasText: "Kenya" }) })
    .first()
    .click()
  await page.locator(".card").getByRole("radio", { name: "Oppose" }).first().click()
}

test("U182 the bell counts what concerns its person, leads there, and is silent of what they muted", async ({
  browser,
}) => {
  const complaints: string[] = []
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  const kenya = await signIn(browser, server, "Delegate of Kenya", complaints)
  await expect(bell(kenya)).toHaveAccessibleName("What concerns me: nothing unread")
  await selectWords(norway, "coastal waters")
  await norway.keyboard.press("Control+Alt+m")
  await norway.keyboard.type("Why, @Kenya")
  await norway.keyboard.press("Enter")
  await norway.keyboard.press("Control+Enter")
  await expect(bell(kenya)).toHaveAccessibleName("What concerns me: 1 unread")
  await expect(kenya.locator(".bell [role=status]")).toHaveText(/Norway.* mentions you/)
  // Nothing opens by itself.
  await expect(notices(kenya)).toHaveCount(0)
  await expectSound(kenya)

  await propose(kenya)
  await oppose(norway)
  await expect(bell(kenya)).toHaveAccessibleName("What concerns me: 2 unread")
  await bell(kenya).focus()
  await kenya.keyboard.press("Enter")
  await expect(notices(kenya).getByRole("listitem")).toHaveCount(2)
  // Around a popover the library puts hidden buttons to dismiss it, which no landmark holds.
  const found = await violations(kenya)
  expect(found.filter((each) => !each.startsWith("region:"))).toEqual([])
  await notices(kenya)
    .getByRole("button", { name: /opposes a proposal of your party/ })
    .click()
  await expect(notices(kenya)).toHaveCount(0)
  await expect(kenya.locator(".card")).toBeVisible()
  await expect(bell(kenya)).toHaveAccessibleName("What concerns me: 1 unread")
  // What was read in the thread is read here too.
  await tab(kenya).click()
  await threads(kenya).locator("button.thread-head").click()
  await expect(bell(kenya)).toHaveAccessibleName("What concerns me: nothing unread")

  await bell(kenya).click()
  await notices(kenya).getByText("Tell me of").click()
  const told = kenya.waitForResponse(/attention$/)
  await notices(kenya)
    .getByRole("switch", { name: "Answers in my discussions" })
    .click({ force: true })
  await told
  await kenya.keyboard.press("Escape")
  await box(kenya).fill("Because.")
  await kenya.keyboard.press("Control+Enter")
  await expect(bell(norway)).toHaveAccessibleName("What concerns me: 1 unread")
  await bell(norway).click()
  await notices(norway)
    .getByRole("button", { name: /answered in a discussion/ })
    .click()
  await expect(threads(norway)).toContainText("Because.")
  await expect(bell(norway)).toHaveAccessibleName("What concerns me: nothing unread")
  await threads(norway).getByRole("textbox").fill("I see.")
  await norway.keyboard.press("Control+Enter")
  await expect(threads(kenya)).toContainText("I see.")
  await expect(bell(kenya)).toHaveAccessibleName("What concerns me: nothing unread")
  await kenya.reload()
  await expect(bell(kenya)).toHaveAccessibleName("What concerns me: nothing unread")
  expect(complaints).toEqual([])
})

test("U183 activity tells in runs who did what and where, and what comes moves nothing", async ({
  browser,
}) => {
  const complaints: string[] = []
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  const kenya = await signIn(browser, server, "Delegate of Kenya", complaints)
  await propose(kenya)
  await oppose(norway)
  await selectWords(norway, "coastal waters")
  await norway.keyboard.press("Control+Alt+m")
  await norway.keyboard.type("Which secret?")
  await norway.keyboard.press("Control+Enter")
  await expect(threads(norway)).toContainText("Which secret?")

  const observer = await signIn(browser, server, "Observer", complaints)
  await observer.getByRole("button", { name: "Whole text" }).click()
  await observer.getByRole("menuitem", { name: "Activity" }).click()
  const view = observer.getByRole("article", { name: "Activity" })
  const runs = view.locator(".activity-run")
  await expect(runs.first()).toContainText("Norway")
  await expect(runs.first()).toContainText("commented")
  await expect(view).toContainText("took a position")
  await expect(view).toContainText("made 1 proposal")
  await expect(view).not.toContainText("Which secret?")
  await expect(view).not.toContainText("Delegate of Norway")
  await expectSound(observer)

  const place = runs.filter({ hasText: "took a position" }).first()
  const before = await place.boundingBox()
  await selectWords(norway, "coastal communities")
  await norway.keyboard.press("Control+Alt+m")
  await norway.keyboard.type("And these?")
  await norway.keyboard.press("Control+Enter")
  const more = view.getByRole("button", { name: "Show 1 new entry" })
  await expect(more).toBeVisible()
  expect(await place.boundingBox()).toEqual(before)
  await more.click()
  await expect(runs.first()).toContainText("wrote 2 comments")
  await runs.first().getByRole("button", { name: "Show each" }).click()
  await expect(runs.first().locator(".activity-deeds li")).toHaveCount(2)

  await view.getByRole("button", { name: /Kind of activity/ }).click()
  await observer.getByRole("option", { name: "Positions" }).click()
  await expect(runs).toHaveCount(1)
  await runs.first().locator(".activity-place").click()
  await expect(observer.locator(".card")).toBeVisible()
  await expect(view).toHaveCount(0)
  expect(complaints).toEqual([])
})
