/** What the secretariat does with a text as a whole: bringing it in, consolidating, renumbering. */

import { expect, test, type Page } from "@playwright/test"
import { expectSound } from "./support/axe.ts"
import { importDraft, openDraft } from "./support/drafts.ts"
import { draftText, signIn, startServer, type TestServer, signOutAll } from "./support/server.ts"

const SECRETARIAT = "Secretariat"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

async function toList(page: Page): Promise<void> {
  await page.goto(server.url)
  await expect(page.getByRole("heading", { name: "Your groups" })).toBeVisible()
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
  await page.route("**/api/drafts?group=*", (route) =>
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

const KEEPERS = `Rules on Harbour Keepers

1. Each port shall name [one keeper] [two keepers]¹ and pay [it] [them] well.

[2. The keeper shall sleep by day.]

¹ The number of keepers is to be looked at again.
`

/** Decides the cluster that holds some words, as the co-lead. */
async function decide(page: Page, words: string, key: string): Promise<void> {
  await page.locator("[data-cluster]", { hasText: words }).first().click()
  await page.keyboard.press(key)
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("Recorded as supported in the group.")).toBeVisible()
  await page.getByRole("button", { name: "All brackets" }).click()
}

async function wholeText(page: Page, act: string): Promise<void> {
  await page.getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: act }).click()
}

test("U19 decisions are carried out as previewed, each note by choice, and undone", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  const id = await importDraft(lead, "Keepers", { text: KEEPERS })
  await openDraft(lead, server, id)
  const page = await signIn(browser, server, SECRETARIAT, complaints)
  await openDraft(page, server, id)
  const dialog = page.getByRole("dialog", { name: "Consolidate" })
  await wholeText(page, "Consolidate")
  await expect(dialog).toContainText("there is nothing to consolidate")
  await dialog.getByRole("button", { name: "Close" }).click()

  await decide(lead, "two keepers", "2")
  await decide(lead, "sleep by day", "d")
  await expect(page.locator(".count")).toHaveText("1 open of 3")
  const before = await draftText(page)
  await wholeText(page, "Consolidate")
  await expect(dialog.getByRole("list", { name: "Decided brackets" })).toContainText("two keepers")
  const changes = dialog.getByRole("list", { name: "Paragraphs that change" })
  await expect(changes.locator("del").first()).toHaveText("[one keeper] [")
  await expect(changes).toContainText("Paragraph removed")
  const act = dialog.getByRole("button", { name: "Consolidate" })
  await expect(act).toBeDisabled()
  await expect(dialog).toContainText("The number of keepers is to be looked at again.")
  await expectSound(page)
  await dialog.getByText("Close: the note goes").click()
  await expect(changes.locator("del").last()).toContainText("to be looked at again")
  await dialog.getByText("Keep: the note stays").click()
  await act.click()

  await expect(page.getByText("2 decided brackets are consolidated. Version 1 has")).toBeVisible()
  const after = "1. Each port shall name two keepers\uFFFC and pay [it] [them] well."
  for (const each of [page, lead]) {
    await expect(each.locator(".count")).toHaveText("1 open of 1")
    await expect.poll(() => draftText(each)).toContain(after)
    expect(await draftText(each)).toContain("The number of keepers is to be looked at again.")
    expect(await draftText(each)).not.toContain("sleep by day")
  }
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.locator(".count")).toHaveText("1 open of 3")
  expect(await draftText(page)).toBe(before)
  await expect(page.getByText("All changes saved")).toBeVisible()
  await page.reload()
  await expect(page.locator(".count")).toHaveText("1 open of 3")
  expect(await draftText(page)).toBe(before)
  expect(complaints).toEqual([])
})

const BELLS = `Rules on Harbour Bells

A. Ringing

1. Bells are rung in fog.

1 bis. Bells are rung in snow.

2. Nobody rings for pleasure, but see paragraph 1 bis.

B. Keeping

1. Bells are kept dry.

2 bis. Ropes are renewed each year.
`

test("U20 numbers are set anew as the table shows, references follow, and it is undone", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  const id = await importDraft(page, "Bells", { text: BELLS })
  await openDraft(page, server, id)
  const before = await draftText(page)
  await page.getByRole("button", { name: "Whole text" }).click()
  await expect(page.getByRole("menuitem", { name: "Consolidate" })).toHaveCount(0)
  await page.getByRole("menuitem", { name: "Renumber" }).click()
  const dialog = page.getByRole("dialog", { name: "Renumber" })
  const numbers = dialog.getByRole("region", { name: /numbers? changes?$/ })
  const lines = () => numbers.getByRole("row").allInnerTexts()
  await expect(numbers.getByRole("row")).toHaveCount(4)
  expect((await lines()).slice(1).map((line) => line.split("\t"))).toEqual([
    ["1 bis.", "2.", "Bells are rung in snow."],
    ["2.", "3.", "Nobody rings for pleasure, but see paragraph 1 bis."],
    ["2 bis.", "2.", "Ropes are renewed each year."],
  ])
  await expect(dialog.getByRole("region", { name: "1 reference follows" })).toContainText(
    "paragraph 2",
  )
  await expectSound(page)
  await dialog.getByLabel("Where").selectOption({ label: "B. Keeping" })
  await expect(numbers.getByRole("row")).toHaveCount(2)
  await dialog.getByLabel("Where").selectOption({ label: "The whole draft" })
  await dialog.getByRole("button", { name: "Renumber" }).click()
  await expect(page.getByText("3 numbers are new.")).toBeVisible()
  await expect.poll(() => draftText(page)).toContain("2. Bells are rung in snow")
  expect(await draftText(page)).toContain("3. Nobody rings for pleasure, but see paragraph 2.")
  expect(await draftText(page)).toContain("2. Ropes are renewed")
  await page.getByRole("button", { name: "Undo" }).click()
  await expect.poll(() => draftText(page)).toBe(before)
  const delegate = await signIn(browser, server, "Delegate of Norway", complaints)
  await delegate.getByRole("button", { name: "Whole text" }).click()
  const acts = delegate.getByRole("menuitem")
  await expect(acts.filter({ hasText: /^Versions/ })).toBeVisible()
  await expect(acts.filter({ hasText: /^(Consolidate|Renumber)/ })).toHaveCount(0)
  expect(complaints).toEqual([])
})
