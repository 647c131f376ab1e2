/** What stands around a draft, in languages of other scripts than English. */

import { expect, test, type Browser, type Page } from "@playwright/test"
import { sayings as arabic } from "../../client/language/ar/all.ts"
import { sayings as chinese } from "../../client/language/zh/all.ts"
import { sayings as english } from "../../client/language/en/all.ts"
import { expectSound } from "./support/axe.ts"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"
import { latinWords, speaking } from "./support/speaking.ts"

test.describe.configure({ timeout: 180_000 })

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const ENGLISH = `1. Ports [shall] [should] record traffic.[^1]
2. States [and bodies] report yearly.

[^1]: Ports of all sizes.`
const ARABIC = `1. على الموانئ [أن تسجل] [تسجيل] حركة المرور.
2. تقدم الدول تقارير سنوية.`

/** Names of programs, formats, languages and keys. */
const NAMES =
  /Chapeau|Markdown|HTML|JSON|Ctrl|Alt|Shift|Tab|Home|End|Enter|Esc|English|Français|Español|Kenya|Co-lead of the group|Delegate of|bis/

async function expectNoEnglish(page: Page, part: string): Promise<void> {
  await expect(page.locator(part).first()).toBeVisible()
  expect(await latinWords(page, part, NAMES)).toEqual([])
}

async function expectSpoken(page: Page, ...parts: readonly string[]): Promise<void> {
  for (const part of parts) await expectNoEnglish(page, part)
  await expectSound(page)
}

async function opened(
  browser: Browser,
  text: string,
  language: "ar" | "zh" | "en",
  size?: { width: number; height: number },
) {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Co-lead of the group", complaints, size)
  await openDraft(page, server, await importDraft(page, "Traffic", { text }))
  await speaking(page, language)
  return { page, complaints }
}

/** The middle of something on screen, from the left. */
async function middle(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox()
  return box ? box.x + box.width / 2 : NaN
}

for (const [language, say] of [
  ["ar", arabic],
  ["zh", chinese],
] as const) {
  test(`U42 the frame of a draft is in ${language}`, async ({ browser }) => {
    const { page, complaints } = await opened(browser, ENGLISH, language)
    const { toolbar, frame } = say
    await expect(page.locator(".saved")).toHaveText(frame.saved.all)
    await expectSpoken(page, ".header", ".tab-list")
    for (const menu of [toolbar.wholeText, say.entry.language]) {
      await page.locator(".tools").getByRole("button", { name: menu, exact: true }).click()
      await expectSpoken(page, ".popover")
      await page.keyboard.press("Escape")
    }
    await page.getByRole("button", { name: toolbar.modes.edit.short }).click()
    await expectSpoken(page, ".popover")
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: toolbar.download, exact: true }).click()
    await expectNoEnglish(page, ".popover")
    await page.keyboard.press("Escape")
    await page.locator(".tools").getByRole("button", { name: toolbar.keys, exact: true }).click()
    await expectSpoken(page, ".modal")
    await page.keyboard.press("Escape")
    await caretAfter(page, "record ")
    await page.getByRole("button", { name: toolbar.propose }).first().click()
    await expectSpoken(page, ".modal")
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: toolbar.undo, exact: true }).click()
    await expect(page.getByText(say.writing.refused.nothingToUndo)).toBeVisible()
    await page.getByRole("tab", { name: frame.tabs.notes }).click()
    await expectSpoken(page, ".note-head", ".note-card button")
    for (const view of ["bracketed", "agreed", "compare"] as const) {
      await page.getByRole("radio", { name: toolbar.views[view] }).click()
      await expectSpoken(page, ".notice")
    }
    expect(complaints).toEqual([])
  })

  test(`U42 the frame of a draft is in ${language} on a narrow screen`, async ({ browser }) => {
    const { page } = await opened(browser, ENGLISH, language, { width: 390, height: 844 })
    await expectSpoken(page, ".header", ".narrow-bar")
    await page.getByRole("button", { name: say.toolbar.moreTools, exact: true }).click()
    await expectSpoken(page, ".popover")
    await page.getByRole("menuitemradio", { name: "English" }).click()
    await expect(page.locator("html")).toHaveAttribute("lang", "en")
    await expect(page.locator(".saved")).toHaveText(english.frame.saved.all)
  })
}

test("U42 the page goes from right to left in Arabic, a draft as its language does", async ({
  browser,
}) => {
  const { page } = await opened(browser, ENGLISH, "ar")
  expect(await middle(page, ".panel")).toBeLessThan(await middle(page, ".ProseMirror"))
  expect(await middle(page, ".me")).toBeLessThan(await middle(page, ".wordmark"))
  await expect(page.locator(".working").last()).toHaveAttribute("dir", "ltr")
  await expect(page.locator(".working").last()).toHaveCSS("direction", "ltr")
  await page.locator(".tools").getByRole("button", { name: arabic.entry.language }).click()
  await page.getByRole("menuitemradio", { name: "English" }).click()
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  await openDraft(page, server, await importDraft(page, "Traffic", { text: ARABIC }))
  expect(await middle(page, ".panel")).toBeGreaterThan(await middle(page, ".ProseMirror"))
  await expect(page.locator(".ProseMirror p").first()).toHaveCSS("direction", "rtl")
})

test("U7 a letter is a command whichever script the keyboard types", async ({ browser }) => {
  const { page } = await opened(browser, ENGLISH, "ar")
  await caretAfter(page, "record ")
  await page.keyboard.press("Escape")
  await expect(page.locator(".panel :focus, .panel:focus-within").first()).toBeVisible()
  await page.evaluate(() => {
    const typed = { key: "ح", code: "KeyP", bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", typed))
  })
  await expect(page.getByRole("dialog")).toContainText(arabic.writing.propose.here)
})
