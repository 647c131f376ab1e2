/** A server on a free port with a data folder of its own, and clients of it, for one test. */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as encoding from "lib0/encoding"
import { afterAll, afterEach, expect } from "vitest"
import { WebSocket } from "ws"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { draftDocument, type DraftDocument } from "../../../schema/operations/document.ts"
import { elementsIn, readBody } from "../../../schema/operations/reading.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { MESSAGE, readDurable, readRefused } from "../../../schema/sharing/protocol.ts"
import type { Refused } from "../../../schema/sharing/protocol.ts"
import type { Decoder } from "lib0/decoding"
import { steadySockets } from "../../../client/base/steadySocket.ts"
import type { Config } from "../../../server/base/config.ts"
import { openSqliteStore } from "../../../server/store/sqlite.ts"
import { start, type Running, type Substitutes } from "../../../server/start.ts"

export const DRAFT = "demonstration"

type Endings = (() => unknown)[]
const endings: { readonly ofTest: Endings; readonly ofFile: Endings } = { ofTest: [], ofFile: [] }
let scope: keyof typeof endings = "ofTest"

/** Calls this after the test, last first. */
export function atEnd(ending: () => unknown): void {
  endings[scope].push(ending)
}

/** Opens something for all tests of a file: it ends after the last of them. */
export async function forAll<T>(open: () => Promise<T>): Promise<T> {
  scope = "ofFile"
  try {
    return await open()
  } finally {
    scope = "ofTest"
  }
}

async function end(all: Endings): Promise<void> {
  for (const ending of all.splice(0).reverse()) await ending()
}
afterEach(() => end(endings.ofTest))
afterAll(() => end(endings.ofFile))

/** A folder that is removed after the test. */
export function temporaryFolder(within = tmpdir()): string {
  const folder = mkdtempSync(join(within, "chapeau-test-"))
  atEnd(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Starts a server in this process; it is stopped after the test. */
export async function serving(
  substitutes: Substitutes = {},
  data = temporaryFolder(),
  demonstration = true,
  port = 0,
  more: Partial<Config> = {},
): Promise<Running> {
  const config: Config = {
    port,
    host: "localhost",
    data,
    demonstration,
    url: null,
    mail: null,
    openId: null,
    proxies: 0,
    log: "silent",
    ...more,
  }
  // In this thread: there is a test of the other (S20), and every program has it.
  const running = await start(config, { open: openSqliteStore, ...substitutes })
  if (isFault(running)) throw new Error(running.message)
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= running.stop())
  atEnd(stop)
  return { ...running, stop }
}

/** The path of somebody's sign-in link. */
export function linkOf({ links }: Running, name: string): string {
  const link = links?.find((each) => each.name === name)
  if (!link) throw new Error(`no link for ${name}`)
  return link.url
}

/** Follows a person's sign-in link and answers the cookie, as a Cookie header has it. */
export async function cookieOf(server: Running, name: string): Promise<string> {
  const response = await fetch(linkOf(server, name), { redirect: "manual" })
  return response.headers.get("set-cookie")?.split(";")[0] ?? ""
}

export interface Client {
  readonly document: DraftDocument
  readonly provider: WebsocketProvider
  /** Update counts of the durable messages received on the present connection. */
  readonly durable: number[]
  readonly refused: Refused[]
  /** Close codes received, with which the client will not come back by itself. */
  readonly closed: number[]
  text(): string
  /** Types at the end of the first paragraph. */
  type(text: string): void
  synced(): Promise<void>
}

/** A y-websocket client, as the page has one. It is destroyed after the test. */
export function client(
  { port }: { readonly port: number },
  cookie: string,
  draft = DRAFT,
  schema = "1",
  transport: Transport = "websocket",
  party?: string,
): Client {
  const document = draftDocument(new Y.Doc())
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, draft, document.doc, {
    WebSocketPolyfill: (transport === "websocket"
      ? socketWith(cookie)
      : steadySockets(
          BlockedSocket,
          requestWith(cookie),
        )) as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: { schema, ...(party !== undefined && { party }) },
    maxBackoffTime: 200,
  })
  const [durable, refused, closed]: [number[], Refused[], number[]] = [[], [], []]
  provider.messageHandlers[MESSAGE.durable] = (_: unknown, decoder: Decoder) =>
    durable.push(readDurable(decoder).updates)
  provider.messageHandlers[MESSAGE.refused] = (_: unknown, decoder: Decoder) =>
    refused.push(readRefused(decoder))
  for (const type of Object.values(MESSAGE))
    if (!(type in provider.messageHandlers)) provider.messageHandlers[type] = () => undefined
  provider.on("closed", ({ code }) => closed.push(code))
  atEnd(() => {
    provider.destroy()
    provider.awareness.destroy()
  })
  return {
    document,
    provider,
    durable,
    refused,
    closed,
    text: () =>
      paragraphsOf(readBody(document.body))
        .map((paragraph) => paragraph.text)
        .join("\n"),
    type: (text) => {
      const target = firstText(document)
      target.insert(target.length, text)
    },
    synced: () => expect.poll(() => provider.synced, { timeout: 10_000 }).toBe(true),
  }
}

/** The text of the first paragraph of a loaded draft. */
export function firstText({ body }: DraftDocument): Y.XmlText {
  const sheet = elementsIn(body, "sheet")[0]
  const text = sheet && elementsIn(sheet, "paragraph")[0]?.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error("the draft is not loaded")
  return text
}

/** How a client's frames travel. */
export type Transport = "websocket" | "http"

/** Clients whose frames travel so. */
export function clientOver(transport: Transport): typeof client {
  return (server, cookie, draft, schema) => client(server, cookie, draft, schema, transport)
}

/** A WebSocket that a proxy does not let through. */
const BlockedSocket = class {
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  constructor() {
    queueMicrotask(() => this.onclose?.({ code: 1006, reason: "" }))
  }
  close(): void {
    this.onclose = null
  }
} as unknown as typeof globalThis.WebSocket

/** Requests that send a cookie, as a browser's do by themselves. */
export function requestWith(cookie: string): typeof fetch {
  return (address, options) =>
    fetch(address, { ...options, headers: { ...(options?.headers as object), cookie } })
}

/** Where the pages of a socket's server are. */
function pageOf(address: string | URL): string {
  return new URL(address).origin.replace(/^ws/, "http")
}

/** A WebSocket that sends a cookie, as a browser's does by itself. */
export function socketWith(cookie: string): new (address: string | URL) => WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie }, origin: pageOf(address) })
    }
  }
}

export interface RawSocket {
  readonly ws: WebSocket
  readonly frames: Uint8Array[]
  readonly closed: Promise<number>
}

/** An open socket without a protocol on top. */
export async function rawSocket(
  { port }: { readonly port: number },
  cookie: string,
  headers: Record<string, string> = {},
): Promise<RawSocket> {
  const ws = new WebSocket(`ws://127.0.0.1:${port}/sync/${DRAFT}?schema=1`, {
    headers: { cookie, origin: `http://127.0.0.1:${port}`, ...headers },
  })
  atEnd(() => {
    ws.terminate()
  })
  const frames: Uint8Array[] = []
  ws.on("message", (data: Buffer) => frames.push(new Uint8Array(data)))
  const closed = new Promise<number>((resolve) => ws.on("close", resolve))
  await new Promise((resolve, reject) => {
    ws.once("open", resolve)
    ws.once("error", reject)
  })
  ws.on("error", () => undefined)
  return { ws, frames, closed }
}

/** A presence message that says these states of these client ids. */
export function saying(
  ...states: readonly (readonly [client: number, clock: number, state: unknown])[]
) {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, states.length)
        for (const [clientId, clock, state] of states) {
          encoding.writeVarUint(inner, clientId)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarString(inner, JSON.stringify(state))
        }
      }),
    )
  })
}

/** Waits until a value is as expected. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 10_000, interval: 10 })
}

let fences = 0

/**
 * Waits until the server has heard everything that one client sent: the presence that is sent last
 * has come to another.
 */
export async function heard(from: Client, by: Client): Promise<void> {
  const fence = ++fences
  from.provider.awareness.setLocalStateField("fence", fence)
  const { clientID } = from.document.doc
  const shown = (): unknown => by.provider.awareness.getStates().get(clientID)?.["fence"]
  await eventually(shown).toBe(fence)
}
