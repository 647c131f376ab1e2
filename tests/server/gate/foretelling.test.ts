/**
 * What is foretold of everyday edits, against what is seen when they are tried: for every role, lawful
 * and hostile.
 *
 * `CHAPEAU_HOSTILE=10000` sets how many decisions each role asks for; `CHAPEAU_SEED` repeats a run.
 */

import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { draftDocument } from "../../../schema/operations/document.ts"
import { paragraphElements } from "../../../schema/operations/elements.ts"
import type { Role } from "../../../schema/sharing/roles.ts"
import { POLICIES, ROLES } from "../../../schema/sharing/roles.ts"
import { CLOSINGS, type Standing } from "../../../schema/sharing/standing.ts"
import { foretell } from "../../../server/gate/foretelling.ts"
import { Mirror } from "../../../server/gate/mirror.ts"
import type { Attacker } from "../../hostile/attack.ts"
import { RECORD_ATTACKS } from "../../hostile/recordAttacks.ts"
import { scene, updatesOf } from "../../hostile/scene.ts"
import { TEXT_ATTACKS } from "../../hostile/textAttacks.ts"
import { WIRE_ATTACKS } from "../../hostile/wireAttacks.ts"
import { documentOf } from "../../support/drafting.ts"
import { pick, seededRandom, type Random } from "../../support/random.ts"
import { randomDraft } from "../../support/randomDraft.ts"
import { standingOf } from "../support/standings.ts"
import { actsOf } from "./acts.ts"
import { ComparedGates } from "./compared.ts"
import { roomOf, type Person } from "./people.ts"
import { type } from "./typing.ts"

const COUNT = Number(process.env["CHAPEAU_HOSTILE"] ?? 150)
const SEED = Number(process.env["CHAPEAU_SEED"] ?? 2026)
/** Steps that are taken in one draft. */
const STEPS = 40
const ATTACKS = [...TEXT_ATTACKS, ...RECORD_ATTACKS, ...WIRE_ATTACKS]

interface Tally {
  decided: number
  foretold: number
  typed: number
  typedForetold: number
}

/** Where somebody of a role stands: under any policy, now and then within a mandate or a closed draft. */
function standingIn(role: Role, random: Random): Standing {
  return standingOf({
    role,
    party: role === "delegate" ? "A" : "",
    person: `the ${role}`,
    name: `The ${role}`,
    policy: pick(random, POLICIES),
    mandate: random() < 0.2 ? ["1", "A"] : null,
    closed: random() < 0.05 ? pick(random, CLOSINGS) : null,
  })
}

/** Several people work in a random draft at the same time; the one of the role does most. */
function work(role: Role, random: Random, tally: Tally): void {
  const gates = new ComparedGates()
  const standing = standingIn(role, random)
  const { policy } = standing
  const others = [
    standingOf({ party: "B", policy }),
    standingOf({ role: "co-lead", party: "", policy, person: "another lead" }),
    standingOf({ role: "co-lead", party: "", policy, person: "a third lead" }),
  ]
  const room = roomOf(randomDraft(random), [standing, ...others], gates)
  for (let step = 0; step < STEPS; step++) {
    const person = random() < 0.6 ? room.people[0] : pick(random, room.people)
    if (!person) throw new Error("somebody is in the room")
    if (random() < 0.4) room.receive(person)
    const everyday = random() < 0.6 && person.outbox.length === 0
    if (everyday) type(person.document, random)
    else act(person, random)
    if (random() < 0.15) continue
    const { asked, foretold } = gates
    room.send(person)
    if (!everyday) continue
    tally.typed += gates.asked - asked
    tally.typedForetold += gates.foretold - foretold
  }
  gates.compare()
  add(tally, gates)
}

function act(person: Person, random: Random): void {
  const acts = actsOf(person)
  if (acts.length === 0) type(person.document, random)
  else if (random() < 0.15) person.undo.undo()
  else pick(random, acts)[1](person, random)
}

/** Somebody of the role attacks a draft in which everything stands, and types in it. */
function attack(role: Role, random: Random, tally: Tally, client: () => number): void {
  const gates = new ComparedGates()
  const place = scene(gates)
  const standing = standingIn(role, random)
  for (let step = 0; step < STEPS / 2; step++) {
    const { before, strike } = pick(random, ATTACKS)
    const me: Attacker = { document: place.copy(client()), standing, random }
    const typist = place.copy(client())
    const submit = (write: () => unknown, { doc } = me.document) => {
      let sent: unknown
      const written = updatesOf(doc, () => (sent = write()))
      for (const update of Array.isArray(sent) ? (sent as Uint8Array[]) : written)
        place.submit(update, standing)
    }
    // What stood in the way of others before may be gone from a draft by what was lawful.
    submit(() => attempted(() => before?.(me)))
    submit(() => attempted(() => strike(me)))
    submit(() => {
      type(typist, random)
    }, typist)
  }
  gates.compare()
  add(tally, gates)
}

function attempted<T>(strike: () => T): T | undefined {
  try {
    return strike()
  } catch {
    return undefined
  }
}

function add(tally: Tally, { decided, foretold }: ComparedGates): void {
  tally.decided += decided
  tally.foretold += foretold
}

describe.each(ROLES)("what a %s does", (role) => {
  test("G34 is foretold as it is seen when it is tried", { timeout: 3_600_000 }, () => {
    const tally: Tally = { decided: 0, foretold: 0, typed: 0, typedForetold: 0 }
    let clients = 1_000_000
    for (let seed = SEED; tally.decided < COUNT; seed++) {
      try {
        work(role, seededRandom(seed), tally)
        attack(role, seededRandom(seed), tally, () => ++clients)
      } catch (error) {
        throw new Error(`seed ${seed}, a ${role}`, { cause: error })
      }
    }
    if (COUNT >= 1000) console.info(role, tally)
    // Where neighbours are not as their author knew them, and where marks are, it has to be tried.
    if (tally.typed > 50) expect(tally.typedForetold / tally.typed).toBeGreaterThan(0.6)
  })
})

test("G34 thousands of characters that stand apart in Yjs go at once", () => {
  const { doc } = documentOf(randomDraft(seededRandom(SEED)))
  const text = paragraphElements(draftDocument(doc))[0]?.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error("a paragraph has its text")
  // Each stands before the one that was typed before it.
  doc.transact(() => {
    for (let typed = 0; typed < 20_000; typed++) text.insert(0, "x", {})
  })
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const mirror = new Mirror(copy)
  const known = Y.encodeStateVector(doc)
  text.delete(0, 20_000)
  const decoded = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, known))
  const before = performance.now()
  const seen = foretell(copy.store, mirror, decoded, true)
  expect(performance.now() - before).toBeLessThan(1000)
  expect(seen?.difference.paragraphs[0]?.edits[0]).toEqual({ edit: "went", length: 20_000 })
})
