/** The server as a process of its own, with a data folder that outlives it, and people signed in to it. */

import { spawn, type ChildProcess } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, type Browser, type Page } from "@playwright/test"

const root = join(import.meta.dirname, "../../..")

export interface TestServer {
  readonly url: string
  /** The folder of its data. */
  readonly data: string
  /** Sign-in links of the demonstration group, by the name of the person. */
  readonly links: ReadonlyMap<string, string>
  /** Ends the process at once, as a power cut does, and starts another on the same data and port. */
  killAndRestart(): Promise<void>
  stop(): Promise<void>
}

/** Starts a server on a free port with an empty data folder. */
export async function startServer(): Promise<TestServer> {
  const data = mkdtempSync(join(tmpdir(), "chapeau-browser-"))
  let running = await launch(data, "0")
  const { port } = running
  return {
    url: `http://localhost:${port}`,
    data,
    links: running.links,
    async killAndRestart() {
      await end(running.child)
      running = await launch(data, port)
    },
    async stop() {
      await end(running.child)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

interface Launched {
  readonly child: ChildProcess
  readonly port: string
  readonly links: ReadonlyMap<string, string>
}

async function launch(data: string, port: string): Promise<Launched> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    cwd: root,
    env: { ...process.env, PORT: port, CHAPEAU_DATA: data },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let [greeting, complaint] = ["", ""]
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      greeting += chunk.toString()
      if (greeting.endsWith("\n\n")) resolve()
    })
    child.on("exit", () => {
      reject(new Error(`the server ended: ${complaint}`))
    })
  })
  const links = new Map(
    [...greeting.matchAll(/^ {2}(\S.*?) +(http\S+\/join\/\S+)$/gm)].map((found) => [
      found[1] ?? "",
      found[2] ?? "",
    ]),
  )
  return { child, port: /localhost:(\d+)/.exec(greeting)?.[1] ?? "", links }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.on("exit", () => {
      resolve()
    })
    child.kill("SIGKILL")
  })
}

/** Everybody leaves: who stays would still be seen, typing and with a caret, by the next test. */
export async function signOutAll(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

/** Opens the draft as one person in a browser of their own; anything in the console fails the test at `complaints`. */
export async function signIn(
  browser: Browser,
  server: TestServer,
  person: string,
  complaints: string[] = [],
  size = { width: 1440, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  page.on("pageerror", (error) => complaints.push(`${person}: ${error.message}`))
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${person}: ${message.text()}`)
  })
  const link = server.links.get(person)
  if (link === undefined) throw new Error(`nobody is called ${person}`)
  await page.goto(link)
  await expect(page.locator(".ProseMirror p").first()).toBeVisible()
  return page
}

/** The paragraph that holds some words. */
export function paragraphWith(page: Page, words: string) {
  return page.locator(".ProseMirror p", { hasText: words }).first()
}

/** Selects words of the draft, as with the mouse; the words stand in one text node. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const select = () =>
    page.evaluate((wanted) => {
      const editor = document.querySelector<HTMLElement>(".ProseMirror")
      if (!editor) throw new Error("there is no editor")
      editor.focus()
      const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        node.parentElement?.scrollIntoView({ block: "center" })
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        return
      }
      throw new Error(`nothing reads "${wanted}"`)
    }, words)
  await select()
  // ProseMirror reads the selection when the browser tells of its change; what it draws just then takes the
  // place of one that no hand has made.
  await expect(async () => {
    if ((await page.evaluate(() => getSelection()?.toString())) === words) return
    await select()
    throw new Error(`"${words}" is not selected`)
  }).toPass({ timeout: 10_000 })
}

/** The characters of the draft without what the page draws into it: chips, numbers, cursors. */
export function draftText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const editor = document.querySelector(".ProseMirror")?.cloneNode(true)
    if (!(editor instanceof HTMLElement)) return ""
    for (const widget of editor.querySelectorAll(
      '[contenteditable="false"], .ProseMirror-separator',
    ))
      widget.remove()
    return [...editor.querySelectorAll("p")].map((each) => each.textContent).join("\n")
  })
}
