import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { textIn } from "../../../schema/model/brackets.ts"
import { derive } from "../../../schema/model/derive.ts"
import type { Derived } from "../../../schema/model/derived.ts"
import { namedIssues } from "../../../schema/model/namedIssues.ts"
import { quotedBrackets } from "../../../schema/model/quotations.ts"

function derivedFrom(text: string): Derived {
  const { body, records } = readText(text).draft
  return derive(body, records)
}

/** The words of the brackets that are quoted. */
function quoted(text: string): string[] {
  const derived = derivedFrom(text)
  const ids = quotedBrackets(derived)
  return derived.brackets.filter(({ id }) => ids.has(id)).map((each) => textIn(derived, each))
}

describe("quoted brackets", () => {
  test("N7 stand between quotation marks of one paragraph, in the notation of each language", () => {
    expect(quoted("The words “ports [and bays]” and [or] «the [open] sea».")).toEqual([
      "and bays",
      "open",
    ])
    expect(quoted("改为「港口[和海湾]」或『[公海]』。[新]")).toEqual(["和海湾", "公海"])
    expect(quoted('It says "ports [a]" and [b] "bays [c]".')).toEqual(["a", "c"])
    expect(quoted("Der Satz „Häfen [und Buchten]“ bleibt [so].")).toEqual(["und Buchten"])
    expect(quoted("The State’s [a] ports’ [b] “open [c]. [d]")).toEqual([])
    expect(quoted("The “open” [a] and [“b”] and [the “c” [d] “e”].")).toEqual([])
    expect(quoted("1. The “open [a\n\n2. and b]” sea.")).toEqual([])
  })

  test("N7 stand in a list that somebody announces as words to discuss", () => {
    const items = "\n\n- Ports [and bays].\n- The [open] sea.\n\nAnd [this] is not."
    expect(quoted(`We would like to discuss these targets:${items}`)).toEqual(["and bays", "open"])
    expect(quoted(`我们建议讨论以下目标：${items}`)).toEqual(["and bays", "open"])
    // Lists of a draft: nobody speaks, nothing is discussed, or nothing is announced.
    expect(quoted(`Parties shall review:${items}`)).toEqual([])
    expect(quoted(`We, the Parties, agree to:${items}`)).toEqual([])
    expect(quoted(`We would like to discuss these targets.${items}`)).toEqual([])
    expect(quoted("- Ports [and bays].\n- The [open] sea.\n")).toEqual([])
  })
})

describe("named issues", () => {
  const DRAFT = `1. Ports [and bays]¹, all [of the sea]², [or a code of bays], open.

2. The [sea] [bays] is [bay] [bays] and [open bays] [closed bays].

¹ This bracket goes to scope of the text.

² The issue of scope has yet to be agreed, with the term “bay”.
`
  const draft = derivedFrom(DRAFT)
  const words = (derived: Derived, ids: readonly string[]) =>
    ids.map((id) =>
      derived
        .cluster(id)
        ?.brackets.map((each) => {
          const bracket = derived.bracket(each)
          return bracket && textIn(derived, bracket)
        })
        .join("|"),
    )

  test("N8 are named by process notes, with what these speak of and what is about their term", () => {
    const [scope, ...others] = namedIssues(draft, draft)
    expect(others).toEqual([])
    expect(scope?.title).toBe("scope")
    expect(scope?.notes).toEqual(draft.notes.map(({ id }) => id))
    expect(words(draft, scope?.clusters ?? [])).toEqual(["and bays", "of the sea", "sea|bays"])
  })

  test("N8 are those of the draft from which a paper quotes, and of its quoted brackets alone", () => {
    const paper = derivedFrom(
      "We quote “ports [and bays] open”, and ask for [bays]. “Ports [or a sea].”",
    )
    const [scope] = namedIssues(paper, draft)
    expect(scope).toMatchObject({ title: "scope", notes: [] })
    expect(words(paper, scope?.clusters ?? [])).toEqual(["and bays"])
    expect(namedIssues(derivedFrom("[and bays]"), draft)).toEqual([])
    expect(namedIssues(paper, paper)).toEqual([])
  })

  test("N8 take their title in small letters, without its article", () => {
    const title = (note: string) => {
      const derived = derivedFrom(`1. Ports [and bays]¹.\n\n¹ ${note}\n`)
      return namedIssues(derived, derived).map((each) => each.title)
    }
    expect(title("The question of the Means of implementation is to be discussed.")).toEqual([
      "means of implementation",
    ])
    expect(title("These brackets are to be discussed.")).toEqual([])
    expect(title("The issue of a harbour is one of the seas.")).toEqual([])
  })
})
