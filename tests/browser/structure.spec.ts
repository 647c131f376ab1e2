/** Two people who edit one paragraph while one of them splits it, through the server. */

import { expect, test, type Page } from "@playwright/test"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const LEAD = "Co-lead of the group"

/** The paragraphs on a screen that hold one of the letters that these tests type. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".ProseMirror p")]
      .map((each) => {
        const copy = each.cloneNode(true) as Element
        // The names at the carets of others.
        for (const widget of copy.querySelectorAll(".ProseMirror-widget")) widget.remove()
        return copy.textContent
      })
      .filter((text) => /[αβγδ]/.test(text)),
  )
}

/** A paragraph of its own at the end of the draft, with these words; the caret stands behind them. */
async function write(page: Page, words: string): Promise<void> {
  await page.locator(".ProseMirror").click()
  await page.keyboard.press("Control+End")
  await page.keyboard.press("Enter")
  await page.keyboard.type(words)
}

test("E21 typing goes on in a paragraph that somebody else splits, and undo joins it again", async ({
  browser,
}) => {
  const a = await signIn(browser, server, LEAD)
  const b = await signIn(browser, server, "Secretariat")
  await write(a, "αααα ββββ")
  await expect.poll(() => marked(b)).toEqual(["αααα ββββ"])
  await b.getByText("αααα ββββ").click()
  await b.keyboard.press("End")
  for (let i = 0; i < 5; i++) await a.keyboard.press("ArrowLeft")
  // Both at the same moment: what B types is on its way when A's paragraph is split.
  await Promise.all([
    b.keyboard.type("bbbbbbbbbbbbbbbbbbbb", { delay: 5 }),
    a.keyboard.press("Enter").then(() => a.keyboard.type("new", { delay: 5 })),
  ])
  const split = ["αααα", "new ββββ" + "b".repeat(20)]
  for (const page of [a, b]) await expect.poll(() => marked(page)).toEqual(split)
  await a.keyboard.press("Control+z")
  for (const page of [a, b])
    await expect.poll(() => marked(page)).toEqual(["αααα", " ββββ" + "b".repeat(20)])
  await a.keyboard.press("Control+z")
  for (const page of [a, b])
    await expect.poll(() => marked(page)).toEqual(["αααα ββββ" + "b".repeat(20)])
  await a.keyboard.press("Control+y")
  await a.keyboard.press("Control+y")
  for (const page of [a, b]) await expect.poll(() => marked(page)).toEqual(split)
  await b.keyboard.press("Control+z")
  for (const page of [a, b]) await expect.poll(() => marked(page)).toEqual(["αααα", "new ββββ"])
})

test("E25 paragraphs move by key while somebody types in them, and undo brings them back", async ({
  browser,
}) => {
  const a = await signIn(browser, server, LEAD)
  const b = await signIn(browser, server, "Secretariat")
  await write(a, "αα one")
  await a.keyboard.press("Enter")
  await a.keyboard.type("ββ two")
  await a.keyboard.press("Enter")
  await a.keyboard.type("γγ three")
  const before = (await marked(a)).slice(0, -3)
  await expect.poll(() => marked(b)).toEqual([...before, "αα one", "ββ two", "γγ three"])
  await b.getByText("ββ two").click()
  await b.keyboard.press("End")
  await a.keyboard.press("ArrowUp")
  await a.keyboard.press("Shift+ArrowDown")
  // Both at the same moment: what B types is on its way when the two paragraphs move.
  await Promise.all([
    b.keyboard.type("bbbbbbbbbbbbbbbbbbbb", { delay: 5 }),
    a.keyboard.press("Alt+ArrowUp"),
  ])
  const two = "ββ two" + "b".repeat(20)
  const moved = [...before, two, "γγ three", "αα one"]
  for (const page of [a, b]) await expect.poll(() => marked(page)).toEqual(moved)
  await a.keyboard.press("Control+z")
  const back = [...before, "αα one", two, "γγ three"]
  for (const page of [a, b]) await expect.poll(() => marked(page)).toEqual(back)
  await a.keyboard.press("Control+y")
  for (const page of [a, b]) await expect.poll(() => marked(page)).toEqual(moved)
  await b.keyboard.press("Control+z")
  for (const page of [a, b])
    await expect.poll(() => marked(page)).toEqual([...before, "ββ two", "γγ three", "αα one"])
})

test("E21 what is typed right after Enter stands in the new paragraph", async ({ browser }) => {
  const a = await signIn(browser, server, LEAD)
  const times: number[] = []
  const before = await marked(a)
  await write(a, "γδ")
  for (let i = 0; i < 20; i++) {
    await a.keyboard.press("ArrowLeft")
    // The page hears of a moved caret a moment later.
    await expect.poll(() => a.evaluate(() => getSelection()?.focusOffset)).toBe(1)
    await a.waitForTimeout(50)
    await a.evaluate(() => {
      const count = () => document.querySelectorAll(".ProseMirror p").length
      const before = count()
      let begun = 0
      addEventListener("keydown", () => (begun = performance.now()), { once: true, capture: true })
      const seen = new MutationObserver(() => {
        if (count() <= before) return
        seen.disconnect()
        document.body.dataset["took"] = String(performance.now() - begun)
      })
      seen.observe(document.body, { childList: true, subtree: true })
    })
    await a.keyboard.press("Enter")
    await a.keyboard.type("γ")
    await expect.poll(() => marked(a)).toEqual([...before, ...Array<string>(i + 1).fill("γ"), "γδ"])
    times.push(Number(await a.evaluate(() => document.body.dataset["took"])))
    await a.keyboard.press("End")
  }
  times.sort((one, other) => one - other)
  console.log(
    `Enter to a new paragraph on screen, ms: ${times.map((each) => each.toFixed(0)).join(" ")}`,
  )
})
