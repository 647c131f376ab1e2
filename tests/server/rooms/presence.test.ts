import { describe, expect, test } from "vitest"
import { client, cookieOf, eventually, rawSocket, saying, serving } from "../support/serving.ts"

interface Shown {
  readonly user?: { readonly name: string; readonly party: string; readonly color?: string }
  readonly cursor?: number
}

async function watched() {
  const server = await serving()
  const a = client(server, await cookieOf(server, "Delegate of Norway"))
  const b = client(server, await cookieOf(server, "Delegate of Kenya"))
  await a.synced()
  await b.synced()
  const id = a.document.doc.clientID
  const seen = (clientId = id) =>
    b.provider.awareness.getStates().get(clientId) as Shown | undefined
  return { server, a, b, id, seen }
}

describe("presence", () => {
  test("G11 shows the name, party and role of the sign-in link, whatever the client says", async () => {
    const { a, seen } = await watched()
    const user = { name: "Delegate of Japan", party: "Japan", color: "#aa0000" }
    a.provider.awareness.setLocalState({ user, cursor: 7 })
    await eventually(() => seen()?.cursor).toBe(7)
    expect(seen()?.user).toEqual({
      name: "Delegate of Norway",
      party: "Norway",
      role: "delegate",
      color: "#aa0000",
    })
  })

  test("G12 of one person cannot be set, moved or ended by another", async () => {
    const { server, a, id, seen } = await watched()
    a.provider.awareness.setLocalState({ cursor: 1 })
    await eventually(() => seen()?.cursor).toBe(1)
    const raw = await rawSocket(server, await cookieOf(server, "Delegate of Japan"))
    raw.ws.send(saying([id, 999, { cursor: 66 }], [id, 1000, null]))
    // An id of its own is taken; a second one is not.
    raw.ws.send(saying([4242, 1, { cursor: 2 }], [4243, 1, { cursor: 3 }]))
    await eventually(() => seen(4242)?.cursor).toBe(2)
    expect(seen(4243)).toBeUndefined()
    expect(seen()?.cursor).toBe(1)
    expect(seen()?.user?.name).toBe("Delegate of Norway")
    // Nor after its owner has left: what others heard of it is only an echo.
    a.provider.destroy()
    await eventually(() => seen()).toBeUndefined()
    const late = await rawSocket(server, await cookieOf(server, "Delegate of Japan"))
    late.ws.send(saying([id, 2000, { cursor: 67 }]))
    late.ws.send(saying([4244, 1, { cursor: 4 }]))
    await eventually(() => seen(4244)?.cursor).toBe(4)
    expect(seen()).toBeUndefined()
  })

  test("G12 ends with the connection, and a newcomer is told who is present", async () => {
    const { server, a, id, seen } = await watched()
    a.provider.awareness.setLocalState({ cursor: 1 })
    await eventually(() => seen()?.cursor).toBe(1)
    const c = client(server, await cookieOf(server, "Delegate of Brazil"))
    await eventually(() => c.provider.awareness.getStates().has(id)).toBe(true)
    a.provider.ws?.close()
    await eventually(() => seen()).toBeUndefined()
  })

  test("G12 too large to be a caret is not shown", async () => {
    const { a, seen } = await watched()
    a.provider.awareness.setLocalState({ cursor: 1 })
    await eventually(() => seen()?.cursor).toBe(1)
    a.provider.awareness.setLocalState({ cursor: 2, junk: "x".repeat(10_000) })
    await eventually(() => seen()).toBeUndefined()
  })
})
