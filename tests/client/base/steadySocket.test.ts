import { expect, test, vi } from "vitest"
import { steadySockets } from "../../../client/base/steadySocket.ts"
import { LINE_HEADER, packFrames } from "../../../schema/sharing/lines.ts"
import { CLOSE } from "../../../schema/sharing/protocol.ts"

const ADDRESS = "wss://server/sync/draft?schema=1"

/** A websocket whose other side is the test. */
class FakeSocket {
  static last: FakeSocket
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  readonly sent: Uint8Array[] = []
  closed = false
  constructor() {
    FakeSocket.last = this
  }
  send(frame: Uint8Array): void {
    this.sent.push(frame)
  }
  close(): void {
    this.closed = true
  }
  says(...bytes: number[]): void {
    this.onmessage?.({ data: Uint8Array.from(bytes).buffer })
  }
}

/** A server of lines that says one frame and then nothing. */
function lineServer() {
  const asked: string[] = []
  const sent: number[] = []
  let told = false
  const request = vi.fn((address: string, { method, headers, body, signal }: RequestInit) => {
    const secret = (headers as Record<string, string>)[LINE_HEADER]
    asked.push([method, address, secret].filter((part) => part !== undefined).join(" "))
    if (secret === undefined)
      return Promise.resolve(Response.json({ line: "s".repeat(32) }, { status: 201 }))
    if (method === "POST") {
      sent.push(...new Uint8Array(body as ArrayBuffer))
      return Promise.resolve(new Response(null, { status: 204 }))
    }
    if (!told) {
      told = true
      const frames = packFrames([Uint8Array.of(0, 0)]) as Uint8Array<ArrayBuffer>
      return Promise.resolve(new Response(frames))
    }
    return new Promise<Response>((_, reject) => {
      signal?.addEventListener("abort", () => reject(new Error("aborted")))
    })
  })
  return { asked, sent, request: request as unknown as typeof fetch }
}

function opened(request: typeof fetch) {
  const Sockets = steadySockets(FakeSocket as unknown as typeof WebSocket, request)
  const socket = new Sockets(ADDRESS)
  const events: string[] = []
  socket.onopen = () => events.push("open")
  socket.onmessage = ({ data }) => events.push(`heard ${[...data].join(" ")}`)
  socket.onerror = () => events.push("error")
  socket.onclose = ({ code, reason }) => events.push(`closed ${code} ${reason}`.trim())
  return { socket, events, inner: FakeSocket.last }
}

const forbidden = vi.fn(() => Promise.reject(new Error("not to be asked"))) as typeof fetch

test("U24 a websocket is open when the server has spoken, and stays the way", () => {
  const { socket, events, inner } = opened(forbidden)
  expect(socket.readyState).toBe(0)
  inner.says(0, 0)
  inner.says(1)
  expect(events).toEqual(["open", "heard 0 0", "heard 1"])
  expect(socket.readyState).toBe(socket.OPEN)
  socket.send(Uint8Array.of(7))
  expect(inner.sent).toEqual([Uint8Array.of(7)])
  inner.onclose?.({ code: 1006, reason: "" })
  expect(events.at(-1)).toBe("closed 1006")
  expect(forbidden).not.toHaveBeenCalled()
})

test("U24 what the server says by closing at once is not tried another way", () => {
  for (const code of [CLOSE.notSignedIn, CLOSE.otherVersion, CLOSE.notStored, CLOSE.restart]) {
    const { events, inner } = opened(forbidden)
    inner.onclose?.({ code, reason: "Told." })
    expect(events).toEqual([`closed ${code} Told.`])
  }
  expect(forbidden).not.toHaveBeenCalled()
})

test.each(["is refused", "says nothing for five seconds"])(
  "U24 where a websocket %s, the page goes over plain HTTP",
  async (how) => {
    vi.useFakeTimers()
    const server = lineServer()
    const { socket, events, inner } = opened(server.request)
    if (how === "is refused") inner.onclose?.({ code: 1006, reason: "" })
    else await vi.advanceTimersByTimeAsync(5000)
    await vi.advanceTimersByTimeAsync(1)
    expect(events).toEqual(["open", "heard 0 0"])
    expect(inner.closed).toBe(true)
    // A proxy that lets the rest through late is heard by nobody.
    inner.says(9)
    inner.onclose?.({ code: 1000, reason: "" })
    expect(events).toHaveLength(2)
    for (const frame of [1, 2, 3]) socket.send(Uint8Array.of(frame))
    await vi.advanceTimersByTimeAsync(1)
    expect(server.sent).toEqual([1, 1, 1, 2, 1, 3])
    socket.close()
    const secret = "s".repeat(32)
    expect(server.asked.slice(0, 2)).toEqual([
      `POST https://server/sync/draft?schema=1`,
      `GET https://server/sync/draft ${secret}`,
    ])
    expect(server.asked.at(-1)).toBe(`DELETE https://server/sync/draft ${secret}`)
    vi.useRealTimers()
  },
)

test("U24 where neither gets through, the connection has failed", async () => {
  const { socket, events, inner } = opened(() => Promise.reject(new Error("no network")))
  inner.onclose?.({ code: 1006, reason: "" })
  await vi.waitFor(() => expect(events).toEqual(["error", "closed 1006"]))
  expect(socket.readyState).toBe(3)
})

test("U1 a server that says nothing either way counts as out of reach", async () => {
  vi.useFakeTimers()
  const silent = vi.fn(
    (_address: string, { signal }: RequestInit) =>
      new Promise<Response>((_, reject) => {
        signal?.addEventListener("abort", () => reject(new Error("aborted")))
      }),
  )
  const { events, socket } = opened(silent as unknown as typeof fetch)
  await vi.advanceTimersByTimeAsync(14_900)
  expect([events, silent.mock.calls.length]).toEqual([[], 1])
  await vi.advanceTimersByTimeAsync(200)
  vi.useRealTimers()
  expect([events, socket.readyState]).toEqual([["error", "closed 1006"], 3])
})

test("U24 a line that is closed tells why", async () => {
  const end = { code: CLOSE.noSuchDraft, reason: "There is no such draft." }
  const { events, inner } = opened(() => Promise.resolve(Response.json(end, { status: 410 })))
  inner.onclose?.({ code: 1006, reason: "" })
  await vi.waitFor(() => expect(events).toEqual(["closed 4404 There is no such draft."]))
})
