/** `/openid`: the way to a provider of OpenID Connect, and back. */

import { Router } from "express"
import { isFault } from "../../schema/base/fault.ts"
import { OPENID_PATH } from "../../schema/sharing/accounts.ts"
import { agentOf } from "../accounts/agents.ts"
import type { Cookies } from "../accounts/cookies.ts"
import { attemptShape, entryOf, type OpenId } from "../accounts/openId.ts"
import { enter } from "../accounts/sessions.ts"
import { readSigned, signed } from "../accounts/signed.ts"
import type { GroupParts } from "../groups/context.ts"
import { english } from "../language/en.ts"
import type { Arrivals } from "./arriving.ts"
import type { WhoAsks } from "./signedIn.ts"
import { refuseEntry } from "./speaking.ts"

/** Where the provider sends browsers back to. It is registered there. */
export const OPENID_BACK = `${OPENID_PATH}/back`
/** How long somebody may take at the provider, in milliseconds. */
const ATTEMPT_LIFE = 10 * 60_000

export interface OpenIdParts extends GroupParts {
  readonly openId: OpenId
  readonly secret: Buffer
  readonly whoAsks: WhoAsks
  readonly arrivals: Arrivals
  readonly cookies: Cookies
  /** CHAPEAU_URL, of which the provider knows. */
  readonly url: string
}

/** Sends browsers to the provider and lets in who comes back from there with an account here. */
export function openIdPages(parts: OpenIdParts): Router {
  const { openId, secret, clock, people, cookies, log } = parts
  const router = Router()

  router.get(OPENID_PATH, async (request, response) => {
    try {
      const { address, attempt } = await openId.begin()
      const kept = signed(secret, attempt, clock.millis() + ATTEMPT_LIFE)
      response.set("Set-Cookie", cookies.openId.set(kept, ATTEMPT_LIFE))
      response.set("Cache-Control", "no-store").redirect(303, address)
    } catch (error) {
      log.warn({ error: nameOf(error) }, "the provider of OpenID Connect cannot be asked")
      refuseEntry(request, response, 503, english.refusals.elsewhereUnreached)
    }
  })

  router.get(OPENID_BACK, async (request, response) => {
    response.set("Cache-Control", "no-store")
    response.append("Set-Cookie", cookies.openId.removed)
    const kept = cookies.openId.in(request.headers.cookie) ?? ""
    const attempt = readSigned(secret, kept, attemptShape, clock.millis())
    if (!attempt) {
      refuseEntry(request, response, 400, english.refusals.notBegun)
      return
    }
    const claimed = await openId.finish(new URL(request.originalUrl, parts.url), attempt).catch(
      // Without its words: they may hold what the provider sent.
      (error: unknown) => log.warn({ error: nameOf(error) }, "a sign-in from elsewhere failed"),
    )
    if (!claimed) {
      refuseEntry(request, response, 401, english.refusals.elsewhereFailed)
      return
    }
    const entry = await entryOf(claimed, people)
    const agent = agentOf(request.headers["user-agent"])
    const session = isFault(entry) ? entry : await enter(entry, agent, people, clock)
    if (isFault(session)) refuseEntry(request, response, 403, session.message)
    else await parts.arrivals.arrive(response, await parts.whoAsks(request), session, "/")
  })
  return router
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown"
}
