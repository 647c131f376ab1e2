/** The page in the languages of the interface. */

import { expect, test } from "@playwright/test"
import { expectSound } from "./support/axe.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

let server: TestServer

test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(async ({ browser }) => {
  await signOutAll(browser)
})
test.afterAll(async () => {
  await server.stop()
})

test("U42 the page speaks the language that is chosen, and goes on in it", async ({ browser }) => {
  const complaints: string[] = []
  const page = await signIn(browser, server, "Secretariat", complaints)
  await page.goto(server.url)
  await expect(page.getByRole("heading", { name: "Your groups" })).toBeVisible()
  await page.getByLabel("Language").selectOption("Français")
  await expect(page.getByRole("heading", { name: "Vos groupes" })).toBeVisible()
  await expect(page.locator("html")).toHaveAttribute("lang", "fr")
  await expectSound(page)
  await page.getByLabel("Langue").selectOption("العربية")
  await expect(page.getByRole("heading", { name: "أفرقتكم" })).toBeVisible()
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  await expectSound(page)
  await page.goto(`${server.url}/account`)
  await expect(page.getByLabel("اللغة")).toHaveValue("ar")
  expect(complaints).toEqual([])
})

test("U42 a browser that asks for Chinese gets Chinese", async ({ browser }) => {
  const context = await browser.newContext({ locale: "zh-CN" })
  const page = await context.newPage()
  await page.goto(`${server.url}/account`)
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible()
  await expectSound(page)
})
