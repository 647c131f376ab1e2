/** Standard phrases at hand wherever words of a proposal are typed. */

import { expect, test } from "@playwright/test"
import { violations } from "./support/axe.ts"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { selectWords, signIn, startServer, type TestServer, signOutAll } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const NORWAY = "Delegate of Norway"

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`U23 seed D18: a phrase is found, chosen and proposed by keyboard, ${size.width} pixels wide`, async ({
    browser,
  }) => {
    const complaints: string[] = []
    const page = await signIn(browser, server, NORWAY, complaints, size)
    await selectWords(page, "within national jurisdiction")
    if (size.width < 500) {
      await page.getByRole("button", { name: "More" }).click()
      await page.getByRole("menuitem", { name: "Propose words" }).click()
    } else await page.getByRole("button", { name: "Propose words" }).click()
    const words = page.getByRole("textbox", { name: "Put instead" })
    await expect(words).toBeFocused()
    await words.fill("shall, , report")
    await words.evaluate((area: HTMLTextAreaElement) => {
      area.setSelectionRange(7, 7)
    })
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    const list = page.getByRole("listbox", { name: "Standard phrases" })
    await page.keyboard.type("subject to availability of resources")
    await expect(list.getByRole("option")).toHaveCount(1)
    // Around a popover the library puts hidden buttons to dismiss it, which no landmark holds.
    const found = await violations(page)
    expect(found.filter((each) => !each.startsWith("region:"))).toEqual([])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(words).toBeFocused()
    await expect(words).toHaveValue("shall, subject to the availability of resources, report")
    await page.keyboard.type("!")
    await expect(words).toHaveValue("shall, subject to the availability of resources!, report")

    // In another language: the same words find it.
    await words.fill("")
    await page.getByRole("button", { name: "Phrases …" }).click()
    await page.getByLabel("Language of the phrases").selectOption("中文")
    await page.getByLabel("Words of a phrase").fill("subject availability")
    await list.getByRole("option", { name: "在资源允许的情况下" }).click()
    await expect(words).toHaveValue("在资源允许的情况下")
    expect(complaints).toEqual([])
  })
}

test("U143 a paragraph begins with the words that are usual where it stands, by keyboard", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  const text =
    "Draft resolution\n\nPP1. The right to the sea,\n\nOP1. States to keep harbours open;\n"
  const id = await importDraft(lead, "Openings", { text })
  await openDraft(lead, server, id)
  await caretAfter(lead, "right to")
  await lead.keyboard.press("Control+Alt+o")
  const list = lead.getByRole("listbox", { name: "Standard phrases" })
  await expect(list).toContainText("Openings of the preamble")
  await lead.keyboard.type("recall")
  await expect(list.getByRole("option").first()).toHaveText(/^Recalling/)
  await lead.keyboard.press("Enter")
  await expect(lead.locator(".ProseMirror")).toContainText("PP1. Recalling The right to the sea,")
  // Where the caret is then, one types on.
  await lead.keyboard.type("!")
  await expect(lead.locator(".ProseMirror")).toContainText("Recalling !The right")

  // Who proposes is offered them in the field of words, in the draft's language; another can be chosen.
  const norway = await signIn(browser, server, NORWAY, complaints)
  await openDraft(norway, server, id)
  await caretAfter(norway, "harbours open;")
  await norway.getByRole("button", { name: "Propose words" }).click()
  const words = norway.getByRole("textbox", { name: "Words", exact: true })
  await words.press("Alt+ArrowDown")
  const offered = norway.getByRole("listbox", { name: "Standard phrases" })
  await expect(offered).toContainText("Openings of operative paragraphs")
  await norway.getByLabel("Language of the phrases").selectOption("Français")
  await norway.getByLabel("Words of a phrase").fill("urges")
  await norway.keyboard.press("Enter")
  await expect(words).toHaveValue("Demande instamment")
  await words.pressSequentially(" aux ports")
  await norway.getByRole("button", { name: "As a new paragraph" }).click()
  await expect(lead.locator(".ProseMirror")).toContainText("[OP2. Demande instamment aux ports]")
  expect(complaints).toEqual([])
})

test("U145 a paragraph is told its label before it is proposed, and referred to from a list", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  const text =
    "Rules on Ports\n\n1. Each port shall stay open to all ships by day and by night.\n\n2. Ships shall report to the port, as in.\n"
  const id = await importDraft(lead, "References", { text })
  await openDraft(lead, server, id)
  await caretAfter(lead, "port, as in")
  await lead.keyboard.press("Control+Alt+x")
  await expect(lead.getByRole("searchbox")).toBeFocused()
  await lead.keyboard.type("stay")
  await expect(lead.getByRole("dialog").getByRole("option")).toHaveText([/paragraph 1/])
  await lead.keyboard.press("ArrowDown")
  await lead.keyboard.press("Enter")
  await expect(lead.locator(".ProseMirror")).toContainText("as in paragraph 1.")
  await caretAfter(lead, "by day and by night.")
  await lead.getByRole("button", { name: "Propose words" }).click()
  await lead.getByRole("textbox", { name: "Words", exact: true }).fill("Pilots too.")
  await lead.getByRole("button", { name: "As a new paragraph 1bis." }).click()
  await expect(lead.locator(".ProseMirror")).toContainText("[1bis. Pilots too.]")
  expect(complaints).toEqual([])
})
