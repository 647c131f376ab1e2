/**
 * Where everybody stands: computed from the store when a draft is opened or asked for, and again for
 * open connections as soon as something changes that it follows from.
 */

import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { speaksForParty } from "../../schema/sharing/accounts.ts"
import { CLOSE } from "../../schema/sharing/protocol.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import { millisOf, type Clock } from "../base/clock.ts"
import type { Log } from "../base/log.ts"
import type { Served } from "../rooms/connection.ts"
import type { GroupStore } from "../store/groups.ts"
import type { PeopleStore } from "../store/people.ts"
import { partyActedFor } from "./acting.ts"
import { newsBetween } from "./news.ts"

/** How often it is looked whether a session is out of date, in milliseconds. */
const LOOK_EVERY = 1000
/** How many connections are looked at before others have their turn. */
const ONE_TURN = 50

/** What changed; all open connections that it names are looked at again. */
export interface Changed {
  readonly group?: string
  readonly person?: string
  readonly draft?: string
}

/** A place at an open draft, from before its room is loaded until its connection is closed. */
export interface Seat {
  /** As it is now. */
  readonly standing: Standing
  /** Says who is to be told of changes; ended at once when the place was lost meanwhile. */
  serve(served: Served): void
  leave(): void
}

interface Taken {
  readonly person: string
  readonly session: string
  readonly expires: number
  readonly group: string
  readonly draft: string
  readonly party: string | null
  standing: Standing
  served: Served | null
  ended: { readonly code: number; readonly reason: string } | null
  /** To be looked at again. */
  stale: boolean
}

export interface StandingsParts {
  readonly people: PeopleStore
  readonly groups: GroupStore
  readonly clock: Clock
  readonly log: Log
}

export class Standings {
  readonly #parts: StandingsParts
  readonly #taken = new Set<Taken>()
  readonly #timer: NodeJS.Timeout
  #looking: Promise<void> = Promise.resolve()

  constructor(parts: StandingsParts) {
    this.#parts = parts
    this.#timer = setInterval(() => this.#tick(), LOOK_EVERY)
    this.#timer.unref()
  }

  /**
   * Where somebody stands at a draft, acting for `party` or, when it is null, for the one that their
   * session chose. `not-found` when there is no such draft or they are not in its group; `not-allowed`
   * when they do not speak for the party, or have several and chose none.
   */
  async of(signedIn: SignedIn, draft: string, party: string | null): Promise<Standing | Fault> {
    const found = await this.#find(signedIn, draft, party)
    return isFault(found) ? found : found.standing
  }

  /** The same, kept up to date until the seat is left. */
  async take(signedIn: SignedIn, draft: string, party: string | null): Promise<Seat | Fault> {
    const found = await this.#find(signedIn, draft, party)
    if (isFault(found)) return found
    const { session, person } = signedIn
    const taken: Taken = {
      person: person.id,
      session: session.id,
      expires: millisOf(session.expires),
      group: found.group,
      draft,
      party,
      standing: found.standing,
      served: null,
      ended: null,
      // Something may have changed between the question and this line.
      stale: true,
    }
    this.#taken.add(taken)
    await this.#look()
    return {
      get standing() {
        return taken.standing
      },
      serve: (served) => {
        taken.served = served
        if (taken.ended) served.end(taken.ended.code, taken.ended.reason)
        else if (served.standing !== taken.standing) served.setStanding(taken.standing, "")
      },
      leave: () => this.#taken.delete(taken),
    }
  }

  /** Looks again at the open connections of a group, a person or a draft; resolves when they know. */
  changed({ group, person, draft }: Changed): Promise<void> {
    for (const taken of this.#taken)
      if (taken.group === group || taken.person === person || taken.draft === draft)
        taken.stale = true
    return this.#look()
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #tick(): void {
    const now = this.#parts.clock.millis()
    let stale = false
    for (const taken of this.#taken) {
      if (taken.expires <= now) taken.stale = true
      if (taken.stale && !taken.ended) stale = true
    }
    if (stale) void this.#look()
  }

  /** One look at a time, in the order of the changes; what fails is looked at again in a second. */
  #look(): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      try {
        let looked = 0
        for (const taken of this.#taken) {
          if (!taken.stale || taken.ended) continue
          await this.#lookAt(taken)
          // A store that answers at once would leave nobody else a turn.
          if (++looked % ONE_TURN === 0) await new Promise((resolve) => setImmediate(resolve))
        }
      } catch (error) {
        this.#parts.log.error({ error: String(error) }, "rights could not be read")
      }
    })
    return this.#looking
  }

  async #lookAt(taken: Taken): Promise<void> {
    // Before the questions: what changes while they are answered makes it stale again.
    taken.stale = false
    try {
      const { people, clock } = this.#parts
      const signedIn = await people.sessionOfId(taken.session, clock.now())
      const found = signedIn
        ? await this.#find(signedIn, taken.draft, taken.party)
        : fault("not-signed-in", "You are signed out.")
      if (isFault(found)) end(taken, found)
      else stand(taken, found.standing)
    } catch (error) {
      taken.stale = true
      throw error
    }
  }

  async #find(
    { session, person }: SignedIn,
    draft: string,
    party: string | null,
  ): Promise<{ readonly standing: Standing; readonly group: string } | Fault> {
    const { groups } = this.#parts
    const place = await groups.place(draft)
    const member = place && (await groups.member(place.group, person.id))
    const group = member && (await groups.group(member.group))
    if (!group) return fault("not-found", "There is no such draft among those of your groups.")
    const asked = speaksForParty(member.role) ? party : null
    const acting = partyActedFor(member, asked ?? (await groups.chosen(session.id, group.id)))
    if (acting === null || (asked !== null && asked !== acting))
      return fault("not-allowed", "Choose for which party you act in this group.")
    const { policy, mandate } = group
    const { name } = person
    const standing: Standing = {
      person: person.id,
      name,
      role: member.role,
      party: acting,
      policy,
      mandate,
      closed: place.closed,
    }
    return { standing, group: group.id }
  }
}

function stand(taken: Taken, standing: Standing): void {
  const news = newsBetween(taken.standing, standing)
  if (news === "") return
  taken.standing = standing
  taken.served?.setStanding(standing, news)
}

function end(taken: Taken, { fault: code, message }: Fault): void {
  const removed = "You are not a member of this group any more."
  taken.ended = {
    code: code === "not-signed-in" ? CLOSE.notSignedIn : CLOSE.notAllowed,
    reason: code === "not-found" ? removed : message,
  }
  taken.served?.end(taken.ended.code, taken.ended.reason)
}
