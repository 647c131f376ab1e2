/** How the text stands on one person's own screen: what is folded, and what is kept of it. */

import { expect, test, type Page } from "@playwright/test"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { largeDraft } from "../../scripts/bench/largeDraft.ts"
import { violations } from "./support/axe.ts"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { draftText, signIn, startServer, type TestServer, signOutAll } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const LEAD = "Co-lead of the group"

const TEXT = [
  "A. Shelter of ships",
  "1. Ports [should [always] give] shelter to every ship in distress, whatever flag it flies.",
  "2. Masters [may] ask for it.",
  "B. Costs of shelter",
  "3. Ships pay [half of] what the shelter of ships in distress costs the port that gave it.",
].join("\n")

async function openShort(page: Page, title: string): Promise<void> {
  await openDraft(page, server, await importDraft(page, title, { text: TEXT }))
}

const line = (page: Page, words: string) =>
  page.locator(".ProseMirror p").filter({ hasText: words }).first()

test("E30 brackets, paragraphs, sections and levels are folded by key, and say what is open in them", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  await openShort(page, "Folding")
  const before = await draftText(page)
  const folds = page.locator(".ProseMirror .fold")
  await caretAfter(page, "should ")
  await page.keyboard.press("F9")
  await expect(folds).toHaveText("1 bracket open")
  await expect(line(page, "Ports")).not.toContainText("always", { useInnerText: true })
  await page.keyboard.press("F9")
  await expect(folds).toHaveCount(0)
  await page.keyboard.press("Shift+F9")
  await expect(folds).toHaveText("2 brackets open")
  await expect(line(page, "Ports")).toContainText("1. Ports", { useInnerText: true })
  await expect(line(page, "Ports")).not.toContainText("flies", { useInnerText: true })
  await page.keyboard.press("Alt+F9")
  await expect(line(page, "Shelter").locator(".fold")).toHaveText("2 paragraphs · 3 brackets open")
  await expect(line(page, "Masters")).toBeHidden()
  await expect(line(page, "Ships pay")).toBeVisible()
  await page.keyboard.press("Control+Shift+F9")
  await expect(folds).toHaveCount(0)
  await caretAfter(page, "half of")
  await page.keyboard.press("Control+F9")
  await expect(folds).toHaveCount(3)
  await expect(page.locator(".ProseMirror")).not.toContainText("half", { useInnerText: true })
  expect(await violations(page)).toEqual([])
  await page.keyboard.press("Control+F9")
  await expect(folds).toHaveCount(0)
  // By mouse too, from the menu of the whole text.
  await page.getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: "How I see it" }).click()
  expect(await violations(page)).toEqual([])
  await page.getByRole("button", { name: "Sections of level 1" }).click()
  await expect(folds).toHaveText(["2 paragraphs · 3 brackets open", "1 paragraph · 1 bracket open"])
  await folds.first().click()
  await expect(line(page, "Masters")).toBeVisible()
  expect(await draftText(page)).toBe(before)
  expect(complaints).toEqual([])
})

test("E31 where the caret comes, what is folded opens; what is not seen is not deleted", async ({
  browser,
}) => {
  const page = await signIn(browser, server, LEAD)
  await openShort(page, "What is folded opens")
  const before = await draftText(page)
  const folds = page.locator(".ProseMirror .fold")
  const foldSections = async () => {
    await page.keyboard.press("Control+Shift+F9")
    await caretAfter(page, "Ships pay ")
    await page.keyboard.press("Alt+F9")
    await expect(folds).toHaveText("1 paragraph · 1 bracket open")
  }
  // The next bracket.
  await foldSections()
  await page.keyboard.press("F8")
  await page.keyboard.press("Shift+F8")
  await expect(line(page, "Ships pay")).toBeVisible()
  // Going to a paragraph.
  await foldSections()
  await page.keyboard.press("Control+g")
  await page.keyboard.type("B.3")
  await page.keyboard.press("Enter")
  await expect(line(page, "Ships pay")).toBeVisible()
  // Finding words.
  await foldSections()
  await page.keyboard.press("Control+f")
  await page.keyboard.type("gave it")
  await page.keyboard.press("Enter")
  await expect(line(page, "Ships pay")).toBeVisible()
  await page.keyboard.press("Escape")
  // Delete at the end of a heading would join it with what is hidden below.
  await foldSections()
  await page.keyboard.press("End")
  await page.keyboard.press("Delete")
  await expect(line(page, "Ships pay")).toBeVisible()
  expect(await draftText(page)).toBe(before)
  // Arrows step over a folded bracket as over one character.
  await caretAfter(page, "may")
  await page.keyboard.press("F9")
  await expect(folds).toHaveText("…")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.type("!")
  await expect(folds).toHaveText("…")
  expect(await draftText(page)).toBe(before.replace("[may]", "[may]!"))
})

test("U120 what one folded stays folded after a reload, and for oneself alone", async ({
  browser,
}) => {
  const page = await signIn(browser, server, LEAD)
  const id = await importDraft(page, "Folds that stay", { text: TEXT })
  await openDraft(page, server, id)
  await caretAfter(page, "half of")
  await page.keyboard.press("Alt+F9")
  await expect(line(page, "Ships pay")).toBeHidden()
  await page.reload()
  await expect(page.locator(".ProseMirror .fold")).toHaveText("1 paragraph · 1 bracket open")
  await expect(line(page, "Ships pay")).toBeHidden()
  await page.locator(".ProseMirror .fold").click()
  await expect(line(page, "Ships pay")).toBeVisible()
  await page.reload()
  await expect(line(page, "Ships pay")).toBeVisible()
  const other = await signIn(browser, server, "Delegate of Norway")
  await openDraft(other, server, id)
  await expect(line(other, "Ships pay")).toBeVisible()
})

test("E32 folding in a large draft draws only what changed", async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await signIn(browser, server, "Secretariat")
  const large = largeDraft({ words: 60_000, paragraphs: 800, brackets: 2_000, notes: 8 }, 5)
  const json: unknown = JSON.parse(draftToJson(large))
  await openDraft(page, server, await importDraft(page, "A large draft", { json }))
  await page.locator(".ProseMirror p").first().click()
  await page.keyboard.press("F8")
  await expect(page.locator(".ProseMirror .at-caret").first()).toBeVisible()
  // Elements that the browser had to make or take away: those of the paragraphs that hold the bracket.
  const changes = await page.evaluate(async () => {
    const editor = document.querySelector(".ProseMirror")
    const touched = new Set<unknown>()
    const watch = new MutationObserver((list) => {
      for (const { target } of list)
        touched.add((target instanceof Element ? target : target.parentElement)?.closest("p"))
    })
    if (editor) watch.observe(editor, { childList: true, subtree: true, attributes: true })
    const start = performance.now()
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "F9", bubbles: true }))
    const took = performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, 300))
    watch.disconnect()
    return { paragraphs: touched.size, took }
  })
  console.info(`Folding a bracket of 2,000 took ${Math.round(changes.took)} ms`)
  await expect(page.locator(".ProseMirror .fold")).toHaveCount(1)
  expect(changes.paragraphs).toBeLessThan(12)
})

const NORWAY = "Delegate of Norway"
const WAYS = [
  "A. Ways",
  "1. States [shall take every measure that is needed to keep the approaches to their harbours open in every season of the year] [may take such measures as they find useful and can afford], and report.",
  "2. Ports [always] [often] help.",
].join("\n")

test("E33 long alternatives stand one below the other, and what is typed there is typed in the text", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  const id = await importDraft(lead, "Rows", { text: WAYS })
  await openDraft(lead, server, id)
  const before = await draftText(lead)
  const rows = lead.locator(".alternative-row")
  await expect(rows).toHaveCount(2)
  const group = lead.getByRole("group", { name: "Alternative 2 of 2" })
  await expect(group).toBeVisible()
  // Typing within an alternative, and the caret over the edges of the rows: one press for each place.
  await caretAfter(lead, "can affor")
  await lead.keyboard.press("ArrowRight")
  await lead.keyboard.type("!")
  await lead.keyboard.press("ArrowRight")
  await lead.keyboard.type("?")
  expect(await draftText(lead)).toBe(before.replace("afford]", "afford!]?"))
  await expect(rows).toHaveCount(2)
  // A delegate takes a position in the row; the other page says so in its own.
  const norway = await signIn(browser, server, NORWAY, complaints)
  await openDraft(norway, server, id)
  await norway.getByLabel("My position on alternative 2").selectOption("support")
  await expect(lead.getByRole("group", { name: "Alternative 2 of 2, 1 supports" })).toBeVisible()
  expect(await violations(norway)).toEqual([])
  // One cluster, and all.
  await rows.first().getByRole("button", { name: "In the line" }).click()
  await expect(rows).toHaveCount(0)
  await lead.reload()
  await expect(lead.locator(".ProseMirror .bracket").first()).toBeVisible()
  await expect(rows).toHaveCount(0)
  await lead.getByRole("button", { name: "Whole text" }).click()
  await lead.getByRole("menuitem", { name: "How I see it" }).click()
  await lead.getByText("All one below the other").click()
  expect(await violations(lead)).toEqual([])
  await lead.keyboard.press("Escape")
  await expect(rows).toHaveCount(4)
  await norway.setViewportSize({ width: 390, height: 844 })
  await norway.emulateMedia({ colorScheme: "dark" })
  await expect(norway.locator(".alternative-row").first()).toBeInViewport()
  expect(await norway.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(complaints).toEqual([])
})

test("E34 a decided bracket is a tick that leads to its history, and what was decided is folded", async ({
  browser,
}) => {
  const page = await signIn(browser, server, LEAD)
  await openShort(page, "Ticks")
  await caretAfter(page, "half of")
  await page.keyboard.press("Escape")
  await page.keyboard.press("d")
  await page.keyboard.press("Control+Enter")
  const tick = page.locator(".decided-tick")
  await expect(tick).toHaveCount(1)
  // What one looks at does not jump: it is folded when one comes again.
  await expect(line(page, "Ships pay")).toContainText("half of", { useInnerText: true })
  await page.reload()
  await expect(line(page, "Ships pay")).not.toContainText("half of", { useInnerText: true })
  expect(await violations(page)).toEqual([])
  await tick.click()
  await expect(page.locator(".card .decision")).toContainText("Recorded by")
  await expect(page.locator(".card").getByRole("button", { name: "Reopen" })).toBeVisible()
  await expect(line(page, "Ships pay")).toContainText("half of", { useInnerText: true })
})

test("U121 the margin tells how far each paragraph is, and numbers its lines when asked to; the text stays where it is", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  await openShort(page, "The margin")
  const ports = line(page, "Ports")
  await expect(ports).toHaveAttribute("data-margin", "[2]")
  await expect(line(page, "Shelter")).not.toHaveAttribute("data-margin")
  const before = await line(page, "Ships pay").boundingBox()
  await page.getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: "How I see it" }).click()
  await page.getByText("Number the lines of each paragraph").click()
  await page.keyboard.press("Escape")
  const numbers = (words: string) =>
    line(page, words).evaluate((each) => getComputedStyle(each, "::before").content)
  expect(await numbers("Ships pay")).toMatch(/^"1\\/)
  expect(await line(page, "Ships pay").boundingBox()).toEqual(before)
  await page.reload()
  await expect(ports).toBeVisible()
  await expect.poll(() => numbers("Ships pay")).toMatch(/^"1\\/)
  expect(await violations(page)).toEqual([])
  // A decision shows at its paragraph.
  await caretAfter(page, "half of")
  await page.keyboard.press("Escape")
  await page.keyboard.press("d")
  await page.keyboard.press("Control+Enter")
  await expect(line(page, "Ships pay")).toHaveAttribute("data-margin", "✓")
  expect(complaints).toEqual([])
})

test("U122 what others changed since one looked is marked, listed and gone to; who types is named, and nothing moves", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  const id = await importDraft(lead, "Changes", { text: TEXT })
  await openDraft(lead, server, id)
  await lead.waitForTimeout(700)
  const norway = await signIn(browser, server, NORWAY, complaints)
  await openDraft(norway, server, id)
  const marked = lead.locator(".ProseMirror .changed-paragraph")
  await expect(marked).toHaveCount(0)
  const before = await line(lead, "Ships pay").boundingBox()
  await caretAfter(norway, "ask for it")
  await norway.keyboard.type(" soon")
  await expect(line(lead, "Masters")).toHaveAttribute("data-margin", /Norway is typing here/)
  await expect(marked).toHaveCount(1)
  expect(await line(lead, "Ships pay").boundingBox()).toEqual(before)
  // One's own changes are not marked, here or there.
  await expect(norway.locator(".ProseMirror .changed-paragraph")).toHaveCount(0)
  await expect(line(lead, "Masters")).not.toHaveAttribute("data-margin", /typing/)
  await lead.getByRole("tab", { name: "Outline" }).click()
  await expect(
    lead.locator(".outline").getByRole("button", { name: /Shelter.*changed/ }),
  ).toBeVisible()
  await expect(lead.locator(".outline-changed")).toHaveCount(1)
  // It is kept over a reload; the list leads there.
  await lead.reload()
  await expect(marked).toHaveCount(1)
  await lead.getByRole("button", { name: "Whole text" }).click()
  await lead.getByRole("menuitem", { name: "What changed" }).click()
  await expect(lead.getByRole("dialog", { name: /What others changed since/ })).toBeVisible()
  expect(await violations(lead)).toEqual([])
  await lead.getByRole("dialog").getByRole("button", { name: /A\.2/ }).click()
  // Where the caret comes, one has looked.
  await expect(marked).toHaveCount(0)
  await caretAfter(norway, "it flies.")
  await norway.keyboard.type(" Always.")
  await expect(marked).toHaveCount(1)
  await lead.keyboard.press("Control+End")
  await lead.keyboard.press("Control+Alt+j")
  await expect(marked).toHaveCount(0)
  await caretAfter(norway, "half of")
  await norway.keyboard.press("End")
  await norway.keyboard.type(" Promptly.")
  await expect(marked).toHaveCount(1)
  await lead.getByRole("button", { name: "Whole text" }).click()
  await lead.getByRole("menuitem", { name: "What changed" }).click()
  await lead.getByRole("button", { name: "Mark all as seen" }).click()
  await expect(marked).toHaveCount(0)
  // What has not arrived is marked at its paragraph.
  await norway.context().setOffline(true)
  await caretAfter(norway, "Promptly.")
  await norway.keyboard.type(" Fully.")
  await expect(line(norway, "Ships pay")).toHaveAttribute("data-margin", /not yet delivered/)
  await norway.context().setOffline(false)
  await expect(line(norway, "Ships pay")).not.toHaveAttribute("data-margin", /delivered/)
})

test("E35 a screen reader meets each bracket with its level, alternative and parties, as much as one asked for", async ({
  browser,
}) => {
  const page = await signIn(browser, server, LEAD)
  await openDraft(page, server, await importDraft(page, "Read aloud", { text: WAYS }))
  const text = page.getByRole("textbox", { name: "Text of the draft" })
  const said = (name: string) => text.getByRole("img", { name, exact: true })
  await expect(said("level 1, Alternative 1 of 2")).toHaveCount(2)
  await expect(said("end of bracket")).toHaveCount(4)
  const choose = async (label: RegExp) => {
    await page.getByRole("button", { name: "Whole text" }).click()
    await page.getByRole("menuitem", { name: "How I see it" }).click()
    await page.getByText(label).click()
    await page.keyboard.press("Escape")
  }
  await choose(/^All: number/)
  await expect(said("Bracket 2, level 1, Alternative 2 of 2")).toHaveCount(1)
  await choose(/^Nothing but the character/)
  await expect(text.getByRole("img")).toHaveCount(0)
})

test("U123 all brackets are a table too: sorted by any column, each row leads to its place, on a narrow screen as well", async ({
  browser,
}) => {
  const page = await signIn(browser, server, LEAD)
  await openShort(page, "The table")
  await page.getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: "Brackets as a table" }).click()
  const rows = page.getByRole("dialog").getByRole("row")
  await expect(rows).toHaveCount(5)
  await expect(rows.nth(2)).toContainText("A.1")
  await page.getByRole("button", { name: "Level", exact: true }).click()
  await page.getByRole("button", { name: "Level", exact: true }).press("Enter")
  await expect(page.getByRole("columnheader", { name: "Level" })).toHaveAttribute(
    "aria-sort",
    "descending",
  )
  await expect(rows.nth(1)).toContainText("always")
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await violations(page)).toEqual([])
  await page.getByRole("button", { name: "Bracket 4", exact: true }).press("Enter")
  await expect(page.locator(".ProseMirror .at-caret").first()).toBeInViewport()
})

test("U124 whoever asks for less motion sees none", async ({ browser }) => {
  const page = await signIn(browser, server, LEAD)
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.getByRole("button", { name: "Whole text" }).click()
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((each) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(each)
        return (
          [transitionDuration, animationDuration].some((time) => parseFloat(time) > 0) ||
          scrollBehavior === "smooth"
        )
      }).length,
  )
  expect(moving).toBe(0)
})
