/** `/join`: the demonstration's links. Anybody may use one, as often as they like. */

import { Router, type Request, type Response } from "express"
import { draftPath } from "../../schema/sharing/requests.ts"
import { agentOf } from "../accounts/agents.ts"
import { readToken } from "../accounts/links.ts"
import { enter } from "../accounts/sessions.ts"
import type { GroupParts } from "../groups/context.ts"
import type { Arrivals } from "./arriving.ts"
import { joinForm, plainPage } from "./pages.ts"
import type { WhoAsks } from "./signedIn.ts"

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
      const sentence = "This sign-in link is not valid, or no longer. Please ask for a new one."
      response.status(401).type("html").send(plainPage("Sign in", sentence))
      return
    }
    if ((await groups.memberships(person.id)).length === 0) {
      const sentence = "This person was taken out of the group by its secretariat."
      response.status(403).type("html").send(plainPage("Sign in", sentence))
      return
    }
    const before = await whoAsks(request)
    if (before && !before.person.demonstration && !asked) {
      response.type("html").send(joinForm(before.person.name, person.name))
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
