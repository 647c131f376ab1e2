import * as decoding from "lib0/decoding"
import { applyAwarenessUpdate, Awareness } from "y-protocols/awareness"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import { publishOwnPresence } from "../../../client/base/presence.ts"
import { MESSAGE } from "../../../schema/sharing/protocol.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A provider whose socket is open, and the states of presence that it sent, by client id. */
function published() {
  const sent: Map<number, unknown>[] = []
  class Open {
    static readonly OPEN = 1
    readonly OPEN = 1
    readonly readyState = 1
    onopen: () => void = () => undefined
    constructor() {
      setTimeout(() => this.onopen(), 0)
    }
    send(frame: Uint8Array) {
      const decoder = decoding.createDecoder(frame)
      if (decoding.readVarUint(decoder) !== MESSAGE.awareness) return
      const heard = new Awareness(new Y.Doc())
      heard.setLocalState(null)
      applyAwarenessUpdate(heard, decoding.readVarUint8Array(decoder), "test")
      sent.push(new Map(heard.getStates()))
      heard.destroy()
    }
    close() {
      return undefined
    }
  }
  const provider = new WebsocketProvider("ws://nowhere", "draft", new Y.Doc(), {
    WebSocketPolyfill: Open as unknown as typeof WebSocket,
    disableBc: true,
  })
  publishOwnPresence(provider)
  vi.advanceTimersByTime(1)
  const { awareness } = provider
  /** Somebody else's presence comes in. */
  const hear = (client: number, clock: number) => {
    const json = JSON.stringify({ user: { name: "Kenya" } })
    const bytes = [1, client, clock, json.length, ...Buffer.from(json)]
    applyAwarenessUpdate(awareness, Uint8Array.from(bytes), provider)
  }
  return { provider, awareness, sent, hear }
}

test("U25 a page tells its own presence when it opens, and not that it is still there", () => {
  const { awareness, sent } = published()
  expect(sent).toHaveLength(1)
  vi.advanceTimersByTime(10 * 60_000)
  expect(sent).toHaveLength(1)
  awareness.destroy()
})

test("U25 what a page hears of others it does not send back, and keeps until they go", () => {
  const { awareness, sent, hear } = published()
  hear(7, 1)
  vi.advanceTimersByTime(10 * 60_000)
  expect(sent).toHaveLength(1)
  expect(awareness.getStates().has(7)).toBe(true)
  awareness.destroy()
})

test("U25 a caret is told at once, and while it moves ten times a second, the last place too", () => {
  const { awareness, sent } = published()
  vi.advanceTimersByTime(1000)
  awareness.setLocalStateField("cursor", 0)
  expect(sent.at(-1)?.get(awareness.clientID)).toMatchObject({ cursor: 0 })
  const before = sent.length
  for (let place = 1; place <= 100; place++) {
    awareness.setLocalStateField("cursor", place)
    vi.advanceTimersByTime(10)
  }
  expect(sent.length - before).toBe(10)
  vi.advanceTimersByTime(1000)
  expect(sent.at(-1)?.get(awareness.clientID)).toMatchObject({ cursor: 100 })
  awareness.destroy()
})

test("U25 who leaves is gone at once, and a provider that ended publishes nothing", () => {
  const { provider, awareness, sent } = published()
  vi.advanceTimersByTime(1000)
  awareness.setLocalStateField("cursor", 1)
  awareness.setLocalState(null)
  expect(sent.at(-1)?.size).toBe(0)
  provider.destroy()
  const before = sent.length
  awareness.setLocalState({ cursor: 2 })
  vi.advanceTimersByTime(1000)
  expect(sent).toHaveLength(before)
})
