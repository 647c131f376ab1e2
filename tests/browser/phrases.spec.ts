/** Standard phrases at hand wherever words of a proposal are typed. */

import { expect, test } from "@playwright/test"
import { violations } from "./support/axe.ts"
import { selectWords, signIn, startServer, type TestServer, signOutAll } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const NORWAY = "Delegate of Norway"

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`U23 seed D18: a phrase is found, chosen and proposed by keyboard, ${size.width} pixels wide`, async ({
    browser,
  }) => {
    const complaints: string[] = []
    const page = await signIn(browser, server, NORWAY, complaints, size)
    await selectWords(page, "within national jurisdiction")
    if (size.width < 500) {
      await page.getByRole("button", { name: "More" }).click()
      await page.getByRole("menuitem", { name: "Propose words" }).click()
    } else await page.getByRole("button", { name: "Propose words" }).click()
    const words = page.getByRole("textbox", { name: "Put instead" })
    await expect(words).toBeFocused()
    await words.fill("shall, , report")
    await words.evaluate((area: HTMLTextAreaElement) => {
      area.setSelectionRange(7, 7)
    })
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    const list = page.getByRole("listbox", { name: "Standard phrases" })
    await page.keyboard.type("subject to availability of resources")
    await expect(list.getByRole("option")).toHaveCount(1)
    // Around a popover the library puts hidden buttons to dismiss it, which no landmark holds.
    const found = await violations(page)
    expect(found.filter((each) => !each.startsWith("region:"))).toEqual([])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(words).toBeFocused()
    await expect(words).toHaveValue("shall, subject to the availability of resources, report")
    await page.keyboard.type("!")
    await expect(words).toHaveValue("shall, subject to the availability of resources!, report")

    // In another language: the same words find it.
    await words.fill("")
    await page.getByRole("button", { name: "Phrases …" }).click()
    await page.getByLabel("Language of the phrases").selectOption("中文")
    await page.getByLabel("Words of a phrase").fill("subject availability")
    await list.getByRole("option", { name: "在资源允许的情况下" }).click()
    await expect(words).toHaveValue("在资源允许的情况下")
    expect(complaints).toEqual([])
  })
}
