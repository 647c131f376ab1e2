/** The audit log of a group on its page: read, filtered, checked, taken along, by keyboard alone. */

import { readFileSync } from "node:fs"
import { expect, test, type Page } from "@playwright/test"
import type { SealedEntry } from "../../schema/sharing/audit.ts"
import { expectSound } from "./support/axe.ts"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

let server: TestServer
test.beforeEach(async () => {
  server = await startServer()
})
test.afterEach(async ({ browser }) => {
  await signOutAll(browser)
  await server.stop()
})

const PILOTS = `Rules on Harbour Pilots

1. Each ship shall take [one pilot] [two pilots] on board.

2. Ports keep a list of pilots.
`

async function saved(page: Page): Promise<void> {
  await expect(page.getByText("All changes saved")).toBeVisible()
}

async function openLog(page: Page): Promise<void> {
  await page.goto(`${server.url}/groups/main`)
  await page.getByRole("tab", { name: "Log" }).click()
  await expect(page.getByRole("listitem").first()).toBeVisible()
}

test("U40 the log tells who did what, for whom, where and when, and a run of typing once", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  const id = await importDraft(lead, "Pilots", { text: PILOTS })
  await openDraft(lead, server, id)
  await caretAfter(lead, "Ports keep")
  await lead.keyboard.type(" and publish", { delay: 40 })
  await saved(lead)
  const delegate = await signIn(browser, server, "Delegate of Kenya", complaints)
  await openDraft(delegate, server, id)
  await caretAfter(delegate, "a list")
  await delegate.keyboard.type(" of all")
  await saved(delegate)

  const page = await signIn(browser, server, "Observer", complaints)
  await openLog(page)
  const lines = page.locator(".audit-line")
  const typed = lines.filter({ hasText: "and publish" })
  await expect(typed).toHaveCount(1)
  await expect(typed).toContainText(/Co-lead of the group.*changed words|added words/)
  await expect(typed).toContainText(/typed in \d+ steps since/)
  await expect(typed).toContainText("Pilots")
  await expect(typed.locator(".audit-key")).toHaveText("Paragraph 2", { useInnerText: false })
  await expect(typed.locator("time").first()).toHaveAttribute("title", /^2\d{3}-.* UTC$/)
  const proposed = lines.filter({ hasText: "made a bracket" })
  await expect(proposed).toContainText(/Delegate of Kenya.*Kenya/)
  await expect(proposed.locator(".audit-bracket")).toHaveText("[of all]")
  await expect(lines.filter({ hasText: "brought a draft in" }).first()).toBeVisible()
  await expectSound(page)

  // One person, then a day on which nothing was done.
  const before = await lines.count()
  await page.getByRole("button", { name: /Person/ }).click()
  await page.getByRole("option", { name: "Delegate of Kenya" }).click()
  await expect(lines.filter({ hasText: "Co-lead of the group" })).toHaveCount(0)
  await expect(lines.filter({ hasText: "Delegate of Kenya" })).not.toHaveCount(0)
  await page.getByLabel("To", { exact: true }).fill("2020-01-01")
  await expect(page.getByText("Nothing in the log is like that.")).toBeVisible()
  await page.getByLabel("To", { exact: true }).fill("")
  await page.getByRole("button", { name: /Person/ }).click()
  await page.getByRole("option", { name: "Everybody" }).click()
  await expect(lines).toHaveCount(before)

  await page.getByRole("button", { name: "Check the chain" }).click()
  await expect(page.getByText(/^The chain is whole: \d+ entries/)).toBeVisible()
  for (const [name, sign] of [
    ["Take along as CSV", '"seq","at"'],
    ["as JSON", '"format":"chapeau-audit/1"'],
  ] as const) {
    const download = page.waitForEvent("download")
    await page.getByRole("link", { name }).click()
    expect(readFileSync(await (await download).path(), "utf8")).toContain(sign)
  }
  expect(complaints).toEqual([])
})

/** An entry as a server would answer it; the page shows what it is told. */
const entry = (seq: number): SealedEntry => ({
  seq,
  hash: `${seq}`.padStart(64, "0"),
  group: "main",
  draft: "",
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, seq)).toISOString(),
  person: "secretariat",
  name: "Secretariat",
  party: "",
  role: "secretariat",
  action: "party",
  paragraph: "",
  subject: `Party ${seq}`,
  before: "",
  after: "a State ".repeat(seq === 1 ? 60 : 1),
  meeting: seq === 2 ? "CTTE/3" : "",
})

test("U40 older parts come by keyboard alone; empty, refused and broken are said", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Observer")
  const part = (from: number, to: number, older: number | null) => ({
    entries: Array.from({ length: from - to + 1 }, (_, i) => entry(from - i)),
    older,
  })
  let answer: { readonly status?: number; readonly json: object } = { json: {} }
  let holding: Promise<void> | undefined
  await page.route(/\/audit\/newest/, async (route) => {
    await holding
    const before = new URL(route.request().url()).searchParams.get("before")
    await route.fulfill(before === "3" ? { json: part(2, 1, null) } : answer)
  })
  await page.route(/\/audit\/chain/, (route) =>
    route.fulfill({ json: { entries: 1, hash: "", broken: "Entry 2 of the log was changed." } }),
  )
  let letThrough: () => void = () => undefined
  holding = new Promise((resolve) => (letThrough = resolve))
  answer = { json: part(4, 3, 3) }
  await page.goto(`${server.url}/groups/main`)
  await page.getByRole("tab", { name: "Drafts" }).focus()
  await page.keyboard.press("ArrowLeft")
  await expect(page.getByRole("tab", { name: "Log" })).toBeFocused()
  await expect(page.getByRole("tabpanel").getByText("Opening …")).toBeVisible()
  letThrough()
  holding = undefined
  const lines = page.locator(".audit-line")
  await expect(lines).toHaveCount(2)
  const older = page.getByRole("button", { name: "Older entries" })
  for (let i = 0; i < 20 && !(await older.evaluate((each) => each === document.activeElement)); i++)
    await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(lines).toHaveCount(4)
  await expect(page.getByText("This is where the log begins.")).toBeFocused()
  await expect(lines.nth(2)).toContainText("CTTE/3")
  await page.keyboard.press("Shift+Tab")
  await expect(page.getByRole("button", { name: "All words of entry 1" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Less of entry 1" })).toBeVisible()
  await expect(lines.last().locator("ins")).toContainText("a State ".repeat(60).trim())

  await page.getByRole("button", { name: "Check the chain" }).click()
  await expect(page.getByRole("alert")).toHaveText("Entry 2 of the log was changed.")

  answer = { json: { entries: [], older: null } }
  await page.reload()
  await page.getByRole("tab", { name: "Log" }).click()
  await expect(page.getByText("Nothing is in the log yet.")).toBeVisible()
  answer = {
    status: 403,
    json: { fault: "not-allowed", message: "Your role does not read the log." },
  }
  await page.reload()
  await page.getByRole("tab", { name: "Log" }).click()
  await expect(page.getByRole("alert")).toHaveText("Your role does not read the log.")
  await expectSound(page)
})
