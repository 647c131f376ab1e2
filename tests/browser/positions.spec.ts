/** The positions of all parties: the table, one's own cell, the file, and what one party wants. */

import { readFileSync } from "node:fs"
import { expect, test, type Browser, type Page } from "@playwright/test"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { STANCES, type BracketRecord, type Stance } from "../../schema/model/records.ts"
import { build, draftOf } from "../support/build.ts"
import { expectSound } from "./support/axe.ts"
import { importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

test.describe.configure({ timeout: 120_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const at = "2026-01-05T10:00:00.000Z"
const made = (kind: BracketRecord["kind"], party: string, when = at): BracketRecord => ({
  kind,
  party,
  by: "",
  at: when,
})
const positions = (of: Readonly<Record<string, Stance>>) =>
  new Map(Object.entries(of).map(([key, stance]) => [key, { stance, note: "", by: "", at }]))

/** Four disputes of four parties, the last one decided. */
const DISPUTES = draftOf(
  build(
    "# A. Shelter",
    "1. Ports [shall] [should] give shelter to ships [in distress].",
    "# B. Costs",
    "1. Ships pay the costs [in full] within [sixty] [ninety] days.",
  ),
  {
    brackets: new Map([
      ["b1", made("keep", "Kenya")],
      ["b2", made("add", "Kenya")],
      ["b3", made("drop", "Brazil", "2025-11-02T10:00:00.000Z")],
      ["b4", made("add", "Norway")],
      ["b5", made("open", "")],
      ["b6", made("open", "")],
    ]),
    positions: positions({
      "b1/Norway": "support",
      "b2/Norway": "oppose",
      "b2/Brazil": "accept",
      "b3/Norway": "accept",
      "b3/Kenya": "oppose",
      "b3/EU": "oppose",
      "b4/Kenya": "support",
      "b5/Norway": "support",
      "b6/Kenya": "support",
    }),
    decisions: new Map([
      [
        "b5",
        {
          outcome: "choose",
          bracket: "b5",
          level: "supported",
          meeting: "",
          reason: "",
          by: "Co-lead",
          at,
        },
      ],
    ]),
  },
)

const view = (page: Page) => page.getByRole("article")
/** A filter above the table. */
const tool = (page: Page, name: string) =>
  page.locator(".positions-tools").getByLabel(name, { exact: true })
const rows = (page: Page) => page.locator(".positions-table tbody tr[data-row]")
const keys = (page: Page) => page.locator(".positions-table .key-button").allTextContents()

/** A draft, brought in by the secretariat and opened by a person on their positions. */
async function opened(
  browser: Browser,
  person: string,
  draft: typeof DISPUTES,
  complaints: string[] = [],
): Promise<Page> {
  const secretariat = await signIn(browser, server, "Secretariat", complaints)
  const id = await importDraft(secretariat, "Shelter", {
    json: JSON.parse(draftToJson(draft)),
  })
  const page = await signIn(browser, server, person, complaints)
  await openDraft(page, server, id)
  await page.getByRole("radio", { name: "Positions" }).click()
  await expect(rows(page).first()).toBeVisible()
  return page
}

test("U61 the table shows who stands where, sorted and filtered, and leads to the text", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await opened(browser, "Delegate of Norway", DISPUTES, complaints)
  const heads = page.locator(".positions-table thead th.of-party")
  await expect(heads).toHaveText(["Norway", "Brazil", "EU", "Kenya"])
  await expect(rows(page)).toHaveCount(4)
  await expect(rows(page).nth(0)).toContainText("✕ opposes")
  await expect(rows(page).nth(1).locator("td").last()).toHaveText("✕ opposes")
  await expect(rows(page).nth(3)).toContainText("Supported")
  await expectSound(page)

  const column = (name: string) => page.getByRole("columnheader", { name })
  await column("Against").getByRole("button").click()
  await expect(column("Against")).toHaveAttribute("aria-sort", "descending")
  expect(await keys(page)).toEqual(["A.1", "A.1", "B.1", "B.1"])
  await expect(rows(page).first()).toContainText("in distress")
  await column("Since").getByRole("button").click()
  await expect(rows(page).first()).toContainText("in distress")
  await column("Status").getByRole("button").click()
  await expect(rows(page).last()).toContainText("ninety")
  await column("Status").getByRole("button").click()
  await expect(column("Status")).toHaveAttribute("aria-sort", "descending")
  await expect(rows(page).first()).toContainText("ninety")
  await column("Bracket").getByRole("button").click()

  await tool(page, "Which brackets").selectOption("Open")
  await expect(rows(page)).toHaveCount(3)
  await tool(page, "Section").selectOption({ index: 1 })
  await expect(rows(page)).toHaveCount(2)
  await tool(page, "Section").selectOption("")
  await tool(page, "Where we differ from").selectOption("Kenya")
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).first()).toContainText("shall")
  await tool(page, "Party").selectOption("Brazil")
  await expect(tool(page, "Where Brazil differs from")).toHaveValue("Kenya")
  await expect(rows(page)).toHaveCount(1)

  const file = page.waitForEvent("download")
  await page.getByRole("button", { name: "Download as CSV" }).click()
  const csv = readFileSync(await (await file).path(), "utf8")
  expect(csv.split("\r\n")[0]).toContain('"Against","Since","Norway","Brazil","EU","Kenya"')
  expect(csv).toContain('"[in distress]","2","2025-11-02T10:00:00.000Z","can accept"')

  await rows(page).first().getByRole("button", { name: "show it in the text" }).click()
  await expect(page.locator(".ProseMirror")).toBeVisible()
  await expect(page.locator('.desk .bracket[data-id="b3"]').first()).toBeInViewport()
  await expect(page.getByRole("region", { name: "A.1" })).toContainText("in distress")
  expect(complaints).toEqual([])
})

test("U62 one's own party is written from its cell, with the keyboard alone", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await opened(browser, "Delegate of Norway", DISPUTES, complaints)
  const own = (row: number, alternative: number) =>
    rows(page).nth(row).locator(".own-stance").nth(alternative)
  await rows(page).first().getByRole("button", { name: "show it in the text" }).focus()
  await page.keyboard.press("ArrowDown")
  await expect(rows(page).nth(1).locator(".key-button")).toBeFocused()
  await page.keyboard.press("Tab")
  await expect(own(1, 0)).toBeFocused()
  await expect(own(1, 0)).toHaveAccessibleName(/on these words, A\.1: can accept/)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("menuitemradio")).toHaveCount(STANCES.length + 1)
  await page.keyboard.press("r")
  await page.keyboard.press("Enter")
  await expect(own(1, 0)).toHaveAccessibleName(/on these words, A\.1: reserves/)
  await expect(own(1, 0)).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await expect(own(2, 0)).toBeFocused()
  await page.keyboard.press("s")
  await expect(own(2, 0)).toHaveAccessibleName(/proposes supports/)
  await page.keyboard.press("End")
  await expect(own(3, 0)).toBeFocused()
  await page.keyboard.press("Enter")
  await page.getByRole("menuitemradio", { name: "Take the position back" }).click()
  await expect(own(3, 0)).not.toHaveAccessibleName(/supports/)

  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  await openDraft(lead, server, new URL(page.url()).pathname.split("/").at(-1) ?? "")
  await lead.getByRole("radio", { name: "Positions" }).click()
  await expect(rows(lead).nth(1)).toContainText("reserves")
  await expect(lead.locator(".own-stance")).toHaveCount(0)
  expect(complaints).toEqual([])
})

test("U63 the profile tells what a party wants, its text, and how far it is from each other", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await opened(browser, "Delegate of Norway", DISPUTES, complaints)
  await page.getByRole("radio", { name: "One party" }).click()
  await tool(page, "Party").selectOption("Kenya")
  const part = (name: string) => page.getByRole("region", { name })
  await expect(part("What it wants").getByRole("listitem")).toHaveCount(4)
  await expect(part("What it wants")).toContainText("Alternative 2 stays [should]")
  await expect(part("The text as it would read")).toContainText(
    "Ports should give shelter to ships in distress.",
  )
  await expect(part("The text as it would read")).toContainText("within sixty days")
  await expect(part("Distance to the others").getByRole("listitem")).toHaveText([
    /^EU.*0.?% 1 bracket compared$/,
    /^Brazil.*50.?% 2 brackets compared$/,
    /^Norway.*75.?% 4 brackets compared$/,
  ])
  const pairs = part("Distance between any two parties")
  await expect(pairs.getByRole("row", { name: "Kenya" }).getByRole("cell")).toHaveCount(4)
  await expect(pairs.getByRole("row").nth(1).getByRole("cell").nth(1)).toHaveText(/of 2$/)
  await expectSound(page)
  expect(complaints).toEqual([])
})

test("U61 on a narrow screen one party is shown at a time, and Arabic goes from right to left", async ({
  browser,
}) => {
  const page = await opened(browser, "Delegate of Norway", DISPUTES)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.locator(".positions-table thead th.of-party")).toHaveText(["Norway"])
  await tool(page, "Party").selectOption("Kenya")
  await expect(page.locator(".positions-table thead th.of-party")).toHaveText(["Kenya"])
  await tool(page, "Order").selectOption("Most opposed first")
  await expect(rows(page).first()).toContainText("in distress")
  await expect(page.getByRole("button", { name: "Download", exact: true })).toBeInViewport()
  const wide = await page.locator(".positions-scroller").evaluate((each) => each.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.evaluate(() => localStorage.setItem("chapeau-language", "ar"))
  await page.reload()
  await page.getByRole("radio", { name: "المواقف" }).click()
  await expect(view(page)).toHaveAccessibleName("مواقف الأطراف")
  const [first, last] = await Promise.all([
    page.locator(".positions-table thead th").first().boundingBox(),
    page.locator(".positions-table thead th").last().boundingBox(),
  ])
  expect(first?.x ?? 0).toBeGreaterThan(last?.x ?? Infinity)
  await expectSound(page)
})

test("U64 a thousand brackets and forty parties are sorted and scrolled without waiting", async ({
  browser,
}) => {
  const parties = Array.from({ length: 40 }, (_, i) => `Party ${i + 1}`)
  const paragraphs = Array.from(
    { length: 500 },
    (_, i) => `${i + 1}. Ports [shall] [should] give shelter to ships [in distress].`,
  )
  const stances: Record<string, Stance> = {}
  for (let b = 1; b <= 1500; b++)
    parties.forEach((party, i) => {
      stances[`b${b}/${party}`] = STANCES[(b * 7 + i * 3 + b * i) % STANCES.length] ?? "none"
    })
  const draft = draftOf(build(...paragraphs), {
    positions: positions(stances),
  })
  const page = await opened(browser, "Co-lead of the group", draft)
  await expect(page.locator(".positions-table")).toHaveAttribute("aria-rowcount", "1001")
  expect(await rows(page).count()).toBeLessThan(40)

  /** From a press or a scroll until the next frame but one is drawn, in milliseconds. */
  const timed = (what: string) =>
    page.evaluate(async (act) => {
      const begin = performance.now()
      const scroller = document.querySelector(".positions-scroller")
      if (act === "sort") document.querySelector<HTMLElement>(".of-opposing .sorter")?.click()
      else scroller?.scrollTo(0, scroller.scrollHeight / 2)
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      return performance.now() - begin
    }, what)
  const [sort, scroll] = [await timed("sort"), await timed("scroll")]
  console.log(`sort ${sort.toFixed(0)} ms, scroll ${scroll.toFixed(0)} ms`)
  expect(sort).toBeLessThan(1000)
  expect(scroll).toBeLessThan(500)
  await expect(rows(page).first()).toBeAttached()
  expect(await rows(page).count()).toBeLessThan(40)
})
