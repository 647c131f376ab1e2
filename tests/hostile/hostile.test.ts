/**
 * Clients that write whatever they like, against the real gate: for every role seeded attacks, none of
 * which may change anything for anyone, while honest people go on working.
 *
 * `CHAPEAU_HOSTILE=10000` sets how many attacks each role makes; `CHAPEAU_SEED` repeats a run.
 */

import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { isFault } from "../../schema/base/fault.ts"
import { takePosition } from "../../schema/operations/positions.ts"
import { proposeInsertion } from "../../schema/operations/propose.ts"
import { DEFAULT_POLICY, ROLES, type Role } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { pick, seededRandom, type Random } from "../support/random.ts"
import type { Attack, Attacker } from "./attack.ts"
import { PROPOSERS } from "./attack.ts"
import { RECORD_ATTACKS } from "./recordAttacks.ts"
import { honestly, scene, updatesOf, type Scene } from "./scene.ts"
import { TEXT_ATTACKS } from "./textAttacks.ts"
import { HONEST_CLIENT, NOISE, WIRE_ATTACKS } from "./wireAttacks.ts"

const COUNT = Number(process.env["CHAPEAU_HOSTILE"] ?? 400)
const SEED = Number(process.env["CHAPEAU_SEED"] ?? 2026)
/** Attacks on one draft before the next is taken. */
const ON_ONE_DRAFT = 100

const KENYA: Standing = {
  person: "kenya",
  name: "Delegate of Kenya",
  role: "delegate",
  party: "Kenya",
  policy: DEFAULT_POLICY,
  mandate: null,
  closed: null,
}

function attackerIn(role: Role): Standing {
  const party = role === "delegate" ? "Norway" : ""
  return { ...KENYA, person: "attacker", name: `Attacker (${role})`, role, party }
}

/** What an attack changed for others; "" when nothing. */
function struck({ doc, submit, copy }: Scene, attack: Attack, me: Attacker): string {
  const { standing, document } = me
  if (attack.before)
    for (const update of updatesOf(document.doc, () => attack.before?.(me)))
      submit(update, standing)
  let sent: readonly Uint8Array[] | undefined
  const written = updatesOf(document.doc, () => {
    sent = attack.strike(me)
  })
  for (const update of sent ?? written) {
    const before = Y.encodeStateAsUpdate(doc)
    const verdict = submit(update, standing)
    if (verdict === "change") return "it was let through"
    const after = Y.encodeStateAsUpdate(doc)
    if (before.length !== after.length || before.some((byte, i) => byte !== after[i]))
      return "the draft is another"
  }
  const { pendingStructs, pendingDs } = copy(2).doc.store
  return pendingStructs === null && pendingDs === null ? "" : "something waits in the draft"
}

/** Somebody works on while the attacks go on; throws when the gate is in their way. */
function workOn(place: Scene, turn: number): void {
  honestly(place, HONEST_CLIENT + turn, KENYA, (context) =>
    proposeInsertion(context, { at: { paragraph: "p3", offset: 3 }, text: `word ${turn} ` }),
  )
  const stance = turn % 20 === 0 ? "reserve" : "oppose"
  honestly(place, 100_000 + turn, KENYA, (context) =>
    takePosition(context, { bracket: "b5", stance }),
  )
}

function attacksFor(role: Role): readonly Attack[] {
  const all = [...TEXT_ATTACKS, ...RECORD_ATTACKS, ...WIRE_ATTACKS]
  const unlawful = all.filter(({ lawfulTo }) => !lawfulTo.includes(role))
  return PROPOSERS.includes(role) ? unlawful : [...unlawful, NOISE]
}

function run(role: Role, random: Random): void {
  const standing = attackerIn(role)
  const attacks = attacksFor(role)
  let place = scene()
  /** How many attacks the draft has borne. */
  let age = 0
  for (let i = 0; i < COUNT; i++, age++) {
    // Each attack once in its turn, then at random.
    const attack = attacks[i] ?? pick(random, attacks)
    // What an attack lawfully wrote first would be in the way of the next.
    if (age === ON_ONE_DRAFT || attack.before) {
      place = scene()
      age = 0
    }
    if (age % 10 === 0) workOn(place, age)
    const me: Attacker = { document: place.copy(1_000_000 + i), standing, random }
    const harm = struck(place, attack, me)
    if (harm !== "")
      throw new Error(`seed ${SEED}, attack ${i} by a ${role}: ${attack.name}: ${harm}`)
    if (attack.before) age = ON_ONE_DRAFT - 1
  }
}

describe.each(ROLES)("a hostile %s", (role) => {
  test("G40 changes nothing for anyone, whatever its client writes", { timeout: 600_000 }, () => {
    run(role, seededRandom(SEED + ROLES.indexOf(role)))
  })
})

describe.each(["frozen", "round-closed"] as const)("a draft that is %s", (closed) => {
  test.each(ROLES)("G41 takes no text from a %s", (role) => {
    const random = seededRandom(SEED)
    const place = scene()
    const standing = { ...attackerIn(role), closed }
    for (const [i, attack] of [...TEXT_ATTACKS, ...RECORD_ATTACKS].entries()) {
      const me: Attacker = { document: place.copy(2_000_000 + i), standing, random }
      const step = attack.before ?? ((attacker: Attacker) => void attack.strike(attacker))
      for (const update of updatesOf(me.document.doc, () => step(me)))
        expect(isFault(place.submit(update, standing)), attack.name).toBe(true)
    }
  })
})
