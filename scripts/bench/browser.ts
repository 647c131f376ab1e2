/**
 * The page in Chromium with a draft of 150,000 words and 5,000 brackets, from a server process of its
 * own: how long until it can be read and written, a keystroke, somebody else's keystroke.
 *
 * Beside it, in turns, a peer does the same work: plain ProseMirror with y-prosemirror on the same
 * draft of the same server (`peer/`), without brackets drawn, panel or proposals. Ratios to it hold on
 * any machine. Every duration is taken within the page and ends after the paint that shows the result.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type Browser, type Page } from "@playwright/test"
import { build, preview } from "vite"
import { WebSocket as Socket } from "ws"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import config from "../../playwright.config.ts"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { paragraphsOf } from "../../schema/model/body.ts"
import { SCHEMA_VERSION } from "../../schema/model/records.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { findParagraph, paragraphElements } from "../../schema/operations/elements.ts"
import { MESSAGE, SYNC_PATH } from "../../schema/sharing/protocol.ts"
import buildPage from "../../tests/browser/support/build.ts"
import { startServer } from "../../tests/browser/support/server.ts"
import { listenToPage, type Listened } from "./listening.ts"
import { LARGE, largeDraft } from "./largeDraft.ts"
import type { Measurement } from "./measurement.ts"

const [LOADS, KEYS, EDITS] = [3, 60, 20]
const KEY_PAUSE = 120
const PREVIEW_PORT = 4290

/** Durations in ms. */
interface Figures {
  readonly shown: number[]
  readonly editable: number[]
  readonly keys: number[]
  readonly remote: number[]
}

interface Place {
  /** Ids of the paragraph that is typed in, and of the one below that somebody else types in. */
  readonly own: string
  readonly other: string
}

/** Medians of three openings, of 60 keys in the middle and of 20 edits by somebody else. */
export async function run(): Promise<Measurement[]> {
  await buildPage()
  const server = await startServer()
  const browser = await chromium.launch(config.use?.launchOptions)
  const draft = largeDraft(LARGE)
  const cookie = await signedIn(server.links.get("Co-lead of the group") ?? "")
  const id = await imported(server.url, cookie, draftToJson(draft))
  const peer = await servePeer(server.url)
  const somebody = await connect(server.url, id, cookie)
  const [ours, theirs] = [figures(), figures()]
  try {
    const all = paragraphsOf(draft.body)
    const middle = all.findIndex(({ kind }, i) => i > all.length / 2 && kind !== "heading")
    const place = { own: all[middle]?.id ?? "", other: all[middle + 1]?.id ?? "" }
    const sides = [
      { address: `${server.url}/drafts/${id}`, into: ours },
      { address: `${peer.url}/#${id}`, into: theirs },
    ]
    for (let load = 1; load <= LOADS; load++)
      for (const { address, into } of sides)
        await open(browser, address, cookie, into, async (page) => {
          if (load < LOADS) return
          await typeKeys(page, place, into)
          await hearEdits(page, place, into, somebody.type)
        })
  } finally {
    somebody.leave()
    await browser.close()
    await peer.close()
    await server.stop()
  }
  return [
    ...compared("load to first text", ours.shown, theirs.shown, 0.5),
    ...compared("load to first letter typed", ours.editable, theirs.editable, 0.5),
    ...compared("key to paint, p50", ours.keys, theirs.keys, 0.5),
    ...compared("key to paint, p95", ours.keys, theirs.keys, 0.95, "≤ 16 ms"),
    ...compared("somebody else's key, p50", ours.remote, theirs.remote, 0.5),
  ]
}

function figures(): Figures {
  return { shown: [], editable: [], keys: [], remote: [] }
}

function compared(
  name: string,
  ours: readonly number[],
  theirs: readonly number[],
  share: number,
  goal?: string,
): Measurement[] {
  const [value, peer] = [quantile(ours, share), quantile(theirs, share)]
  return [
    { name, value, unit: "ms", ...(goal !== undefined && { goal }) },
    { name: `${name}: plain y-prosemirror`, value: peer, unit: "ms" },
    { name: `${name}: ratio`, value: value / peer, unit: "×" },
  ]
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** Opens a page in a browser context of its own, with nothing cached, and measures until it rests. */
async function open(
  browser: Browser,
  address: string,
  cookie: string,
  into: Figures,
  then: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = "", value = ""] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: new URL(address).origin }])
  const page = await context.newPage()
  // The compiler of this script wraps named functions in a helper that no page has.
  await page.addInitScript("globalThis.__name = (each) => each")
  await page.addInitScript(listenToPage)
  await page.goto(address)
  // Until it rests: half a second without a long task.
  await page.waitForFunction(
    () => listened.editable > 0 && performance.now() - listened.busy > 500,
    null,
    { timeout: 120_000 },
  )
  const { shown, editable } = await page.evaluate((): Listened => listened)
  into.shown.push(shown)
  into.editable.push(editable)
  await then(page)
  await context.close()
}

/** Types with real key events in the middle of the draft. */
async function typeKeys(page: Page, { own }: Place, into: Figures): Promise<void> {
  await page.evaluate((id) => {
    const paragraph = document.querySelector(`[data-id="${id}"]`)
    if (!paragraph) throw new Error(`there is no paragraph ${id}`)
    document.querySelector<HTMLElement>(".ProseMirror")?.focus()
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    let node = texts.nextNode()
    while (node && (node.textContent ?? "").length < 20) node = texts.nextNode()
    if (!node) throw new Error(`paragraph ${id} has no words`)
    paragraph.scrollIntoView({ block: "center" })
    getSelection()?.collapse(node, 10)
  }, own)
  await page.waitForTimeout(1_000)
  const before = await page.evaluate(() => listened.keys.length)
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press("e")
    await page.waitForTimeout(KEY_PAUSE)
  }
  await page.waitForFunction((count) => listened.keys.length >= count, before + KEYS)
  into.keys.push(...(await page.evaluate((from) => listened.keys.slice(from), before)))
}

let edits = 0

/** Lets somebody else type in the paragraph below. */
async function hearEdits(
  page: Page,
  { other }: Place,
  into: Figures,
  type: (paragraph: string, words: string) => void,
): Promise<void> {
  for (let edit = 0; edit < EDITS; edit++) {
    // Each edit has a name of its own, so that it is known when just this one is on screen.
    const words = `r${edits++}`
    const taken = page.evaluate(([id, wanted]) => listened.hear(id, wanted), [
      other,
      words,
    ] as const)
    await page.waitForTimeout(KEY_PAUSE)
    type(other, words)
    into.remote.push(await taken)
  }
}

async function signedIn(link: string): Promise<string> {
  const { headers } = await fetch(link, { redirect: "manual" })
  return headers.get("set-cookie")?.split(";")[0] ?? ""
}

async function imported(url: string, cookie: string, json: string): Promise<string> {
  const answer = await fetch(`${url}/api/drafts`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: `{"title":"150,000 words","json":${json}}`,
  })
  const { id } = (await answer.json()) as { id?: string }
  if (id === undefined) throw new Error(`the draft was not taken: ${answer.status}`)
  return id
}

/** Somebody else at the draft, who has no screen. */
async function connect(url: string, id: string, cookie: string) {
  const document = draftDocument(new Y.Doc())
  class SignedIn extends Socket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie }, origin: url })
    }
  }
  const provider = new WebsocketProvider(url.replace(/^http/, "ws") + SYNC_PATH, id, document.doc, {
    WebSocketPolyfill: SignedIn as unknown as typeof WebSocket,
    disableBc: true,
    params: { schema: String(SCHEMA_VERSION) },
  })
  provider.messageHandlers[MESSAGE.durable] = () => undefined
  await new Promise<void>((resolve) => {
    provider.once("sync", () => {
      resolve()
    })
  })
  return {
    /** Types at the beginning of a paragraph. */
    type: (paragraph: string, words: string) => {
      const text = findParagraph(paragraphElements(document), paragraph)?.element.get(0)
      if (!(text instanceof Y.XmlText)) throw new Error(`there is no paragraph ${paragraph}`)
      text.insert(0, words, {})
    },
    leave: () => {
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}

/** Builds the peer's page and serves it beside the server, whose sockets it reaches through. */
async function servePeer(target: string) {
  const outDir = mkdtempSync(join(tmpdir(), "chapeau-peer-"))
  const shared = {
    root: join(import.meta.dirname, "peer"),
    configFile: false,
    // A page that is closed ends its socket in the middle; that is no error here.
    logLevel: "silent",
    build: { outDir, emptyOutDir: true },
  } as const
  await build(shared)
  const server = await preview({
    ...shared,
    preview: {
      port: PREVIEW_PORT,
      host: "localhost",
      proxy: { [SYNC_PATH]: { target, ws: true } },
    },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === "string") throw new Error("the peer is not served")
  return {
    url: `http://localhost:${address.port}`,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
