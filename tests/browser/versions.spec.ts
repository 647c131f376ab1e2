/** Frozen versions from the page: freezing, comparing, taking along, restoring. */

import { readFileSync } from "node:fs"
import { expect, test, type Page } from "@playwright/test"
import { expectSound } from "./support/axe.ts"
import { importDraft, openDraft } from "./support/drafts.ts"
import { draftText, signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const PILOTS = `Rules on Harbour Pilots

1. Each ship shall take [one pilot] [two pilots] on board.
`

async function openVersions(page: Page) {
  await page.getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: "Versions" }).click()
  return page.getByRole("dialog", { name: "Versions" })
}

test("U35 a version is frozen, compared, taken along and restored as a new draft", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  const id = await importDraft(page, "Pilots", { text: PILOTS })
  await openDraft(page, server, id)
  const dialog = await openVersions(page)
  await expect(dialog).toContainText("No version has been frozen yet.")
  await dialog.getByLabel("Symbol").fill("HP/1")
  await dialog.getByLabel("Status line").fill("First reading")
  await dialog.getByRole("button", { name: "Freeze now" }).click()
  const list = dialog.getByRole("list", { name: "Frozen versions" })
  await expect(list.getByRole("listitem")).toHaveText(/Version 1 HP\/1 · First reading/)
  await dialog.getByRole("button", { name: "Freeze now" }).click()
  await expect(page.getByText("Nothing has changed since version 1.")).toBeVisible()
  await expect(list.getByRole("listitem")).toHaveCount(1)
  await expectSound(page)
  await dialog.getByRole("button", { name: "Compare" }).click()
  await expect(dialog).toContainText("They are the same.")
  await dialog.getByRole("button", { name: "Close" }).click()

  await page.locator(".ProseMirror p").last().click()
  await page.keyboard.press("End")
  await page.keyboard.type(" At night too.")
  await expect(page.getByText("All changes saved")).toBeVisible()
  await openVersions(page)
  await dialog.getByRole("button", { name: "Compare" }).click()
  const differences = dialog.getByRole("group", { name: "Differences" })
  await expect(differences.locator("ins")).toHaveText("At night too.", { useInnerText: true })
  const download = page.waitForEvent("download")
  await dialog.getByRole("link", { name: "Version 1 as Text" }).click()
  const file = await (await download).path()
  expect(readFileSync(file, "utf8")).toContain("take [one pilot] [two pilots] on board.")

  await dialog.getByRole("button", { name: "Restore as a new draft: version 1" }).click()
  await expect(page).not.toHaveURL(new RegExp(id))
  await expect(page.locator(".ProseMirror p").first()).toBeVisible()
  expect(await draftText(page)).not.toContain("At night too.")
  await expect(page.getByRole("heading", { name: "Pilots (version 1)" })).toBeVisible()
  expect(complaints).toEqual([])
})

test("U35 who may not freeze reads the versions and restores none", async ({ browser }) => {
  const lead = await signIn(browser, server, "Co-lead of the group")
  const id = await importDraft(lead, "Pilots", { text: PILOTS })
  await openDraft(lead, server, id)
  const frozen = await openVersions(lead)
  await frozen.getByRole("button", { name: "Freeze now" }).click()
  await expect(frozen.getByRole("listitem")).toHaveCount(1)
  const page = await signIn(browser, server, "Delegate of Kenya")
  await openDraft(page, server, id)
  const dialog = await openVersions(page)
  await expect(dialog.getByRole("listitem")).toContainText("Version 1")
  await expect(dialog.getByRole("button", { name: "Freeze now" })).toHaveCount(0)
  await expect(dialog.getByRole("button", { name: /Restore/ })).toHaveCount(0)
  await expect(dialog.getByRole("link", { name: "Version 1 as JSON" })).toBeVisible()
})

test("U164 any two are compared in one column, or in two with what goes beside what comes", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  await openDraft(page, server, await importDraft(page, "Pilots", { text: PILOTS }))
  const dialog = await openVersions(page)
  await dialog.getByRole("button", { name: "Freeze now" }).click()
  await dialog.getByRole("button", { name: "Close" }).click()
  await page.locator(".ProseMirror p").last().click()
  await page.keyboard.press("End")
  for (let i = 0; i < "board.".length; i++) await page.keyboard.press("Backspace")
  await page.keyboard.type("deck, at night too.")
  await expect(page.getByText("All changes saved")).toBeVisible()
  await openVersions(page)
  await dialog.getByRole("button", { name: "Compare" }).click()
  const differences = dialog.getByRole("group", { name: "Differences" })
  await expect(differences.locator("p")).toHaveCount(1)
  await dialog.getByText("Two columns").click()
  await expect(differences.getByRole("columnheader")).toHaveText([
    "Version 1",
    "The draft as it is now",
  ])
  const [before, after] = [
    differences.getByRole("cell").first(),
    differences.getByRole("cell").last(),
  ]
  await expect(before.locator("del")).toContainText("board")
  await expect(before).not.toContainText("deck")
  await expect(after.locator("ins").first()).toContainText("deck")
  await expect(after).not.toContainText("board")
  await expectSound(page)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await dialog.getByText("One column").click()
  await expect(differences.locator("ins")).not.toHaveCount(0)
  expect(complaints).toEqual([])
})
