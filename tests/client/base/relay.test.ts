import { expect, test } from "vitest"
import * as Y from "yjs"
import { createRelay } from "../../../client/base/relay.ts"

function pair() {
  const [inner, outer] = [new Y.Doc(), new Y.Doc()]
  const sent: Uint8Array[] = []
  const relay = createRelay(inner, outer)
  outer.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === relay) sent.push(update)
  })
  return { inner: inner.getText("t"), outer: outer.getText("t"), relay, sent }
}

test("E12 updates pass both ways at once", () => {
  const { inner, outer } = pair()
  inner.insert(0, "a")
  outer.insert(1, "b")
  expect([inner.toJSON(), outer.toJSON()]).toEqual(["ab", "ab"])
})

test("E12 what gathers while the relay is held leaves as one update", () => {
  const { inner, outer, relay, sent } = pair()
  relay.hold(true)
  inner.insert(0, "b")
  inner.insert(0, "a")
  outer.insert(0, "x")
  expect([inner.toJSON(), outer.toJSON(), sent.length]).toEqual(["ab", "x", 0])
  relay.hold(false)
  expect(inner.toJSON()).toBe(outer.toJSON())
  expect(inner.toJSON()).toMatch(/^(abx|xab)$/)
  expect(sent).toHaveLength(1)
})

test("E12 both documents begin with what either holds, and end when the relay does", () => {
  const [inner, outer] = [new Y.Doc(), new Y.Doc()]
  inner.getText("t").insert(0, "a")
  outer.getText("u").insert(0, "b")
  const relay = createRelay(inner, outer)
  expect([inner.getText("u").toJSON(), outer.getText("t").toJSON()]).toEqual(["b", "a"])
  relay.destroy()
  inner.getText("t").insert(1, "c")
  expect(outer.getText("t").toJSON()).toBe("a")
})
