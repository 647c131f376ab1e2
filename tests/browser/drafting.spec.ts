/** Writing before others see it: proposals kept private on one's own device, and tabled. */

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
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

test.describe.configure({ timeout: 120_000 })

let server: TestServer
test.beforeEach(async () => {
  server = await startServer()
})
test.afterEach(async ({ browser }) => {
  await signOutAll(browser)
  await server.stop()
})

const NORWAY = "Delegate of Norway"
const KENYA = "Delegate of Kenya"

/** Every frame that a page's sockets send and receive from now on. */
function framesOf(page: Page): Buffer[] {
  const frames: Buffer[] = []
  const keep = ({ payload }: { readonly payload: string | Buffer }) => {
    frames.push(Buffer.from(payload as string))
  }
  page.on("websocket", (socket) => {
    socket.on("framereceived", keep)
    socket.on("framesent", keep)
  })
  return frames
}

/** Whether any file of the server's data holds some words. */
function isStored(words: string): boolean {
  return readdirSync(server.data, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .some((each) => readFileSync(join(each.parentPath, each.name)).includes(words))
}

const list = (page: Page) => page.getByRole("tabpanel", { name: /^Private/ })
const tab = (page: Page) => page.getByRole("tab", { name: /^Private/ })

/** Opens the dialog of proposals with what is proposed kept private. */
async function openPrivately(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Propose words" }).click()
  const choice = page.getByRole("switch", { name: "Keep it private until I table it" })
  if (!(await choice.isChecked())) await page.keyboard.press("Tab")
  if (!(await choice.isChecked())) await choice.check({ force: true })
  await expect(choice).toBeChecked()
}

test("U140 what is kept private reaches neither the server nor anybody before it is tabled", async ({
  browser,
}) => {
  const complaints: string[] = []
  const norway = await signIn(browser, server, NORWAY, complaints)
  const kenya = await signIn(browser, server, KENYA, complaints)
  const frames = [...[norway, kenya].map(framesOf)]
  await Promise.all([norway.reload(), kenya.reload()])
  await expect(kenya.locator(".ProseMirror p").first()).toBeVisible()
  await expect(norway.locator(".ProseMirror p").first()).toBeVisible()
  const before = await draftText(norway)

  await selectWords(norway, "coastal waters")
  await openPrivately(norway)
  await norway.getByRole("textbox", { name: "Put instead" }).fill("archipelagic zebrafish")
  await norway.getByRole("button", { name: "Keep private" }).click()
  await caretAfter(norway, "within national jurisdiction")
  await openPrivately(norway)
  await norway.getByRole("textbox", { name: "Words" }).fill(" including quokka habitats")
  await norway.getByRole("button", { name: "Keep private" }).click()
  await caretAfter(norway, "within national jurisdiction")
  await openPrivately(norway)
  await norway.getByRole("textbox", { name: "Words" }).fill("A wombat paragraph.")
  await norway.getByRole("button", { name: "Keep a new paragraph private" }).click()
  await selectWords(norway, "coastal")
  await openPrivately(norway)
  await norway.getByRole("button", { name: "Keep a deletion private" }).click()

  // One sees them in their places, each marked as one's own.
  const inPlace = norway.locator(".private-draft")
  await expect(inPlace).toHaveCount(4)
  for (const each of await inPlace.all()) await expect(each).toContainText("only you see this")
  await tab(norway).click()
  await expect(list(norway).getByRole("listitem")).toHaveCount(4)
  expect(await draftText(norway)).toBe(before)

  // Others work on, and see and hear nothing of it.
  await caretAfter(kenya, "national jurisdiction")
  await kenya.keyboard.type(" of giraffes")
  await expect.poll(() => draftText(norway)).toContain("of giraffes")
  await norway.waitForTimeout(1500)
  const told = (words: string) => frames.map((each) => each.some((one) => one.includes(words)))
  for (const words of ["zebrafish", "quokka", "wombat"])
    expect([...told(words), isStored(words)], words).toEqual([false, false, false])
  await expect(kenya.locator(".private-draft")).toHaveCount(0)
  expect(await kenya.locator("body").textContent()).not.toContain("zebrafish")

  // One is tabled, and then the others.
  const one = list(norway).getByRole("listitem").filter({ hasText: "zebrafish" })
  await one.getByRole("button", { name: "Table" }).click()
  await expect.poll(() => draftText(kenya)).toContain("[archipelagic zebrafish]")
  expect(await draftText(kenya)).not.toContain("quokka")
  await tab(norway).click()
  await list(norway).getByRole("button", { name: "Table all" }).click()
  await list(norway)
    .getByRole("button", { name: /Show \d proposals to everybody/ })
    .click()
  await expect.poll(() => draftText(kenya)).toContain("quokka habitats")
  await expect.poll(() => draftText(kenya)).toContain("A wombat paragraph.")
  await expect.poll(() => [...told("quokka"), isStored("quokka")]).toEqual([true, true, true])
  // The deletion was of words that stand in brackets now: whatever is refused stays in the list.
  await expect.poll(() => norway.locator(".private-draft").count()).toBeLessThanOrEqual(1)
  expect(complaints).toEqual([])
})

test("U141 a private proposal keeps its place and its words, over edits, a reload and without a line", async ({
  browser,
}) => {
  const complaints: string[] = []
  const norway = await signIn(browser, server, NORWAY, complaints)
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  await norway.context().setOffline(true)
  await selectWords(norway, "coastal waters")
  await openPrivately(norway)
  await norway.getByRole("textbox", { name: "Put instead" }).fill("zebrafish waters")
  await norway.getByRole("button", { name: "Keep private" }).click()
  await norway.context().setOffline(false)

  // Words come before it in its paragraph; the proposal goes along.
  await caretAfter(lead, "coastal")
  await lead.keyboard.type(" and inland")
  await expect(norway.locator(".private-goes").first()).toBeVisible()
  await expect
    .poll(async () => (await norway.locator(".private-goes").allTextContents()).join(""))
    .toBe("coastal and inland waters")
  await norway.reload()
  await expect(norway.locator(".private-draft")).toContainText("zebrafish waters")
  await tab(norway).click()
  await expect(list(norway)).toContainText("read differently now")

  // It is edited, kept at once, and seen in the other page of the same person.
  await list(norway).getByRole("button", { name: "Edit" }).click()
  await list(norway).getByRole("textbox").fill("quokka waters")
  await expect(norway.locator(".private-draft")).toContainText("quokka waters")
  await expectSound(norway)
  const other = await norway.context().newPage()
  await other.goto(norway.url())
  await expect(other.locator(".private-draft")).toContainText("quokka waters")

  // Its place goes: it stays in the list with its words, and can be tabled elsewhere.
  await selectWords(lead, "coastal and inland waters")
  await lead.keyboard.press("Delete")
  await list(norway).getByRole("button", { name: "Done" }).click()
  await expect(list(norway)).toContainText("not there any more")
  await expect(norway.locator(".private-draft")).toHaveCount(0)
  await caretAfter(norway, "within national jurisdiction")
  await tab(norway).click()
  await list(norway).getByRole("button", { name: "Table at the caret" }).click()
  await expect.poll(() => draftText(lead)).toContain("jurisdiction[quokka waters]")
  await expect(tab(other)).toHaveCount(0)

  // Another is thrown away, in two steps.
  await selectWords(norway, "within national")
  await openPrivately(norway)
  await norway.getByRole("button", { name: "Keep a deletion private" }).click()
  await tab(norway).click()
  await list(norway).getByRole("button", { name: "Discard" }).click()
  await list(norway).getByRole("button", { name: "Discard for good" }).click()
  await expect(norway.locator(".private-draft")).toHaveCount(0)
  await norway.reload()
  await expect(norway.locator(".ProseMirror p").first()).toBeVisible()
  await expect(tab(norway)).toHaveCount(0)
  expect(complaints.filter((each) => !each.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([])
})

test("U142 the secretariat enters a proposal and a position for a party, and who typed them is told", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Secretariat", complaints)
  const kenya = await signIn(browser, server, KENYA, complaints)
  const choose = async (name: string) => {
    await page.getByRole("button", { name: /On behalf of/ }).click()
    await page.getByRole("option", { name }).click()
  }
  await selectWords(page, "water quality")
  await page.getByRole("button", { name: "Propose words" }).click()
  await choose("Kenya")
  await expect(page.getByRole("heading", { name: "Propose for Kenya" })).toBeVisible()
  await page.getByRole("textbox", { name: "Put instead" }).fill("the quality of water")
  await page.getByRole("button", { name: "Propose these words" }).click()
  await expect.poll(() => draftText(kenya)).toContain("[water quality] [the quality of water]")

  // The party has it as its own, and sees who typed it.
  await selectWords(kenya, "the quality of water")
  const card = (on: Page) => on.locator(".card")
  const words = (on: Page) =>
    card(on).getByRole("listitem").filter({ hasText: "the quality of water" })
  await expect(words(kenya)).toContainText("Kenya")
  await expect(words(kenya)).toContainText(/typed by .?Secretariat/)
  await expect(words(kenya).getByRole("button", { name: "Withdraw" })).toBeVisible()

  // A position of another party, by the keyboard.
  await selectWords(page, "the quality of water")
  await words(page)
    .getByRole("button", { name: /Alternative 2/ })
    .click()
  await choose("Brazil")
  await words(page).getByRole("radio", { name: "Oppose" }).press("Space")
  await expect(words(kenya)).toContainText("Brazil")
  await expect(words(kenya).locator(".typed-for")).toHaveText(/typed by .?Secretariat/)
  await expectSound(page)

  // A delegate is not offered it.
  await kenya.getByRole("button", { name: "Propose words" }).click()
  await expect(kenya.getByRole("textbox", { name: "Put instead" })).toBeVisible()
  await expect(kenya.getByRole("button", { name: /On behalf of/ })).toHaveCount(0)

  await page.goto(`${server.url}/groups/main`)
  await page.getByRole("tab", { name: "Log" }).click()
  const line = page.locator(".audit-line").filter({ hasText: "Brazil" }).first()
  await expect(line).toContainText("Secretariat")
  const proposal = page.locator(".audit-line").filter({ hasText: "Kenya" }).first()
  await expect(proposal).toContainText("Secretariat")
  expect(complaints).toEqual([])
})

test("U144 a co-lead puts a note in, says what it is, and takes it out; others read it", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  const norway = await signIn(browser, server, NORWAY, complaints)
  const before = await draftText(lead)
  await caretAfter(lead, "in water quality")
  await lead.keyboard.press("Control+Alt+f")
  await lead.keyboard.type("The co-chairs return to this in May.")
  await lead.getByRole("button", { name: /Whose note/ }).click()
  await lead.getByRole("option", { name: "Co-chairs’ note" }).click()
  await expect(lead.getByRole("switch", { name: "stays in clean text" })).not.toBeChecked()
  await lead.keyboard.press("Control+Enter")
  const card = (page: Page) =>
    page.locator(".panel .note-card").filter({ hasText: "return to this in May" })
  await expect(card(lead)).toContainText("drops out of clean text")
  await expectSound(lead)
  await norway.getByRole("tab", { name: "Notes" }).click()
  await expect(card(norway)).toContainText("Co-chairs’ note")
  await expect(card(norway).getByRole("button", { name: "Remove" })).toHaveCount(0)
  await expect(norway.getByRole("button", { name: "Insert a note" })).toHaveCount(0)

  await card(lead).getByRole("button", { name: "Change what it is" }).click()
  await card(lead).getByText("stays in clean text", { exact: true }).click()
  await expect(card(norway)).toContainText("· stays in clean text")
  await card(lead).getByRole("button", { name: "Remove" }).click()
  await card(lead).getByRole("button", { name: "Remove for good" }).click()
  await expect(card(norway)).toHaveCount(0)
  await expect.poll(() => draftText(norway)).toBe(before)
  expect(complaints).toEqual([])
})
