/** What several people learn of each other's work: mentions, what is new, notices and activity. */

import { expect, test, type Page } from "@playwright/test"
import { expectSound } from "./support/axe.ts"
import { selectWords, signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

test.describe.configure({ timeout: 180_000 })

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
