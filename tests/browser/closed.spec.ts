/** A draft that the server closes to this page. */

import { expect, test, type WebSocketRoute } from "@playwright/test"
import { CLOSE } from "../../schema/sharing/protocol.ts"
import { caretAfter } from "./support/drafts.ts"
import { draftText, paragraphWith, signIn, signOutAll, startServer } from "./support/server.ts"
import type { TestServer } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

test("U17 says why a draft does not come, and waits for it no more", async ({ browser }) => {
  const page = await signIn(browser, server, "Delegate of Norway")
  await page.routeWebSocket(/sync/, (socket) =>
    socket.close({ code: CLOSE.otherVersion, reason: "This page is out of date; load it again." }),
  )
  await page.reload()
  const closed = page.getByRole("region", { name: "The draft is closed" })
  await expect(closed.getByRole("alert")).toHaveText("This page is out of date; load it again.")
  await expect(closed.getByRole("button", { name: "Reload the draft" })).toBeVisible()
  await expect(page.getByText("The draft is being loaded.")).toBeHidden()
})

test("U17 a page that is open while the server gets another version is read, says reload, and keeps the words", async ({
  browser,
}) => {
  const page = await signIn(browser, server, "Co-lead of the group")
  const reader = await signIn(browser, server, "Observer")
  const told = "This page is out of date; load it again."
  const sockets: WebSocketRoute[] = []
  let there: "this version" | "none" | "another" = "this version"
  const end = { code: CLOSE.otherVersion, reason: told }
  await page.routeWebSocket(/sync/, (socket) => {
    if (there === "this version") {
      sockets.push(socket)
      socket.connectToServer()
    } else void socket.close(there === "none" ? { code: CLOSE.restart } : end)
  })
  await page.route(/sync/, (route) =>
    there === "another" ? route.fulfill({ status: 410, json: end }) : route.abort(),
  )
  await page.reload()
  await expect(page.getByText("All changes saved")).toBeVisible()
  await caretAfter(page, "Stations ")

  // The server goes, somebody types, and it comes back as another one.
  there = "none"
  for (const socket of sockets.splice(0)) await socket.close({ code: CLOSE.restart })
  await page.keyboard.type("typed meanwhile ")
  await expect(paragraphWith(page, "typed meanwhile")).toBeVisible()
  there = "another"
  const closed = page.getByRole("region", { name: "The draft is closed" })
  await expect(closed.getByRole("alert")).toHaveText(told)
  await expect(closed.getByRole("textbox")).toHaveValue(/typed meanwhile/)
  await expect(page.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false")
  await expect(page.getByRole("button", { name: "Propose words …" })).toHaveCount(0)
  expect(await draftText(reader)).not.toContain("typed meanwhile")

  // The page of the new version brings the words.
  there = "this version"
  await closed.getByRole("button", { name: "Reload the draft" }).click()
  await expect.poll(() => draftText(reader)).toContain("typed meanwhile")
})
