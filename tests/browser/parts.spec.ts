/** What a page transfers before one can work, and parts of it that come later or not at all. */

import { expect, test, type Page } from "@playwright/test"
import { importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

let server: TestServer

test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const WORDS = "1. Governments [should] [may] act."

/** Names and sizes, as transferred, of the parts of the program that a page asks for. */
function partsOf(page: Page) {
  const names: string[] = []
  const sizes: Promise<number>[] = []
  page.on("requestfinished", (request) => {
    const name = /\/assets\/([^/]+)-[^/]{8}\.(?:js|css)$/.exec(request.url())?.[1]
    if (name === undefined) return
    names.push(name)
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  return {
    names,
    bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
  }
}

test("U65 a page comes with what it is for, and the rest of a draft comes when all is quiet", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Secretariat")
  const id = await importDraft(page, "Parts", { text: WORDS })
  // Nothing of it is known to the browser yet.
  const storageState = await page.context().storageState()
  const fresh = async () => (await browser.newContext({ storageState })).newPage()
  const home = await fresh()
  const atHome = partsOf(home)
  await home.goto(server.url)
  await expect(home.getByRole("heading", { level: 1 })).toBeVisible()
  await home.waitForLoadState("networkidle")
  expect(atHome.names).toContain("HomePage")
  expect(atHome.names).not.toContain("DraftPage")
  expect(await atHome.bytes()).toBeLessThan(300_000)

  const draft = await fresh()
  const atDraft = partsOf(draft)
  await openDraft(draft, server, id)
  const early = [...atDraft.names]
  const bytes = await atDraft.bytes()
  expect(early).toContain("DraftPage")
  for (const each of ["HomePage", "GroupPage", "Importing", "Comparing", "VersionsDialog"])
    expect(early).not.toContain(each)
  expect(bytes).toBeLessThan(480_000)
  await expect.poll(() => atDraft.names).toContain("ConsolidateDialog")
  expect(atDraft.names).not.toContain("GroupPage")
})

test("U65 a part that does not come says so where it would be, and comes when one tries again", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Secretariat")
  const id = await importDraft(page, "Parts", { text: WORDS })
  const out = /\/assets\/(?:Comparing|KeysSheet)-/
  await page.route(out, (route) => route.abort())
  await openDraft(page, server, id)
  const sentence = page.getByText("The server cannot be reached.")

  await page.getByRole("radio", { name: /^Compare/ }).click()
  await expect(page.getByRole("main").getByText("The server cannot be reached.")).toBeVisible()
  await expect(page.locator(".working")).toBeHidden()
  await page.getByRole("button", { name: "Keys" }).click()
  const dialog = page.getByRole("dialog", { name: "The server cannot be reached." })
  await expect(dialog.getByRole("button", { name: "Try again" })).toBeFocused()

  await page.unroute(out)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog").getByRole("heading", { name: "Keys" })).toBeVisible()
  await page.keyboard.press("Escape")
  await page.getByRole("main").getByRole("button", { name: "Try again" }).click()
  await expect(page.locator(".comparison")).toBeVisible()
  await expect(sentence).toHaveCount(0)
})
