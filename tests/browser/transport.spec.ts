/** Two people behind a proxy that lets no websocket through. */

import { expect, test, type Page } from "@playwright/test"
import { draftText, signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const LEAD = "Co-lead of the group"

/** Opens the draft where websockets are closed on the way, or are open and pass nothing on. */
async function behindProxy(page: Page, how: "closed" | "silent"): Promise<void> {
  await page.routeWebSocket(/sync/, (socket) => {
    if (how === "closed") void socket.close()
  })
  await page.reload()
  await expect(page.locator(".ProseMirror p").first()).toBeVisible({ timeout: 30_000 })
}

for (const how of ["closed", "silent"] as const)
  test(`U24 two people edit where websockets are ${how}`, async ({ browser }) => {
    const a = await signIn(browser, server, LEAD)
    const b = await signIn(browser, server, "Secretariat")
    await behindProxy(a, how)
    await behindProxy(b, how)
    for (const page of [a, b])
      await expect(page.getByText("All changes saved")).toBeVisible({ timeout: 30_000 })
    for (const [writer, other, words] of [
      [a, b, `one ${how} `],
      [b, a, `two ${how} `],
    ] as const) {
      await writer.locator(".ProseMirror p").first().click()
      await writer.keyboard.press("Home")
      await writer.keyboard.type(words)
      await expect.poll(() => draftText(other), { timeout: 20_000 }).toContain(words)
    }
    await expect.poll(() => draftText(a)).toBe(await draftText(b))
  })
