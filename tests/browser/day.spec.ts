/**
 * A whole day of a group, in English, and in Arabic on a Chinese draft: with a mouse, and with the
 * keyboard alone. What happens is in support/day.
 */

import { test } from "@playwright/test"
import { DAYS } from "./support/day/days.ts"
import { mouse } from "./support/day/hands.ts"
import { keyboard } from "./support/day/keyboard.ts"
import { passDay } from "./support/day/passing.ts"
import { signOutAll, startServer, type TestServer } from "./support/server.ts"

test.describe.configure({ timeout: 300_000 })

let server: TestServer
test.beforeEach(async () => {
  server = await startServer()
})
test.afterEach(async ({ browser }) => {
  await signOutAll(browser)
  await server.stop()
})

for (const day of DAYS) {
  test(`U150 a day of a group passes as it should (${day.language})`, ({ browser }) =>
    passDay(browser, server, day, mouse))

  test(`U151 it passes with the keyboard alone, which is never lost (${day.language})`, ({
    browser,
  }) => passDay(browser, server, day, keyboard))
}
