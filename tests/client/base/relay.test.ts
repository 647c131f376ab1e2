import { expect, test } from "vitest"
import * as Y from "yjs"
import { createRelay } from "../../../client/base/relay.ts"

function pair() {
  const [inner, mirror] = [new Y.Doc(), new Y.Doc()]
  const arrived: unknown[] = []
  inner.on("update", (_update: Uint8Array, origin: unknown) => arrived.push(origin))
  const relay = createRelay(inner, mirror)
  return { inner: inner.getText("t"), mirror: mirror.getText("t"), relay, arrived }
}

test("E12 what the network brings comes in at once, and nothing goes the other way", () => {
  const { inner, mirror } = pair()
  mirror.insert(0, "a")
  inner.insert(1, "b")
  expect([inner.toJSON(), mirror.toJSON()]).toEqual(["ab", "a"])
})

test("E12 what gathers while the relay is held comes in as one update", () => {
  const { inner, mirror, relay, arrived } = pair()
  relay.hold(true)
  mirror.insert(0, "b")
  mirror.insert(0, "a")
  expect([inner.toJSON(), arrived]).toEqual(["", []])
  relay.hold(false)
  expect([inner.toJSON(), arrived]).toEqual(["ab", [relay]])
})

test("E12 the document on this screen begins with what the network brought, and follows it to the end", () => {
  const [inner, mirror] = [new Y.Doc(), new Y.Doc()]
  mirror.getText("t").insert(0, "a")
  const relay = createRelay(inner, mirror)
  relay.destroy()
  mirror.getText("t").insert(1, "b")
  expect(inner.getText("t").toJSON()).toBe("a")
})
