/** Attacks with the bytes themselves: other people's client ids, holes, lies and noise. */

import * as encoding from "lib0/encoding"
import * as Y from "yjs"
import { between } from "../support/random.ts"
import { NOBODY, one, somewhere, textOf, type Attack, type Attacker } from "./attack.ts"
import { updatesOf } from "./scene.ts"

/** Client id of the person who acts honestly meanwhile. */
export const HONEST_CLIENT = 77
/** A client id of which nobody has heard. */
const UNKNOWN_CLIENT = 4_000_000_001

function attack(name: string, strike: (me: Attacker) => readonly Uint8Array[]): Attack {
  return { name, lawfulTo: NOBODY, strike }
}

/** An update that changes agreed words, unlawful to most; here it is what other bytes are made from. */
function intrusion(me: Attacker, client?: number): Uint8Array {
  const { doc } = me.document
  const before = doc.clientID
  if (client !== undefined) doc.clientID = client
  const text = textOf(me, "p2")
  const [update] = updatesOf(doc, () => text.insert(somewhere(me, text), "xyz", {}))
  doc.clientID = before
  if (!update) throw new Error("no change")
  return update
}

/** Bytes of one struct block and a delete set, written by hand. */
function update(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write)
}

const { writeVarUint, writeUint8, writeVarString } = encoding

/** A block of one client that holds one struct with these contents. */
function block(
  encoder: encoding.Encoder,
  client: number,
  clock: number,
  struct: (encoder: encoding.Encoder) => void,
): void {
  writeVarUint(encoder, 1)
  writeVarUint(encoder, 1)
  writeVarUint(encoder, client)
  writeVarUint(encoder, clock)
  struct(encoder)
  writeVarUint(encoder, 0)
}

function randomBytes({ random }: Attacker, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => between(random, 0, 255))
}

export const WIRE_ATTACKS: readonly Attack[] = [
  attack("under the client id of another", (me) => [intrusion(me, HONEST_CLIENT)]),
  attack("an update whose beginning is withheld", (me) => {
    intrusion(me)
    return [intrusion(me), intrusion(me)]
  }),
  attack("a deletion of what is not there yet", (me) => [
    update((encoder) => {
      writeVarUint(encoder, 0)
      writeVarUint(encoder, 1)
      writeVarUint(encoder, one(me, UNKNOWN_CLIENT, me.document.doc.clientID))
      writeVarUint(encoder, 1)
      writeVarUint(encoder, between(me.random, 0, 1000))
      writeVarUint(encoder, between(me.random, 1, 1000))
    }),
  ]),
  attack("a deletion of everything by number", () => [
    update((encoder) => {
      writeVarUint(encoder, 0)
      writeVarUint(encoder, 1)
      writeVarUint(encoder, 1)
      writeVarUint(encoder, 1)
      writeVarUint(encoder, 0)
      writeVarUint(encoder, 60)
    }),
  ]),
  attack("random bytes", (me) => [randomBytes(me, between(me.random, 1, 400))]),
  attack("an update cut short", (me) => {
    const whole = intrusion(me)
    return [whole.slice(0, between(me.random, 1, whole.length - 2))]
  }),
  attack("two updates on end", (me) => {
    const [first, second] = [intrusion(me), intrusion(me)]
    return [Uint8Array.from([...second, ...first])]
  }),
  attack("millions of structs in a few bytes", (me) => [
    update((encoder) => {
      writeVarUint(encoder, 1)
      writeVarUint(encoder, between(me.random, 1_000_000, 2 ** 31))
      writeVarUint(encoder, UNKNOWN_CLIENT)
      writeVarUint(encoder, 0)
    }),
  ]),
  attack("millions of clients in a few bytes", (me) => [
    update((encoder) => writeVarUint(encoder, between(me.random, 1_000_000, 2 ** 31))),
  ]),
  attack("a struct that says it was collected", (me) => [
    update((encoder) =>
      block(encoder, me.document.doc.clientID, 0, () => {
        writeUint8(encoder, 0)
        writeVarUint(encoder, between(me.random, 1, 2 ** 30))
      }),
    ),
  ]),
  attack("a gap", (me) => [
    update((encoder) =>
      block(encoder, me.document.doc.clientID, 0, () => {
        writeUint8(encoder, 10)
        writeVarUint(encoder, between(me.random, 1, 2 ** 30))
      }),
    ),
  ]),
  attack("content of an unknown kind", (me) => [
    update((encoder) =>
      block(encoder, me.document.doc.clientID, 0, () => {
        writeUint8(encoder, between(me.random, 11, 31))
        writeVarUint(encoder, 1)
        writeVarString(encoder, "body")
        writeVarUint(encoder, 3)
      }),
    ),
  ]),
  attack("a document within the document", (me) => {
    const { doc } = me.document
    return updatesOf(doc, () => doc.getMap("meta").set("inner", new Y.Doc()))
  }),
  attack("a root that drafts do not have", (me) => {
    const { doc } = me.document
    return updatesOf(doc, () => doc.getMap(one(me, "secrets", "__proto__", "toString")).set("a", 1))
  }),
  attack("an element that drafts do not have", (me) => {
    const { doc, body } = me.document
    const sheet = body.get(0) as Y.XmlElement
    const name = one(me, "script", "img", "sheet", "table_row", "doc", "PARAGRAPH")
    return updatesOf(doc, () => sheet.insert(0, [new Y.XmlElement(name)]))
  }),
  attack("elements nested without end", (me) => {
    const { doc, body } = me.document
    let inner = new Y.XmlElement("table")
    for (let depth = between(me.random, 3, 300); depth > 0; depth--) {
      const outer = new Y.XmlElement(one(me, "sheet", "table", "table_cell"))
      outer.insert(0, [inner])
      inner = outer
    }
    return updatesOf(doc, () => body.insert(0, [inner]))
  }),
  attack("a mark that drafts do not have", (me) => {
    const text = textOf(me, "p2")
    const marks = one<object>(
      me,
      { onclick: { run: "alert(1)" } },
      { link: { href: "javascript:alert(1)" } },
      { constructor: {} },
      { strong: { style: "position:fixed" } },
      { "bracket--AAAAAAAA": { id: "b1", side: "open" } },
    )
    return updatesOf(me.document.doc, () => text.format(2, 3, marks))
  }),
  attack("an attribute that paragraphs do not have", (me) => {
    const element = textOf(me, "p2").parent as Y.XmlElement
    const [name, value] = one<readonly [string, unknown]>(
      me,
      ["onclick", "alert(1)"],
      ["level", { a: 1 }],
      ["level", -1],
      ["level", 1e9],
      ["kind", "script"],
      ["id", ["p2"]],
      ["__proto__", "x"],
      ["lang", "x".repeat(100_000)],
    )
    return updatesOf(me.document.doc, () => element.setAttribute(name, value as string))
  }),
  attack("more than may be sent at once", (me) => {
    const text = textOf(me, "p2")
    return updatesOf(me.document.doc, () => text.insert(0, "x".repeat(4_200_000), {}))
  }),
]

/** For those who may not write at all: any flipped bit leaves a change unlawful or no change. */
export const NOISE: Attack = attack("an update with flipped bits", (me) => {
  const bytes = intrusion(me).slice()
  for (let flips = between(me.random, 1, 4); flips > 0; flips--) {
    const at = between(me.random, 0, bytes.length - 1)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << between(me.random, 0, 7))
  }
  return [bytes]
})
