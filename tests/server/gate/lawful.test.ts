/** What people do lawfully is let through: random drafts, people of all roles, undo and redo. */

import { expect, test } from "vitest"
import { isFault } from "../../../schema/base/fault.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import type { Draft } from "../../../schema/model/draft.ts"
import { readDraft } from "../../../schema/operations/reading.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { POLICIES, type Policy } from "../../../schema/sharing/roles.ts"
import type { Standing } from "../../../schema/sharing/standing.ts"
import { pick, seededRandom, type Random } from "../../support/random.ts"
import { randomDraft } from "../../support/randomDraft.ts"
import { standingOf } from "../support/standings.ts"
import { actsOf } from "./acts.ts"
import { roomOf, type Person } from "./people.ts"

/** Why an act is refused when somebody else did something to the same at the same moment. */
const CONFLICTS: ReadonlySet<string> = new Set(["out-of-order", "forged", "not-decided"])

/** `CHAPEAU_LAWFUL=3000` makes a long run. */
const RUNS = Number(process.env["CHAPEAU_LAWFUL"] ?? 40)
const STEPS = 30
/** Why an undo can be refused when others built on what it takes back. */
const BUILT_ON: ReadonlySet<string> = new Set([
  "already-decided",
  "others-text",
  "agreed-text",
  "no-such-cluster",
  "no-such-bracket",
  "bad-request",
  "stands-against",
  "would-cut-bracket",
])

function standings(policy: Policy): Standing[] {
  return [
    standingOf({ party: "A", policy }),
    standingOf({ party: "B", policy }),
    standingOf({ role: "participant", party: "", policy, name: "Guest", person: "guest" }),
    standingOf({ role: "co-lead", party: "", policy }),
    standingOf({ role: "secretariat", party: "", policy }),
  ]
}

/** Does something, and answers its name. */
function act(person: Person, random: Random): string {
  if (random() < 0.15) return person.undo.undo() === null ? "" : "undo"
  if (random() < 0.1) return person.undo.redo() === null ? "" : "redo"
  const [name, doing] = pick(random, actsOf(person))
  const answer = doing(person, random)
  // Taking a move back is the server's to do: it would leave behind what others wrote since.
  if (name === "move") person.undo.clear()
  return isFault(answer) || answer === undefined ? "" : name
}

test.each(POLICIES)(
  "G20 what people do one after the other is lawful (%s)",
  { timeout: 600_000 },
  (policy) => {
    const done = new Map<string, number>()
    let refusals = 0
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = seededRandom(seed)
      const room = roomOf(randomDraft(random), standings(policy))
      const log: string[] = []
      for (let step = 0; step < STEPS; step++) {
        const person = pick(random, room.people)
        room.receive(person)
        const before = readDraft(person.document)
        const mine = person.document
        const since = person.steps[0] ?? 0
        const name = act(person, random)
        log.push(`${person.standing.person} ${name}`)
        const [refused] = room.send(person)
        const undoes = name === "undo" || name === "redo"
        const builtOn = room.people.some((other) => other !== person && other.last > since)
        if (name === "undo") person.steps.pop()
        else if (name !== "") person.steps.push(step)
        if (name !== "" && !refused) person.last = step
        if (refused && undoes && builtOn && BUILT_ON.has(refused.fault)) {
          refusals++
          continue
        }
        if (refused)
          throw new Error(
            `seed ${seed}, step ${step}: ${person.standing.person} ${name}: ${refused.fault}: ${refused.message}\n${shownDifference(before, readDraft(mine))}\n${log.join("\n")}`,
          )
        if (name !== "") done.set(name, (done.get(name) ?? 0) + 1)
      }
      for (const person of room.people) room.receive(person)
      const shown = readDraft(draftDocument(room.doc))
      for (const { document } of room.people) expect(readDraft(document)).toEqual(shown)
    }
    expect(refusals).toBeLessThan(RUNS)
    // A long run does everything that anybody can, or it proves nothing of it.
    if (RUNS >= 1000) expect(allActs(policy).filter((name) => !done.has(name))).toEqual([])
  },
)

test.each(POLICIES)(
  "G20 and at the same time, unless two do what excludes each other (%s)",
  { timeout: 600_000 },
  (policy) => {
    let [sent, conflicts] = [0, 0]
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = seededRandom(seed)
      const room = roomOf(randomDraft(random), standings(policy))
      for (let step = 0; step < STEPS; step++) {
        const person = pick(random, room.people)
        if (random() < 0.5) room.receive(person)
        const before = readDraft(person.document)
        const mine = person.document
        const name = act(person, random)
        if (name === "" && person.outbox.length === 0) continue
        const { behind } = person
        if (random() < 0.3) continue
        const undoes = name === "undo" || name === "redo"
        const refused = room.send(person)
        sent++
        for (const { fault, message } of refused) {
          conflicts++
          const known =
            BUILT_ON.has(fault) || CONFLICTS.has(fault) || (undoes && fault === "malformed")
          if (!(behind || undoes) || !known)
            throw new Error(
              `seed ${seed}, step ${step}: ${person.standing.person} ${name}: ${fault}: ${message}\n${shownDifference(before, readDraft(mine))}`,
            )
        }
      }
      for (const person of room.people) room.send(person)
      for (const person of room.people) room.receive(person)
      const shown = readDraft(draftDocument(room.doc))
      for (const { document } of room.people) expect(readDraft(document)).toEqual(shown)
    }
    expect(conflicts / sent).toBeLessThan(0.1)
  },
)

/** The names of all acts that somebody of the room can do. */
function allActs(policy: Policy): string[] {
  const names = standings(policy).flatMap((standing) => actsOf({ standing }).map(([name]) => name))
  return [...new Set([...names, "undo", "redo"])]
}

/** The paragraphs and records that differ, for the message of a failure. */
function shownDifference(before: Draft, after: Draft): string {
  const lines = ({ body, records }: Draft) => [
    ...paragraphsOf(body).map((each) => {
      let text = ""
      for (let at = 0; at < each.text.length; at++)
        text +=
          each.text.charAt(at) +
          each.tokens
            .filter((token) => token.at === at)
            .map(({ id }) => `<${id}>`)
            .join("")
      return `${each.id} ${each.kind} ${each.level} ${text} ${JSON.stringify(each.spans)}`
    }),
    ...Object.entries(records).flatMap(([name, map]) =>
      [...(map as ReadonlyMap<string, unknown>)].map(
        ([key, value]) => `${name} ${key} ${JSON.stringify(value)}`,
      ),
    ),
  ]
  const [was, is] = [lines(before), lines(after)]
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`),
  ].join("\n")
}
