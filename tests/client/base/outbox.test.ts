import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { createOutbox, type Outbox } from "../../../client/base/outbox.ts"
import { LIMITS } from "../../../schema/sharing/protocol.ts"

const NOTHING = { paragraphs: [], structure: false, records: [] }

/** Updates that write one character each, under the client id given. */
function writer(outbox: Outbox, client = 1) {
  const doc = new Y.Doc()
  doc.clientID = client
  doc.on("update", (update: Uint8Array) => {
    outbox.written({ client: doc.clientID, update, touched: NOTHING })
  })
  return {
    type: (words = "x") => doc.getText("t").insert(0, words),
    as: (next: number) => void (doc.clientID = next),
  }
}

describe("what is not yet safe", () => {
  test("U2 counts an update until the server calls it durable", () => {
    const outbox = createOutbox()
    const sent: Uint8Array[] = []
    const { type } = writer(outbox)
    outbox.opened((update) => void sent.push(update))
    type()
    type()
    expect([outbox.undelivered, sent.length, outbox.allSent]).toEqual([2, 2, true])
    expect(outbox.durable(1)).toHaveLength(1)
    expect(outbox.undelivered).toBe(1)
    outbox.durable(2)
    expect(outbox.undelivered).toBe(0)
  })

  test("U2 carries what was made offline over to the next connection, as one for each client id", () => {
    const outbox = createOutbox()
    const { type, as } = writer(outbox)
    type("a")
    type("b")
    as(2)
    type("c")
    expect([outbox.undelivered, outbox.parcels.length]).toEqual([3, 2])
    const doc = new Y.Doc()
    outbox.opened((update) => Y.applyUpdate(doc, update))
    expect(doc.getText("t").toJSON()).toBe("cba")
    outbox.durable(1)
    expect(outbox.undelivered).toBe(1)
    outbox.lost()
    outbox.opened(() => undefined)
    outbox.durable(1)
    expect(outbox.undelivered).toBe(0)
  })

  test("U2 what gathers while it is held leaves as one update", () => {
    const outbox = createOutbox()
    const sent: Uint8Array[] = []
    const { type } = writer(outbox)
    outbox.opened((update) => void sent.push(update))
    type()
    outbox.hold(true)
    type()
    type()
    expect([sent.length, outbox.undelivered, outbox.allSent]).toEqual([1, 3, false])
    outbox.hold(false)
    expect(sent).toHaveLength(2)
    outbox.durable(2)
    expect(outbox.undelivered).toBe(0)
  })

  test("U30 nothing is sent after a refusal until the refused is taken out", () => {
    const outbox = createOutbox()
    const sent: Uint8Array[] = []
    const { type } = writer(outbox)
    outbox.opened((update) => void sent.push(update))
    type()
    type()
    type()
    outbox.refused(2, "not-allowed", "No.")
    type()
    expect([sent.length, outbox.settled]).toEqual([3, false])
    outbox.refused(3, "out-of-order", "It builds on that.")
    outbox.durable(1)
    expect(outbox.settled).toBe(true)
    expect(outbox.refusals.map(({ message }) => message)).toEqual(["No.", "It builds on that."])
    const [, , last] = outbox.parcels
    outbox.keep(last ? [last] : [])
    expect([sent.length, outbox.refusals.length, outbox.undelivered]).toEqual([4, 0, 1])
  })

  test("U30 what is too large is refused before it is sent", () => {
    const outbox = createOutbox()
    const sent: Uint8Array[] = []
    outbox.opened((update) => void sent.push(update))
    writer(outbox).type("x".repeat(LIMITS.update + 1))
    expect([sent.length, outbox.settled]).toEqual([0, true])
    expect(outbox.refusals[0]?.code).toBe("too-large")
  })

  test("U30 never more is without an answer than the server bears", () => {
    const outbox = createOutbox()
    let sent = 0
    outbox.opened(() => {
      sent++
    })
    const { type } = writer(outbox)
    for (let n = 0; n < 200; n++) type()
    expect(sent).toBeLessThan(100)
    for (let n = 1; n <= 200; n++) outbox.durable(n)
    expect([sent, outbox.undelivered]).toEqual([200, 0])
  })

  test("U2 never forgets an update that a connection took down with it", () => {
    const step = fc.oneof(
      fc.constantFrom("opened", "lost", "written", "other").map((type) => ({ type, share: 0 })),
      fc.record({
        type: fc.constant("durable"),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const outbox = createOutbox()
        const { type, as } = writer(outbox)
        const server = new Y.Doc()
        let open = false
        let sent: Uint8Array[] = []
        let heard = 0
        let written = 0
        let client = 1
        for (const each of steps) {
          if (each.type === "opened" && !open) {
            open = true
            sent = []
            heard = 0
            outbox.opened((update) => void sent.push(update))
          } else if (each.type === "lost" && open) {
            open = false
            outbox.lost()
          } else if (each.type === "written") {
            type()
            written++
          } else if (each.type === "other") as(++client)
          else if (each.type === "durable" && open) {
            heard = Math.max(heard, Math.floor(each.share * sent.length))
            for (const update of sent.slice(0, heard)) Y.applyUpdate(server, update)
            outbox.durable(heard)
          }
          // What the server has and what is still to be delivered are together all that was written.
          const both = new Y.Doc()
          Y.applyUpdate(both, Y.encodeStateAsUpdate(server))
          for (const { update } of outbox.parcels) Y.applyUpdate(both, update)
          expect(both.getText("t").length).toBe(written)
          expect(server.getText("t").length + outbox.undelivered).toBeGreaterThanOrEqual(written)
        }
      }),
      { seed: 7 },
    )
  })
})
