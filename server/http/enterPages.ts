/**
 * `/enter`, where links lead. The token stands behind `#` and is sent to no server before a person
 * presses the button: what fetches links ahead, as mail scanners do, uses none up, and no log of
 * addresses holds one.
 */

import { Router, urlencoded, type Request, type Response } from "express"
import * as z from "zod/mini"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { ENTER_PATH, meChangeShape, signInShape } from "../../schema/sharing/accounts.ts"
import { agentOf } from "../accounts/agents.ts"
import { lookAt, signInByLink } from "../accounts/entrance.ts"
import { enterAsAdministrator, join, type Joining } from "../accounts/joining.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import type { GroupParts } from "../groups/context.ts"
import type { Speech } from "../language/say.ts"
import type { LinkRow } from "../store/people.ts"
import type { Arrivals } from "./arriving.ts"
import { STATUS } from "./errors.ts"
import { administratorForm, enterForm, invitationForm, type InvitationPage } from "./pages.ts"
import { parsed } from "./routes.ts"
import type { WhoAsks } from "./signedIn.ts"
import { answerPage, refuseEntry } from "./speaking.ts"

export interface EnterParts extends GroupParts {
  readonly whoAsks: WhoAsks
  readonly arrivals: Arrivals
}

/** Puts the token from behind `#` into the form, and takes it out of the address. */
const SCRIPT = `const field = document.querySelector("input[type=hidden]")
const token = location.hash.slice(1)
if (token === "") {
  document.querySelector("form").hidden = true
  document.querySelector("[data-incomplete]").hidden = false
} else {
  field.value = token
  history.replaceState(null, "", location.pathname)
}
`

const tokenShape = z.object({ token: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) })
const administratorShape = z.object({ ...meChangeShape.shape, ...signInShape.shape })

/** The page where links lead, and what its button does. */
export function enterPages(parts: EnterParts): Router {
  const { whoAsks, arrivals } = parts
  const router = Router()

  router.get(ENTER_PATH, (request, response) => {
    response.set("Cache-Control", "no-store")
    answerPage(request, response, (speech) => enterForm(speech, `${ENTER_PATH}.js`))
  })
  router.get(`${ENTER_PATH}.js`, (_request, response) => {
    response.type("js").send(SCRIPT)
  })

  router.post(ENTER_PATH, urlencoded({ extended: false, limit: "10kb" }), (request, response) => {
    response.set("Cache-Control", "no-store")
    return taken(request, response)
  })

  async function taken(request: Request, response: Response): Promise<void> {
    const asked = parsed(tokenShape, request.body)
    const token = isFault(asked) ? "" : asked.token
    const link = await lookAt(parts, token)
    if (isFault(link)) {
      refuseEntry(request, response, 404, link.message)
      return
    }
    const agent = agentOf(request.headers["user-agent"])
    const before = await whoAsks(request)
    const outcome = await follow(link, token, request.body, agent, before)
    if (isFault(outcome))
      refuseEntry(request, response, STATUS[outcome.fault] ?? 400, outcome.message)
    else if ("page" in outcome) answerPage(request, response, outcome.page)
    else await arrivals.arrive(response, before, outcome.session, "/")
  }

  /** Follows a link, or answers with the page that asks for what is still to be said. */
  async function follow(
    { aim, mailed }: LinkRow,
    token: string,
    body: unknown,
    agent: string,
    before: SignedIn | null,
  ): Promise<
    { readonly page: (speech: Speech) => string } | { readonly session: string | null } | Fault
  > {
    if (aim.kind === "sign-in") return session(await signInByLink(parts, token, agent))
    if (aim.kind === "administrator") {
      const named = administratorShape.safeParse(body)
      if (!named.success) return { page: (speech) => administratorForm(speech, token) }
      return session(await enterAsAdministrator(parts, token, named.data, agent))
    }
    const group = await parts.groups.group(aim.group)
    const known = (await parts.people.personOfEmail(aim.email)) !== undefined
    const me = before && !before.person.demonstration ? before : null
    const joining = joiningIn(body, before)
    if (joining) return session(await join(parts, token, joining, agent))
    const { role, parties, email } = aim
    const invitation: InvitationPage = {
      token,
      group: group?.name ?? "",
      role,
      parties,
      email,
      me: me?.person.name ?? null,
      account: !known ? "none" : mailed ? "opens" : "closed",
    }
    return { page: (speech) => invitationForm(speech, invitation) }
  }

  return router
}

function session(answer: string | null | Fault) {
  return isFault(answer) ? answer : { session: answer }
}

const joiningShape = z.discriminatedUnion("as", [
  z.object({ as: z.literal("me") }),
  z.object({ as: z.literal("address") }),
  z.object({ as: z.literal("new"), ...meChangeShape.shape }),
])

/** As whom somebody says to take an invitation up; null when they have not said it yet. */
function joiningIn(body: unknown, before: SignedIn | null): Joining | null {
  const said = joiningShape.safeParse(body)
  if (!said.success) return null
  if (said.data.as !== "me") return said.data
  return before && { as: "me", signedIn: before }
}
