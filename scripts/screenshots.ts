/**
 * Pictures of the page for the documentation: `npm run screenshots`.
 *
 * Builds everything, starts the server on a data folder that is thrown away, lets a few people of the
 * demonstration group negotiate, and writes docs/screenshots/{working,card,agreed,compare}-{1440,390}.png
 * {plenary,positions,progress}-1440.png and projector-{1440,1920}.png.
 */

import { spawn, type ChildProcess } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type Browser, type Page } from "@playwright/test"
import { build } from "vite"

const root = join(import.meta.dirname, "..")
const pictures = join(root, "docs", "screenshots")

interface Size {
  readonly width: number
  readonly height: number
}
const WIDE: Size = { width: 1440, height: 900 }
const NARROW: Size = { width: 390, height: 844 }

/** The built server on a free port, and the sign-in links that it prints. */
async function startServer(data: string) {
  const server = spawn(process.execPath, [join(root, "dist/server/main.js")], {
    cwd: root,
    env: { ...process.env, PORT: "0", CHAPEAU_DATA: data },
    stdio: ["ignore", "pipe", "inherit"],
  })
  let greeting = ""
  await new Promise<void>((resolve, reject) => {
    server.stdout.on("data", (chunk: Buffer) => {
      greeting += chunk.toString()
      if (greeting.endsWith("\n\n")) resolve()
    })
    server.on("exit", () => reject(new Error("The server ended before it was ready.")))
  })
  const found = [...greeting.matchAll(/^ {2}(\S.*?) +(http\S+\/join\/\S+)$/gm)]
  return { server, links: new Map(found.map((each) => [each[1] ?? "", each[2] ?? ""])) }
}

type Enter = (person: string, size?: Size) => Promise<Page>

/** Opens the draft as a person, in a browser window of their own. */
function entrance(browser: Browser, links: ReadonlyMap<string, string>): Enter {
  return async (person, size = WIDE) => {
    const context = await browser.newContext({ viewport: size, colorScheme: "light" })
    const page = await context.newPage()
    await page.goto(links.get(person) ?? "")
    await page.locator("[data-cluster]").first().waitFor({ state: "attached" })
    return page
  }
}

/** Opens the card of the cluster that holds some words. */
async function openCard(page: Page, words: string): Promise<void> {
  const back = page.getByRole("button", { name: "All brackets" })
  if (await back.isVisible()) await back.click()
  await page.locator("[data-cluster]", { hasText: words }).first().click()
  await page.getByRole("list", { name: "Alternatives" }).waitFor()
}

async function stand(page: Page, words: string, alternative: number, stance: string) {
  await openCard(page, words)
  await page.getByRole("button", { name: `Alternative ${alternative}` }).click()
  await page.getByRole("radio", { name: stance }).click()
}

async function propose(page: Page, words: string, alternative: string): Promise<void> {
  await openCard(page, words)
  await page.keyboard.press("a")
  await page.keyboard.type(alternative)
  await page.keyboard.press("Control+Enter")
  await page.getByRole("list", { name: "Alternatives" }).getByText(alternative).waitFor()
}

async function decide(page: Page, words: string, alternative: string): Promise<void> {
  await openCard(page, words)
  await page.keyboard.press(alternative)
  await page.keyboard.press("Control+Enter")
  await page.getByRole("button", { name: "Reopen" }).waitFor()
}

/** A short negotiation, so that the pictures show the page at work. */
async function negotiate(enter: Enter): Promise<void> {
  const [norway, kenya, brazil, japan, lead] = [
    await enter("Delegate of Norway"),
    await enter("Delegate of Kenya"),
    await enter("Delegate of Brazil"),
    await enter("Delegate of Japan"),
    await enter("Co-lead of the group"),
  ]
  await propose(kenya, "is encouraged to", "shall, within its means,")
  await stand(norway, "is encouraged to", 1, "Support")
  await stand(brazil, "is encouraged to", 1, "Can accept")
  await stand(japan, "is encouraged to", 1, "Oppose")
  await stand(japan, "is encouraged to", 3, "Support")
  await stand(norway, "is encouraged to", 4, "Can accept")
  await propose(brazil, "in any way", "as such")
  await stand(norway, "six", 1, "Support")
  await decide(lead, "scope of application", "1")
  await decide(lead, "authorize, conduct", "2")
  for (const page of [norway, kenya, brazil, japan, lead]) await page.context().close()
}

async function takePictures(enter: Enter, size: Size): Promise<void> {
  const page = await enter("Delegate of Norway", size)
  const narrow = size === NARROW
  const take = async (name: string) => {
    // Fonts and the lists that follow the text a moment later.
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(pictures, `${name}-${size.width}.png`) })
  }
  await take("working")
  if (narrow) await page.getByRole("button", { name: /open of/ }).click()
  await openCard(page, "is encouraged to")
  await page.keyboard.press("1")
  await take("card")
  if (narrow) await page.getByRole("button", { name: /open of/ }).click()
  else await page.getByRole("button", { name: "All brackets" }).click()
  await page.getByRole("radio", { name: "Agreed" }).click()
  await take("agreed")
  await page.getByRole("radio", { name: "Compare" }).click()
  await page.locator("ins").first().scrollIntoViewIfNeeded()
  await take("compare")
}

/** A plenary: the bar of whoever presents, and the window for the projector. */
async function takePlenary(enter: Enter): Promise<void> {
  const page = await enter("Co-lead of the group")
  await page.getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: "Plenary" }).click()
  const [projector] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: "Open the projector window" }).click(),
  ])
  await projector.setViewportSize(WIDE)
  await page
    .getByLabel("Section on the projector")
    .selectOption({ label: "\u2003B. National monitoring stations" })
  await page.keyboard.press("Control+Alt+n")
  await page.keyboard.press("Control+Alt+n")
  await page.keyboard.press("Control+Alt+2")
  await projector.locator("path.ring-chosen").waitFor()
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(pictures, "plenary-1440.png") })
  for (const size of [WIDE, { width: 1920, height: 1080 }]) {
    await projector.setViewportSize(size)
    await projector.waitForTimeout(400)
    await projector.screenshot({ path: join(pictures, `projector-${size.width}.png`) })
  }
}

/** What one looks at on a wide screen: the positions of the parties, and how far the draft has come. */
async function takeFigures(enter: Enter): Promise<void> {
  const page = await enter("Co-lead of the group")
  const take = async (name: string) => {
    await page.waitForTimeout(600)
    await page.screenshot({ path: join(pictures, `${name}-1440.png`) })
  }
  await page.getByRole("radio", { name: "Positions" }).click()
  await take("positions")
  await page.locator(".tools").getByRole("button", { name: "Whole text" }).click()
  await page.getByRole("menuitem", { name: "Progress" }).click()
  await take("progress")
}

for (const configFile of ["vite.config.ts", "vite.server.config.ts"]) {
  await build({ configFile: join(root, configFile), logLevel: "error" })
}
const data = mkdtempSync(join(tmpdir(), "chapeau-screenshots-"))
const { server, links }: { server: ChildProcess; links: ReadonlyMap<string, string> } =
  await startServer(data)
const system = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium"
const browser = await chromium.launch({
  ...(existsSync(system) ? { executablePath: system } : {}),
  args: ["--no-sandbox", "--disable-gpu"],
})
try {
  mkdirSync(pictures, { recursive: true })
  const enter = entrance(browser, links)
  await negotiate(enter)
  for (const size of [WIDE, NARROW]) await takePictures(enter, size)
  await takeFigures(enter)
  await takePlenary(enter)
} finally {
  await browser.close()
  server.kill()
  rmSync(data, { recursive: true, force: true })
}
