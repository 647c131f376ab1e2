/** Notes that only those who lead see, and what is to be filled in, as people of each role meet them. */

import { expect, test, type Page } from "@playwright/test"
import { expectSound, violations } from "./support/axe.ts"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

test.describe.configure({ timeout: 120_000 })

let server: TestServer
test.beforeEach(async () => {
  server = await startServer()
})
test.afterEach(async ({ browser }) => {
  await signOutAll(browser)
  await server.stop()
})

const LEAD = "Co-lead of the group"
const SECRET = "Kenya may drop this in the corridor."

const cards = (page: Page) => page.locator(".panel .lead-note")
const words = (page: Page) => page.getByRole("textbox", { name: "Words of the note" })
const notesTab = (page: Page) => page.getByRole("tab", { name: "Notes" }).click()

/** Puts a note for co-leads where the caret is. */
async function note(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+Alt+f")
  await page.getByText("Co-leads and the secretariat only", { exact: true }).click()
  await words(page).fill(text)
  await page.getByRole("button", { name: "Add the note" }).click()
  await expect(page.getByRole("dialog")).toHaveCount(0)
}

/** All that a page is sent from now on, as one text. */
function overheard(page: Page): () => string {
  const all: string[] = []
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => all.push(payload.toString())),
  )
  page.on("response", (response) => {
    void response.text().then(
      (text) => all.push(text),
      () => undefined,
    )
  })
  return () => all.join("\n")
}

test("U165 co-leads and the secretariat see a note beside the text, and nobody else has any of it", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  const secretariat = await signIn(browser, server, "Secretariat", complaints)
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  const heard = overheard(norway)
  await norway.reload()
  await expect(norway.locator(".draft")).toBeVisible()

  await caretAfter(lead, "in water quality")
  await lead.keyboard.press("Control+Alt+f")
  const dialog = lead.getByRole("dialog")
  await expect(dialog).toContainText("Everybody who reads the draft sees notes.")
  await dialog.getByText("Co-leads and the secretariat only", { exact: true }).click()
  await expect(dialog).toContainText("Co-leads and the secretariat see it, nobody else.")
  await expect(dialog).toContainText(/It stands at the (paragraph|bracket in) /)
  await expectSound(lead)
  await words(lead).fill(SECRET)
  await lead.getByRole("button", { name: "Add the note" }).click()

  await expect(cards(lead)).toContainText(SECRET)
  await expect(cards(lead)).toContainText("Co-leads only")
  await expect(cards(lead)).toBeFocused()
  await expectSound(lead)
  await notesTab(secretariat)
  await expect(cards(secretariat)).toContainText(SECRET)
  // Unlike other notes by more than colour, and at its paragraph.
  const frame = (card: Element) => getComputedStyle(card).borderTopStyle
  expect(await cards(lead).evaluate(frame)).toBe("dashed")
  await expect(lead.locator(".draft [data-leads]")).toHaveAttribute("data-leads", /※1/)
  await cards(secretariat)
    .getByRole("button", { name: /To its place/ })
    .click()
  await expect(secretariat.locator(".draft")).toBeFocused()

  // Neither in what Norway sees, nor in what its browser was sent or keeps.
  await norway.reload()
  await expect(norway.locator(".draft")).toBeVisible()
  await notesTab(norway)
  await expect(norway.getByText("For co-leads only")).toHaveCount(0)
  await expect(norway.getByRole("button", { name: "Note for co-leads" })).toHaveCount(0)
  await expect(norway.locator("[data-leads]")).toHaveCount(0)
  expect(await norway.content()).not.toContain(SECRET)
  expect(heard().length).toBeGreaterThan(10_000)
  expect(heard()).not.toContain(SECRET)
  const status = await norway.evaluate(
    async (path) => (await fetch(path)).status,
    `/api/drafts/demonstration/lead-notes`,
  )
  expect(status).toBe(403)
  // The browser itself reports the refusal that was just asked for.
  expect(complaints.filter((each) => !each.includes("403"))).toEqual([])
})

test("U166 a note at a bracket is changed by both, nobody's words are lost, and is removed in two steps", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  const secretariat = await signIn(browser, server, "Secretariat", complaints)
  await lead.locator("[data-cluster]").first().click()
  await lead.getByRole("button", { name: "Note for co-leads" }).click()
  await expect(lead.getByRole("dialog")).toContainText("It stands at the bracket in")
  // The server is out of reach: the words stay, over a closed dialog and a reload.
  await lead.route("**/lead-notes", (route) => route.abort())
  await words(lead).fill("Ask Kenya first.")
  await lead.getByRole("button", { name: "Add the note" }).click()
  await expect(lead.locator(".import-refusal")).toContainText("cannot be reached")
  await expect(words(lead)).toHaveValue("Ask Kenya first.")
  await lead.keyboard.press("Escape")
  await lead.reload()
  await notesTab(lead)
  await expect(cards(lead)).toContainText("Not added yet.")
  await lead.unroute("**/lead-notes")
  await lead.getByRole("button", { name: "Go on writing" }).click()
  await expect(words(lead)).toHaveValue("Ask Kenya first.")
  await lead.getByRole("button", { name: "Add the note" }).click()
  await expect(lead.getByRole("dialog")).toHaveCount(0)
  await notesTab(lead)
  await expect(cards(lead)).toHaveCount(1)

  // On the card of its bracket, for both.
  await secretariat.locator("[data-cluster]").first().click()
  await expect(cards(secretariat)).toContainText("Ask Kenya first.")
  await cards(lead).getByRole("button", { name: "Edit" }).click()
  await words(lead).fill("Ask Kenya and Norway.")
  await cards(secretariat).getByRole("button", { name: "Edit" }).click()
  await words(secretariat).fill("Kenya was asked.")
  await secretariat.getByRole("button", { name: "Save", exact: true }).click()
  await expect(cards(secretariat)).toContainText("Changed by Secretariat")
  await expect(cards(lead)).toContainText("Kenya was asked.")
  await expect(cards(lead)).toContainText("Somebody changed this note meanwhile.")
  await expect(words(lead)).toHaveValue("Ask Kenya and Norway.")
  await lead.getByRole("button", { name: "Save over it" }).click()
  await expect(cards(secretariat)).toContainText("Ask Kenya and Norway.")

  // Removed by one while the other writes: those words are kept.
  await cards(lead).getByRole("button", { name: "Edit" }).click()
  await words(lead).fill("Still writing.")
  await cards(secretariat).getByRole("button", { name: "Remove" }).click()
  await cards(secretariat).getByRole("button", { name: "Remove for good" }).click()
  await expect(cards(secretariat)).toHaveCount(0)
  await expect(cards(lead)).toContainText("Somebody removed this note while you were writing.")
  await expect(cards(lead)).toContainText("Still writing.")
  await cards(lead).getByRole("button", { name: "Add as a new note" }).click()
  await expect(cards(secretariat)).toContainText("Still writing.")
  await expect(cards(lead)).toHaveCount(1)
  expect(complaints.filter((each) => !/ERR_FAILED|400/.test(each))).toEqual([])
})

test("U167 a note stays listed when what it stood on is gone, and goes from the page of who leads no more", async ({
  browser,
}) => {
  const lead = await signIn(browser, server, LEAD)
  const id = await importDraft(lead, "Short", {
    text: "1. Boats sail.\n\n2. Ports open at dawn.\n\n3. Nets dry.",
  })
  await openDraft(lead, server, id)
  await caretAfter(lead, "Ports open")
  await note(lead, "Ask about dusk.")
  await expect(cards(lead)).toContainText("To its place in the text")
  // Other words around it: the paragraph is the same.
  await caretAfter(lead, "Ports")
  await lead.keyboard.type(" of all States")
  await expect(cards(lead).getByRole("button", { name: /To its place/ })).toBeVisible()
  await lead.getByText("of all States open at dawn.").click({ clickCount: 3 })
  await lead.keyboard.press("Delete")
  await lead.keyboard.press("Backspace")
  await expect(cards(lead)).toContainText("What it stood on is gone.")
  await expect(cards(lead)).toContainText("Ports open at dawn.")
  await expect(cards(lead)).toContainText("Ask about dusk.")

  const secretariat = await signIn(browser, server, "Secretariat")
  await secretariat.goto(`${server.url}/drafts/${id}`)
  await notesTab(secretariat)
  await expect(cards(secretariat)).toContainText("Ask about dusk.")
  const changed = await secretariat.evaluate(async () => {
    const people = (await (await fetch("/api/groups/main/people")).json()) as {
      person: string
      role: string
    }[]
    const person = people.find(({ role }) => role === "co-lead")?.person ?? ""
    const init = { method: "PATCH", headers: { "content-type": "application/json" } }
    const body = JSON.stringify({ role: "observer", parties: [] })
    return (await fetch(`/api/groups/main/people/${person}`, { ...init, body })).status
  })
  expect(changed).toBeLessThan(300)
  await expect(cards(lead)).toHaveCount(0)
  expect(await lead.content()).not.toContain("Ask about dusk.")
})

const MARKED = [
  "1. States [shall] report by [date], at [--], to the body named [to be inserted].[^1]",
  "2. Ports [should] [may] open.[^2]",
  "[^1]: A substantive remark.",
  "[^2]: Note by the co-chairs: this bracket was not discussed.",
].join("\n\n")

test("U168 what is to be filled in and references to notes look and are named unlike brackets", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  await openDraft(lead, server, await importDraft(lead, "Marked", { text: MARKED }))
  const fields = lead.locator(".draft .placeholder-words")
  await expect(fields).toHaveText(["date", "--", "to be inserted"])
  await expect(lead.locator(".panel .row[data-cluster]")).toHaveCount(2)
  await expect(lead.locator('.draft [aria-label="to be filled in"]')).toHaveCount(3)
  const style = (selector: string, name: string, part?: string) =>
    lead
      .locator(selector)
      .first()
      .evaluate(
        (element, [property, pseudo]) =>
          getComputedStyle(element, pseudo).getPropertyValue(property),
        [name, part] as const,
      )
  for (const media of [
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { contrast: "more" },
    { forcedColors: "active" },
    { media: "print" },
  ] as const) {
    await lead.emulateMedia(media)
    const said = JSON.stringify(media)
    expect(await style(".draft .placeholder-words", "border-top-style"), said).toBe("dotted")
    expect(await style(".draft .bracket.negotiation", "border-top-style"), said).toBe("none")
    expect(await style(".draft .bracket.negotiation", "font-weight"), said).toBe("700")
    expect(await style(".draft .bracket.placeholder", "font-weight"), said).toBe("400")
    const numbers = ".draft .note-reference.footnote"
    expect(await style(numbers, "border-top-style", "::after"), said).toBe("none")
    const sizes = [await style(numbers, "font-size", "::after"), await style(".draft", "font-size")]
    expect(Number.parseFloat(sizes[0] ?? ""), said).toBeLessThan(Number.parseFloat(sizes[1] ?? ""))
    const chairs = ".draft .note-reference.co-chair"
    expect(await style(chairs, "border-top-style", "::after"), said).toBe("solid")
    await lead.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null, media: null })
  }
  await expect(lead.getByRole("img", { name: "Footnote 1" })).toHaveCount(1)
  await expect(lead.getByRole("img", { name: "Co-chairs’ note 2" })).toHaveCount(1)
  expect(await violations(lead)).toEqual([])
  await lead.setViewportSize({ width: 390, height: 844 })
  await expectSound(lead)
  expect(complaints).toEqual([])
})

test("U169 nothing of a note for co-leads is on paper, on the projector or in another view", async ({
  browser,
}) => {
  const lead = await signIn(browser, server, LEAD)
  await caretAfter(lead, "in water quality")
  await note(lead, SECRET)
  await expect(cards(lead)).toContainText(SECRET)
  await lead.emulateMedia({ media: "print" })
  await expect(cards(lead)).toBeHidden()
  const margin = await lead
    .locator(".draft [data-leads]")
    .evaluate((paragraph) => getComputedStyle(paragraph, "::after").content)
  expect(margin).not.toContain("※")
  await lead.emulateMedia({ media: null })
  const url = lead.url()
  const [projector] = await Promise.all([
    lead.context().newPage(),
    lead.getByRole("tab", { name: "Notes" }).click(),
  ])
  await projector.goto(`${url}/plenary`)
  await expect(projector.locator(".projector")).toBeVisible()
  expect(await projector.content()).not.toContain(SECRET)
  expect(await projector.locator("[data-leads]").count()).toBe(0)
  await projector.goto(`${url}/text`)
  expect(await projector.content()).not.toContain(SECRET)
})
