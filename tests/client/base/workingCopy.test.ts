import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { paragraph } from "../../../schema/model/body.ts"
import { findParagraph, paragraphElements } from "../../../schema/operations/elements.ts"
import { proposeInsertion } from "../../../schema/operations/propose.ts"
import { proposeParagraph } from "../../../schema/operations/proposeParagraph.ts"
import { actingFor, done } from "../../support/drafting.ts"
import { seededRandom } from "../../support/random.ts"
import { room, type Person, type TestRoom } from "./room.ts"

/** Refuses whatever holds some words. */
function refusing(at: TestRoom, words: string, reason = "That is not yours to change.") {
  at.judge = (_by, update) =>
    Y.decodeUpdate(update).structs.some(
      (struct) =>
        struct instanceof Y.Item &&
        struct.content instanceof Y.ContentString &&
        struct.content.str.includes(words),
    )
      ? reason
      : null
}

describe("U30 what the server refuses", () => {
  test("U30 comes back with its reason, and the work goes on with what the server has", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    refusing(at, "!")
    const [ana, bo] = [at.join("Ana"), at.join("Bo")]
    const before = ana.copy.document.doc.clientID
    bo.type("p2", " Soon.")
    ana.type("p1", "must! ", 6)
    at.settle()
    expect(ana.given).toMatchObject([
      {
        reasons: ["That is not yours to change."],
        texts: [
          {
            cause: "refused",
            paragraph: "p1",
            words: "must! ",
            from: 6,
            to: 6,
            reason: "That is not yours to change.",
            base: { text: "Ports shall act." },
            mine: { text: "Ports must! shall act." },
          },
        ],
      },
    ])
    expect(ana.copy.document.doc.clientID).not.toBe(before)
    expect(ana.copy.renewed.get()).toBe(1)
    ana.type("p1", " Now.")
    at.settle()
    expect(at.texts()).toEqual(["Ports shall act. Now.", "Ships shall stop. Soon."])
    expect([ana.texts(), bo.texts()]).toEqual([at.texts(), at.texts()])
    expect(ana.copy.outbox.undelivered).toBe(0)
    expect(bo.given).toEqual([])
  })

  test("U30 takes along what was typed after it, and nothing that was typed before", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    refusing(at, "!")
    const ana = at.join("Ana")
    ana.type("p1", "A")
    ana.type("p1", "!")
    ana.type("p2", "B")
    expect(at.hear()).toBe(true)
    expect(at.hear()).toBe(true)
    ana.type("p2", "C")
    at.settle()
    expect(at.texts()).toEqual(["Ports shall act.A", "Ships shall stop."])
    expect(ana.texts()).toEqual(at.texts())
    expect(ana.given).toHaveLength(1)
    expect(ana.given[0]?.texts).toMatchObject([
      { paragraph: "p1", base: { text: "Ports shall act.A" } },
      { paragraph: "p2", words: expect.stringContaining("BC") as string },
    ])
  })

  test("U30 leaves a deletion that was made after it delivered", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    refusing(at, "!")
    const ana = at.join("Ana")
    ana.type("p1", "!")
    ana.erase("p2", 0, 6)
    at.settle()
    expect([at.texts(), ana.texts()]).toEqual(Array(2).fill(["Ports shall act.", "shall stop."]))
  })

  test("U30 waits while a word is composed", async () => {
    const at = room("Ports shall act.")
    refusing(at, "!")
    const ana = at.join("Ana")
    ana.type("p1", "!")
    ana.copy.compose(true)
    at.settle()
    expect(ana.given).toEqual([])
    ana.type("p1", "word")
    ana.copy.compose(false)
    await Promise.resolve()
    at.settle()
    expect(ana.words().join()).toContain("word")
    expect(ana.texts()).toEqual(["Ports shall act."])
  })

  test("U30 is given back when the connection is lost before the rest was answered", () => {
    const at = room("Ports shall act.")
    refusing(at, "!")
    const ana = at.join("Ana")
    ana.type("p1", "!")
    ana.type("p1", "x")
    at.hear()
    ana.offline()
    expect(ana.words().join()).toContain("x")
    ana.online()
    at.settle()
    expect(ana.texts()).toEqual(["Ports shall act."])
  })

  test("U30 is the words typed into a record too", () => {
    const at = room("Ports [shall] act.")
    at.judge = () => "Your round is closed."
    const ana = at.join("Ana")
    ana.copy.document.positions.set("b1/Norvania", {
      ...{ stance: "oppose", note: "Too strong for us.", by: "Ana", at: "" },
    })
    at.settle()
    expect(ana.words()).toEqual(["Too strong for us."])
    expect(ana.copy.document.positions.size).toBe(0)
  })

  test("U30 is a proposed paragraph whole", () => {
    const at = room("1. Ports shall act.")
    at.judge = () => "Your round is closed."
    const ana = at.join("Ana", { party: "Norvania" })
    done(
      proposeParagraph(actingFor(ana.copy.document, "Norvania"), {
        after: "p1",
        text: "Ships too.",
      }),
    )
    at.settle()
    expect(ana.given[0]?.texts).toMatchObject([{ base: null, words: "2. Ships too." }])
    expect(ana.texts()).toEqual(["1. Ports shall act."])
  })
})

describe("U31 work without a connection", () => {
  test("U31 arrives when the connection is back", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    const [ana, bo] = [at.join("Ana"), at.join("Bo")]
    ana.offline()
    ana.type("p1", " Ana was here.")
    ana.erase("p1", 0, 6)
    bo.type("p2", " Bo too.")
    at.settle()
    expect(ana.copy.outbox.undelivered).toBe(2)
    ana.online()
    at.settle()
    expect(at.texts()).toEqual(["shall act. Ana was here.", "Ships shall stop. Bo too."])
    expect([ana.texts(), bo.texts()]).toEqual([at.texts(), at.texts()])
    expect([ana.given, ana.copy.outbox.undelivered]).toEqual([[], 0])
  })

  test("U31 is delivered place by place: one refusal takes no other place along", () => {
    const at = room("Ports shall act.", "Ships shall stop.", "Boats shall wait.")
    refusing(at, "!")
    const ana = at.join("Ana")
    ana.offline()
    ana.type("p1", "A")
    ana.type("p2", "!")
    ana.type("p2", "?")
    ana.type("p3", "C")
    ana.type("p1", "D")
    ana.online()
    at.settle()
    expect(at.texts()).toEqual(["Ports shall act.AD", "Ships shall stop.", "Boats shall wait.C"])
    expect(ana.texts()).toEqual(at.texts())
    expect(ana.given.flatMap(({ texts }) => texts)).toMatchObject([{ paragraph: "p2" }])
    expect(ana.words().join()).toContain("!?")
  })

  test("U31 survives the end of the page", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    const ana = at.join("Ana")
    ana.offline()
    ana.type("p1", "A")
    ana.type("p2", "B")
    const again = at.join("Ana", {}, [ana.leave()])
    at.settle()
    expect(at.texts()).toEqual(["Ports shall act.A", "Ships shall stop.B"])
    expect([again.texts(), again.given]).toEqual([at.texts(), []])
  })

  test("U31 that was delivered already is not delivered twice", () => {
    const at = room("Ports shall act.")
    const ana = at.join("Ana")
    ana.type("p1", "A")
    // Taken by the server, and the answer does not arrive.
    const left = ana.leave()
    ana.offline()
    at.settle()
    expect(at.texts()).toEqual(["Ports shall act.A"])
    ana.type("p1", "B")
    ana.online()
    at.join("Ana again", {}, [left])
    at.settle()
    expect(at.texts()).toEqual(["Ports shall act.AB"])
    expect([ana.texts(), ana.given]).toEqual([at.texts(), []])
  })
})

describe("U32 agreed text that somebody else changed meanwhile", () => {
  test("U32 is a conflict: mine is held back with what was there before, and is not merged", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    const [ana, bo] = [at.join("Ana"), at.join("Bo")]
    ana.offline()
    ana.erase("p1", 6, 5)
    ana.type("p1", "should", 6)
    ana.type("p2", " Soon.")
    bo.erase("p1", 6, 5)
    bo.type("p1", "must", 6)
    at.settle()
    ana.online()
    at.settle()
    expect(at.texts()).toEqual(["Ports must act.", "Ships shall stop. Soon."])
    expect(ana.texts()).toEqual(at.texts())
    expect(ana.given.flatMap(({ texts }) => texts)).toMatchObject([
      {
        cause: "conflict",
        paragraph: "p1",
        base: { text: "Ports shall act." },
        mine: { text: "Ports should act." },
        words: "should",
        from: 6,
        to: 11,
      },
    ])
  })

  test("U32 is a conflict after a reload too", () => {
    const at = room("Ports shall act.")
    const [ana, bo] = [at.join("Ana"), at.join("Bo")]
    ana.offline()
    ana.type("p1", "always ", 12)
    bo.type("p1", "never ", 12)
    at.settle()
    const again = at.join("Ana", {}, [ana.leave()])
    at.settle()
    expect(at.texts()).toEqual(["Ports shall never act."])
    expect(again.given[0]?.texts).toMatchObject([{ cause: "conflict", words: "always " }])
    expect(again.texts()).toEqual(at.texts())
  })

  test("U32 is none where the others changed another paragraph, or made the same change", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    const [ana, bo] = [at.join("Ana"), at.join("Bo")]
    ana.offline()
    ana.erase("p1", 0, 6)
    ana.type("p1", "!")
    bo.erase("p1", 0, 6)
    bo.type("p2", "?")
    at.settle()
    ana.online()
    at.settle()
    expect(ana.given).toEqual([])
    expect(at.texts()).toEqual(["shall act.!", "Ships shall stop.?"])
  })

  test("U32 is none for proposals: they stand in brackets of their own", () => {
    for (const edits of [true, false]) {
      const at = room("Ports shall act.")
      const [ana, bo] = [at.join("Ana", { edits, party: "Norvania" }), at.join("Bo")]
      ana.offline()
      ana.copy.workAt(null)
      done(
        proposeInsertion(actingFor(ana.copy.document, "Norvania"), {
          at: { paragraph: "p1", offset: 11 },
          text: " soon",
        }),
      )
      bo.type("p1", "must and ", 6)
      at.settle()
      ana.online()
      at.settle()
      expect(ana.given).toEqual([])
      expect(at.texts()).toEqual(["Ports must and shall[ soon] act."])
    }
  })

  test("U32 words whose paragraph is gone come back", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    const [ana, bo] = [at.join("Ana", { edits: false, party: "Norvania" }), at.join("Bo")]
    ana.offline()
    ana.type("p1", " Ana was here.")
    const { element } = findParagraph(paragraphElements(bo.copy.document), "p1") ?? {}
    const parent = element?.parent
    if (!(parent instanceof Y.XmlElement)) throw new Error("p1 is there")
    parent.delete(0, 1)
    at.settle()
    ana.online()
    at.settle()
    expect(ana.given[0]?.texts).toMatchObject([
      {
        cause: "gone",
        paragraph: "p1",
        words: " Ana was here.",
        base: { text: "Ports shall act." },
      },
    ])
    expect(ana.texts()).toEqual(["Ships shall stop."])
  })

  test("U32 a paragraph that I took out and somebody else changed stays", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    const [ana, bo] = [at.join("Ana"), at.join("Bo")]
    ana.offline()
    ana.copy.workAt(null)
    const { element } = findParagraph(paragraphElements(ana.copy.document), "p1") ?? {}
    const parent = element?.parent
    if (!(parent instanceof Y.XmlElement)) throw new Error("p1 is there")
    parent.delete(0, 1)
    bo.type("p1", " At once.")
    at.settle()
    ana.online()
    at.settle()
    expect(at.texts()).toEqual(["Ports shall act. At once.", "Ships shall stop."])
    expect(ana.given[0]?.texts).toMatchObject([{ cause: "conflict", mine: null, words: "" }])
  })
})

describe("U32 what was undone without a connection", () => {
  test.each(["words", "paragraph"])(
    "U32 is not there twice when the deletion of the %s comes back with a conflict",
    (what) => {
      const at = room("Ports shall act.", "Ships shall stop.")
      const [ana, bo] = [at.join("Ana"), at.join("Bo")]
      const { body } = ana.copy.document
      const undo = new Y.UndoManager(body, { captureTimeout: 0 })
      ana.offline()
      ana.type("p1", "always ", 12)
      // Under the same client id: both are one parcel, as what was on its way when the line broke.
      const { element } = findParagraph(paragraphElements(ana.copy.document), "p2") ?? {}
      const [parent, text] = [element?.parent, element?.get(0)]
      if (!(parent instanceof Y.XmlElement && text instanceof Y.XmlText))
        throw new Error("p2 is there")
      if (what === "words") text.delete(0, 6)
      else parent.delete(1, 1)
      ana.copy.workAt(null)
      undo.undo()
      expect(ana.texts()).toEqual(["Ports shall always act.", "Ships shall stop."])
      bo.type("p1", "never ", 12)
      at.settle()
      ana.online()
      at.settle()
      expect(at.texts()).toEqual(["Ports shall never act.", "Ships shall stop."])
      expect(ana.texts()).toEqual(at.texts())
      expect(ana.words()).toEqual(["always "])
    },
  )
})

describe("U33 nothing typed is lost", () => {
  test("U33 words that are refused, and whose place went before they arrived, come back", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    refusing(at, "never")
    const [bo, ana] = [at.join("Bo"), at.join("Ana")]
    const { element } = findParagraph(paragraphElements(bo.copy.document), "p1") ?? {}
    const parent = element?.parent
    if (!(parent instanceof Y.XmlElement)) throw new Error("p1 is there")
    parent.delete(0, 1)
    ana.type("p1", " [never] erased again.")
    ana.erase("p1", 24, 7)
    ana.type("p2", " Soon.")
    at.settle()
    expect(ana.given.flatMap(({ texts }) => texts)).toMatchObject([
      { paragraph: "p2", words: " Soon." },
      { cause: "gone", paragraph: "", words: " never again." },
    ])
    expect(at.texts()).toEqual(["Ships shall stop."])
  })

  test("U33 words whose place went before the page was closed come back in the next visit", () => {
    const at = room("Ports shall act.", "Ships shall stop.")
    const [bo, ana] = [at.join("Bo"), at.join("Ana")]
    const { element } = findParagraph(paragraphElements(bo.copy.document), "p1") ?? {}
    const parent = element?.parent
    if (!(parent instanceof Y.XmlElement)) throw new Error("p1 is there")
    parent.delete(0, 1)
    bo.type("p2", " Never.")
    ana.type("p1", " Not to be lost.")
    ana.type("p2", " Soon.")
    // The removal arrives, and then the connection is lost with what Ana sent.
    at.hear()
    ana.offline()
    at.judge = (by) => (by === ana ? "It was lost on its way." : null)
    at.settle()
    const again = at.join("Ana", {}, [ana.leave()])
    expect(again.given.flatMap(({ texts }) => texts)).toMatchObject([
      { cause: "conflict", paragraph: "p2", words: " Soon." },
      { cause: "gone", paragraph: "", words: " Not to be lost." },
    ])
    expect(again.texts()).toEqual(["Ships shall stop. Never."])
  })

  /** Characters that nothing else of the draft has. */
  const character = (n: number) => String.fromCodePoint(0x4e00 + n)

  function run(seed: number): void {
    const random = seededRandom(seed)
    const below = (n: number) => Math.floor(random() * n)
    const sources = [1, 2, 3].map((n) => paragraph(`p${n}`, `Paragraph ${n} of the draft.`))
    const at = room(...sources)
    const refused = new Set<string>()
    at.judge = (_by, update) => {
      const words = Y.decodeUpdate(update).structs.flatMap((struct) =>
        struct instanceof Y.Item && struct.content instanceof Y.ContentString
          ? Array.from(struct.content.str)
          : [],
      )
      return words.some((each) => refused.has(each)) ? "No." : null
    }
    let typed = 0
    const author = new Map<string, string>()
    const people: Person[] = ["Ana", "Bo", "Cy"].map((name, i) =>
      at.join(name, i === 2 ? { edits: false, party: "Norvania" } : {}),
    )
    const given = new Map<string, Person[]>(people.map((each) => [each.name, [each]]))
    const away = new Set<string>()
    for (let step = 0; step < 60; step++) {
      const i = below(people.length)
      const person = people[i]
      if (!person) continue
      const act = random()
      if (act < 0.6) {
        const place = `p${1 + below(3)}`
        for (let n = 1 + below(3); n > 0; n--) {
          const one = character(typed++)
          author.set(one, person.name)
          if (random() < 0.1) refused.add(one)
          person.type(place, one, below(12))
        }
      } else if (act < 0.75) {
        if (away.has(person.name)) person.online()
        else person.offline()
        if (!away.delete(person.name)) away.add(person.name)
      } else if (act < 0.8) {
        // The page is closed and opened again.
        if (!away.has(person.name)) person.offline()
        away.delete(person.name)
        const again = at.join(person.name, { edits: i < 2, party: "" }, [person.leave()])
        people[i] = again
        given.get(person.name)?.push(again)
      } else for (let n = below(6); n > 0; n--) at.hear()
    }
    for (const person of people) if (away.has(person.name)) person.online()
    at.settle()
    const stands = at.texts().join("")
    for (const person of people) {
      expect(person.texts(), `seed ${seed}`).toEqual(at.texts())
      expect(person.copy.outbox.undelivered, `seed ${seed}`).toBe(0)
    }
    for (const [one, name] of author) {
      const held = given.get(name)?.some((each) => each.words().join("").includes(one)) ?? false
      expect(stands.includes(one) || held, `seed ${seed}: ${one} of ${name}`).toBe(true)
      if (refused.has(one)) expect(stands.includes(one), `seed ${seed}`).toBe(false)
    }
  }

  test("U33 it stands in the draft or in its author's tray, whatever is refused and whoever is away", () => {
    for (let seed = 1; seed <= 40; seed++) run(seed)
  })
})
