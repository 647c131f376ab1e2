/** Rights that change while a draft is open: the page follows at once, and says so. */

import { expect, test, type Page } from "@playwright/test"
import { expectSound } from "./support/axe.ts"
import { caretAfter } from "./support/drafts.ts"
import { draftText, paragraphWith, signIn, signOutAll, startServer } from "./support/server.ts"
import type { TestServer } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

/** Changes a rule of the group, as its secretariat. */
async function change(page: Page, method: string, address: string, body: unknown): Promise<void> {
  const status = await page.evaluate(
    async ([how, where, what]) => {
      const headers = { "content-type": "application/json" }
      return (await fetch(where, { method: how, headers, body: what })).status
    },
    [method, address, JSON.stringify(body)] as const,
  )
  expect(status).toBe(200)
}

test("U37 a draft that is frozen takes no typing, says so, and takes it again when opened", async ({
  browser,
}) => {
  const complaints: string[] = []
  const [secretariat, norway] = [
    await signIn(browser, server, "Secretariat", complaints),
    await signIn(browser, server, "Delegate of Norway", complaints),
  ]
  const closing = `/api${new URL(norway.url()).pathname}/closing`
  await caretAfter(norway, "its own waters")
  await norway.keyboard.type(" and")
  await expect.poll(() => draftText(secretariat)).toContain("its own waters[ and]")
  await change(secretariat, "PUT", closing, { closed: "frozen" })
  await expect(norway.getByText("This draft is frozen: it can be read")).toBeVisible({
    timeout: 1500,
  })
  await expect(norway.getByText("Reading only")).toBeVisible()
  await expect(norway.getByRole("button", { name: "Propose words" })).toHaveCount(0)
  await norway.keyboard.type(" more")
  await norway.locator("#text").evaluate((desk) => desk.scrollTo(0, desk.scrollHeight))
  await expect(norway.getByText("This draft is frozen: it can be read")).toBeInViewport()
  await expectSound(norway)
  expect(await draftText(norway)).toContain("its own waters[ and]")
  await change(secretariat, "PUT", closing, { closed: null })
  await expect(norway.getByText("Typing proposes")).toBeVisible()
  await caretAfter(norway, "its own waters")
  await norway.keyboard.type("X")
  await expect.poll(() => draftText(secretariat)).toMatch(/waters\[X\]|waters\[X and\]/)
  expect(complaints).toEqual([])
})

test("U37 a section outside the mandate is shown quietly and takes no typing", async ({
  browser,
}) => {
  const [secretariat, lead] = [
    await signIn(browser, server, "Secretariat"),
    await signIn(browser, server, "Co-lead of the group"),
  ]
  await change(secretariat, "PATCH", "/api/groups/main", { mandate: ["IV.B"] })
  const outside = paragraphWith(lead, "A coastal data exchange")
  await expect(outside).toHaveClass(/outside-mandate/)
  await expect(paragraphWith(lead, "Stations shall record")).not.toHaveClass(/outside-mandate/)
  await caretAfter(lead, "A coastal data exchange")
  await lead.keyboard.type("!")
  await expect(lead.getByRole("alert")).toContainText("outside the mandate of your group")
  await expect(outside).not.toContainText("!")
  await caretAfter(lead, "Stations shall record")
  await lead.keyboard.type("!")
  await expect.poll(() => draftText(secretariat)).toContain("Stations shall record!")
  await expectSound(lead)
})
