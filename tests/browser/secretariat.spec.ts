/** What the secretariat does with a text as a whole: bringing it in, consolidating, renumbering. */

import { expect, test, type Page } from "@playwright/test"
import { expectSound } from "./support/axe.ts"
import { draftText, signIn, startServer, type TestServer } from "./support/server.ts"

const SECRETARIAT = "Secretariat"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

async function toList(page: Page): Promise<void> {
  await page.goto(server.url)
  await expect(page.getByRole("heading", { name: "Drafts", exact: true })).toBeVisible()
}

const LAMPS = `Rules on Harbour Lamps

1. Each port shall keep [six] [nine] lamps lit [at night].
2. The keeper shall write [daily down what was seen.
`

test("U18 a text is looked at, brought in and opened", async ({ browser }) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, SECRETARIAT, complaints)
  await toList(page)
  await page.getByRole("button", { name: "Bring in a text" }).click()
  const send = page.getByRole("button", { name: "Bring in and open" })
  await expect(send).toBeDisabled()
  await page.getByLabel("Text", { exact: true }).fill(LAMPS)
  await expect(page.getByLabel("Title")).toHaveValue("Rules on Harbour Lamps")
  const found = page.getByRole("region", { name: "What is found in the text" })
  await expect(found.getByRole("status")).toContainText("3 paragraphs, 3 brackets in 2 clusters")
  await expect(found.getByRole("listitem").filter({ hasText: "line 4" })).toBeVisible()
  await page.getByLabel("Title").fill("Lamps, second reading")
  await expectSound(page)
  await send.click()
  await expect(page).toHaveURL(/\/drafts\//)
  await expect(page.getByRole("heading", { name: "Lamps, second reading" })).toBeVisible()
  await expect(page.locator(".ProseMirror p").first()).toBeVisible()
  expect(await draftText(page)).toContain("shall keep [six] [nine] lamps lit [at night].")
  await toList(page)
  await expect(page.getByRole("link", { name: "Lamps, second reading" })).toBeVisible()
  expect(complaints).toEqual([])
})

test("U18 a refused file says why, and what was pasted stays", async ({ browser }) => {
  const page = await signIn(browser, server, SECRETARIAT)
  await toList(page)
  await page.getByRole("button", { name: "Bring in a text" }).click()
  const text = page.getByLabel("Text", { exact: true })
  await text.fill(LAMPS)
  const files = page.locator("input[type=file]")
  const alert = page.getByRole("alert")
  await files.setInputFiles({
    name: "lamps.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from([0x50, 0x4b, 3, 4]),
  })
  await expect(alert).toContainText("“lamps.docx” is not a text, Markdown or JSON file")
  await files.setInputFiles({
    name: "lamps.txt",
    mimeType: "text/plain",
    buffer: Buffer.from([0x4c, 0xe9, 0x6d]),
  })
  await expect(alert).toContainText("“lamps.txt”: The file is not in UTF-8")
  await expect(text).toHaveValue(LAMPS)
  await files.setInputFiles({
    name: "lamps.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"format":"something-else"}'),
  })
  await expect(alert).toContainText("The file is not a draft")
  await expect(page.getByRole("button", { name: "Bring in and open" })).toBeDisabled()
  await page.getByRole("button", { name: "Take another text" }).click()
  await expect(text).toHaveValue(LAMPS)
  // The server may still say no: then, too, nothing is lost.
  await page.route("**/api/drafts", (route) =>
    route.fulfill({ status: 507, json: { message: "There is no room on the disk." } }),
  )
  await page.getByRole("button", { name: "Bring in and open" }).click()
  await expect(alert).toHaveText("There is no room on the disk.")
  await expect(text).toHaveValue(LAMPS)
})

test("U18 a file is read, and who may not import is not asked", async ({ browser }) => {
  const page = await signIn(browser, server, SECRETARIAT)
  await toList(page)
  await page.getByRole("button", { name: "Bring in a text" }).click()
  await page.locator("input[type=file]").setInputFiles({
    name: "buoys.md",
    mimeType: "text/markdown",
    buffer: Buffer.from("# Buoys\n\n1. Buoys are [red][green].\n"),
  })
  await expect(page.getByText("buoys.md")).toBeVisible()
  await expect(page.getByLabel("Title")).toHaveValue("Buoys")
  await page.getByRole("button", { name: "Bring in and open" }).click()
  await expect(page.locator(".ProseMirror p").first()).toHaveText("Buoys")
  const observer = await signIn(browser, server, "Observer")
  await toList(observer)
  await expect(observer.getByRole("button", { name: "Bring in a text" })).toHaveCount(0)
})
