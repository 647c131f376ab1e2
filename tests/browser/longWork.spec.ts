/** What takes long on a slow line: bringing a text in, taking a file along, consolidating. */

import { expect, test, type Page } from "@playwright/test"
import { expectSound } from "./support/axe.ts"
import { importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

/** From here on the page has a line of so many bytes a second. */
async function slowLine(page: Page, bytes: number): Promise<void> {
  const tools = await page.context().newCDPSession(page)
  await tools.send("Network.enable")
  await tools.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 20, downloadThroughput: bytes, uploadThroughput: bytes },
  })
}

const LONG = Array.from(
  { length: 900 },
  (_, i) => `${i + 1}. Each port shall keep [six] [nine] lamps lit ${Math.sin(i)} at night.`,
).join("\n\n")

test("U193 bringing a text in says how much is sent, and can be given up: the text stays", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Secretariat")
  await page.goto(server.url)
  await page.getByRole("button", { name: "Bring in a text" }).click()
  const text = page.getByLabel("Text", { exact: true })
  await text.fill(LONG)
  await page.getByLabel("Title").fill("Many lamps")
  await slowLine(page, 15_000)
  await page.getByRole("button", { name: "Bring in and open" }).click()
  const bar = page.getByRole("progressbar")
  await expect(bar).toHaveAttribute("aria-valuenow", /^[1-9]/)
  await expect(page.getByText(/^\d+% sent$/)).toBeVisible()
  await expectSound(page)
  await page.getByRole("button", { name: "Cancel" }).click()
  await expect(page.getByText("Given up. Nothing was brought in.")).toBeVisible()
  await expect(bar).toHaveCount(0)
  await expect(text).toHaveValue(LONG)
  await slowLine(page, 50_000_000)
  await page.goto(server.url)
  await expect(page.getByRole("link", { name: /harbours/ })).toBeVisible()
  await expect(page.getByRole("link", { name: "Many lamps" })).toHaveCount(0)
})

test("U193 a file says how much has come, can be given up, and a refusal is a sentence", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Secretariat")
  await openDraft(page, server, await importDraft(page, "Long", { text: LONG }))
  await page.getByRole("button", { name: "Download" }).click()
  const json = page.getByRole("link", { name: "JSON", exact: true })
  const waiting = page.getByText("The server is writing the file …")
  await page.route("**/render?*", () => undefined)
  await json.click()
  await expect(waiting).toBeVisible()
  await page.getByRole("button", { name: "Cancel" }).click()
  await expect(page.getByRole("progressbar")).toHaveCount(0)
  await page.unroute("**/render?*")
  const refusal = page.getByRole("dialog").getByRole("alert")
  await page.route("**/render?*", (route) =>
    route.fulfill({ status: 404, json: { message: "There is no such draft." } }),
  )
  await json.click()
  await expect(refusal).toHaveText("There is no such draft.")
  await page.unroute("**/render?*")
  // All that is said on the way, however soon it is over.
  await page.evaluate(() => {
    new MutationObserver(() => {
      const said = document.querySelector(".going-on p")?.textContent ?? ""
      if (said !== "") document.body.dataset["said"] = said
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  const file = page.waitForEvent("download")
  await json.click()
  expect((await file).suggestedFilename()).toMatch(/-bracketed\.json$/)
  await expect(page.locator("body")).toHaveAttribute("data-said", /^[\d,]+ kB received$/)
  await expect(refusal).toHaveCount(0)
})

test("U193 consolidating can be given up while the version is frozen: nothing was done", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Secretariat")
  const id = await importDraft(page, "Few", { text: "Rules\n\n1. Ports keep [six] [nine] lamps." })
  await openDraft(page, server, id)
  const lead = await signIn(browser, server, "Co-lead of the group")
  await openDraft(lead, server, id)
  await lead.locator("[data-cluster]").first().click()
  await lead.keyboard.press("1")
  await lead.keyboard.press("Control+Enter")
  await expect(lead.getByText("Recorded as supported in the group.")).toBeVisible()
  await page.getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: "Consolidate" }).click()
  const dialog = page.getByRole("dialog")
  let held = 0
  await page.route("**/versions", async (route) => {
    held++
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    await route.continue().catch(() => undefined)
  })
  await dialog.getByRole("button", { name: "Consolidate" }).click()
  await expect(dialog.getByText("Freezing the draft as a version …")).toBeVisible()
  expect(held).toBe(1)
  await dialog.getByRole("progressbar").locator("xpath=..").getByRole("button").click()
  await expect(page.getByText("Given up. Nothing was consolidated.")).toBeVisible()
  await expect(page.locator(".ProseMirror")).toContainText("[nine]")
  await page.unroute("**/versions")
  await dialog.getByRole("button", { name: "Consolidate" }).click()
  await expect(page.getByText(/^1 decided bracket is consolidated/)).toBeVisible()
})

for (const [size, width, height] of [
  ["wide", 1440, 900],
  ["narrow", 390, 844],
] as const)
  test(`U193 what goes on is seen whole, ${size}`, async ({ browser }) => {
    const page = await signIn(browser, server, "Secretariat", [], { width, height })
    await page.route("**/render?*", () => undefined)
    await page.getByRole("button", { name: "Download" }).click()
    await page.getByRole("link", { name: "HTML" }).click()
    await expect(page.getByText("The server is writing the file …")).toBeVisible()
    const bar = await page.locator(".going-on").boundingBox()
    expect(bar && bar.x >= 0 && bar.x + bar.width <= width).toBe(true)
  })
