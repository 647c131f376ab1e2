/** Refusals and news, said in the language that is spoken. */

import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, test } from "vitest"
import { fault } from "../../../schema/base/fault.ts"
import { DEFAULT_POLICY, POLICIES, ROLES } from "../../../schema/sharing/roles.ts"
import type { Standing } from "../../../schema/sharing/standing.ts"
import { newsBetween } from "../../../server/groups/news.ts"
import { inOurWords } from "../../../client/language/answers.ts"
import { faults as arabic } from "../../../client/language/ar/faults.ts"
import { faults as english } from "../../../client/language/en/faults.ts"
import { faults as french } from "../../../client/language/fr/faults.ts"
import { speak } from "../../../client/language/say.ts"

const root = join(import.meta.dirname, "../../..")
const AGREED = english.sentences.agreedWords

afterEach(() => speak("en"))

/** All that is written in the folders where answers come from. */
function sources(): string {
  return ["schema", "server", "client/base"]
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => readFileSync(join(root, top, name), "utf8")),
    )
    .join("\n")
}

describe("an answer", () => {
  test("U47 is said as it is in English, and never otherwise than it was meant", () => {
    expect(inOurWords(fault("agreed-text", AGREED))).toEqual({
      text: AGREED,
      english: null,
      whole: true,
    })
  })

  test("U47 is found by its English sentence, which stays at hand", async () => {
    await speak("fr")
    const said = { text: french.sentences.agreedWords, english: AGREED, whole: true }
    expect(inOurWords(fault("agreed-text", AGREED))).toEqual(said)
    expect(inOurWords(AGREED)).toEqual(said)
  })

  test("U47 keeps the names that it holds", async () => {
    await speak("ar")
    const { text } = inOurWords(english.sentences.noParty("G77 (+ China)"))
    expect(text).toBe(arabic.sentences.noParty("G77 (+ China)"))
    expect(text).not.toBe(english.sentences.noParty("G77 (+ China)"))
  })

  test("U47 of several sentences is said when each is known", async () => {
    const before: Standing = {
      ...{ person: "p", name: "Ada", role: "observer", party: "" },
      ...{ policy: DEFAULT_POLICY, mandate: null, closed: null },
    }
    const news = newsBetween(before, { ...before, role: "delegate", party: "St. Kitts. And Nevis" })
    await speak("fr")
    expect(inOurWords(news).text).not.toMatch(/Your role|You now/)
    expect(inOurWords(news).english).toBe(news)
  })

  test("U47 tells every change of a standing in the language that is spoken", async () => {
    const from: Standing = {
      ...{ person: "p", name: "Ada", role: "guide", party: "Kenya" },
      ...{ policy: "open", mandate: null, closed: null },
    }
    const changes: readonly Partial<Standing>[] = [
      ...ROLES.filter((role) => role !== "guide").map((role) => ({ role })),
      ...POLICIES.filter((policy) => policy !== "open").map((policy) => ({ policy })),
      ...[{ party: "" }, { party: "Peru" }, { name: "Ada L." }, { mandate: ["VI.D"] }],
      ...[{ closed: "frozen" as const }, { closed: "round-closed" as const }],
    ]
    const news = [
      ...changes.map((change) => newsBetween(from, { ...from, ...change })),
      ...changes.map((change) => newsBetween({ ...from, ...change }, from)),
    ]
    await speak("fr")
    expect(news.filter((each) => inOurWords(each).english === null)).toEqual([])
  })

  test("U47 that is not known is said in general, with the English beside; news stay as they are", async () => {
    await speak("fr")
    const rare = fault("would-cut-bracket", "A very rare sentence.")
    expect(inOurWords(rare)).toEqual({
      text: french.byCode["would-cut-bracket"],
      english: rare.message,
      whole: false,
    })
    const own = "Une phrase de la page."
    expect(inOurWords(own)).toEqual({ text: own, english: null, whole: true })
  })

  test("U47 reads in the catalogue word for word as where it is made", () => {
    const written = sources()
    const pieces = Object.entries(english.sentences).flatMap(([name, sentence]) =>
      (typeof sentence === "string" ? [sentence] : sentence("\ue000").split("\ue000"))
        .filter((piece) => piece.trim().length > 3)
        .map((piece) => [name, piece] as const),
    )
    // These are put together of several parts.
    const composed = /^(now[A-Z]|againstThis)/
    const astray = pieces.filter(
      ([name, piece]) => !composed.test(name) && !written.includes(piece),
    )
    expect(astray).toEqual([])
  })
})
