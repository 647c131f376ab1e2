/** Where the keyboard is after a dialog closes, and after what it was on goes. */

import { expect, test, type Locator, type Page } from "@playwright/test"
import { keyboard } from "./support/day/keyboard.ts"
import { focused } from "./support/focus.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

test.describe.configure({ timeout: 180_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const press = (page: Page, wanted: Locator) => keyboard.press(page, wanted)

async function expectAt(page: Page, place: string | RegExp): Promise<void> {
  const wanted = typeof place === "string" ? new RegExp(`^${place}$`) : place
  await expect.poll(async () => (await focused(page)).place).toMatch(wanted)
  expect((await focused(page)).marked, "it is to be seen").toBe(true)
}

const button = (page: Page, name: string): Locator =>
  page.getByRole("button", { name, exact: true })

/** What the menu of the whole text opens for the secretariat, and where the keyboard is then. */
const OPENS = {
  dialogs: [
    ...["Go to …", "Begin the paragraph with …", "Insert a note …", "Refer to a paragraph …"],
    ...["Brackets as a table …", "What changed …", "How I see it …"],
    ...["Consolidate …", "Renumber …", "Versions …"],
  ],
  bars: new Map([
    ["Find …", "Words to find"],
    ["Plenary …", "Whole text"],
  ]),
}

test("U152 what a menu opens has the keyboard, and gives it back when it closes", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Secretariat", complaints)
  await expect(page.locator("[data-cluster]").first()).toBeVisible()
  const wholeText = page.locator(".tools").getByRole("button", { name: "Whole text" })
  const choose = async (name: string) => {
    await press(page, wholeText)
    await press(page, page.getByRole("menuitem", { name }))
  }
  await press(page, wholeText)
  await page.keyboard.press("Escape")
  await expectAt(page, "Whole text")
  for (const name of OPENS.dialogs) {
    await choose(name)
    const dialog = page.getByRole("dialog")
    await expect(dialog).toBeVisible()
    const isWithin = () => dialog.evaluate((each) => each.contains(document.activeElement))
    await expect.poll(isWithin, { message: name }).toBe(true)
    await page.keyboard.press("Escape")
    await expect(dialog).toBeHidden()
    await expectAt(page, "Whole text")
  }
  for (const [name, place] of OPENS.bars) {
    await choose(name)
    await expectAt(page, place)
    await page.keyboard.press("Escape")
  }
  expect(complaints).toEqual([])
})

test("U152 a dialog that a key opens in the text gives the keyboard back to the text", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  await keyboard.caretAfter(page, "is encouraged to")
  for (const key of ["g", "Alt+o", "Alt+f", "Alt+x"]) {
    await page.keyboard.press(`Control+${key}`)
    await expect(page.getByRole("dialog")).toBeVisible()
    await page.keyboard.press("Escape")
    await expect(page.getByRole("dialog")).toBeHidden()
    await expectAt(page, "text")
  }
  await press(page, page.getByRole("button", { name: /^Propose/ }).first())
  await press(page, button(page, "Cancel"))
  await expectAt(page, /^Propose/)
  await press(page, button(page, "Keys"))
  await page.keyboard.press("Escape")
  await expectAt(page, "Keys")
  expect(complaints).toEqual([])
})

test("U153 what had the keyboard may go: it is beside then, and to be seen", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  const line = page.locator("[data-cluster]", { hasText: "is encouraged to" }).first()
  await press(page, line)
  await expectAt(page, "card")
  for (const form of ["Decide …", "Add an alternative …"]) {
    await press(page, button(page, form))
    await press(page, button(page, "Cancel"))
    await expectAt(page, "card")
  }
  const more = page.locator(".card").getByRole("button", { name: "More for this bracket" })
  await press(page, more)
  await press(page, page.getByRole("menuitem", { name: /^Collapse/ }))
  await expectAt(page, /^(Collapse|Close)$/)
  await page.keyboard.press("Enter")
  await expectAt(page, "card")
  await page.keyboard.press("1")
  await page.keyboard.press("Control+Enter")
  await press(page, button(page, "Reopen"))
  await expectAt(page, "card")
  // The last message goes, and leads back to where one was.
  await expect(page.getByText("The decision is taken back")).toBeVisible()
  for (;;) {
    const dismiss = button(page, "Dismiss")
    if ((await dismiss.count()) === 0) break
    await press(page, dismiss.first())
  }
  expect((await focused(page)).place).not.toBe("nothing")
  await press(page, button(page, "All brackets"))
  await expectAt(page, "line")
  expect(complaints).toEqual([])
})

test("U153 on the page of groups a form that closes leaves the keyboard at its button", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Secretariat", complaints)
  await page.goto(server.url)
  await press(page, button(page, "Bring in a text …"))
  await expectAt(page, /^$/)
  await press(page, button(page, "Not now"))
  await expectAt(page, "Bring in a text …")
  expect(complaints).toEqual([])
})
