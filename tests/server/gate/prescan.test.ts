import * as encoding from "lib0/encoding"
import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { isSound } from "../../../server/gate/prescan.ts"
import { randomDraft } from "../../support/randomDraft.ts"
import { seededRandom } from "../../support/random.ts"
import { documentOf } from "../../support/drafting.ts"

/** Bytes of these numbers, each as a variable-length one. */
function numbers(...values: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })
}

function changed(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

/** Values under a key of a map, as an update. */
function holding(value: unknown): Uint8Array {
  return changed((doc) => doc.getMap("meta").set("key", value))
}

describe("an update is looked over before it is decoded", () => {
  test("G6 one that Yjs wrote is sound, whatever it holds", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed)
      const { doc } = documentOf(randomDraft(random))
      const before = Y.encodeStateVector(doc)
      const texts = doc.getText("extra")
      for (let i = 0; i < 30; i++) {
        texts.insert(Math.floor(random() * texts.length), `é${i}`)
        if (texts.length > 9) texts.delete(Math.floor(random() * (texts.length - 3)), 3)
      }
      expect(isSound(Y.encodeStateAsUpdate(doc)), `seed ${seed}`).toBe(true)
      expect(isSound(Y.encodeStateAsUpdate(doc, before)), `seed ${seed}`).toBe(true)
    }
    const value = {
      a: [1, -2.5, 1e300, null, undefined, true],
      b: "𝒳",
      c: { d: new Uint8Array(3) },
    }
    expect(isSound(holding(value))).toBe(true)
    expect(isSound(changed((doc) => doc.getText("body").insertEmbed(0, { image: 1 })))).toBe(true)
    expect(isSound(holding(new Y.Doc()))).toBe(true)
    expect(isSound(Uint8Array.of(0, 0))).toBe(true)
  })

  test("G6 one that declares more than it holds is not", () => {
    const million = 33_000_000
    const bombs = {
      parts: numbers(million, 1, 0),
      structs: numbers(1, million, 1, 0),
      values: numbers(1, 1, 1, 0, 8, 1, 1, million),
      json: numbers(1, 1, 1, 0, 2, 1, 1, million),
      bytes: numbers(1, 1, 1, 0, 3, 1, 1, million),
      deletions: numbers(0, million),
      ranges: numbers(0, 1, 1, million),
      array: numbers(1, 1, 1, 0, 8, 1, 1, 1, 117, million),
      object: numbers(1, 1, 1, 0, 8, 1, 1, 1, 118, million),
    }
    for (const [name, bytes] of Object.entries(bombs)) expect(isSound(bytes), name).toBe(false)
  })

  test("G6 one that Yjs would not write is not", () => {
    const text = (name: string, client: number) =>
      changed((doc) => {
        doc.clientID = client
        doc.getText(name).insert(0, "abc")
      })
    const whole = text("body", 7)
    const part = whole.slice(1, -1)
    const odd = {
      "one client twice": Uint8Array.of(2, ...part, ...part, 0),
      "something after the end": Uint8Array.of(...whole, 0),
      "ranges that overlap": numbers(0, 1, 7, 2, 0, 3, 2, 3),
      "ranges that descend": numbers(0, 1, 7, 2, 5, 1, 0, 1),
      "one client's deletions twice": numbers(0, 2, 7, 1, 0, 1, 7, 1, 3, 1),
      "a clock above all clocks": numbers(1, 1, 1, 2 ** 40, 0, 1, 0),
      "a length above all lengths": numbers(1, 1, 1, 0, 0, 2 ** 40, 0),
      "a value nested too deep": holding(nested(40)),
      "a hidden key": holding(JSON.parse('{"__proto__": {"by": "somebody"}}')),
    }
    for (const [name, bytes] of Object.entries(odd)) expect(isSound(bytes), name).toBe(false)
    expect(isSound(whole)).toBe(true)
  })

  test("G6 one that is cut anywhere is not", () => {
    const { doc } = documentOf(randomDraft(seededRandom(5)))
    const whole = Y.encodeStateAsUpdate(doc)
    for (let end = 0; end < whole.length; end++)
      expect(isSound(whole.subarray(0, end)), `cut at ${end}`).toBe(false)
  })
})

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)]
}
