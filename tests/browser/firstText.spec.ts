/** The text that comes with the page: read before the editor is there, and not moved by it. */

import { expect, test } from "@playwright/test"
import { importDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

let server: TestServer

test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const THIRTY_PAGES = Array.from(
  { length: 220 },
  (_, i) =>
    `${i + 1}. Paragraph ${i + 1} of a long draft on [harbours] [coasts and harbours], ` +
    "which says what the States that take part in it do, when they do it, and to whom they tell it; ".repeat(
      4,
    ),
).join("\n\n")

/** Which paragraph stands at the head of the visible text, and where, in whole pixels. */
function head(shown: Element): { readonly words: string; readonly x: number; readonly y: number } {
  const top = shown.closest(".desk")?.getBoundingClientRect().top ?? 101
  const found = [...shown.querySelectorAll("p[data-id]")].find(
    (each) => each.getBoundingClientRect().bottom > top,
  )
  const { x = 0, y = 0 } = found?.getBoundingClientRect() ?? {}
  return { words: (found?.textContent ?? "").slice(0, 30), x: Math.round(x), y: Math.round(y) }
}

test("U60 is read before the program of the page has come, and stays where it is", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  const id = await importDraft(page, "Thirty pages", { text: THIRTY_PAGES })
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  let bytes = 0
  page.on("response", (response) => {
    void response
      .request()
      .sizes()
      .then(({ responseBodySize }) => (bytes += responseBodySize))
  })
  await page.route("**/*.js", async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`${server.url}/drafts/${id}`, { waitUntil: "commit" })
  const first = page.locator("#first")
  await expect(first.getByText("Paragraph 7 of a long draft")).toBeVisible()
  await expect.poll(() => bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(120_000)
  await first.locator(".desk").evaluate((desk) => (desk.scrollTop = 3000))
  const before = await first.evaluate(head)
  release()
  await expect(page.locator(".ProseMirror")).toBeVisible()
  await expect(first).toHaveCount(0)
  const after = () => page.locator(".ProseMirror").evaluate(head)
  await expect.poll(after).toEqual(before)
  expect(complaints).toEqual([])
})

test("U60 labels, brackets and notes stand where the editor has them", async ({ browser }) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  const places = (within: string) =>
    page
      .locator(`${within} p[data-id]`)
      .evaluateAll((all) =>
        all.slice(0, 14).map((each) => Math.round(each.getBoundingClientRect().y)),
      )
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route("**/*.js", async (route) => {
    await released
    await route.continue()
  })
  await page.reload({ waitUntil: "commit" })
  await expect(page.locator("#first p[data-id]").nth(13)).toBeVisible()
  await expect(page.locator("#first")).toHaveCSS("position", "fixed")
  const before = await places("#first")
  release()
  await expect(page.locator(".ProseMirror")).toBeVisible()
  await expect.poll(() => places(".ProseMirror")).toEqual(before)
  expect(complaints).toEqual([])
})

test("U60 a text that looks like markup is a text, and goes when the draft is not shown", async ({
  browser,
}) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints)
  const markup = "<img src=x onerror=alert(1)> $& $` </div><script>alert(1)</script>"
  const id = await importDraft(page, "<b>Title</b>", { text: `1. ${markup}` })
  const answer = await page.request.get(`${server.url}/drafts/${id}`)
  const source = await answer.text()
  expect(source).not.toContain("<img src=x")
  expect(source).not.toContain("<b>Title")
  expect(source.split('<div id="page">')).toHaveLength(2)
  await page.goto(`${server.url}/drafts/${id}`)
  await expect(page.locator(".ProseMirror")).toContainText("<img src=x onerror=alert(1)> $& $`")
  expect(complaints).toEqual([])
})
