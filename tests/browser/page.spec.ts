/** The page around the text, as its users meet it: panel, cards, keys, views, and who cannot see well. */

import { expect, test, type Page } from "@playwright/test"
import { violations } from "./support/axe.ts"
import { selectWords, signIn, startServer, type TestServer, signOutAll } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const NORWAY = "Delegate of Norway"
const LEAD = "Co-lead of the group"

/** The line of a cluster, by some of its words. */
function line(page: Page, words: string) {
  return page.locator("[data-cluster]", { hasText: words }).first()
}

async function backToList(page: Page): Promise<void> {
  await page.getByRole("button", { name: "All brackets" }).click()
}

test("U6 a line goes to the text, and the caret in a bracket opens its card", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, NORWAY, complaints)
  await line(page, "is encouraged to").click()
  await expect(page.getByRole("heading", { name: /^B\.1/ })).toBeVisible()
  await expect(
    page.locator(".ProseMirror .bracket.at-caret, .ProseMirror .at-caret").first(),
  ).toBeInViewport()
  await selectWords(page, "within national jurisdiction")
  await expect(page.getByRole("heading", { name: /^A\.2/ })).toBeVisible()
  await expect(page.getByRole("button", { name: "Alternative 1" })).toHaveAttribute(
    "aria-pressed",
    "true",
  )
  await page.getByRole("button", { name: "Next card" }).click()
  await expect(page.getByRole("heading", { name: /^A\.2/ })).toBeVisible()
  await expect(page.locator(".card-place")).toHaveText(/^3 of \d+$/)
  await backToList(page)
  await expect(page.locator("[data-cluster][aria-current]")).toBeVisible()
  expect(complaints).toEqual([])
})

test("U7 single letters are commands in the panel and letters in the text", async ({ browser }) => {
  const page = await signIn(browser, server, NORWAY)
  await line(page, "is encouraged to").click()
  await page.keyboard.press("2")
  await page.keyboard.press("s")
  await expect(page.getByRole("radio", { name: "Support" })).toHaveAttribute("aria-checked", "true")
  await expect(page.getByText("1 support")).toBeVisible()
  await page.keyboard.press("s")
  await expect(page.getByText("1 support")).toBeHidden()
  // Escape goes to the text: there the same letter is typed, as a proposal.
  await page.keyboard.press("Escape")
  await expect(page.locator(".ProseMirror")).toBeFocused()
  await page.keyboard.press("s")
  await expect(page.getByText("1 support")).toBeHidden()
  await page.getByRole("button", { name: "Undo" }).click()
})

test("U8 a decision takes two steps, ad ref needs a meeting, and reopening gives the state back", async ({
  browser,
}) => {
  const page = await signIn(browser, server, LEAD)
  const sentence = page.locator(".count")
  const before = await sentence.textContent()
  await line(page, "six").click()
  await page.keyboard.press("2")
  await page.getByText("Agreed ad ref").click()
  await expect(page.getByRole("button", { name: "Confirm" })).toBeDisabled()
  await expect(page.getByText("needs the meeting in which it was agreed")).toBeVisible()
  await page.getByLabel("Meeting").fill("Third meeting")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("Agreed ad ref, Third meeting.")).toBeVisible()
  await expect(page.getByText("Recorded as agreed ad ref.")).toBeVisible()
  await backToList(page)
  await expect(sentence).not.toHaveText(before ?? "")
  await page.getByRole("radio", { name: "Decided" }).click()
  await expect(page.locator("[data-cluster]")).toHaveCount(1)
  await line(page, "twelve").click()
  await page.getByRole("button", { name: "Reopen" }).click()
  await backToList(page)
  await expect(page.getByText("Nothing is decided here yet.")).toBeVisible()
  await page.getByRole("radio", { name: "All" }).click()
  await expect(sentence).toHaveText(before ?? "")
})

test("the list can be confined to a section", async ({ browser }) => {
  const page = await signIn(browser, server, NORWAY)
  const all = await page.locator("[data-cluster]").count()
  const choice = page.getByLabel("Section")
  const name = await choice.locator("option", { hasText: "Objective" }).textContent()
  await choice.selectOption({ label: name ?? "" })
  const [, count] = /(\d+) open$/.exec(name ?? "") ?? []
  await expect(page.locator("[data-cluster]")).toHaveCount(Number(count))
  expect(Number(count)).toBeLessThan(all)
  await page.getByRole("radio", { name: "Mine" }).click()
  await expect(page.getByText("Your party has proposed nothing here")).toBeVisible()
})

test("U11 a refusal is spoken and stays until it is dismissed", async ({ browser }) => {
  const page = await signIn(browser, server, NORWAY)
  await page.getByRole("button", { name: "Bracket", exact: true }).click()
  const alert = page.getByRole("alert").filter({ hasText: "Select words in the text first" })
  await expect(alert).toBeVisible()
  await page.getByRole("tab", { name: "Outline" }).click()
  await expect(alert).toBeVisible()
  await page.getByRole("button", { name: "Dismiss" }).click()
  await expect(alert).toBeHidden()
})

test("U12 the sheet of keys lists what this person may do", async ({ browser }) => {
  for (const [person, has] of [
    [LEAD, true],
    ["Observer", false],
  ] as const) {
    const page = await signIn(browser, server, person)
    await page.keyboard.press("?")
    const sheet = page.getByRole("dialog", { name: "Keys" })
    await expect(sheet.getByText("Next bracket", { exact: true })).toBeVisible()
    await expect(sheet.getByText("Reopen")).toHaveCount(has ? 1 : 0)
    await page.keyboard.press("Escape")
    await expect(sheet).toBeHidden()
    await expect(page.getByRole("button", { name: "Bracket", exact: true })).toHaveCount(
      has ? 1 : 0,
    )
    await page.context().close()
  }
})

test("U13 a note opens beside the text and leads back to its place", async ({ browser }) => {
  const page = await signIn(browser, server, NORWAY)
  await page.locator(".ProseMirror .note-reference").first().dispatchEvent("click")
  const note = page.getByRole("article", { name: /note 1$/ })
  await expect(note).toBeFocused()
  await note.getByRole("button", { name: "To its place in the text" }).click()
  await expect(page.locator(".ProseMirror")).toBeFocused()
})

test("U14 other views say what they are and cannot be written in", async ({ browser }) => {
  const page = await signIn(browser, server, LEAD)
  const desk = page.locator("#text")
  await desk.evaluate((element) => element.scrollTo(0, 600))
  await page.getByRole("radio", { name: "Agreed" }).click()
  expect(await desk.evaluate((element) => element.scrollTop)).toBe(0)
  const agreed = page.getByRole("article", { name: "Agreed text" })
  await expect(agreed).toContainText("does not supersede any official document")
  await expect(agreed).toContainText("[…]")
  await expect(page.locator(".ProseMirror")).toBeHidden()
  expect(await agreed.locator("[contenteditable]").count()).toBe(0)
  await page.getByRole("radio", { name: "Bracketed" }).click()
  await expect(page.getByRole("article", { name: "Bracketed text" })).toContainText("[scope]")
  await page.getByRole("radio", { name: "Compare" }).click()
  await expect(page.getByRole("article", { name: "Compared with the start" })).toContainText(
    "since the text was imported",
    { ignoreCase: true },
  )
  await page.getByRole("radio", { name: "Working" }).click()
  await expect(page.locator(".ProseMirror")).toBeVisible()
  expect(await desk.evaluate((element) => element.scrollTop)).toBe(600)
})

test("a download carries no names unless they are asked for", async ({ browser }) => {
  const page = await signIn(browser, server, LEAD)
  await page.getByRole("button", { name: "Download" }).click()
  const file = page.getByRole("link", { name: "Markdown" })
  await expect(file).toHaveAttribute("href", /as=bracketed&to=md&names=0$/)
  await page.getByText("With the names of parties").click()
  await expect(file).toHaveAttribute("href", /names=1$/)
  const answer = await page.request.get(server.url + ((await file.getAttribute("href")) ?? ""))
  expect(answer.ok()).toBe(true)
})

test("U15 a delegate goes from the list to a decision of their party by keyboard alone", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Delegate of Japan")
  await page.getByRole("tab", { name: "Brackets" }).focus()
  for (let i = 0; i < 6; i++) {
    if (await page.locator("[data-cluster]:focus").count()) break
    await page.keyboard.press("Tab")
  }
  await expect(page.locator("[data-cluster]:focus")).toHaveCount(1)
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(page.locator(".card")).toBeFocused()
  await page.keyboard.press("2")
  await page.keyboard.press("o")
  await expect(page.getByText("1 oppose")).toBeVisible()
  await page.keyboard.press("a")
  await page.keyboard.type("in coastal waters")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByRole("list", { name: "Alternatives" })).toContainText("in coastal waters")
  await page.keyboard.press("w")
  await expect(page.getByRole("list", { name: "Alternatives" })).not.toContainText(
    "in coastal waters",
  )
})

test("U3 the page asks before it is left while something is not delivered", async ({ browser }) => {
  const page = await signIn(browser, server, "Delegate of Brazil")
  await expect(page.getByText("All changes saved")).toBeVisible()
  await line(page, "plastic debris").click()
  await page.context().setOffline(true)
  await page.routeWebSocket(/sync/, (socket) => socket.close())
  await page.getByRole("radio", { name: "Reserve" }).click()
  await expect(page.getByText(/1 change not yet delivered/)).toBeVisible()
  const asked = page.waitForEvent("dialog")
  const leaving = page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe("beforeunload")
  await dialog.dismiss()
  await leaving
  await page.context().setOffline(false)
})

test("U21 the header says who one is once", async ({ browser }) => {
  for (const [person, header] of [
    ["Secretariat", "Secretariat"],
    ["Observer", "Observer"],
    [LEAD, `${LEAD}co-lead`],
  ] as const) {
    const page = await signIn(browser, server, person)
    await expect(page.locator(".me")).toHaveText(header)
    await page.context().close()
  }
})

test("U22 who comes back after a lost connection is seen by the others at once", async ({
  browser,
}) => {
  const other = await signIn(browser, server, "Delegate of Kenya")
  const page = await signIn(browser, server, NORWAY)
  let lost = false
  let lose = () => {}
  await page.routeWebSocket(/sync/, async (socket) => {
    if (lost) return socket.close()
    const behind = socket.connectToServer()
    lose = () => void Promise.all([socket.close(), behind.close()])
  })
  await page.reload()
  await expect(page.getByText("All changes saved")).toBeVisible()
  await selectWords(page, "visits of technicians")
  const caret = other.locator(".remote-caret")
  await expect(caret).toHaveCount(1)
  lost = true
  lose()
  await expect(caret).toHaveCount(0)
  lost = false
  await expect(caret).toHaveCount(1, { timeout: 6_000 })
})

test("U30 a refusal of the server loses nothing that was typed", async ({ browser }) => {
  const page = await signIn(browser, server, NORWAY)
  let refuse = () => {}
  let delivering = true
  await page.routeWebSocket(/sync/, (socket) => {
    const behind = socket.connectToServer()
    socket.onMessage((message) => {
      if (delivering) behind.send(message)
    })
    refuse = () => {
      const text = (words: string) => [words.length, ...Buffer.from(words)]
      const refusal = [101, ...text("not-allowed"), ...text("This section is closed.")]
      for (let update = 1; update <= 100; update++) socket.send(Buffer.from([...refusal, update]))
    }
  })
  await page.reload()
  await expect(page.getByText("All changes saved")).toBeVisible()
  delivering = false
  await selectWords(page, "visits of technicians")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.type(" and divers")
  await expect(page.getByText(/not yet delivered/)).toBeVisible()
  refuse()
  const told = page.getByRole("alert").filter({ hasText: "This section is closed." })
  await told.getByRole("button", { name: "Show" }).click()
  await expect(page.locator(".held-text ins")).toContainText("and divers")
  await expect(page.locator(".ProseMirror")).not.toContainText("and divers")
  await expect(page.getByText("All changes saved")).toBeVisible()
})

test("U5 five thousand clusters cost no more lines than the visible ones", async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await signIn(browser, server, LEAD)
  const text = Array.from(
    { length: 2_500 },
    (_, i) => `${i + 1}. Ports [should] [may] give shelter, and [free] water.`,
  ).join("\n\n")
  const made = await page.evaluate(async (content) => {
    const answer = await fetch("/api/drafts", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title: "Many", text: content }),
    })
    return (await answer.json()) as { id: string }
  }, text)
  await page.goto(`${server.url}/drafts/${made.id}`)
  await expect(page.locator(".count")).toHaveText("5000 open of 5000", { timeout: 30_000 })
  expect(await page.locator("[data-cluster]").count()).toBeLessThan(60)
  await page.locator("[data-cluster]").first().focus()
  await page.keyboard.press("End")
  await expect(page.locator("[data-cluster]:focus")).toContainText("5000")
})

test("U6 on a narrow screen the place that is gone to stands above the sheet", async ({
  browser,
}) => {
  const page = await signIn(browser, server, LEAD, [], { width: 390, height: 844 })
  await page.getByRole("button", { name: /open of/ }).click()
  const edge = (await page.getByRole("complementary").boundingBox())?.y ?? 0
  await page.getByRole("tab", { name: "Outline" }).click()
  await page.getByRole("button", { name: "Exchange of observations" }).click()
  const heading = page.locator(".ProseMirror p", { hasText: "Exchange of observations" }).first()
  const bottom = async () => {
    const box = await heading.boundingBox()
    return box ? box.y + box.height : Infinity
  }
  await expect.poll(bottom).toBeLessThan(edge)
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`U16 nothing is found by axe at ${width} wide, ${colorScheme}`, async ({ browser }) => {
      const page = await signIn(browser, server, LEAD, [], { width, height })
      await page.emulateMedia({ colorScheme })
      const narrow = width < 500
      if (narrow) await page.getByRole("button", { name: /open of/ }).click()
      expect(await violations(page)).toEqual([])
      await line(page, "scope of application").click()
      await page.keyboard.press("1")
      await expect(page.getByRole("button", { name: "Confirm" })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.getByRole("tab", { name: "Notes" }).click()
      await page.getByRole("radio", { name: "Agreed" }).click()
      expect(await violations(page)).toEqual([])
      await page.getByRole("tab", { name: "Outline" }).click()
      await page.getByRole("radio", { name: "Compare" }).click()
      expect(await violations(page)).toEqual([])
    })
  }
}
