/** The pages of groups and accounts: inviting somebody, choosing a party, changing rights, signing out. */

import { expect, test, type Browser, type Locator, type Page } from "@playwright/test"
import { expectSound } from "./support/axe.ts"
import { caretAfter } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"
import { lineOf } from "./support/trouble.ts"

let server: TestServer

test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(async ({ browser }) => {
  await signOutAll(browser)
})
test.afterAll(async () => {
  await server.stop()
})

/** The group's page as the secretariat sees it. */
async function groupPage(browser: Browser, complaints: string[]): Promise<Page> {
  const page = await signIn(browser, server, "Secretariat", complaints)
  await page.goto(server.url)
  await page.getByRole("link", { name: "Working group" }).click()
  await expect(page.getByRole("tab", { name: "People" })).toBeVisible()
  return page
}

async function addParty(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: "Parties" }).click()
  await page.getByLabel("Short name").fill(name)
  await page.getByRole("button", { name: "Add", exact: true }).click()
  await expect(page.getByRole("button", { name: `Remove ${name}` })).toBeVisible()
}

function colour(button: Locator): Promise<string> {
  return button.evaluate((each) => getComputedStyle(each).backgroundColor)
}

test("U26 somebody is invited for two parties, comes in, chooses one and is seen under it", async ({
  browser,
}) => {
  const complaints: string[] = []
  const secretariat = await groupPage(browser, complaints)
  await addParty(secretariat, "Chile")
  await secretariat.getByLabel("Short name").fill("Chile/Kenya")
  await secretariat.getByRole("button", { name: "Add", exact: true }).click()
  await expect(secretariat.getByRole("alert")).toContainText("no stroke (/)")
  await secretariat.getByRole("tab", { name: "Invitations" }).click()
  await secretariat.getByLabel("E-mail address").fill("delegate@chile.example")
  for (const party of ["Chile", "Kenya"])
    await secretariat.locator(".check", { hasText: party }).click()
  await secretariat.getByRole("button", { name: "Invite", exact: true }).click()
  const link = await secretariat.locator(".made-link code").innerText()

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const invited = await context.newPage()
  await invited.goto(link)
  await invited.getByRole("button", { name: "Go on" }).click()
  await invited.getByLabel("Your name, as others will see it").fill("Delegate of two")
  await expectSound(invited)
  const join = invited.getByRole("button", { name: "Join" })
  const looks = await colour(join)
  await join.click()
  await invited.waitForLoadState()
  await invited.goto(`${server.url}/drafts/demonstration`)
  await expect(invited.getByRole("alert")).toContainText("Choose for which party you act")
  expect(await colour(invited.getByRole("button", { name: "Reload the draft" }))).toBe(looks)
  await invited.getByRole("link", { name: "Your groups" }).click()
  await invited.locator(".party-choice .radio", { hasText: "Chile" }).click()
  await expect(invited.locator(".party-choice")).toContainText("You act for")
  await invited.getByRole("link", { name: /harbours/ }).click()
  await expect(invited.locator(".ProseMirror p").first()).toBeVisible()
  await expect(invited.locator(".me")).toContainText("Chile")

  // Used once, the link opens nothing any more.
  const late = await (await browser.newContext()).newPage()
  await late.goto(link)
  await late.getByRole("button", { name: "Go on" }).click()
  await expect(late.getByText(/not valid|no longer|used/i).first()).toBeVisible()
  expect(complaints).toEqual([])
})

test("U9 a party looks the same wherever its name stands", async ({ browser }) => {
  const complaints: string[] = []
  const secretariat = await groupPage(browser, complaints)
  const look = () =>
    secretariat
      .locator(".chip", { hasText: "Norway" })
      .locator(".swatch")
      .evaluate((swatch) => `${swatch.getAttribute("class")} ${getComputedStyle(swatch).color}`)
  await secretariat.getByRole("tab", { name: "People" }).click()
  const among = await look()
  await secretariat.getByRole("tab", { name: "Parties" }).click()
  expect(await look()).toBe(among)
  await secretariat.getByRole("tab", { name: "Invitations" }).click()
  expect(await look()).toBe(among)
  expect(complaints).toEqual([])
})

test("U27 a role that is changed is in force at once", async ({ browser }) => {
  const delegate = await signIn(browser, server, "Delegate of Japan")
  const proposing = delegate.getByRole("button", { name: /^Propose( words)? …$/ })
  await expect(proposing.first()).toBeVisible()
  const secretariat = await groupPage(browser, [])
  await secretariat.getByRole("tab", { name: "People" }).click()
  await secretariat.getByRole("button", { name: "Change Delegate of Japan" }).click()
  await secretariat.getByRole("button", { name: /Role/ }).click()
  await secretariat.getByRole("option", { name: "observer" }).click()
  await secretariat.getByRole("button", { name: "Save" }).click()
  await expect(secretariat.locator("li", { hasText: "Delegate of Japan" })).toContainText(
    "observer",
  )
  await expect(delegate.getByText(/observer/).first()).toBeVisible({ timeout: 2000 })
  await expect(proposing).toHaveCount(0)
})

test("U28 U43 the account page tells in even rows where one is signed in, and has one’s kept text", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Delegate of Norway", complaints)
  // Another browser of the same person.
  await signIn(browser, server, "Delegate of Norway")
  const line = await lineOf(page)
  await page.reload()
  await expect(page.getByText("All changes saved")).toBeVisible()
  await line.cut()
  await expect(page.getByText("Offline: you can go on working")).toBeVisible()
  await caretAfter(page, "in plain language")
  await page.keyboard.type(" and in verse")
  await expect(page.getByText(/not yet delivered, kept on this device/)).toBeVisible()
  await page.goto(`${server.url}/account`)
  const kept = page.getByRole("region", { name: "Text of yours that is in no draft" })
  await expect(kept.locator("li")).toContainText("and in verse")
  await expect(kept.locator("li")).toContainText("not delivered yet")
  await expectSound(page)

  await page.setViewportSize({ width: 390, height: 844 })
  const rows = page.getByRole("region", { name: "Where you are signed in" }).locator("li")
  await expect(rows).toHaveCount(2)
  const lefts = await rows
    .locator("span.quiet")
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left))
  expect(new Set(lefts).size, "rows break alike").toBe(1)
  const end = page.getByRole("button", { name: "End" })
  const [button, row] = [await end.boundingBox(), await rows.filter({ has: end }).boundingBox()]
  expect(Math.round((button?.x ?? 0) + (button?.width ?? 0))).toBe(
    Math.round((row?.x ?? 0) + (row?.width ?? 0)),
  )
  expect(complaints.filter((each) => !/WebSocket|ERR_FAILED/.test(each))).toEqual([])
})

test("U28 signing out ends what this browser may see", async ({ browser }) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Observer", complaints)
  await page.goto(`${server.url}/account`)
  await page.getByRole("button", { name: "Sign out", exact: true }).click()
  await expect(page.getByText("This is a demonstration group")).toBeVisible()
  await page.goto(`${server.url}/drafts/demonstration`)
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible()
  await page.goto(`${server.url}/groups/main`)
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible()
  expect(complaints).toEqual([])
})
