/** Entries of the audit log, said in the language that is spoken. */

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { AuditAction, SealedEntry } from "../../../schema/sharing/audit.ts"
import { log as french } from "../../../client/language/fr/log.ts"
import { names as frenchNames } from "../../../client/language/fr/names.ts"
import { speak } from "../../../client/language/say.ts"
import {
  deedInWords,
  recordedInWords,
  roleInWords,
  subjectInWords,
} from "../../../client/ui/auditWords.ts"

function entry(action: AuditAction, more: Partial<SealedEntry>): SealedEntry {
  return {
    ...{ seq: 1, hash: "", previous: "", at: "2026-01-02T03:04:05.000Z", group: "main", draft: "" },
    ...{ person: "p", name: "Ada", party: "", role: "secretariat", action, paragraph: "" },
    ...{ subject: "", before: "", after: "", meeting: "", ...more },
  }
}

const after = (action: AuditAction, words: string, subject = "") =>
  recordedInWords(entry(action, { after: words, subject }))[1]

describe("an entry in English", () => {
  test("U40 says what was recorded as it was recorded", () => {
    expect(after("position", "support: with thanks")).toBe("support: with thanks")
    expect(after("role", "delegate for Norway, Kenya")).toBe("delegate for Norway, Kenya")
    expect(after("settings", "the whole draft", "mandate")).toBe("the whole draft")
    expect(after("closing", "round-closed")).toBe("round-closed")
  })
})

describe("an entry in another language", () => {
  beforeAll(() => speak("fr"))
  afterAll(() => speak("en"))

  test("U40 says the terms of the log in it, and leaves the words of people", () => {
    const { stances, outcomes, brackets, policies, closings } = french.recorded
    expect(after("position", "support: support for all")).toBe(
      `${stances.support}: support for all`,
    )
    expect(after("decision", "choose b1 · supported · keep it")).toBe(
      `${outcomes.choose} b1 · supported · keep it`,
    )
    expect(after("bracket", "add · Kenya")).toBe(`${brackets.add} · Kenya`)
    expect(after("settings", "consensus", "policy")).toBe(policies.consensus)
    expect(after("closing", "open")).toBe(closings.open)
    for (const words of ["open", "keep", "support", "delegate"])
      expect([after("text", words), after("comment", words)]).toEqual([words, words])
  })

  test("U40 says roles and places in a group in it, whatever a party or a person is called", () => {
    expect(roleInWords("co-lead")).toBe(frenchNames.roles["co-lead"])
    expect(roleInWords("toString")).toBe("toString")
    const seat = french.seatFor(frenchNames.roles.delegate, "Friends for Peace, Peru")
    expect(after("role", "delegate for Friends for Peace, Peru")).toBe(seat)
    expect(after("person", "Ada for Peru")).toBe("Ada for Peru")
  })

  test("U40 says what was done, and to which rule or version", () => {
    expect(deedInWords(entry("bracket", { after: "add" }))).toBe(french.deeds.bracket[0])
    expect(deedInWords(entry("bracket", { before: "add" }))).toBe(french.deeds.bracket[2])
    const nameOf = () => ""
    expect(subjectInWords(entry("settings", { subject: "mandate" }), nameOf)).toBe(
      french.rules.mandate,
    )
    expect(subjectInWords(entry("freeze", { subject: "version 3" }), nameOf)).toBe(
      french.version("3"),
    )
  })
})
