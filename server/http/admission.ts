/** Who may open a line to a draft, and to which room it leads; the same for every kind of line. */

import type { IncomingMessage } from "node:http"
import { isFault } from "../../schema/base/fault.ts"
import { SCHEMA_VERSION } from "../../schema/model/records.ts"
import { CLOSE, SYNC_PATH } from "../../schema/sharing/protocol.ts"
import type { Standings } from "../groups/standings.ts"
import { serveConnection, type Surroundings } from "../rooms/connection.ts"
import type { Rooms } from "../rooms/rooms.ts"
import type { Wire } from "../rooms/wire.ts"
import type { WhoAsks } from "./signedIn.ts"

/** Somebody whose draft is loaded. One of the two is called, once. */
export interface Admitted {
  /** Serves the draft over a line until it closes; `left` is called at its end. */
  serve(wire: Wire, left?: () => void): void
  /** They went while the draft was loaded. */
  leave(): void
}

/** Why a line is closed at once: a code of `CLOSE` and a sentence. */
export interface Rejected {
  readonly code: number
  readonly reason: string
}

/** Answers once the draft has been loaded. Never rejects. */
export type Admit = (request: IncomingMessage) => Promise<Admitted | Rejected>

export interface AdmissionParts {
  readonly rooms: Rooms
  readonly standings: Standings
  readonly whoAsks: WhoAsks
  readonly around: Surroundings
}

/**
 * Admits people who are signed in to drafts of their groups, from pages of this version (`?schema=`).
 * `?party=` names one of the parties that they act for; else it is the one that their session chose.
 */
export function admission({ rooms, standings, whoAsks, around }: AdmissionParts): Admit {
  async function admit(request: IncomingMessage): Promise<Admitted | Rejected> {
    const signedIn = await whoAsks(request)
    if (!signedIn) return { code: CLOSE.notSignedIn, reason: "Please sign in." }
    const query = addressOf(request)?.searchParams
    if (query?.get("schema") !== String(SCHEMA_VERSION))
      return { code: CLOSE.otherVersion, reason: "This page is out of date; load it again." }
    const draft = draftOf(request) ?? ""
    const seat = await standings.take(signedIn, draft, query.get("party"))
    if (isFault(seat)) {
      const code = seat.fault === "not-found" ? CLOSE.noSuchDraft : CLOSE.notAllowed
      return { code, reason: seat.message }
    }
    const room = await rooms.open(draft).catch((error: unknown) => {
      seat.leave()
      throw error
    })
    if (!room) {
      seat.leave()
      return { code: CLOSE.noSuchDraft, reason: "There is no such draft." }
    }
    const leave = () => {
      seat.leave()
      rooms.release(room)
    }
    return {
      serve(wire, left) {
        const ended = () => {
          leave()
          left?.()
        }
        seat.serve(serveConnection(wire, seat.standing, room, ended, around))
      },
      leave,
    }
  }

  return async (request) => {
    try {
      return await admit(request)
    } catch (error) {
      around.log.error({ error: String(error) }, "a draft could not be loaded")
      return { code: CLOSE.notStored, reason: "The draft cannot be loaded at present." }
    }
  }
}

/** The draft that a request's path names; null for any other path. */
export function draftOf(request: IncomingMessage): string | null {
  const [, first, draft, ...rest] = addressOf(request)?.pathname.split("/") ?? []
  if (`/${first ?? ""}` !== SYNC_PATH || !draft || rest.length > 0) return null
  return /^[\w-]{1,100}$/.test(draft) ? draft : null
}

function addressOf(request: IncomingMessage): URL | null {
  const address = request.url ?? ""
  return URL.canParse(address, "http://localhost") ? new URL(address, "http://localhost") : null
}
