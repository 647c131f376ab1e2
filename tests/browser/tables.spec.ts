/** Tables in the shared draft: put in, written in, changed and removed, by two people and on a narrow screen. */

import { expect, test, type Page } from "@playwright/test"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { expectSound } from "./support/axe.ts"
import { speaking } from "./support/speaking.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const LEAD = "Co-lead of the group"

/** The words of each cell of the first table on the screen, row by row. */
function shown(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".ProseMirror table tr")].map((row) =>
      [...row.querySelectorAll("td, th")].map((cell) => {
        const copy = cell.cloneNode(true) as Element
        for (const widget of copy.querySelectorAll(".ProseMirror-widget")) widget.remove()
        return (cell.tagName === "TH" ? "#" : "") + copy.textContent
      }),
    ),
  )
}

async function draftOf(page: Page, text: string): Promise<string> {
  const id = await importDraft(page, "Tables", { text })
  await openDraft(page, server, id)
  return id
}

async function insertTable(page: Page, rows: number, columns: number): Promise<void> {
  await page.keyboard.press("Control+Alt+g")
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Rows").fill(String(rows))
  await dialog.getByLabel("Columns").fill(String(columns))
  await dialog.getByRole("button", { name: "Insert the table" }).click()
  await expect(page.locator(".ProseMirror table")).toBeVisible()
}

async function choose(page: Page, act: string): Promise<void> {
  await page.getByRole("button", { name: "Table", exact: true }).click()
  await page.getByRole("menuitem", { name: act }).click()
}

/** A draft with a table of these words, opened by the co-lead with the caret in it. */
async function withTable(page: Page, ...rows: readonly (readonly string[])[]): Promise<string> {
  const id = await draftOf(page, "Before the table.\n\nBehind it.")
  await caretAfter(page, "Before the table.")
  await insertTable(page, rows.length, rows[0]?.length ?? 1)
  const words = rows.flat()
  for (const [at, each] of words.entries()) {
    if (each !== "") await page.keyboard.type(each)
    if (at < words.length - 1) await page.keyboard.press("Tab")
  }
  return id
}

test("E51 a table is put in, filled by Tab, seen by another and shown in every rendition", async ({
  browser,
}) => {
  const complaints: string[] = []
  const a = await signIn(browser, server, LEAD, complaints)
  const id = await draftOf(a, "The Parties shall report as follows.\n\nThis is the end.")
  const b = await signIn(browser, server, "Secretariat", complaints)
  await openDraft(b, server, id)
  await caretAfter(a, "as follows.")
  await insertTable(a, 2, 3)
  for (const words of ["Party", "Share", "By", "Norway", "[10] [12] per cent"]) {
    await a.keyboard.type(words)
    await a.keyboard.press("Tab")
  }
  await a.keyboard.type("2030")
  await a.keyboard.press("Tab")
  await a.keyboard.type("Kenya")
  await a.keyboard.press("Shift+Tab")
  await a.keyboard.type(" at the latest")
  const rows = [
    ["#Party", "#Share", "#By"],
    ["Norway", "[10] [12] per cent", "2030 at the latest"],
    ["Kenya", "", ""],
  ]
  for (const page of [a, b]) await expect.poll(() => shown(page)).toEqual(rows)
  // The keyboard is not trapped.
  await a.keyboard.press("Escape")
  await expect(a.locator(".ProseMirror")).not.toBeFocused()
  for (const view of ["Bracketed", "Agreed"]) {
    await a.getByRole("radio", { name: view }).click()
    await expect(a.locator("main table").last()).toContainText("Norway")
  }
  expect(complaints).toEqual([])
})

test("E52 cells are selected by mouse and keys, cleared, merged and split, each undone at once", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  await withTable(page, ["one", "two"], ["three", ""])
  const rows = [
    ["#one", "#two"],
    ["three", ""],
  ]
  await expect.poll(() => shown(page)).toEqual(rows)
  const [from, to] = [page.getByText("three", { exact: true }), page.locator("td").last()]
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await page.mouse.up()
  await expect(page.locator(".selectedCell")).toHaveCount(2)
  // Several cells are not typed over: nothing of them would stay.
  await page.keyboard.type("x")
  await expect(page.getByText("Several cells are selected.")).toBeVisible()
  await expect.poll(() => shown(page)).toEqual(rows)
  await choose(page, "Merge the selected cells")
  await expect(page.locator("td")).toHaveCount(1)
  await expect(page.locator("td")).toHaveAttribute("colspan", "2")
  await page.keyboard.press("Control+z")
  await expect.poll(() => shown(page)).toEqual(rows)
  await page.keyboard.press("Control+y")
  await page.getByText("three", { exact: true }).click()
  await choose(page, "Split the cell")
  await expect.poll(() => shown(page)).toEqual(rows)
  // By keys: both cells of the first row, whose words go and whose places stay.
  await page.getByText("two", { exact: true }).click()
  await page.keyboard.press("End")
  for (let i = 0; i < 4; i++) await page.keyboard.press("Shift+ArrowLeft")
  await page.keyboard.press("Shift+ArrowLeft")
  await page.getByText("one", { exact: true }).click()
  await page.keyboard.press("End")
  await page.keyboard.press("Shift+ArrowRight")
  await expect(page.locator(".selectedCell")).toHaveCount(2)
  await page.keyboard.press("Delete")
  await expect
    .poll(() => shown(page))
    .toEqual([
      ["#", "#"],
      ["three", ""],
    ])
  await page.keyboard.press("Control+z")
  await expect.poll(() => shown(page)).toEqual(rows)
  expect(complaints).toEqual([])
})

test("U171 what has words is asked about before it is removed, and undo brings it back", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  await withTable(page, ["one", "two"], ["", ""], ["[x] [y]", "z"])
  await page.locator("td").first().click()
  // Of an empty row nothing is asked.
  await choose(page, "Remove the row …")
  const rows = [
    ["#one", "#two"],
    ["[x] [y]", "z"],
  ]
  await expect.poll(() => shown(page)).toEqual(rows)
  await page.getByText("z", { exact: true }).click()
  await choose(page, "Remove the row …")
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("2 brackets stand in it and go with it.")
  await dialog.getByRole("button", { name: "Cancel" }).click()
  await expect.poll(() => shown(page)).toEqual(rows)
  await page.getByText("z", { exact: true }).click()
  await choose(page, "Remove the table …")
  await expect(dialog).toContainText("Remove the table?")
  await dialog.getByRole("button", { name: "Remove", exact: true }).click()
  await expect(page.locator(".ProseMirror table")).toHaveCount(0)
  await page.keyboard.press("Control+z")
  await expect.poll(() => shown(page)).toEqual(rows)
  expect(complaints).toEqual([])
})

test("E54 a delegate proposes in a cell as in any paragraph, and changes no table", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  const id = await withTable(lead, ["Party", "Share"], ["All", "ten per cent"])
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  await openDraft(norway, server, id)
  await norway.getByText("ten per cent").dblclick({ position: { x: 8, y: 8 } })
  await norway.keyboard.type("twelve")
  for (const page of [norway, lead])
    await expect
      .poll(async () => (await shown(page))[1]?.[1])
      .toMatch(/\[ten\] ?\[twelve\] per cent/)
  // The card opens, with the cell as its label.
  await expect(norway.locator(".panel")).toContainText("T1.2.2")
  await expect(norway.getByRole("button", { name: "Table", exact: true })).toHaveCount(0)
  // Tab goes from cell to cell, makes no row, and leaves the text at the end.
  await norway.getByText("Party", { exact: true }).click()
  for (let i = 0; i < 3; i++) await norway.keyboard.press("Tab")
  await expect(norway.locator(".ProseMirror")).toBeFocused()
  await norway.keyboard.press("Tab")
  await expect(norway.locator(".ProseMirror")).not.toBeFocused()
  expect(await shown(norway)).toHaveLength(2)
  // The row with Norway's proposal is not the co-lead's to remove: a sentence says so.
  await lead.locator("td").first().click()
  await choose(lead, "Remove the row …")
  await lead.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click()
  await expect(lead.getByText("A party's bracket stays as it is")).toBeVisible()
  expect(await shown(lead)).toHaveLength(2)
  // From the list one comes to the cell.
  await norway.locator("#text").click({ position: { x: 300, y: 500 } })
  await norway.keyboard.press("Escape")
  await norway.keyboard.press("F8")
  await expect
    .poll(() =>
      norway.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest("td") !== null),
    )
    .toBe(true)
  expect(complaints).toEqual([])
})

test("U170 a table is put in and changed by keyboard alone, and the menu is there within it only", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  await draftOf(page, "Before the table.\n\nBehind it.")
  await caretAfter(page, "Before the table.")
  const menu = page.getByRole("button", { name: "Table", exact: true })
  await expect(menu).toHaveCount(0)
  await page.keyboard.press("Control+Alt+g")
  await expect(page.getByLabel("Rows")).toBeFocused()
  await page.keyboard.type("2")
  await page.keyboard.press("Enter")
  await expect(page.locator(".ProseMirror tr")).toHaveCount(2)
  await page.keyboard.type("first")
  await expect
    .poll(() => shown(page))
    .toEqual([
      ["#first", "#", "#"],
      ["", "", ""],
    ])
  await expect(menu).toBeVisible()
  await page.keyboard.press("Control+Alt+g")
  await expect(page.getByRole("dialog")).toContainText("Row 1 of 2, column 1 of 3")
  await expect(page.getByRole("button", { name: "Add a row above" })).toBeFocused()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(page.locator(".ProseMirror tr")).toHaveCount(3)
  await page.keyboard.type("new")
  await expect
    .poll(() => shown(page))
    .toEqual([
      ["#first", "#", "#"],
      ["new", "", ""],
      ["", "", ""],
    ])
  await page.getByText("Behind it.").click()
  await expect(menu).toHaveCount(0)
  await page.keyboard.press("Escape")
  await page.keyboard.press("?")
  await expect(page.getByRole("dialog")).toContainText("In a table: to the next cell")
  expect(complaints).toEqual([])
})

test("U172 a wide table scrolls by itself, is sound for axe, and runs from the right in Arabic", async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const complaints: string[] = []
  const page = await signIn(browser, server, LEAD, complaints)
  await withTable(
    page,
    ["Party", "Measure", "By when", "Reported to", "Cost", "Source"],
    ["Norway", "[Peatlands] [Mires] restored", "2030", "The secretariat", "10", "National"],
  )
  await page.getByText("Norway").click()
  await page.getByRole("button", { name: "Table", exact: true }).click()
  await page.keyboard.press("Escape")
  await expectSound(page)
  await page.setViewportSize({ width: 390, height: 844 })
  const frame = page.locator(".table-frame")
  const widths = await frame.evaluate((each) => [each.scrollWidth, each.clientWidth])
  expect(widths[0]).toBeGreaterThan(widths[1] ?? 0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.getByText("Norway").click()
  await page.getByRole("button", { name: "More", exact: true }).click()
  await page.getByRole("menuitem", { name: /^Table …/ }).click()
  await expect(page.getByRole("button", { name: "Add a row below" })).toBeVisible()
  await page.keyboard.press("Escape")
  await page.setViewportSize({ width: 1440, height: 900 })
  await speaking(page, "ar")
  await page.getByText("Norway").click()
  await page.getByRole("button", { name: "جدول", exact: true }).click()
  await expect(page.getByRole("menuitem", { name: "إضافة صف أدناه" })).toBeVisible()
  expect(complaints).toEqual([])
})
