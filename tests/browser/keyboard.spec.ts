/** The main job with the keyboard alone, and with a focus that is always to be seen. */

import { expect, test, type Page } from "@playwright/test"
import { focused } from "./support/focus.ts"
import { draftText, signIn, startServer, type TestServer, signOutAll } from "./support/server.ts"

test.describe.configure({ timeout: 180_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

/** Presses Tab until the keyboard is at a place; answers all that it met, and fails where one is not marked. */
async function tabTo(page: Page, wanted: string, key = "Tab"): Promise<string[]> {
  const met: string[] = []
  while (met.length < 40) {
    await page.keyboard.press(key)
    const { place, marked } = await focused(page)
    expect(marked, `the focus is to be seen at "${place}"`).toBe(true)
    met.push(place)
    if (place === wanted) return met
  }
  throw new Error(`Tab does not reach "${wanted}": ${met.join(", ")}`)
}

async function expectAt(page: Page, place: string): Promise<void> {
  await expect.poll(async () => (await focused(page)).place).toBe(place)
  expect(await focused(page)).toEqual({ place, marked: true })
}

test("U15 Tab goes from the tools to the text, the panel, the card and its actions, and back", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  await expect(page.locator("[data-cluster]").first()).toBeVisible()
  const toText = await tabTo(page, "text")
  expect(toText).toContain("Working text")
  expect(toText.length).toBeLessThan(12)
  // E5: Tab writes nothing and leaves the text.
  const before = await draftText(page)
  const toLine = await tabTo(page, "line")
  expect(toLine).toEqual(["Brackets", "All", "Section", "More filters", "line"])
  expect(await draftText(page)).toBe(before)
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowDown")
  await expectAt(page, "line")
  await page.keyboard.press("Enter")
  await expectAt(page, "card")
  const toActions = await tabTo(page, "Decide …")
  expect(toActions).toContain("Alternative 1")
  expect(toActions.length).toBeLessThan(12)
  // And the whole way back.
  await tabTo(page, "Brackets", "Shift+Tab")
  await tabTo(page, "text", "Shift+Tab")
  expect(complaints).toEqual([])
})

test("U15 F8 steps through the brackets, a number and Ctrl+Enter decide, r reopens", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  await expect(page.locator("[data-cluster]").first()).toBeVisible()
  await tabTo(page, "text")
  const title = page.locator(".card-place")
  await page.keyboard.press("Control+Home")
  await page.keyboard.press("F8")
  await expect(title).toHaveText(/^1 of/)
  await expect(page.locator(".ProseMirror .at-caret").first()).toBeInViewport()
  const met = [await title.textContent()]
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press("F8")
    await expect(page.locator(".ProseMirror .at-caret").first()).toBeInViewport()
  }
  met.push(await title.textContent())
  expect(met[1]).not.toBe(met[0])
  for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+F8")
  await expect(title).toHaveText(met[0] ?? "")
  await expectAt(page, "text")

  // Escape goes to the card: there single keys are commands.
  await page.keyboard.press("Escape")
  await expectAt(page, "card")
  await page.keyboard.press("1")
  await expect(page.getByRole("form", { name: "Decision" })).toBeVisible()
  await tabTo(page, "Confirm")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("form", { name: "Decision" })).toBeHidden()
  await expectAt(page, "card")
  await page.keyboard.press("1")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("Supported in the group.").first()).toBeVisible()
  await expectAt(page, "card")
  await page.keyboard.press("r")
  await expect(page.getByText("The decision is taken back")).toBeVisible()
  await expect(page.getByRole("button", { name: "Decide …" })).toBeVisible()

  // The sheet of keys opens over it all and gives the keyboard back.
  await page.keyboard.press("?")
  const sheet = page.getByRole("dialog", { name: "Keys" })
  await expect(sheet).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(sheet).toBeHidden()
  await expectAt(page, "card")
  await page.keyboard.press("Escape")
  await expectAt(page, "text")
  expect(complaints).toEqual([])
})

test("U15 a delegate proposes, adds an alternative and takes it back without a mouse", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Delegate of Kenya", complaints)
  await expect(page.locator("[data-cluster]").first()).toBeVisible()
  await tabTo(page, "text")
  const before = await draftText(page)
  await page.keyboard.press("Control+End")
  await page.keyboard.type(" Said by keys.")
  await expect.poll(() => draftText(page)).toBe(`${before}[ Said by keys.]`)
  // The proposal, and what was typed into it then: half a second is a step, so count none.
  await expect(async () => {
    await page.keyboard.press("Control+z")
    expect(await draftText(page)).toBe(before)
  }).toPass()
  await page.keyboard.press("Control+Home")
  await page.keyboard.press("F8")
  await page.keyboard.press("Escape")
  await expectAt(page, "card")
  await page.keyboard.press("a")
  await page.keyboard.type("by keys alone")
  await page.keyboard.press("Control+Enter")
  const alternatives = page.getByRole("list", { name: "Alternatives" })
  await expect(alternatives).toContainText("by keys alone")
  await expectAt(page, "card")
  await page.keyboard.press("s")
  await expect(page.getByText("1 support")).toBeVisible()
  await page.keyboard.press("w")
  await expect(alternatives).not.toContainText("by keys alone")
  await expect.poll(() => draftText(page)).toBe(before)
  await expect(page.getByText("All changes saved")).toBeVisible()
  expect(complaints).toEqual([])
})
