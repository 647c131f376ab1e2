/** Drafts from right to left and in Chinese: read, shown and proposed in as any other. */

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test, type Browser, type Locator, type Page } from "@playwright/test"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import {
  draftText,
  paragraphWith,
  selectWords,
  signIn,
  startServer,
  type TestServer,
  signOutAll,
} from "./support/server.ts"

test.describe.configure({ timeout: 180_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

/** Brings a text of `fixtures/` in, and opens it as a delegate and as the co-lead. */
async function opened(browser: Browser, title: string, file: string, complaints: string[]) {
  const text = readFileSync(join(import.meta.dirname, "../../fixtures", file), "utf8")
  const [lead, kenya] = await Promise.all([
    signIn(browser, server, "Co-lead of the group", complaints),
    signIn(browser, server, "Delegate of Kenya", complaints),
  ])
  const id = await importDraft(lead, title, { text })
  await openDraft(lead, server, id)
  await openDraft(kenya, server, id)
  return { lead, kenya }
}

/** Where words are drawn on the screen. */
function placeOf(paragraph: Locator, words: string): Promise<{ left: number; right: number }> {
  return paragraph.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { left, right } = range.getBoundingClientRect()
      return { left, right }
    }
    throw new Error(`nothing reads "${wanted}"`)
  }, words)
}

async function saved(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await expect(page.getByText("All changes saved")).toBeVisible()
}

/** No part of the page is wider than the screen. */
async function expectNoSideways(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBe(screen)
}

test("an Arabic draft stands from right to left, brackets, chips, list and all", async ({
  browser,
}) => {
  const complaints: string[] = []
  const { lead, kenya } = await opened(browser, "رصد السواحل", "arabic.txt", complaints)
  const paragraph = paragraphWith(kenya, "كل دولة مشاركة")
  for (const each of await kenya.locator(".ProseMirror p").all())
    expect(await each.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl")
  await expect(kenya.locator(".count")).toHaveText("4 open of 4")

  // The characters stay as they were typed; the opening one is drawn on the right, and so mirrored.
  expect(await draftText(kenya)).toContain("1. [ينبغي أن] [يجوز أن] تنشئ")
  const [open, close] = [
    paragraph.locator(".bracket.side-open").first(),
    paragraph.locator(".bracket.side-close").first(),
  ]
  expect([await open.textContent(), await close.textContent()]).toEqual(["[", "]"])
  const [from, to] = [await open.boundingBox(), await close.boundingBox()]
  expect(from?.x).toBeGreaterThan(to?.x ?? Infinity)
  // The label hangs to the right of the words.
  const [label, words] = [await placeOf(paragraph, "1."), await placeOf(paragraph, "ينبغي")]
  expect(label.left).toBeGreaterThan(words.right)

  // A delegate types over words: an alternative of their party, whose chip stands to its left.
  await selectWords(kenya, "محطة رصد")
  await kenya.keyboard.type("محطتي رصد")
  for (const page of [kenya, lead])
    await expect.poll(() => draftText(page)).toContain("[محطة رصد] [محطتي رصد] واحدة")
  const chip = paragraph.locator(".bracket-chip").last()
  await expect(chip).toContainText("Kenya")
  const added = await placeOf(paragraph, "محطتي")
  expect((await chip.boundingBox())?.x).toBeLessThan(added.left)

  // Right goes back there, into the words that were just typed; left goes forward again.
  await kenya.keyboard.press("ArrowRight")
  await kenya.keyboard.type("ا")
  await kenya.keyboard.press("ArrowLeft")
  await kenya.keyboard.type("ين")
  for (const page of [kenya, lead])
    await expect.poll(() => draftText(page)).toContain("[محطة رصد] [محطتي رصادين] واحدة")
  await saved(kenya, lead)

  const line = kenya.locator("[data-cluster]", { hasText: "ينبغي أن" }).first()
  await kenya.getByRole("button", { name: "All brackets" }).click()
  const row = line.locator(".row-words")
  expect(await row.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl")
  await expectNoSideways(kenya)
  expect(complaints).toEqual([])
})

test("a Chinese draft keeps its brackets, and words are composed into a proposal", async ({
  browser,
}) => {
  const complaints: string[] = []
  const { lead, kenya } = await opened(browser, "沿海观测合作", "decision-zh.txt", complaints)
  // The placeholder of the symbol and the comment of the layout are not under negotiation.
  await expect(kenya.locator(".count")).toHaveText("4 open of 4")
  const before = await draftText(kenya)
  expect(before).toContain("请［各参加国］［有能力的参加国］在资源允许")
  expect(before).toContain("概要【，并译成所有正式语文】；")
  await expect(paragraphWith(kenya, "决定草案CM-2/").locator(".placeholder-words")).toHaveText("--")
  const line = kenya.locator("[data-cluster]", { hasText: "有能力的参加国" })
  await expect(line.locator(".row-words")).toContainText("［各参加国］")

  // Composed key by key, as an input method does: nobody sees the letters, and the word enters once.
  await caretAfter(kenya, "感谢提供资料")
  const input = await kenya.context().newCDPSession(kenya)
  let letters = ""
  for (const key of ["hai", "y", "ang"]) {
    letters += key
    await input.send("Input.imeSetComposition", {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    })
    await expect.poll(() => draftText(kenya)).toContain(`感谢提供资料${letters}`)
    expect(await draftText(lead)).toBe(before)
  }
  await input.send("Input.insertText", { text: "海洋" })
  for (const page of [kenya, lead])
    await expect.poll(() => draftText(page)).toMatch(/感谢提供资料[[［]海洋[\]］]的各参加国/)
  await kenya.keyboard.type("x")
  for (const page of [kenya, lead])
    await expect.poll(() => draftText(page)).toMatch(/感谢提供资料[[［]海洋x[\]］]的各参加国/)
  // Nothing else of the draft changed, full-width brackets least of all.
  expect((await draftText(lead)).replace(/[[［]海洋x[\]］]/, "")).toBe(before)
  await expect(lead.locator(".count")).toHaveText("5 open of 5")

  // Words that come at once over a selection replace all of it, though one character differs.
  await selectWords(kenya, "海岸状况")
  await kenya.keyboard.insertText("海洋状况")
  for (const page of [kenya, lead])
    await expect
      .poll(() => draftText(page))
      .toMatch(/发布一份[[［]海岸状况[\]］] ?[[［]海洋状况[\]］]概要/)
  await saved(kenya, lead)
  await expectNoSideways(kenya)
  expect(complaints).toEqual([])
})
