import { expect, test } from "vitest"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import type { Context } from "../../../schema/operations/context.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { extendDeletion } from "../../../schema/operations/extend.ts"
import { readBody } from "../../../schema/operations/reading.ts"
import { writeDraft } from "../../../schema/operations/writing.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import type { BracketKind } from "../../../schema/model/records.ts"
import { build, draftOf } from "../../support/build.ts"

function setting(paragraph: string, kind: BracketKind = "drop", party = "Northland") {
  const document = draftDocument(new Y.Doc())
  const record = { kind, party, by: "Ana", at: "2026-01-01T00:00:00.000Z" }
  writeDraft(document, draftOf(build(paragraph), { brackets: new Map([["b1", record]]) }))
  const context: Context = {
    document,
    actor: { person: "Ana", party: "Northland", lead: false },
    newId: numberedIds("n"),
    now: () => record.at,
    origin: "test",
  }
  const extend = (from: number, to: number) => {
    const done = extendDeletion(context, {
      bracket: "b1",
      from: { paragraph: "p1", offset: from },
      to: { paragraph: "p1", offset: to },
    })
    return isFault(done) ? done.fault : paragraphsOf(readBody(document.body))[0]?.text
  }
  return { document, extend }
}

test("E8 a proposed deletion grows to either side and its words stay untouched", () => {
  const { document, extend } = setting("One two [three] four.")
  const update = new Promise<number>((resolve) => {
    document.doc.on("update", (bytes: Uint8Array) => resolve(bytes.length))
  })
  expect(extend(4, 8)).toBe("One [two three] four.")
  expect(extend(15, 20)).toBe("One [two three four].")
  const [first] = paragraphsOf(readBody(document.body))
  expect(first?.tokens).toEqual([
    { at: 4, id: "b1", side: "open" },
    { at: 19, id: "b1", side: "close" },
  ])
  return expect(update).resolves.toBeLessThan(150)
})

test("E8 nothing is made longer over half a bracket, from afar, or for another party", () => {
  expect(setting("One [two] three [four] five.").extend(10, 18)).toBe("would-cut-bracket")
  expect(setting("One [two] three.").extend(0, 3)).toBe("not-adjacent")
  expect(setting("One [two] three.", "drop", "Southland").extend(0, 4)).toBe("not-yours")
  expect(setting("One [two] three.", "add").extend(0, 4)).toBe("no-such-bracket")
})
