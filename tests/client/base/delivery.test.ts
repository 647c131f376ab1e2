import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { createDelivery } from "../../../client/base/delivery.ts"

describe("what is not yet safe", () => {
  test("U2 counts an update until the server calls it durable", () => {
    const delivery = createDelivery()
    delivery.opened()
    delivery.written(true)
    delivery.written(true)
    expect(delivery.undelivered).toBe(2)
    delivery.durable(1)
    expect(delivery.undelivered).toBe(1)
    delivery.durable(2)
    expect(delivery.undelivered).toBe(0)
  })

  test("carries what was made offline over with the first answer of the next connection", () => {
    const delivery = createDelivery()
    delivery.written(false)
    delivery.opened()
    delivery.written(true)
    expect(delivery.undelivered).toBe(2)
    delivery.durable(0)
    expect(delivery.undelivered).toBe(1)
    delivery.lost()
    expect(delivery.undelivered).toBe(1)
    delivery.opened()
    delivery.durable(0)
    expect(delivery.undelivered).toBe(0)
  })

  test("never forgets an update that a connection took down with it", () => {
    const step = fc.oneof(
      fc.constant({ type: "opened" as const }),
      fc.constant({ type: "lost" as const }),
      fc.record({ type: fc.constant("written" as const) }),
      fc.record({
        type: fc.constant("durable" as const),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const delivery = createDelivery()
        // The oracle holds each update by itself: taken by this connection, or waiting.
        let open = false
        let sent: number[] = []
        const safe = new Set<number>()
        let carried: number[] = []
        let last = 0
        const all: number[] = []
        for (const each of steps) {
          if (each.type === "opened" && !open) {
            open = true
            carried = all.filter((id) => !safe.has(id))
            sent = []
            delivery.opened()
          } else if (each.type === "lost" && open) {
            open = false
            delivery.lost()
          } else if (each.type === "written") {
            all.push(++last)
            if (open) sent.push(last)
            delivery.written(open)
          } else if (each.type === "durable" && open) {
            const updates = Math.floor(each.share * sent.length)
            for (const id of [...carried, ...sent.slice(0, updates)]) safe.add(id)
            delivery.durable(updates)
          }
          expect(delivery.undelivered).toBe(all.length - safe.size)
        }
      }),
      { seed: 7 },
    )
  })
})
