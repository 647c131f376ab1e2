/** Where the pictures are taken: the built server on data that is thrown away, and people who come in. */

import { spawn } from "node:child_process"
import { join } from "node:path"
import { expect, type Browser, type Page } from "@playwright/test"
import { lineOf, type Line } from "../../tests/browser/support/trouble.ts"
import { PEOPLE, type Stage, type Who } from "./stages.ts"

const root = join(import.meta.dirname, "../..")

export interface Server {
  readonly url: string
  readonly links: ReadonlyMap<string, string>
  stop(): void
}

/** The built server on a free port, and the sign-in links that it prints. */
export async function startServer(data: string): Promise<Server> {
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
  const links = new Map(found.map((each) => [each[1] ?? "", each[2] ?? ""]))
  const url = new URL([...links.values()][0] ?? "").origin
  return { url, links, stop: () => server.kill() }
}

/** A page of somebody, and what it is of. */
export interface At {
  readonly page: Page
  readonly stage: Stage
  readonly say: Stage["say"]
  readonly server: Server
  /** Addresses of the draft and of one in which nothing is disputed. */
  readonly draft: string
  readonly short: string
  readonly line: Line
}

export interface Drafts {
  readonly draft: string
  readonly short: string
}

/** A window of somebody who is signed in, or of nobody, with the language of a stage chosen. */
export async function windowOf(
  browser: Browser,
  server: Server,
  stage: Stage,
  { draft, short }: Drafts,
  who: Who | null,
): Promise<At> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: stage.language,
  })
  await context.addInitScript((language) => {
    localStorage.setItem("chapeau-language", language)
  }, stage.language)
  const page = await context.newPage()
  if (who) {
    await page.goto(server.links.get(PEOPLE[who]) ?? "")
    await expect(page.locator(".ProseMirror p").first()).toBeVisible({ timeout: 30_000 })
  }
  return { page, stage, say: stage.say, server, draft, short, line: await lineOf(page) }
}

/** Goes to a draft and waits for its text and the list beside it. */
export async function openDraft({ page }: At, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator(".ProseMirror p").first()).toBeVisible({ timeout: 30_000 })
  await expect(page.locator("[data-cluster]").first()).toBeAttached({ timeout: 30_000 })
}
