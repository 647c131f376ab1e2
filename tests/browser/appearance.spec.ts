/** The page for those who ask for more contrast or bring their own colours, on paper, and enlarged four times. */

import { expect, test, type Browser, type Page } from "@playwright/test"
import { violations } from "./support/axe.ts"
import { importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

test.describe.configure({ timeout: 120_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const LONG = Array.from(
  { length: 60 },
  (_, i) =>
    `${i + 1}. Ports [shall] [should] keep a record of the traffic of their waters, and make it known to States that ask for it in good time and without cost to them, as far as their means allow.`,
).join("\n\n")

/** A long draft, open as whoever leads. */
async function opened(
  browser: Browser,
  complaints: string[] = [],
  size = { width: 1440, height: 900 },
): Promise<Page> {
  const page = await signIn(browser, server, "Co-lead of the group", complaints, size)
  await openDraft(page, server, await importDraft(page, "Traffic", { text: LONG }))
  return page
}

const style = (page: Page, selector: string, name: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)

test("U97 who asks for more contrast gets black and white, and frames around what is pressed", async ({
  browser,
}) => {
  const page = await opened(browser)
  await page.locator("[data-cluster]").first().click()
  for (const [colorScheme, ink, paper] of [
    ["light", "rgb(0, 0, 0)", "rgb(255, 255, 255)"],
    ["dark", "rgb(255, 255, 255)", "rgb(0, 0, 0)"],
  ] as const) {
    await page.emulateMedia({ contrast: "more", colorScheme })
    expect(await style(page, "html", "color")).toBe(ink)
    expect(await style(page, ".paper", "background-color")).toBe(paper)
    expect(await style(page, ".tools .plain-button", "border-color")).not.toBe("rgba(0, 0, 0, 0)")
    expect(await violations(page)).toEqual([])
  }
})

test("U97 in a person's own colours lines say what backgrounds say elsewhere", async ({
  browser,
}) => {
  const page = await opened(browser)
  await page.emulateMedia({ forcedColors: "active" })
  const chosen = ".views button[data-selected]"
  expect(await style(page, chosen, "outline-style")).toBe("solid")
  expect(await style(page, ".views button:not([data-selected])", "outline-style")).toBe("none")
  expect(await style(page, ".tab[data-selected]", "outline-style")).toBe("solid")
  await page.locator("[data-cluster]").first().click()
  expect(await style(page, ".main-button", "forced-color-adjust")).toBe("none")
  // The bracket at the caret is marked by a line, not by a shadow.
  expect(await style(page, ".ProseMirror .at-caret", "outline-style")).toBe("solid")
  expect(await violations(page)).toEqual([])
})

/** Paper of A4 between its margins, in pixels of CSS. */
const SHEET = { width: 658, height: 960 }

test("U98 on paper the draft stands under its title, whole and without tools", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await opened(browser, complaints)
  await page.emulateMedia({ media: "print", colorScheme: "dark" })
  await page.setViewportSize(SHEET)
  for (const hidden of [".tools", ".panel", ".strip", ".saved", ".me", ".wordmark", ".narrow-bar"])
    await expect(page.locator(hidden).first(), hidden).toBeHidden()
  await expect(page.locator(".title h1")).toBeVisible()
  // Black on white, whatever the screen.
  expect(await style(page, ".draft p", "color")).toBe("rgb(0, 0, 0)")
  expect(await style(page, ".draft .bracket", "color")).toBe("rgb(0, 0, 0)")
  // All of the text is in the flow of the page, and nothing reaches beyond its edges.
  const { last, tall, wide, left } = await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll(".ProseMirror p")]
    const labels = [...document.querySelectorAll(".ProseMirror .label")]
    const { scrollHeight: tall, scrollWidth: wide } = document.documentElement
    return {
      last: (paragraphs.at(-1)?.getBoundingClientRect().bottom ?? 0) + scrollY,
      tall,
      wide,
      left: Math.min(...labels.map((label) => label.getBoundingClientRect().left)),
    }
  })
  expect(tall).toBeGreaterThan(3 * SHEET.height)
  expect(last).toBeGreaterThan(3 * SHEET.height)
  expect(last).toBeLessThanOrEqual(tall)
  expect(wide).toBeLessThanOrEqual(SHEET.width)
  expect(left).toBeGreaterThanOrEqual(0)
  const sheets = await page.pdf({ preferCSSPageSize: true })
  expect(sheets.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(4)
  expect(complaints).toEqual([])
})

test("U98 on paper links are not blue, headings stay with their text, and names are as shown", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Co-lead of the group")
  await page.getByRole("radio", { name: "Bracketed" }).click()
  await page.emulateMedia({ media: "print" })
  await page.setViewportSize(SHEET)
  await expect(page.locator(".working.paper")).toBeHidden()
  await expect(page.locator(".notice p")).toBeVisible()
  await expect(page.locator(".notice .switch")).toBeHidden()
  expect(await style(page, ".note-mark a", "color")).toBe("rgb(0, 0, 0)")
  expect(await style(page, '.rendition p[data-kind="heading"]', "break-after")).toBe("avoid")
  expect(await style(page, ".rendition .draft p", "orphans")).toBe("3")
  await expect(page.locator(".rendition .chip")).toHaveCount(0)
})

test("U98 on paper it is said when it was printed, and the table of positions is whole", async ({
  browser,
}) => {
  const page = await opened(browser)
  await expect(page.locator(".printed")).toHaveCount(0)
  await page.getByRole("radio", { name: "Positions" }).click()
  const rows = page.locator(".positions-table tbody tr[data-row]")
  await expect(rows.first()).toBeVisible()
  expect(await rows.count()).toBeLessThan(60)
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
  await page.emulateMedia({ media: "print" })
  await expect(page.locator(".printed")).toContainText(/^As it stood on .*\d{4}/)
  await expect(rows).toHaveCount(60)
  await expect(rows.last()).toBeVisible()
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(tall).toBeGreaterThan(900)
  await page.evaluate(() => dispatchEvent(new Event("afterprint")))
  await expect(page.locator(".printed")).toHaveCount(0)
})

/** What 1280 × 1024 is when the page is enlarged four times. */
const ENLARGED = { width: 320, height: 256 }

/** Expects that nobody has to scroll to the side to read. */
async function expectNothingAside(page: Page): Promise<void> {
  const aside = await page.evaluate(() => {
    const { documentElement } = document
    const desk = document.getElementById("text") ?? documentElement
    return [documentElement, desk].map((each) => each.scrollWidth - each.clientWidth)
  })
  expect(Math.max(...aside)).toBeLessThanOrEqual(0)
}

test("U99 enlarged four times the draft is read, discussed and decided without scrolling aside", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await opened(browser, complaints, ENLARGED)
  await expectNothingAside(page)
  // The header can be scrolled away: most of the screen is text.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const seen = await page.locator(".desk").evaluate((desk) => {
    const { top, bottom } = desk.getBoundingClientRect()
    return Math.min(bottom, innerHeight) - Math.max(top, 0)
  })
  expect(seen).toBeGreaterThan(0.75 * ENLARGED.height)
  // To the brackets, and one is decided.
  await page.getByRole("button", { name: "Next bracket" }).click()
  await expect(page.locator(".ProseMirror .at-caret").first()).toBeInViewport()
  await page.getByRole("button", { name: /open of/ }).click()
  await expect(page.locator("#card-title")).toBeVisible()
  await page.getByRole("button", { name: "Decide …" }).click()
  await expectNothingAside(page)
  await page.locator(".form .radio", { hasText: "1. shall" }).click()
  const confirm = page.getByRole("button", { name: "Confirm" })
  await confirm.scrollIntoViewIfNeeded()
  await expect(confirm).toBeInViewport({ ratio: 1 })
  await confirm.click()
  await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible()
  await page.getByRole("button", { name: /open of/ }).click()
  // The other views, the menu of what there is no room for, and a dialog.
  for (const view of ["Bracketed", "Agreed", "Compare", "Working"]) {
    await page.getByRole("radio", { name: view }).click()
    await expectNothingAside(page)
  }
  await page.getByRole("button", { name: "More", exact: true }).click()
  const keys = page.getByRole("menuitem", { name: "Keys" })
  await keys.scrollIntoViewIfNeeded()
  await keys.click()
  const shown = page.getByRole("dialog").getByText("Show these keys")
  await shown.scrollIntoViewIfNeeded()
  await expect(shown).toBeInViewport()
  await expectNothingAside(page)
  expect(complaints).toEqual([])
})

test("U155 one chooses dark and more contrast for oneself, whatever the system asks", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await opened(browser, complaints)
  const draft = page.url()
  const other = await page.context().newPage()
  await other.goto(draft)
  await expect(other.locator(".ProseMirror p").first()).toBeVisible()
  await page.goto(`${server.url}/account`)
  const choose = async (group: string, name: string) => {
    const radio = page.getByRole("radiogroup", { name: group }).getByRole("radio", { name })
    await radio.focus()
    await page.keyboard.press("Space")
    await expect(radio).toBeChecked()
  }
  const looks = (of: Page) =>
    of.evaluate(() => {
      const { backgroundColor, color, colorScheme } = getComputedStyle(document.documentElement)
      return [backgroundColor, color, colorScheme]
    })
  const HIGH_DARK = ["rgb(0, 0, 0)", "rgb(255, 255, 255)", "dark"]
  const HIGH_LIGHT = ["rgb(255, 255, 255)", "rgb(0, 0, 0)", "light"]
  const before = await looks(page)
  await choose("Colours", "Dark")
  await choose("Contrast", "More")
  expect(await looks(page)).toEqual(HIGH_DARK)
  expect(await violations(page)).toEqual([])
  // The other window follows at once, and the page keeps it.
  await expect.poll(() => looks(other)).toEqual(HIGH_DARK)
  await page.goto(draft)
  await expect(page.locator(".ProseMirror p").first()).toBeVisible()
  await page.locator("[data-cluster]").first().click()
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await looks(page)).toEqual(HIGH_DARK)
    expect(await violations(page)).toEqual([])
  }
  // In the draft the choice is beside how one sees the text; with a dark system light stays light.
  await page.locator(".tools").getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: "How I see it" }).click()
  await choose("Colours", "Light")
  expect(await looks(page)).toEqual(HIGH_LIGHT)
  expect(await violations(page)).toEqual([])
  await choose("Contrast", "As the system")
  await choose("Colours", "As the system")
  await page.emulateMedia({ colorScheme: "light" })
  expect(await looks(page)).toEqual(before)
  expect(complaints).toEqual([])
})
