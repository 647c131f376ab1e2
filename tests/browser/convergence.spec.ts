/** How far a draft has come: the figures, their tables, their files, from right to left too. */

import { readFileSync } from "node:fs"
import { expect, test, type Page } from "@playwright/test"
import { expectSound } from "./support/axe.ts"
import { importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"
import { speaking } from "./support/speaking.ts"

test.describe.configure({ timeout: 120_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const PILOTS = `Rules on Harbour Pilots

A. Duties

1. Each ship shall take [one pilot] [two pilots] on board [at night].

B. Fees

1. The master pays [in full] within [sixty] days.
`

const chart = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true })
const cells = (page: Page, title: string) =>
  chart(page, title)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
    )

async function toFigures(page: Page, menu = "Whole text", act = /^Progress/): Promise<void> {
  await page.getByRole("button", { name: menu }).click()
  await page.getByRole("menuitem", { name: act }).click()
}

async function opened(page: Page, text: string): Promise<void> {
  await openDraft(page, server, await importDraft(page, "Pilots", { text }))
  await toFigures(page)
  await expect(page.getByRole("heading", { name: "How far the draft has come" })).toBeVisible()
}

test("U110 the figures of a draft follow what is decided, each as a chart and a table", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  await opened(page, PILOTS)
  await expect(page.getByRole("status").filter({ hasText: "open" })).toContainText(
    "4 brackets are open, 0 are decided.",
  )
  await expect
    .poll(() => cells(page, "Open brackets by section"))
    .toMatchObject([
      [expect.stringContaining("Duties"), "2", "0", expect.stringContaining("%")],
      [expect.stringContaining("Fees"), "2", "0", expect.stringContaining("%")],
    ])
  await expect
    .poll(() => cells(page, "Open brackets by kind"))
    .toEqual([
      ["Alternatives", "1"],
      ["New words", "0"],
      ["A deletion", "0"],
      ["Words in brackets", "3"],
    ])
  await expect(chart(page, "Open brackets over time").locator("tbody tr")).toHaveCount(2)

  await page.getByRole("radio", { name: "Working" }).click()
  await page.locator("[data-cluster]", { hasText: "at night" }).first().click()
  await page.keyboard.press("1")
  await page.getByText("Agreed ad ref").click()
  await page.getByLabel("Meeting").fill("2nd meeting")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("All changes saved")).toBeVisible()
  await toFigures(page)
  await expect
    .poll(() => cells(page, "Open brackets after each meeting"))
    .toEqual([
      ["Start", "", "", "", "4"],
      ["2nd meeting", "0", "0", "1", "3"],
      ["Since then", "0", "0", "0", "3"],
    ])
  await expect
    .poll(() => cells(page, "Open brackets over time"))
    .toMatchObject([
      [expect.anything(), "4", "0", "Start"],
      [expect.anything(), "3", "1", "the log"],
      [expect.anything(), "3", "1", "the draft now"],
    ])
  await expectSound(page)
  expect(complaints).toEqual([])
})

test("U113 one plays through the history, each state against the one before", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  const id = await importDraft(page, "Pilots", { text: PILOTS })
  await openDraft(page, server, id)
  const write = async (words: string) => {
    await page.locator(".ProseMirror p").last().click()
    await page.keyboard.press("End")
    await page.keyboard.type(words)
    await expect(page.getByText("All changes saved")).toBeVisible()
  }
  await write(" Sundays too.")
  await page.evaluate(
    (path) =>
      fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ symbol: "HP/1" }),
      }),
    `/api/drafts/${id}/versions`,
  )
  await write(" Tips are free.")
  await page.getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: "History" }).click()
  const view = page.getByRole("article", { name: "The history of the draft" })
  await expect(view.getByRole("status")).toContainText(
    "The draft as it is now 1 paragraph differs from “Version 1”.",
  )
  await expect(view.locator("ins")).toHaveText("Tips are free.", { useInnerText: true })
  await view.getByRole("button", { name: "Previous" }).click()
  await expect(view.getByRole("status")).toContainText("Version 1 HP/1")
  await expect(view.locator("ins")).toHaveText("Sundays too.", { useInnerText: true })
  await expectSound(page)
  // By keyboard alone as well.
  await view.getByRole("slider").focus()
  await page.keyboard.press("Home")
  await expect(view.getByRole("status")).toContainText("This is the draft as it was brought in.")
  await expect(view.locator("ins, del")).toHaveCount(0)
  await expect(view.getByRole("button", { name: "Previous" })).toBeDisabled()
  await page.keyboard.press("ArrowRight")
  await expect(view.getByRole("slider")).toHaveAttribute("aria-valuetext", /^Version 1 HP\/1/)
  expect(complaints).toEqual([])
})

test("U114 the card of a bracket tells what was done with it, the latest first", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  const id = await importDraft(page, "Pilots", { text: PILOTS })
  await openDraft(page, server, id)
  await page.locator("[data-cluster]", { hasText: "at night" }).first().click()
  const history = page.getByRole("list", { name: "What was done with this bracket" })
  await page.getByRole("button", { name: "Show its history" }).click()
  await expect(page.getByText("Nothing was done with it since")).toBeVisible()
  await page.getByRole("button", { name: "Hide its history" }).click()
  await page.keyboard.press("1")
  await page.getByText("Agreed ad ref").click()
  await page.getByLabel("Meeting").fill("2nd meeting")
  await page.keyboard.press("Control+Enter")
  await page.getByRole("button", { name: "Reopen" }).click()
  await expect(page.getByText("All changes saved")).toBeVisible()
  await page.getByRole("button", { name: "Show its history" }).click()
  await expect(history.getByRole("listitem")).toHaveText([/reopened/, /decided.*2nd meeting/])
  await expectSound(page)
  expect(complaints).toEqual([])
})

test("U111 every chart is taken along as SVG, PNG and CSV", async ({ browser }) => {
  const page = await signIn(browser, server, "Co-lead of the group")
  await opened(page, PILOTS)
  const file = async (kind: string) => {
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: `${kind}: Open brackets by section` }).click()
    return readFileSync(await (await download).path())
  }
  const csv = (await file("CSV")).toString("utf8")
  expect(csv.split("\r\n")[0]).toBe('\ufeff"Section","Open","Decided","Agreed"')
  expect(csv).toMatch(/Fees","2","0"/)
  const svg = (await file("SVG")).toString("utf8")
  expect(svg).toMatch(/^<svg .*Fees.*<\/svg>$/s)
  // Whoever opens the file has no style sheet of ours.
  expect(svg).not.toContain("var(")
  expect((await file("PNG")).subarray(1, 4).toString()).toBe("PNG")
})

test("U112 in Arabic time runs from the right, on a phone one chart stands over its table", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Co-lead of the group")
  await openDraft(page, server, await importDraft(page, "Pilots", { text: PILOTS }))
  await speaking(page, "ar")
  await toFigures(page, "النص بأكمله", /^التقدم/)
  const drawing = page.getByRole("img", { name: /عبر الزمن/ })
  await expect(drawing).toBeVisible()
  const sides = () =>
    drawing.evaluate((svg) => {
      const line =
        svg.querySelector("polyline[stroke='var(--accent)']")?.getAttribute("points") ?? ""
      const xs = line.split(" ").map((point) => Number(point.split(",")[0]))
      return Math.sign((xs.at(-1) ?? 0) - (xs[0] ?? 0))
    })
  expect(await sides()).toBe(-1)
  await page.setViewportSize({ width: 390, height: 844 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await expectSound(page)
})

test("U110 a draft without brackets says so, and a dark screen has the same charts", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Co-lead of the group")
  await page.emulateMedia({ colorScheme: "dark" })
  await opened(page, "Rules\n\n1. All is agreed.\n")
  await expect(page.getByText("There are no brackets in this draft yet.")).toBeVisible()
  await expect(chart(page, "Share of the text that is agreed")).toContainText("100%")
  await expectSound(page)
})
