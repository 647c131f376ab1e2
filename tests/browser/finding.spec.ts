/** Finding one's way in a draft: the strip beside the text, the outline, going to a place, finding words. */

import { expect, test, type Page } from "@playwright/test"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { largeDraft } from "../../scripts/bench/largeDraft.ts"
import { violations } from "./support/axe.ts"
import { importDraft, openDraft } from "./support/drafts.ts"
import { draftText, signIn, startServer, type TestServer, signOutAll } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const LEAD = "Co-lead of the group"

const DRAFT = largeDraft({ words: 12_000, paragraphs: 200, brackets: 400, notes: 8 }, 7)

/** Brings a draft of thirty pages in as the co-lead, and opens it. */
async function openLong(page: Page, title: string): Promise<void> {
  const json: unknown = JSON.parse(draftToJson(DRAFT))
  await openDraft(page, server, await importDraft(page, title, { json }))
}

/** Where the part that is seen begins and ends in the strip, as shares of its height. */
function seen(page: Page): Promise<readonly [number, number]> {
  return page.locator(".strip").evaluate((strip) => {
    const { top, height } = strip.getBoundingClientRect()
    const part = strip.querySelector(".strip-seen")?.getBoundingClientRect()
    return [((part?.top ?? 0) - top) / height, ((part?.bottom ?? 0) - top) / height]
  })
}

test("U44 the strip shows where the brackets are and what is seen, and scrolls to where one presses or drags", async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  await openLong(page, "The strip")
  const strip = page.locator(".strip")
  await expect(strip.locator(".tick-open")).toHaveAttribute("d", /^(M0 [\d.]+h1){150,}$/)
  await expect.poll(async () => (await seen(page))[0]).toBeLessThan(0.01)
  const box = await strip.boundingBox()
  if (!box) throw new Error("the strip is not drawn")
  const middle = (share: number) => [box.x + box.width / 2, box.y + box.height * share] as const
  const holds = (share: number) => async () => {
    const [from, to] = await seen(page)
    return from <= share + 0.01 && share - 0.01 <= to
  }
  await page.mouse.move(...middle(0.5))
  await page.mouse.down()
  await expect.poll(holds(0.5)).toBe(true)
  await page.mouse.move(...middle(0.8), { steps: 4 })
  await page.mouse.up()
  await expect.poll(holds(0.8)).toBe(true)
  // What the strip says is seen is what is: the paragraph at that share of all characters.
  const shown = await page.evaluate(() => {
    const all = [...document.querySelectorAll(".ProseMirror p")]
    const desk = document.getElementById("text")?.getBoundingClientRect()
    const middle = ((desk?.top ?? 0) + (desk?.bottom ?? 0)) / 2
    const length = (part: readonly Element[]) =>
      part.reduce((sum, each) => sum + (each.textContent.length + 70), 0)
    const at = all.findIndex((each) => each.getBoundingClientRect().bottom > middle)
    return length(all.slice(0, at)) / length(all)
  })
  expect(Math.abs(shown - 0.8)).toBeLessThan(0.03)
  expect(complaints).toEqual([])
})

test("U45 the outline tells how far each section is, and leads there", async ({ browser }) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  const text = [
    "A. Shelter\n1. Ports [should] give shelter [in distress].",
    "B. Costs\n1. Ships pay.",
  ].join("\n")
  await openDraft(page, server, await importDraft(page, "Sections", { text }))
  await page.getByRole("tab", { name: "Outline" }).click()
  const section = (name: RegExp) => page.locator(".outline").getByRole("button", { name })
  await expect(section(/Shelter 2 open of 2$/)).toBeVisible()
  await expect(section(/Costs agreed$/)).toBeVisible()
  await expect(section(/Shelter/).locator(".outline-bar")).toBeVisible()
  await expect(section(/Costs/).locator(".outline-bar")).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await section(/Costs/).press("Enter")
  await expect(page.locator(".ProseMirror")).toBeFocused()
  await page.keyboard.press("Shift+End")
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain("Costs")
  expect(complaints).toEqual([])
})

test("U46 Ctrl+G goes to a paragraph or a bracket by what people call it, by keyboard alone", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  await page.keyboard.press("Control+g")
  const dialog = page.getByRole("dialog", { name: "Go to" })
  const field = dialog.getByRole("combobox")
  await expect(field).toBeFocused()
  await page.keyboard.type("b 1")
  await expect(dialog.getByRole("option").first()).toContainText("B.1")
  await expect(dialog.getByRole("option", { selected: true })).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press("Enter")
  await expect(dialog).toBeHidden()
  await expect(page.locator(".ProseMirror")).toBeFocused()
  const paragraph = await page.evaluate(
    () => getSelection()?.anchorNode?.parentElement?.closest("p")?.textContent ?? "",
  )
  expect(paragraph).toMatch(/^1\./)
  await expect(page.locator(".ProseMirror p", { hasText: paragraph.slice(0, 60) })).toBeInViewport()

  // From within the text, and a bracket by its number: its card opens.
  await page.keyboard.press("Control+g")
  await page.keyboard.type("[7")
  await expect(dialog.getByRole("option")).toHaveText([/^Bracket 7/])
  await page.keyboard.press("Enter")
  await expect(page.locator(".card-place")).toHaveText(/^7 of/)
  await expect(page.locator(".ProseMirror .at-caret").first()).toBeInViewport()

  // What nothing is called is said, and Escape leads back to where one was.
  await page.keyboard.press("Control+g")
  await page.keyboard.type("Z99")
  await expect(dialog.getByRole("status")).toHaveText("Nothing in this draft is called “Z99”.")
  await expect(dialog.getByRole("button", { name: "Go", exact: true })).toBeDisabled()
  await page.keyboard.press("Escape")
  await expect(page.locator(".ProseMirror")).toBeFocused()
  expect(complaints).toEqual([])
})

test("U46 a person on a narrow screen goes to a place by the menu", async ({ browser }) => {
  const complaints: string[] = []
  const size = { width: 390, height: 844 }
  const page = await signIn(browser, server, "Delegate of Norway", complaints, size)
  await expect(page.locator(".strip")).toBeHidden()
  await page.getByRole("button", { name: "More" }).click()
  await page.getByRole("menuitem", { name: /^Go to/ }).click()
  const dialog = page.getByRole("dialog", { name: "Go to" })
  await dialog.getByRole("combobox").fill("C 2")
  await dialog.getByRole("option").first().click()
  await expect(dialog).toBeHidden()
  await expect(page.locator(".ProseMirror")).toBeFocused()
  expect(complaints).toEqual([])
})

test("E16 Alt+F8 steps on the same level, Ctrl+F8 further out", async ({ browser }) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  const text = "A. Shelter\n1. Ports [give [good] shelter [and food]] and [in time] report."
  await openDraft(page, server, await importDraft(page, "Levels", { text }))
  await page.locator(".ProseMirror").focus()
  await page.keyboard.press("Control+Home")
  const steps = async (key: string, number: number) => {
    await page.keyboard.press(key)
    await expect(page.locator(".card-place")).toHaveText(`${number} of 4`)
  }
  await steps("F8", 1)
  await steps("F8", 2)
  await steps("Alt+F8", 3)
  await steps("Alt+Shift+F8", 2)
  await steps("Control+F8", 4)
  await steps("Control+Shift+F8", 1)
  await steps("Alt+F8", 4)
  await page.keyboard.press("Escape")
  await page.keyboard.press("?")
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText(
    "Next bracket of the same level",
  )
  expect(complaints).toEqual([])
})

const WORDS = [
  "A. Shelter",
  "1. Ports shall take ships in. They shall [urgently] take the crew in.",
  "2. Ships Shall take leave; ports shall [shall take] note.",
].join("\n")

test("U70 Ctrl+F in the text finds words through brackets, by keyboard alone", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD)
  const id = await importDraft(lead, "Words", { text: WORDS })
  const page = await signIn(browser, server, "Observer", complaints)
  await openDraft(page, server, id)
  await page.locator("#text").focus()
  await page.keyboard.press("Control+f")
  const bar = page.getByRole("search", { name: "Find" })
  await expect(bar.getByLabel("Words to find")).toBeFocused()
  await page.keyboard.type("shall take")
  await expect(bar.getByRole("status")).toHaveText("4 places")
  await expect(page.locator(".ProseMirror .found")).toHaveText([
    "shall take",
    "shall ",
    "take",
    "Shall take",
    "shall take",
  ])
  await page.keyboard.press("Enter")
  await expect(bar.getByRole("status")).toHaveText("1 of 4")
  await page.keyboard.press("Enter")
  await expect(page.locator(".ProseMirror .found.current")).toHaveText(["shall ", "take"])
  await page.keyboard.press("Shift+Enter")
  await page.keyboard.press("Shift+Enter")
  await expect(bar.getByRole("status")).toHaveText("4 of 4")
  expect(await violations(page)).toEqual([])
  // Who only reads is offered no replacing.
  await expect(bar.getByLabel("Replace by")).toHaveCount(0)
  await bar.getByText("See through brackets").click()
  await expect(bar.getByRole("status")).toHaveText("3 of 3")
  await bar.getByLabel("Words to find").fill("nowhere")
  await expect(bar.getByRole("status")).toHaveText("Not found")
  await page.keyboard.press("Escape")
  await expect(bar).toHaveCount(0)
  await expect(page.locator(".ProseMirror .found")).toHaveCount(0)
  expect(complaints).toEqual([])
})

test("U71 who edits replaces words one by one or all, sees before what will change, and undoes it in one step", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  const id = await importDraft(page, "Words replaced", { text: WORDS })
  await openDraft(page, server, id)
  const other = await signIn(browser, server, "Delegate of Norway", complaints)
  await openDraft(other, server, id)
  const before = await draftText(page)
  await page.locator(".ProseMirror").focus()
  await page.keyboard.press("Control+Home")
  await page.keyboard.press("Control+f")
  const bar = page.getByRole("search", { name: "Find" })
  await page.keyboard.type("shall take")
  await bar.getByLabel("Replace by").fill("may take")
  // One: to the first, which is replaced; through a bracket, it says why not.
  await bar.getByRole("button", { name: "Replace", exact: true }).click()
  await bar.getByRole("button", { name: "Replace", exact: true }).click()
  const one = before.replace("Ports shall take", "Ports may take")
  await expect.poll(() => draftText(other)).toBe(one)
  await bar.getByRole("button", { name: "Replace", exact: true }).click()
  await expect(page.getByRole("alert").filter({ hasText: "A bracket stands within" })).toBeVisible()

  await bar.getByRole("button", { name: "Replace all …" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("2 places will change.")
  await expect(dialog).toContainText("1 place stays as it is:")
  await expect(dialog.locator("ins")).toHaveText(["may take", "may take"])
  expect(await violations(page)).toEqual([])
  await dialog.getByRole("button", { name: "Replace", exact: true }).click()
  const all = one
    .replace("Ships Shall take", "Ships may take")
    .replace("[shall take]", "[may take]")
  await expect.poll(() => draftText(other)).toBe(all)
  await expect(page.getByText("2 places were changed")).toBeVisible()
  await expect(page.getByText("All changes saved")).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect.poll(() => draftText(other)).toBe(one)
  expect(complaints).toEqual([])
})

test("U70 what is gone to is seen, however far it is", async ({ browser }) => {
  test.setTimeout(120_000)
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  await openLong(page, "Words far away")
  await page.locator(".ProseMirror").focus()
  await page.keyboard.press("Control+Home")
  await page.keyboard.press("Control+f")
  await page.keyboard.type("river")
  for (const key of ["Shift+Enter", "Shift+Enter", "Enter", "Enter"]) {
    await page.keyboard.press(key)
    await expect(page.locator(".ProseMirror .found.current").first()).toBeInViewport()
  }
  await expect(page.getByLabel("Words to find")).toBeFocused()
  expect(complaints).toEqual([])
})
