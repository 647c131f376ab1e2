/**
 * Pictures of every page and state for the documentation: `npm run screenshots`, or only some of them,
 * `npm run screenshots -- card plenary`.
 *
 * Builds everything, starts the server on a data folder that is thrown away, lets a few people negotiate,
 * and writes docs/screenshots: wide and narrow, light and dark in English, and in Arabic on a Chinese
 * draft. What there is a picture of stands in screenshots/states.ts.
 */

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type Browser, type Page } from "@playwright/test"
import { build } from "vite"
import { bringIn, does } from "./screenshots/acts.ts"
import { picture } from "./screenshots/pictures.ts"
import { openDraft, startServer, windowOf, type Drafts, type Server } from "./screenshots/place.ts"
import { STAGES, type Stage, type Who } from "./screenshots/stages.ts"
import { STATES, type State } from "./screenshots/states.ts"

const root = join(import.meta.dirname, "..")
const pictures = join(root, "docs", "screenshots")

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }

/** Brings the drafts of a stage in and lets its people negotiate. */
async function prepare(browser: Browser, server: Server, stage: Stage): Promise<Drafts> {
  const none = { draft: "", short: "" }
  const at = await windowOf(browser, server, stage, none, "secretariat")
  const draft = stage.text === null ? at.page.url() : await bringIn(at, stage.title, stage.text)
  const short = await bringIn(at, stage.short.slice(3, 24), stage.short)
  await at.page.context().close()
  const drafts = { draft, short }
  const people = new Map<Who, Awaited<ReturnType<typeof windowOf>>>()
  for (const deed of stage.deeds) {
    let doer = people.get(deed.who)
    if (!doer) {
      doer = await windowOf(browser, server, stage, drafts, deed.who)
      await openDraft(doer, draft)
      people.set(deed.who, doer)
    }
    await does(doer, deed)
  }
  for (const { page } of people.values()) await page.context().close()
  return drafts
}

interface Studio {
  readonly browser: Browser
  readonly server: Server
  readonly blank: Page
}

/** Brings one state about and takes its pictures; answers their names. */
async function take(
  { browser, server, blank }: Studio,
  stage: Stage,
  drafts: Drafts,
  state: State,
): Promise<string[]> {
  const at = await windowOf(browser, server, stage, drafts, state.by)
  await state.before?.(at)
  if (state.from) await at.page.goto(state.from(at))
  else if (state.before) await at.page.goto(drafts.draft)
  else await openDraft(at, drafts.draft)
  await at.page.waitForTimeout(500)
  const shown = (await state.go?.(at)) ?? at.page
  const inEnglish = stage.language === "en"
  const made: string[] = []
  for (const size of [WIDE, NARROW]) {
    await shown.setViewportSize(size)
    const sheet = shown.locator(".narrow-bar .plain-button[aria-expanded=false]")
    if (size === NARROW && state.inPanel && (await sheet.isVisible())) await sheet.click()
    for (const colorScheme of ["light", "dark"] as const) {
      if (!inEnglish && colorScheme === "dark") continue
      await shown.emulateMedia({ colorScheme })
      // Fonts, and the lists that follow the text a moment later.
      await shown.waitForTimeout(350)
      const parts = [
        state.name,
        ...(inEnglish ? [] : [stage.language]),
        String(size.width),
        ...(colorScheme === "dark" ? ["dark"] : []),
      ]
      const name = `${parts.join("-")}.webp`
      const isMain = inEnglish && colorScheme === "light"
      // What no guide shows is to be looked through, and need not be read.
      const wide = isMain ? (state.inGuides ? 1 : 0.67) : 0.45
      const scale = size === NARROW ? 0.85 : wide
      await picture(shown, blank, join(pictures, name), scale)
      made.push(name)
    }
  }
  await at.page.context().close()
  return made
}

for (const configFile of ["vite.config.ts", "vite.server.config.ts"]) {
  await build({ configFile: join(root, configFile), logLevel: "error" })
}
const wanted = process.argv.slice(2)
const data = mkdtempSync(join(tmpdir(), "chapeau-screenshots-"))
const server = await startServer(data)
const system = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium"
const browser = await chromium.launch({
  ...(existsSync(system) ? { executablePath: system } : {}),
  args: ["--no-sandbox", "--disable-gpu"],
})
const failed: string[] = []
try {
  mkdirSync(pictures, { recursive: true })
  const blank = await browser.newPage()
  const states = STATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  for (const stage of STAGES) {
    const drafts = await prepare(browser, server, stage)
    for (const state of states)
      await take({ browser, server, blank }, stage, drafts, state).catch((error: unknown) => {
        failed.push(`${state.name} (${stage.language}): ${String(error)}`)
      })
  }
  writeFileSync(join(pictures, "README.md"), listOf(STATES))
} finally {
  await browser.close()
  server.stop()
  rmSync(data, { recursive: true, force: true })
}
for (const each of failed) console.error(each)
process.exitCode = failed.length > 0 ? 1 : 0

/** The list of all pictures, by state. */
function listOf(states: readonly State[]): string {
  const links = (name: string) =>
    [
      ["wide", `${name}-1440`],
      ["wide, dark", `${name}-1440-dark`],
      ["narrow", `${name}-390`],
      ["narrow, dark", `${name}-390-dark`],
      ["Arabic, wide", `${name}-ar-1440`],
      ["Arabic, narrow", `${name}-ar-390`],
    ]
      .map(([label, file]) => `[${label ?? ""}](${file ?? ""}.webp)`)
      .join(" · ")
  return [
    "# Every page and state",
    "",
    "Taken by `npm run screenshots` from `scripts/screenshots/states.ts`. The Arabic page shows a Chinese draft.",
    "",
    ...states.map(({ name, shows }) => `- **${shows}**: ${links(name)}`),
    "",
  ].join("\n")
}
