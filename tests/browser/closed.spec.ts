/** A draft that the server closes to this page. */

import { expect, test } from "@playwright/test"
import { CLOSE } from "../../schema/sharing/protocol.ts"
import { signIn, startServer, type TestServer, signOutAll } from "./support/server.ts"

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
