/** The plenary: the window for the projector, the bar of whoever presents, and its keys. */

import { expect, test, type Browser, type Locator, type Page } from "@playwright/test"
import { sayings as arabic } from "../../client/language/ar/all.ts"
import { expectSound } from "./support/axe.ts"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { selectWords, signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"
import { latinWords, speaking } from "./support/speaking.ts"

test.describe.configure({ timeout: 120_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const filler = (from: number, count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `${from + i}. Ports keep a record of the traffic of their waters in year ${from + i}, and make it known to States that ask for it in good time and without cost.`,
  ).join("\n\n")

const TEXT = `# A. Scope

1. This instrument applies to ports.

# B. Duties

${filler(1, 6)}

7. Port authorities [shall] [should] [may] give shelter to ships [in distress] without delay.

${filler(8, 6)}

# C. Costs

1. Ships pay the costs [in full].
`

const ARABIC = `# أ. النطاق

1. على الموانئ [أن تسجل] [تسجيل] حركة المرور.

2. تقدم الدول تقارير سنوية.
`

/** A draft open with whoever presents, and its bar. */
async function presenting(
  browser: Browser,
  complaints: string[] = [],
  text = TEXT,
  person = "Co-lead of the group",
): Promise<{ page: Page; id: string }> {
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  const id = await importDraft(lead, "Shelter in ports", { text })
  const page =
    person === "Co-lead of the group" ? lead : await signIn(browser, server, person, complaints)
  await openDraft(page, server, id)
  await openBar(page)
  return { page, id }
}

async function openBar(page: Page): Promise<void> {
  await page.locator(".tools").getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: "Plenary" }).click()
  await expect(bar(page)).toBeVisible()
}

const bar = (page: Page) => page.locator(".plenary-bar")
const foot = (page: Page) => page.locator(".projector-about")
const rings = (page: Page) => page.locator("path.ring")
const words = (page: Page, text: string) => page.locator(".projector p", { hasText: text }).first()

/** Opens the window for the projector; anything in its console is a complaint too. */
async function openProjector(page: Page, complaints: string[] = []): Promise<Page> {
  const [projector] = await Promise.all([
    page.waitForEvent("popup"),
    bar(page).getByRole("button", { name: "Open the projector window" }).click(),
  ])
  projector.on("pageerror", (error) => complaints.push(`projector: ${error.message}`))
  projector.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`projector: ${message.text()}`)
  })
  await projector.setViewportSize({ width: 1440, height: 900 })
  await expect(projector.locator(".projector p").first()).toBeVisible()
  return projector
}

async function choose(page: Page, section: string): Promise<void> {
  await bar(page).getByLabel("Section on the projector").selectOption({ label: section })
}

const INTERACTIVE = "button, input, select, textarea, [contenteditable=true], .projector a"
/** The opening glyph of the first bracket of a paragraph on the projector. */
async function openingIn(projector: Page, text: string): Promise<string> {
  const glyph = words(projector, text).locator(".side-open").first()
  return `.projector .side-open[data-id="${(await glyph.getAttribute("data-id")) ?? ""}"]`
}

const sizeOf = (place: Locator) =>
  place.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

/** How far from the top of the screen something stands. */
async function heightOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top)
}

test("U90 the projector shows one section in large type with line numbers and nothing to press", async ({
  browser,
}) => {
  const complaints: string[] = []
  const { page } = await presenting(browser, complaints)
  const projector = await openProjector(page, complaints)
  await choose(page, "B. Duties")
  await expect(words(projector, "give shelter")).toBeVisible()
  await expect(projector.getByText("This instrument applies")).toHaveCount(0)
  await expect(projector.getByText("Ships pay")).toHaveCount(0)
  const size = await sizeOf(words(projector, "give shelter"))
  expect(size).toBeGreaterThanOrEqual(32)
  await bar(page).getByRole("button", { name: "Larger type" }).click()
  await expect.poll(() => sizeOf(words(projector, "give shelter"))).toBeGreaterThan(size)
  await expect(projector.locator(".projector-lines span").first()).toHaveText("1")
  await expect(projector.locator(INTERACTIVE)).toHaveCount(0)
  expect(complaints).toEqual([])
})

test("U90 an observer opens the projector too, and goes from section to section", async ({
  browser,
}) => {
  const { page, id } = await presenting(browser)
  await page.close()
  const observer = await signIn(browser, server, "Observer")
  await observer.goto(`${server.url}/drafts/${id}/plenary`)
  await expect(words(observer, "This instrument applies")).toBeVisible()
  await observer.keyboard.press("ArrowRight")
  await expect(words(observer, "give shelter")).toBeVisible()
  await expect(observer.locator(INTERACTIVE)).toHaveCount(0)
})

test("U91 the bracket under discussion is ringed and decided by keys while one types elsewhere", async ({
  browser,
}) => {
  const complaints: string[] = []
  const { page } = await presenting(browser, complaints)
  const projector = await openProjector(page, complaints)
  await choose(page, "B. Duties")
  await caretAfter(page, "applies to ports")
  await page.keyboard.press("Control+Alt+n")
  await expect(rings(projector)).toHaveCount(3)
  await expect(projector.locator(".ring-number")).toHaveText(["1", "2", "3"])
  await expect(foot(projector)).toContainText("Bracket 1 of 2")
  const ring = await rings(projector).first().boundingBox()
  const glyph = await projector.locator(".side-open", { hasText: "[" }).first().boundingBox()
  expect(ring && glyph && ring.x < glyph.x && ring.y < glyph.y + glyph.height).toBe(true)
  // First step: the room sees it; Escape leaves it.
  await page.keyboard.press("Control+Alt+2")
  await expect(foot(projector)).toContainText("To be confirmed: Alternative 2: “should”")
  await page.keyboard.press("Escape")
  await expect(foot(projector)).not.toContainText("To be confirmed")
  await page.keyboard.press("Control+Alt+2")
  await expect(projector.locator("path.ring-chosen")).toHaveCount(1)
  await page.keyboard.press("Control+Enter")
  await expect(foot(projector)).toContainText("Supported in the group. Alternative 2: “should”")
  await expect(projector.locator("path.ring-kept")).toHaveCount(1)
  await expect(projector.locator("path.ring-removed")).toHaveCount(2)
  // The next one; it is a single bracket: 0 takes it out, K keeps it.
  await page.keyboard.press("Control+Alt+n")
  await expect(foot(projector)).toContainText("Bracket 2 of 2")
  await page.keyboard.press("Control+Alt+0")
  await expect(foot(projector)).toContainText("The words go.")
  await page.keyboard.press("Control+Alt+k")
  await expect(foot(projector)).toContainText("To be confirmed: The words stay.")
  await page.keyboard.press("Control+Enter")
  await expect(foot(projector)).toContainText("Supported in the group. The words stay.")
  // The caret stood where it was all the while.
  await page.keyboard.type(", and to harbours")
  await expect(page.locator(".ProseMirror")).toContainText("applies to ports, and to harbours.")
  await page.keyboard.press("Control+Alt+n")
  await expect(page.getByText("No bracket of this section is open.")).toBeVisible()
  expect(complaints).toEqual([])
})

test("U91 selected words are bracketed and discussed, and the bracket at the caret is", async ({
  browser,
}) => {
  const { page } = await presenting(browser)
  const projector = await openProjector(page)
  await selectWords(page, "applies to")
  await page.keyboard.press("Control+Alt+b")
  await expect(rings(projector)).toHaveCount(1)
  await expect(words(projector, "[applies to]")).toBeVisible()
  await caretAfter(page, "in fu")
  await page.keyboard.press("Control+Alt+h")
  await expect(words(projector, "Ships pay")).toBeVisible()
  await expect(rings(projector)).toHaveCount(1)
  await expect(bar(page).getByLabel("Section on the projector")).toHaveValue(/.+/)
  await expect(foot(projector)).toContainText("C.1")
})

test("U92 what arrives is told at the edge and moves nothing that the room looks at", async ({
  browser,
}) => {
  const { page, id } = await presenting(browser)
  const projector = await openProjector(page)
  await choose(page, "B. Duties")
  await page.keyboard.press("Control+Alt+n")
  await expect(rings(projector)).toHaveCount(3)
  const norway = await signIn(browser, server, "Delegate of Norway")
  await openDraft(norway, server, id)
  const secretariat = await signIn(browser, server, "Secretariat")
  await openDraft(secretariat, server, id)

  const shall = await openingIn(projector, "give shelter")
  const before = await heightOf(projector, shall)
  await caretAfter(norway, "in year 1")
  await norway.keyboard.type(
    " and in every year that follows it until this instrument ends, ".repeat(3),
  )
  await expect(words(projector, "until this instrument ends")).toBeAttached()
  expect(await heightOf(projector, shall)).toBeCloseTo(before, 0)
  await expect(projector.locator(".projector-arrivals")).toContainText("New proposal in B.1")
  await expect(projector.locator("body")).not.toContainText("Norway")

  // Words go again, so that there is less above than before; then all that is above goes.
  await selectWords(secretariat, "of the traffic of their waters in year 2")
  await secretariat.keyboard.press("Delete")
  await expect(words(projector, "of the traffic of their waters in year 2")).toHaveCount(0)
  expect(await heightOf(projector, shall)).toBeCloseTo(before, 0)
  await expect(projector.locator(".projector-arrivals")).toContainText("Words changed in B.2")

  // In the line itself: it stays at its height.
  await caretAfter(secretariat, "Port authorities")
  await secretariat.keyboard.type(" and harbours")
  await expect(words(projector, "Port authorities and harbours")).toBeVisible()
  expect(await heightOf(projector, shall)).toBeCloseTo(before, 0)

  await bar(page).getByText("Names of parties").click()
  await expect(projector.locator(".projector .chip").first()).toBeVisible()
  expect(await heightOf(projector, shall)).toBeCloseTo(before, 0)
})

test("U92 a bracket at the head of the section stays where it is when words before it go", async ({
  browser,
}) => {
  const { page, id } = await presenting(browser)
  const projector = await openProjector(page)
  await choose(page, "C. Costs")
  await page.keyboard.press("Control+Alt+n")
  await expect(rings(projector)).toHaveCount(1)
  const glyph = await openingIn(projector, "Ships pay")
  const before = await heightOf(projector, glyph)
  const secretariat = await signIn(browser, server, "Secretariat")
  await openDraft(secretariat, server, id)
  await caretAfter(secretariat, "Costs")
  await secretariat.keyboard.type(" and what else there is to be paid by whom and when, ".repeat(3))
  await expect(words(projector, "to be paid by whom")).toBeAttached()
  expect(await heightOf(projector, glyph)).toBeCloseTo(before, 0)
  await secretariat.keyboard.press("Control+z")
  await expect(words(projector, "to be paid by whom")).toHaveCount(0)
  expect(await heightOf(projector, glyph)).toBeCloseTo(before, 0)
})

test("U92 what the presenter writes is not told as news", async ({ browser }) => {
  const { page } = await presenting(browser)
  const projector = await openProjector(page)
  await choose(page, "B. Duties")
  await caretAfter(page, "in year 2")
  await page.keyboard.type(" and 3")
  await expect(words(projector, "in year 2 and 3")).toBeVisible()
  await page.keyboard.press("Backspace")
  await expect(words(projector, "in year 2 and ,")).toBeVisible()
  await expect(projector.locator(".projector-arrivals p")).toHaveCount(0)
})

test("U93 the projector goes on when the presenter reloads, and when the section goes", async ({
  browser,
}) => {
  const complaints: string[] = []
  const { page } = await presenting(browser, complaints)
  const projector = await openProjector(page, complaints)
  await choose(page, "B. Duties")
  await page.keyboard.press("Control+Alt+n")
  await expect(rings(projector)).toHaveCount(3)
  await page.reload()
  await expect(bar(page)).toBeVisible()
  await expect(bar(page)).toContainText("Bracket 1 of 2")
  await expect(bar(page)).toContainText("The projector window is open")
  await expect(rings(projector)).toHaveCount(3)
  await page.keyboard.press("Control+Alt+n")
  await expect(foot(projector)).toContainText("Bracket 2 of 2")
  await projector.reload()
  await expect(foot(projector)).toContainText("Bracket 2 of 2")
  await expect(rings(projector)).toHaveCount(1)
  // The heading goes: what it headed belongs to the section before.
  await page.locator(".ProseMirror p", { hasText: "Duties" }).click({ clickCount: 3 })
  await page.keyboard.press("Delete")
  await page.keyboard.press("Backspace")
  await expect(foot(projector)).toContainText("The section is no longer in the draft")
  await expect(words(projector, "give shelter")).toBeVisible()
  expect(complaints).toEqual([])
})

test("U93 a bracket that goes is said to be gone", async ({ browser }) => {
  const { page } = await presenting(browser)
  const projector = await openProjector(page)
  await choose(page, "C. Costs")
  await page.keyboard.press("Control+Alt+n")
  await expect(rings(projector)).toHaveCount(1)
  await page.locator(".ProseMirror p", { hasText: "Ships pay" }).click({ clickCount: 3 })
  await page.keyboard.press("Delete")
  await expect(foot(projector)).toContainText("The bracket is no longer in the draft.")
  await expect(bar(page)).toContainText("This bracket is no longer in the draft.")
  await expect(rings(projector)).toHaveCount(0)
})

test("U94 a decision is undone with a reason, which stays beside the bracket", async ({
  browser,
}) => {
  const { page } = await presenting(browser)
  const projector = await openProjector(page)
  await choose(page, "C. Costs")
  await caretAfter(page, "Ships pay")
  await page.keyboard.press("Control+Alt+r")
  await expect(page.getByText("No bracket is under discussion.").first()).toBeVisible()
  await page.keyboard.press("Control+Alt+n")
  await page.keyboard.press("Control+Alt+1")
  await page.keyboard.press("Control+Enter")
  await expect(foot(projector)).toContainText("Supported in the group. The words stay.")
  await page.keyboard.press("Control+Alt+r")
  await expect(page.getByLabel("Why it is undone")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(foot(projector)).toContainText("Supported in the group")
  await page.keyboard.type("One party was not in the room")
  await page.keyboard.press("Enter")
  await expect(foot(projector)).not.toContainText("Supported in the group")
  await expect(projector.locator("path.ring-open")).toHaveCount(1)
  // The keyboard is in the text again, where it was.
  await page.keyboard.type(" all")
  await expect(page.locator(".ProseMirror")).toContainText("Ships pay all the costs")
  await page.getByRole("tab", { name: /Comments/ }).click()
  await expect(page.locator(".panel")).toContainText("Reopened: One party was not in the room")
})

test("U95 who may not decide drives the projector and decides nothing", async ({ browser }) => {
  const { page } = await presenting(browser, [], TEXT, "Secretariat")
  const projector = await openProjector(page)
  await choose(page, "B. Duties")
  await page.keyboard.press("Control+Alt+n")
  await expect(rings(projector)).toHaveCount(3)
  await page.keyboard.press("Control+Alt+2")
  await expect(bar(page).getByRole("button", { name: "2. should" })).toBeDisabled()
  await expect(foot(projector)).not.toContainText("To be confirmed")
})

test("U95 a decision that somebody stands against cannot be confirmed", async ({ browser }) => {
  const { page, id } = await presenting(browser)
  const projector = await openProjector(page)
  const norway = await signIn(browser, server, "Delegate of Norway")
  await openDraft(norway, server, id)
  await norway.locator("[data-cluster]", { hasText: "shall" }).first().click()
  await norway.getByRole("button", { name: "Alternative 2" }).click()
  await norway.getByRole("radio", { name: "Oppose" }).click()
  await choose(page, "B. Duties")
  await page.keyboard.press("Control+Alt+n")
  await page.keyboard.press("Control+Alt+2")
  await expect(bar(page)).toContainText("Norway stands against this.")
  await page.keyboard.press("Control+Enter")
  await expect(bar(page).getByRole("button", { name: /^Confirm/ })).toBeDisabled()
  await expect(foot(projector)).toContainText("To be confirmed")
})

test("U95 the keys of a plenary are in the sheet of keys and count while its bar is open", async ({
  browser,
}) => {
  const { page } = await presenting(browser)
  await page.keyboard.press("?")
  await expect(page.getByRole("dialog")).toContainText("Undo a decision with a reason")
  await page.keyboard.press("Escape")
  await bar(page).getByRole("button", { name: "Close the plenary bar" }).click()
  await page.keyboard.press("Control+Alt+b")
  await expect(page.locator(".message")).toHaveCount(0)
})

test("U96 bar and projector are sound, wide and narrow, light and dark", async ({ browser }) => {
  const complaints: string[] = []
  const { page } = await presenting(browser, complaints)
  const projector = await openProjector(page, complaints)
  await choose(page, "B. Duties")
  await page.keyboard.press("Control+Alt+n")
  await page.keyboard.press("Control+Alt+1")
  await expect(projector.locator("path.ring-chosen")).toHaveCount(1)
  await expectSound(projector)
  await expectSound(page)
  await page.keyboard.press("Control+Enter")
  await expect(projector.locator("path.ring-kept")).toHaveCount(1)
  await expectSound(projector)
  await page.keyboard.press("Control+Alt+r")
  await expectSound(page)
  expect(complaints).toEqual([])
})

test("U96 in Arabic the projector goes from right to left, and says everything in Arabic", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, "Co-lead of the group", complaints)
  const id = await importDraft(lead, "حركة المرور", { text: ARABIC })
  await openDraft(lead, server, id)
  await speaking(lead, "ar")
  await lead.locator(".tools").getByRole("button", { name: arabic.toolbar.wholeText }).click()
  await lead.getByRole("menuitem", { name: arabic.plenary.act.label }).click()
  const [projector] = await Promise.all([
    lead.waitForEvent("popup"),
    bar(lead).getByRole("button", { name: arabic.plenary.open }).click(),
  ])
  await projector.setViewportSize({ width: 1440, height: 900 })
  await lead.keyboard.press("Control+Alt+n")
  await expect(rings(projector)).toHaveCount(2)
  const text = await projector.locator(".projector .draft").boundingBox()
  const numbers = await projector.locator(".projector-lines span").first().boundingBox()
  expect(text && numbers && numbers.x > text.x + text.width / 2).toBe(true)
  // The number stands where a ring begins: at its right.
  const [ring, number] = [
    await rings(projector).first().boundingBox(),
    await projector.locator(".ring-number").first().boundingBox(),
  ]
  expect(ring && number && number.x > ring.x + ring.width / 2).toBe(true)
  for (const [page, part] of [
    [lead, ".plenary-bar"],
    [projector, ".projector-foot"],
    [projector, ".projector-head"],
  ] as const)
    expect(await latinWords(page, part, /Ctrl|Enter/)).toEqual([])
  expect(complaints).toEqual([])
})
