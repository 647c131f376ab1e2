/** A browser that has just signed in: its cookie, the end of the session before, and the way on. */

import type { Response } from "express"
import type { Cookies } from "../accounts/cookies.ts"
import { SESSION_LIFE, sessionSaid, signedInBy, type SignedIn } from "../accounts/sessions.ts"
import type { GroupParts } from "../groups/context.ts"

export interface Arrivals {
  /** Gives a browser its session (null: it keeps the one that it has) and sends it on. */
  arrive(
    response: Response,
    before: SignedIn | null,
    session: string | null,
    path: string,
  ): Promise<void>
}

/** Signs browsers in with the cookie of sessions. */
export function arrivals(
  { people, clock, standings }: Pick<GroupParts, "people" | "clock" | "standings">,
  cookies: Pick<Cookies, "session">,
): Arrivals {
  return {
    async arrive(response, before, session, path) {
      // The browser forgets the session before: nobody else shall find it.
      if (session !== null && before) {
        const { person, session: old } = before
        const said = sessionSaid(person, clock.now(), "sign-out", old.agent)
        await people.endSession([said], person.id, old.id)
      }
      const now = session === null ? before : await signedInBy(session, people, clock)
      // Coming in may have ended other sessions of theirs.
      for (const id of new Set([before?.person.id, now?.person.id]))
        if (id !== undefined) await standings.changed({ person: id })
      if (session !== null)
        response.append("Set-Cookie", cookies.session.set(session, SESSION_LIFE))
      response.redirect(303, path)
    },
  }
}
