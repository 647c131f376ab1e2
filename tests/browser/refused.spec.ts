/** What the server refuses: a page goes on with the draft, and keeps the words. */

import { expect, test, type Page } from "@playwright/test"
import { expectSound } from "./support/axe.ts"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { draftText, paragraphWith, signIn, signOutAll, startServer } from "./support/server.ts"
import type { TestServer } from "./support/server.ts"
import { believing, lineOf } from "./support/trouble.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const WORDS = "Stations shall record, at"

/** A delegate whose page still believes that they are a co-lead. */
async function mistaken(page: Page, party = ""): Promise<void> {
  await believing(page, "co-lead", party)
  await page.reload()
  await expect(page.locator(".ProseMirror p").first()).toBeVisible()
}

test("U30 U35 a refused edit comes into the tray, and the page goes on", async ({ browser }) => {
  const complaints: string[] = []
  const [norway, kenya] = [
    await signIn(browser, server, "Delegate of Norway", complaints),
    await signIn(browser, server, "Delegate of Kenya", complaints),
  ]
  await mistaken(norway)
  const before = await draftText(kenya)
  await caretAfter(norway, "Stations ")
  const place = norway.locator("#text")
  const scrolled = await place.evaluate((desk) => desk.scrollTop)
  await norway.keyboard.type("always ")
  const alert = norway.getByRole("alert").filter({ hasText: "Held back" })
  await expect(alert).toContainText("Your text is kept")
  await expect(norway.getByText("builds on")).toHaveCount(0)
  expect(await norway.evaluate(() => document.activeElement?.className)).toContain("ProseMirror")
  await alert.getByRole("button", { name: "Show" }).click()
  const held = norway.locator(".held-text")
  await expect(held).toHaveCount(1)
  await expect(held.locator("ins")).toContainText("always")
  // The draft is what the server has; caret and scroll are where they were.
  await expect(paragraphWith(norway, WORDS)).toBeVisible()
  expect(await draftText(norway)).toBe(before)
  expect(await draftText(kenya)).toBe(before)
  expect(Math.abs((await place.evaluate((desk) => desk.scrollTop)) - scrolled)).toBeLessThan(4)
  await expect(norway.getByText("All changes saved")).toBeVisible()

  // Others go on meanwhile, and the page follows them.
  await caretAfter(kenya, "at intervals")
  await kenya.keyboard.type(" or less")
  await expect(paragraphWith(norway, WORDS)).toContainText("or less")

  // The tray survives a reload, and the words can be proposed.
  await norway.unrouteAll({ behavior: "ignoreErrors" })
  await norway.reload()
  await norway.getByRole("tab", { name: /Held back/ }).click()
  await expect(held.locator("ins")).toContainText("always")
  await held.getByRole("button", { name: "Propose instead" }).click()
  await expect.poll(() => draftText(kenya)).toContain("Stations [always ]shall record")
  await expect(held).toHaveCount(0)
  await norway.reload()
  await expect(norway.getByRole("tab", { name: "Notes" })).toBeVisible()
  await expect(norway.getByRole("tab", { name: /Held back/ })).toHaveCount(0)
  // Who takes themselves for a co-lead asks for the notes of those who lead, and is refused them.
  expect(complaints.filter((each) => !/^Delegate of Norway: .*\b403\b/.test(each))).toEqual([])
})

test("U36 a held text is discarded for good only when asked twice; all by keyboard", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Delegate of Brazil")
  await mistaken(page)
  await caretAfter(page, "Stations ")
  await page.keyboard.type("often ")
  await page.getByRole("button", { name: "Show" }).press("Enter")
  const held = page.locator(".held-text")
  await expect(held).toHaveCount(1)
  await expectSound(page)
  await page.getByRole("button", { name: "Discard" }).focus()
  await page.keyboard.press("Enter")
  await expect(held).toHaveCount(1)
  await page.getByRole("button", { name: "Discard for good" }).press("Enter")
  await expect(held).toHaveCount(0)
  await expect(page.getByText("Nothing is held back")).toBeVisible()
  // The keyboard goes on from there.
  await expect(page.locator(".held")).toBeFocused()
})

/** Gives somebody of the group another role, as its secretariat. */
async function giveRole(secretariat: Page, person: string, role: string): Promise<void> {
  const status = await secretariat.evaluate(
    async ([address, body]) => {
      const headers = { "content-type": "application/json" }
      return (await fetch(address, { method: "PATCH", headers, body })).status
    },
    [`/api/groups/main/people/${person}`, JSON.stringify({ role })] as const,
  )
  expect(status).toBe(200)
}

test("U36 U39 words held back of one’s own proposal go on in it, once for all tabs of a person", async ({
  browser,
}) => {
  const complaints: string[] = []
  const [kenya, secretariat] = [
    await signIn(browser, server, "Delegate of Kenya", complaints),
    await signIn(browser, server, "Secretariat", complaints),
  ]
  const line = await lineOf(kenya)
  await kenya.reload()
  await expect(kenya.getByText("All changes saved")).toBeVisible()
  await caretAfter(kenya, "its own waters")
  await kenya.keyboard.type(" and ports")
  await expect.poll(() => draftText(secretariat)).toContain("its own waters[ and ports]")
  await line.cut()
  await expect(kenya.getByText("Offline: you can go on working")).toBeVisible()
  await kenya.keyboard.type(" and lagoons")
  await giveRole(secretariat, "delegate-kenya", "observer")
  line.mend()
  const tab = kenya.getByRole("tab", { name: /Held back/ })
  await tab.click({ timeout: 20_000 })
  const held = kenya.locator(".held-text")
  await expect(held.locator("ins")).toHaveText(" and lagoons")
  await expect(held).toContainText("… scientific work in its own waters[ and ports and lagoons].")
  await expect(held.getByRole("button", { name: /Propose/ })).toHaveCount(0)
  const other = await kenya.context().newPage()
  await other.goto(kenya.url())
  await other.getByRole("tab", { name: /Held back/ }).click()
  await expect(other.locator(".held-text")).toHaveCount(1)

  await giveRole(secretariat, "delegate-kenya", "delegate")
  await held.getByRole("button", { name: "Propose instead" }).click()
  await expect
    .poll(() => draftText(secretariat))
    .toContain("its own waters[ and ports and lagoons].")
  await expect(other.locator(".held-text")).toHaveCount(0)
  expect(complaints.filter((each) => !/WebSocket|ERR_FAILED|Failed to load/.test(each))).toEqual([])
})

test("U41 what was typed before a refusal can still be undone", async ({ browser }) => {
  const lead = await signIn(browser, server, "Co-lead of the group")
  const id = await importDraft(lead, "Pilots", { text: "1. Ports keep a list of pilots." })
  await openDraft(lead, server, id)
  const norway = await signIn(browser, server, "Delegate of Norway")
  await openDraft(norway, server, id)
  await caretAfter(norway, "keep")
  await norway.keyboard.type(" and mend")
  await expect(norway.getByText("All changes saved")).toBeVisible()
  // In its own words a delegation writes what it likes, whatever its page believes.
  await mistaken(norway, "Norway")
  await caretAfter(norway, "and mend")
  await norway.keyboard.type(" daily")
  await expect(paragraphWith(lead, "Ports")).toContainText("and mend daily")
  await caretAfter(norway, "a list")
  await norway.keyboard.type(" long")
  await expect(norway.getByRole("alert").filter({ hasText: "Held back" })).toBeVisible()
  await expect(paragraphWith(norway, "Ports")).not.toContainText("long")
  await norway.keyboard.press("Control+z")
  await expect(paragraphWith(norway, "Ports")).not.toContainText("daily")
  await expect(paragraphWith(lead, "Ports")).not.toContainText("daily")
  await expect(paragraphWith(lead, "Ports")).toContainText("and mend")
})
