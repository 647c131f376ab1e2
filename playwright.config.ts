import { existsSync } from "node:fs"
import { defineConfig } from "@playwright/test"

/** The browser: CHROMIUM_PATH, the system's Chromium, else the one that Playwright installed. */
const system = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium"
const executablePath = existsSync(system) ? system : undefined

export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/support/build.ts",
  testMatch: "**/*.spec.ts",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  // A shared machine can stall for seconds; what passes only at the second try is reported as flaky.
  retries: process.env["CI"] ? 1 : 0,
  reporter: [["list"]],
  use: {
    headless: true,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
  },
})
