/** Who wrote what: the text by author, for those who may know persons and for those who may not. */

import { readFileSync } from "node:fs"
import { expect, test, type Page } from "@playwright/test"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { largeDraft } from "../../scripts/bench/largeDraft.ts"
import { expectSound } from "./support/axe.ts"
import { importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"
import { speaking } from "./support/speaking.ts"

test.describe.configure({ timeout: 180_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const PILOTS = `Rules on Harbour Pilots

A. Duties

1. Each ship shall take a pilot on board before it enters the harbour.

2. The pilot advises the master, who stays responsible for the ship.
`

const view = (page: Page, name = "Who wrote what") => page.getByRole("article", { name })
const card = (page: Page, name?: string) => view(page, name).getByRole("status")
const run = (page: Page, words: string) =>
  page.locator(".authored", { hasText: words }).filter({ hasText: words }).first()

async function toAuthors(page: Page, menu = "Whole text", act = /^Who wrote what/): Promise<void> {
  await page.getByRole("button", { name: menu }).click()
  await page.getByRole("menuitem", { name: act }).click()
}

async function typeAtEnd(page: Page, words: string, paragraph = -1): Promise<void> {
  await page.locator(".ProseMirror p").nth(paragraph).click()
  await page.keyboard.press("End")
  await page.keyboard.type(words)
  await expect(page.getByText("All changes saved")).toBeVisible()
}

/** A draft in which a co-lead and a delegate of Norway wrote. */
async function written(lead: Page, norway: Page): Promise<string> {
  const id = await importDraft(lead, "Pilots", { text: PILOTS })
  await openDraft(lead, server, id)
  await typeAtEnd(lead, " Fog slows it.")
  await openDraft(norway, server, id)
  await typeAtEnd(norway, " Never at night.", -2)
  await expect(lead.getByText("Never at night.").first()).toBeVisible()
  return id
}

test("U160 each stretch of the text says who wrote it, for whom, how and when; a decision and typing change it", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  const id = await written(lead, norway)
  await toAuthors(lead)
  await run(lead, "Never at night.").hover()
  await expect(card(lead)).toContainText(
    /^Norway Delegate of Norway \(delegate\) · proposed · .*\d{4}/,
  )
  await run(lead, "Fog slows it.").hover()
  await expect(card(lead)).toContainText(/^co-lead Co-lead of the group · typed · /)
  await run(lead, "Each ship shall").hover()
  await expect(card(lead)).toContainText("First text")
  await expect(card(lead)).toContainText(
    "there when the draft was brought in · brought in by Co-lead of the group · ",
  )
  await expectSound(lead)

  // Others go on; what is decided is taken over, and stays theirs.
  await lead.getByRole("radio", { name: "Working" }).click()
  await lead.locator("[data-cluster]", { hasText: "Never at night." }).first().click()
  await lead.keyboard.press("1")
  await lead.keyboard.press("Control+Enter")
  await expect(lead.getByText("All changes saved")).toBeVisible()
  await toAuthors(lead)
  await run(lead, "Never at night.").hover()
  await expect(card(lead)).toContainText("proposed, and taken over into the text")
  await typeAtEnd(norway, " Kites too.")
  await expect(view(lead)).toContainText("Kites too.")
  await expect(async () => {
    await run(lead, "Kites too.").hover({ timeout: 1000 })
    await expect(card(lead)).toContainText("Norway", { timeout: 1000 })
  }).toPass({ timeout: 20_000 })

  // Parties are for all who read; persons are not.
  await openDraft(norway, server, id)
  await toAuthors(norway)
  await run(norway, "Never at night.").hover()
  await expect(card(norway)).toContainText("Norway")
  await expect(view(norway)).not.toContainText("Delegate of")
  await expect(view(norway)).not.toContainText("Co-lead of the group")
  await expect(view(norway)).toContainText(
    "Persons are named to co-leads and the secretariat alone.",
  )
  expect(complaints).toEqual([])
})

test("U161 a table says how much each wrote, filters the text, and goes with it as CSV", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  await written(lead, norway)
  await toAuthors(lead)
  const rows = view(lead).getByRole("region", { name: "Who wrote what" }).locator("tbody tr")
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(0)).toContainText("First text")
  await expect(rows.filter({ hasText: "Norway" })).toContainText("Delegate of Norway")
  await expect(rows.filter({ hasText: "co-lead" })).toContainText(/14\s*\d+(\.\d)?%/)
  await view(lead).getByRole("button", { name: "Norway" }).click()
  await expect(view(lead).locator(".draft p")).toHaveCount(1)
  await expect(view(lead).locator(".draft .authors-name")).toHaveText(["Norway"])
  await view(lead).getByRole("button", { name: "Show all" }).click()
  await expect(view(lead).locator(".draft p")).toHaveCount(4)
  const download = lead.waitForEvent("download")
  await view(lead).getByRole("button", { name: "Download as CSV" }).click()
  const csv = readFileSync(await (await download).path(), "utf8").split("\r\n")
  expect(csv[0]).toBe(
    '\ufeff"Number","Paragraph","Who","Person","Role","How it came","When (UTC)","Characters","Words"',
  )
  expect(csv.join("\n")).toMatch(
    /"A\.1","Norway","Delegate of Norway","delegate","proposed","\d{4}-\d\d-\d\dT[^"]*Z","\d+","\[ Never at night\.\]"/,
  )
  await lead.emulateMedia({ media: "print" })
  await expect(view(lead).getByRole("button", { name: "Download as CSV" })).toBeHidden()
  await expect(run(lead, "Fog slows it.")).toBeVisible()
  expect(complaints).toEqual([])
})

test("U162 one goes from stretch to stretch by key, from right to left in Arabic, on a phone too", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  await written(lead, norway)
  await toAuthors(lead)
  await expect(run(lead, "Fog slows it.")).toBeVisible()
  await view(lead).getByRole("group").focus()
  for (let i = 0; i < 4; i++) await lead.keyboard.press("ArrowRight")
  await expect(lead.locator(".authored:focus")).toContainText("Never at night.")
  await expect(card(lead)).toContainText("Norway")
  await lead.keyboard.press("ArrowLeft")
  await expect(card(lead)).toContainText("First text")
  // Tab leaves the text: from the last of the view one comes on.
  await lead.keyboard.press("Tab")
  await expect(lead.locator(".authored:focus")).toHaveCount(0)

  await lead.getByRole("radio", { name: "Working" }).click()
  await speaking(lead, "ar")
  await toAuthors(lead, "النص بأكمله", /^من كتب ماذا/)
  const arabic = "من كتب ماذا"
  await run(lead, "Never at night.").hover()
  await expect(card(lead, arabic)).toContainText("مقترح")
  await expect(view(lead, arabic)).toContainText("النص الأول")
  const [aside, paper] = [
    view(lead, arabic).locator(".authors-side"),
    view(lead, arabic).locator(".authors-paper"),
  ]
  expect((await aside.boundingBox())?.x).toBeLessThan((await paper.boundingBox())?.x ?? 0)
  await expectSound(lead)
  await lead.setViewportSize({ width: 390, height: 844 })
  await run(lead, "Never at night.").click()
  await expect(card(lead, arabic)).toBeInViewport()
  expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectSound(lead)
  expect(complaints).toEqual([])
})

test("U163 of a draft of 150,000 words only what is near is drawn, and the page does not stop", async ({
  browser,
}) => {
  const lead = await signIn(browser, server, "Co-lead of the group")
  const draft = largeDraft({ words: 150_000, paragraphs: 2_500, brackets: 5_000, notes: 20 }, 7)
  const json: unknown = JSON.parse(draftToJson(draft))
  await openDraft(lead, server, await importDraft(lead, "Large", { json }))
  await lead.evaluate(() => {
    const long: number[] = []
    Reflect.set(globalThis, "long", long)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration)
    }).observe({ entryTypes: ["longtask"] })
  })
  await toAuthors(lead)
  await expect(view(lead).locator("tbody tr")).toHaveCount(1, { timeout: 60_000 })
  await expect(view(lead).locator(".draft p").first()).toBeVisible()
  const drawn = await view(lead).locator(".draft p").count()
  expect(drawn).toBeLessThan(400)
  const longest = await lead.evaluate(() =>
    Math.max(0, ...(Reflect.get(globalThis, "long") as number[])),
  )
  expect(longest).toBeLessThan(1_500)
  // What comes into sight is drawn.
  await lead.evaluate(() => {
    const desk = document.getElementById("text")
    if (desk) desk.scrollTop = desk.scrollHeight / 2
  })
  await expect.poll(() => view(lead).locator(".draft p").count()).toBeGreaterThan(drawn)
})
