/** `/join`: the demonstration's links. Anybody may use one, as often as they like. */

import { Router, type Request, type Response } from "express"
import { draftPath } from "../../schema/sharing/requests.ts"
import { agentOf } from "../accounts/agents.ts"
import { readToken } from "../accounts/links.ts"
import { enter } from "../accounts/sessions.ts"
import type { GroupParts } from "../groups/context.ts"
import { english } from "../language/en.ts"
import type { Arrivals } from "./arriving.ts"
import { joinForm } from "./pages.ts"
import type { WhoAsks } from "./signedIn.ts"
import { answerPage, refuseEntry } from "./speaking.ts"

export interface JoinParts extends GroupParts {
  readonly secret: Buffer
  readonly whoAsks: WhoAsks
  readonly arrivals: Arrivals
  readonly demonstration: boolean
}

/**
 * Signs in as a person of the demonstration. Somebody who is signed in as themselves is asked first:
 * another site could send them here.
 */
export function joinPages(parts: JoinParts): Router {
  const { people, groups, clock, whoAsks, arrivals } = parts
  const router = Router()

  const join = async (request: Request, response: Response, asked: boolean): Promise<void> => {
    response.set("Cache-Control", "no-store")
    const token = String(request.params["token"])
    const named = parts.demonstration ? readToken(parts.secret, token, clock.millis()) : null
    const person = named && (await people.person(named.person))
    if (!person?.demonstration || !named) {
      refuseEntry(request, response, 401, english.refusals.joinLink)
      return
    }
    if ((await groups.memberships(person.id)).length === 0) {
      refuseEntry(request, response, 403, english.refusals.takenOut)
      return
    }
    const before = await whoAsks(request)
    if (before && !before.person.demonstration && !asked) {
      answerPage(request, response, (speech) => joinForm(speech, before.person.name, person.name))
      return
    }
    const same = before?.person.id === person.id
    const agent = agentOf(request.headers["user-agent"])
    const session = same ? null : await enter({ who: person.id }, agent, people, clock)
    await arrivals.arrive(response, before, session, draftPath(named.draft))
  }

  router.get("/join/:token", (request, response) => join(request, response, false))
  router.post("/join/:token", (request, response) => join(request, response, true))
  return router
}
