/** Work without a connection: kept on the device, delivered later, and never mixed into what others did. */

import { expect, test, type Page } from "@playwright/test"
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
import { lineOf } from "./support/trouble.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const KEPT = /Offline. \d+ changes? not yet delivered, kept on this device/

/** The page of a person, with its line in hand. */
async function atSea(page: Page) {
  const line = await lineOf(page)
  await page.reload()
  await expect(page.getByText("All changes saved")).toBeVisible()
  return line
}

test("U31 what is typed offline survives a reload and a closed tab, and arrives", async ({
  browser,
}) => {
  const [norway, kenya] = [
    await signIn(browser, server, "Delegate of Norway"),
    await signIn(browser, server, "Delegate of Kenya"),
  ]
  const line = await atSea(norway)
  await line.cut()
  await expect(norway.getByText("Offline: you can go on working")).toBeVisible()
  await caretAfter(norway, "its own waters")
  await norway.keyboard.type(" and ports")
  await expect(norway.getByText(KEPT)).toBeVisible()

  // The tab is closed: nothing asks, nothing is lost.
  const context = norway.context()
  await norway.close({ runBeforeUnload: false })
  expect(await draftText(kenya)).not.toContain("and ports")
  const again = await context.newPage()
  await again.goto(server.links.get("Delegate of Norway") ?? "")
  await expect.poll(() => draftText(kenya)).toContain("its own waters[ and ports]")
  await expect(again.getByText("All changes saved")).toBeVisible()
  expect(await draftText(again)).toBe(await draftText(kenya))
})

test("U1 a draft that is opened while the server is out of reach says when it comes", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Delegate of Brazil")
  const line = await atSea(page)
  await line.cut()
  await page.reload()
  await expect(page.getByText("The draft is shown as soon as it is back.")).toBeVisible()
  line.mend()
  await expect(page.locator(".ProseMirror p").first()).toBeVisible({ timeout: 20_000 })
})

test("U1 what cannot be reached is tried again by itself, and says so from the first moment", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Delegate of Brazil")
  let reached = false
  await page.route(/\/(api|sync)\//, (route) => (reached ? route.continue() : route.abort()))
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (reached) socket.connectToServer()
  })
  await page.reload()
  await expect(page.getByRole("heading", { name: "Not reached" })).toBeVisible()
  await expect(page.getByRole("alert")).toContainText("cannot be reached")
  reached = true
  await expect(page.locator(".ProseMirror p").first()).toBeVisible()

  // The server answers who one is, and then nothing more.
  reached = false
  await page.unroute(/\/(api|sync)\//)
  await page.route(/\/sync\//, (route) => (reached ? route.continue() : undefined))
  await page.reload()
  await expect(page.getByText("The draft is being loaded.")).toBeVisible()
  await expect(page.locator(".waiting-for")).toHaveCSS("opacity", "1")
  await expect(page.getByText("The draft is shown as soon as it is back.")).toBeVisible({
    timeout: 20_000,
  })
  reached = true
  await expect(page.locator(".ProseMirror p").first()).toBeVisible({ timeout: 20_000 })
})

test("U3 the page is left without a question once the device keeps what was typed", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Delegate of Japan")
  const line = await atSea(page)
  await line.cut()
  await expect(page.getByText("Offline: you can go on working")).toBeVisible()
  await caretAfter(page, "without delay")
  await page.keyboard.type(" at all")
  await expect(page.getByText(KEPT)).toBeVisible()
  const asked: string[] = []
  page.on("dialog", (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  line.mend()
  await page.reload()
  await expect.poll(() => draftText(page)).toContain("without delay[ at all]")
  expect(asked).toEqual([])
})

test("U32 a co-lead’s offline edit to text that changed meanwhile is a conflict to resolve", async ({
  browser,
}) => {
  const complaints: string[] = []
  const [lead, other] = [
    await signIn(browser, server, "Co-lead of the group", complaints),
    await signIn(browser, server, "Secretariat", complaints),
  ]
  const line = await atSea(lead)
  await line.cut()
  await expect(lead.getByText("Offline: you can go on working")).toBeVisible()
  await selectWords(lead, "be operated by the secretariat")
  await lead.keyboard.type("be run by a small team")
  await selectWords(lead, "at least once a year")
  await lead.keyboard.type("every spring")
  await selectWords(lead, "in plain language")
  await lead.keyboard.type("in simple words")
  await selectWords(other, "be operated by the secretariat")
  await other.keyboard.type("be operated by the Assembly")
  await selectWords(other, "at least once a year")
  await other.keyboard.type("at least twice a year")
  await expect(other.getByText("All changes saved")).toBeVisible()
  line.mend()

  const dialog = lead.getByRole("dialog")
  await expect(dialog.getByRole("heading", { name: /changed by others too/ })).toBeVisible({
    timeout: 20_000,
  })
  await expect(dialog).toContainText("1 of 2")
  // What nobody else touched is delivered; what both changed is as the other wrote it.
  await expect.poll(() => draftText(other)).toContain("in simple words")
  expect(await draftText(lead)).toContain("be operated by the Assembly")
  expect(await draftText(lead)).not.toContain("small team")
  const version = (label: string) => dialog.locator(".conflict-version", { hasText: label })
  await expect(version("Before")).toContainText("be operated by the secretariat")
  await expect(version("Yours").locator("ins").first()).toContainText("run")
  await expect(version("As it stands").locator("ins").first()).toContainText("Assembly")
  await expectSound(lead)

  await dialog.getByRole("radio", { name: /Put mine beside it/ }).check({ force: true })
  await dialog.getByRole("button", { name: "Confirm" }).press("Enter")
  await expect.poll(() => draftText(other)).toMatch(/Assembly.*\[.*small team/)
  await expect(dialog).toContainText("every spring")
  await dialog.getByText("Take mine.").click()
  await dialog.getByRole("button", { name: "Confirm" }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => draftText(other)).toContain("transmission of warnings every spring.")
  await expect.poll(() => draftText(lead)).toBe(await draftText(other))
  await expect(lead.getByRole("tab", { name: /Held back/ })).toHaveCount(0)
  expect(complaints.filter((each) => !/WebSocket|ERR_FAILED|Failed to load/.test(each))).toEqual([])
})

test("U32 mine stays in the tray when theirs is kept, and a conflict can wait", async ({
  browser,
}) => {
  const [lead, other] = [
    await signIn(browser, server, "Co-lead of the group"),
    await signIn(browser, server, "Secretariat"),
  ]
  const line = await atSea(lead)
  await line.cut()
  await expect(lead.getByText("Offline: you can go on working")).toBeVisible()
  await selectWords(lead, "Contributions may be made")
  await lead.keyboard.type("Gifts can be made")
  await selectWords(other, "Contributions may be made")
  await other.keyboard.type("Payments may be made")
  await expect(other.getByText("All changes saved")).toBeVisible()
  line.mend()
  const dialog = lead.getByRole("dialog")
  await dialog.getByRole("button", { name: "Later" }).click({ timeout: 20_000 })
  await lead.reload()
  await lead.getByRole("tab", { name: /Held back/ }).click()
  await lead.getByRole("button", { name: /Compare and choose/ }).click()
  await dialog.getByText("Keep what stands.").click()
  await dialog.getByRole("button", { name: "Confirm" }).click()
  await expect(dialog).toHaveCount(0)
  await expect(lead.locator(".held-text")).toContainText("Gifts can")
  expect(await draftText(lead)).toContain("Payments may be made")
  await lead.getByRole("button", { name: /Compare and choose/ }).click()
  await dialog.getByRole("button", { name: "Confirm" }).click()
  await expect.poll(() => draftText(lead)).toMatch(/Payments may.*\[.*Gifts can/)
  await expect(lead.locator(".ProseMirror")).toBeFocused()
})
