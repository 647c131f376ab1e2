/** `/api`: oneself, one's sessions, and how one signs in and out. */

import { Router, json } from "express"
import { fault, isFault } from "../../schema/base/fault.ts"
import {
  meChangeShape,
  signInShape,
  type SignInAnswer,
  type SignInWays,
} from "../../schema/sharing/accounts.ts"
import type { MeAnswer, Nobody } from "../../schema/sharing/requests.ts"
import type { Cookies } from "../accounts/cookies.ts"
import { mailSignIn } from "../accounts/entrance.ts"
import { sessionSaid } from "../accounts/sessions.ts"
import { accountOf, meAt, rename, sessionsOf } from "../groups/account.ts"
import type { GroupParts } from "../groups/context.ts"
import { answerFault } from "./errors.ts"
import { answering, answeringTo, parsed, partOf, type ForPeople } from "./routes.ts"
import type { WhoAsks } from "./signedIn.ts"
import { speechOf } from "./speaking.ts"

export interface AccountApiParts extends GroupParts {
  readonly whoAsks: WhoAsks
  readonly forPeople: ForPeople
  readonly ways: SignInWays
  readonly cookies: Cookies
  /** CHAPEAU_URL: letters lead there and nowhere else. */
  readonly url: string | null
}

/** The same for every address, known or not. */
const SENT = "If somebody has this address here, a link is on its way. It is valid for 15 minutes."
const NO_MAIL = "This server sends no letters. Ask the secretariat of your group for a link."

/** The routes that everybody may ask: how to sign in. */
export function signInApi(parts: AccountApiParts): Router {
  const router = Router()
  router.get("/sign-in", (_request, response) => {
    response.json(parts.ways)
  })
  router.post("/sign-in", json(), (request, response) => {
    const asked = parsed(signInShape, request.body)
    if (isFault(asked)) {
      answerFault(response, asked)
      return
    }
    const { url, mail } = parts
    const message = url !== null && mail ? SENT : NO_MAIL
    response.json({ message } satisfies SignInAnswer)
    // After the answer, so that not even its time tells whether the address is known.
    if (url !== null && mail)
      mailSignIn(parts, asked.email, url, speechOf(request)).catch((error: unknown) => {
        parts.log.error({ error: String(error) }, "a link to sign in could not be made")
      })
  })
  return router
}

/** The routes of somebody who is signed in, and the question whether one is. */
export function accountApi(parts: AccountApiParts): Router {
  const { people, standings, clock, whoAsks, forPeople, cookies } = parts
  const router = Router()

  router.get("/me", async (request, response) => {
    const signedIn = await whoAsks(request)
    const { draft } = request.query
    const answer: MeAnswer | Nobody = signedIn
      ? await meAt(parts, signedIn, typeof draft === "string" ? draft : null)
      : { person: null }
    response.json(answer)
  })
  router.patch(
    "/me",
    json(),
    forPeople(
      answeringTo(meChangeShape, async (signedIn, { name }) => {
        if (signedIn.person.demonstration)
          return fault("not-allowed", "Many share this person: the name stays.")
        const refused = await rename(parts, signedIn.person, name)
        if (refused) return refused
        await standings.changed({ person: signedIn.person.id })
        return accountOf(parts, { ...signedIn, person: { ...signedIn.person, name } })
      }),
    ),
  )

  router.get("/sessions", forPeople(answering((signedIn) => sessionsOf(parts, signedIn))))
  router.delete(
    "/sessions/:id",
    forPeople(
      answering(async ({ person }, request) => {
        const said = sessionSaid(person, clock.now(), "sign-out", "one session")
        if (!(await people.endSession([said], person.id, partOf(request, "id"))))
          return fault("not-found", "There is no such session.")
        await standings.changed({ person: person.id })
        return undefined
      }),
    ),
  )
  router.delete(
    "/sessions",
    forPeople(async ({ person }, _request, response) => {
      const said = sessionSaid(person, clock.now(), "sign-out", "all sessions")
      await people.endSessions([said], person.id)
      await standings.changed({ person: person.id })
      response.set("Set-Cookie", cookies.session.removed).status(204).end()
      return undefined
    }),
  )
  router.post(
    "/sign-out",
    forPeople(async ({ person, session }, _request, response) => {
      const said = sessionSaid(person, clock.now(), "sign-out", session.agent)
      await people.endSession([said], person.id, session.id)
      await standings.changed({ person: person.id })
      response.set("Set-Cookie", cookies.session.removed).status(204).end()
      return undefined
    }),
  )
  return router
}
