/**
 * People who edit as in the page, without a screen: the page's own session, which keeps and sends what
 * they do, and the editor's binding. Their networks can be cut, each for itself.
 */

import { ySyncPluginKey } from "y-prosemirror"
import { vi } from "vitest"
import { WebSocket } from "ws"
import { memoryDevice } from "../../../client/base/device.ts"
import { openSession } from "../../../client/base/openSession.ts"
import { LOCAL_ORIGIN, type Session } from "../../../client/base/session.ts"
import { createHistory } from "../../../client/editor/history.ts"
import { followMoves } from "../../../client/editor/moves.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import type { Me } from "../../../client/base/session.ts"
import { headless } from "../../peers/headless.ts"
import { NOTE, symbolsOfNode, type Symbols } from "../../peers/oracle.ts"
import { tally } from "../../peers/judge.ts"
import type { Doer } from "../../peers/peer.ts"
import { atEnd } from "../../server/support/serving.ts"
import { linkTo, type Link } from "./link.ts"

export interface Editor {
  readonly name: string
  readonly session: Session
  readonly link: Link
  /** Symbols that an act of theirs brought, and that one took away. */
  readonly brought: Set<string>
  readonly taken: Set<string>
  /** Symbols that an undo of theirs brought back, also beside one that somebody else had brought back. */
  readonly restored: Set<string>
  /** The paragraphs in which they saw references to notes, by the symbol of the reference. */
  readonly homes: Map<string, Set<string>>
  /** What was undone or redone that was not theirs. */
  readonly strange: Set<string>
  /** What they see. */
  seen(): Symbols
  /** Does something to the draft, as its user. */
  act(doing: (doer: Doer) => void): void
  /** Undoes or redoes the last that they did, unless something of theirs is on its way. */
  undo(which: "undo" | "redo"): void
  /** How many asks have no answer yet. */
  readonly asking: () => number
  close(): void
}

/** Whose cookie goes with a request, by the first part of the host's name; all hosts are this machine. */
const cookies = new Map<string, string>()

function here(address: string | URL): readonly [address: URL, cookie: string] {
  const url = new URL(address)
  const cookie = cookies.get(url.hostname) ?? ""
  url.hostname = "127.0.0.1"
  return [url, cookie]
}

/** Gives this process what a page has of a browser: sockets and requests with cookies, and events. */
export function asBrowsers(): void {
  const request = fetch
  vi.stubGlobal(
    "WebSocket",
    class extends WebSocket {
      constructor(address: string | URL) {
        const [url, cookie] = here(address)
        super(url, { headers: { cookie }, origin: url.origin.replace(/^ws/, "http") })
      }
    },
  )
  vi.stubGlobal("fetch", (address: string | URL, options: RequestInit = {}) => {
    const [url, cookie] = here(address)
    const headers = { ...(options.headers as Record<string, string>), cookie }
    return request(url, cookie === "" ? options : { ...options, headers })
  })
  vi.stubGlobal("addEventListener", () => undefined)
  vi.stubGlobal("removeEventListener", () => undefined)
  atEnd(() => vi.unstubAllGlobals())
}

/** Opens a draft for somebody, behind a network of their own. `name` is part of the ids that they make. */
export async function editor(
  server: { readonly port: number },
  draft: string,
  me: Me,
  cookie: string,
  name: string,
): Promise<Editor> {
  const link = await linkTo(server.port)
  const host = `${name}.localhost`
  cookies.set(host, cookie)
  const session = openSession(draft, me, `ws://${host}:${link.port}`, memoryDevice())
  await session.loaded
  const [brought, taken] = [new Set<string>(), new Set<string>()]
  const [restored, strange] = [new Set<string>(), new Set<string>()]
  const homes = new Map<string, Set<string>>()
  const newId = numberedIds(name)
  let asking = 0

  /** An editor of the present document, which is replaced after a refusal. */
  function mounted() {
    const { document } = session
    const asks: Doer["asks"] = []
    const history = createHistory(document, [ySyncPluginKey, LOCAL_ORIGIN], (ask, step) =>
      asks.push({ ask, step }),
    )
    // Each act is one step, as if a second passed between them.
    history.manager.captureTimeout = 0
    const screen = headless(document.body)
    const follower = followMoves(history.manager, () => screen.state)
    const doer: Doer = {
      document,
      editor: screen,
      context: {
        document,
        get actor() {
          return session.actor
        },
        newId,
        now: () => "2026-01-01T00:00:00.000Z",
        origin: LOCAL_ORIGIN,
      },
      history,
      asks,
      intended: null,
    }
    return { doer, follower, screen }
  }
  let mount = mounted()
  session.renewed.subscribe(() => {
    mount.screen.destroy()
    mount = mounted()
  })
  const seen = () => symbolsOfNode(mount.screen.state.doc)

  function sendAsks({ asks, history }: Doer): void {
    for (const { ask, step } of asks.splice(0)) {
      asking++
      // The server takes the paragraph out, and what it holds stands in another.
      if (ask.ask === "join") taken.add(`¶${ask.second}`)
      void session.ask(ask).then((fault) => {
        asking--
        if (fault && fault.fault !== "nothing-to-do") history.forget(step)
      })
    }
  }

  function remember(symbols: Symbols): Symbols {
    let paragraph = ""
    for (const symbol of symbols) {
      if (symbol.startsWith("¶")) paragraph = symbol
      else if (symbol.startsWith(NOTE))
        homes.set(symbol, (homes.get(symbol) ?? new Set()).add(paragraph))
    }
    return symbols
  }

  /** What there is more of, and what less. */
  function compared(doing: () => void): readonly [came: Symbols, went: Symbols] {
    const before = tally(remember(seen()))
    doing()
    const after = tally(remember(seen()))
    const more = (one: typeof after, other: typeof after) =>
      [...one].flatMap(([symbol, times]) => (times > (other.get(symbol) ?? 0) ? [symbol] : []))
    return [more(after, before), more(before, after)]
  }

  return {
    name,
    session,
    link,
    brought,
    taken,
    restored,
    homes,
    strange,
    seen,
    act(doing) {
      const { doer } = mount
      session.workAt(null)
      const [came, went] = compared(() => doing(doer))
      for (const each of came) brought.add(each)
      for (const each of went) taken.add(each)
      sendAsks(doer)
    },
    undo(which) {
      const { doer, follower } = mount
      if (asking > 0 || follower.astray) return
      session.workAt(null)
      const [came, went] = compared(() => doer.history[which]())
      for (const each of [...came, ...went])
        if (!taken.has(each) && !brought.has(each)) strange.add(each)
      for (const each of came) restored.add(each)
      for (const each of went) taken.add(each)
      sendAsks(doer)
    },
    asking: () => asking,
    close() {
      session.close()
      mount.screen.destroy()
    },
  }
}
