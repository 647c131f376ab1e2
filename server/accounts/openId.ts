/**
 * Signing in with OpenID Connect: the code flow with PKCE, state and nonce. The provider says who
 * somebody is; that they have an account here, an invitation said before.
 */

import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from "openid-client"
import * as z from "zod/mini"
import { fault, type Fault } from "../../schema/base/fault.ts"
import type { PeopleStore, Subject } from "../store/people.ts"
import type { Entering } from "./sessions.ts"

export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What a browser must bring back from the provider. Carried signed, in a cookie. */
export const attemptShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
})
export type Attempt = z.infer<typeof attemptShape>

/** Who the provider says somebody is. */
export interface Claimed {
  readonly subject: Subject
  /** Null when the provider does not say that it is theirs. */
  readonly email: string | null
}

export interface OpenId {
  /** Where the browser is sent, and what it must bring back. @throws when the provider is not there. */
  begin(): Promise<{ readonly address: string; readonly attempt: Attempt }>
  /** Who came back. @throws when the answer is not one to this attempt, or the provider refuses. */
  finish(address: URL, attempt: Attempt): Promise<Claimed>
}

/** Signs in at a provider that sends browsers back to `back`, an address of this server. */
export function openIdAt(settings: OpenIdSettings, back: string): OpenId {
  let known: Promise<Configuration> | undefined
  /** What the provider says of itself is asked once; a failure is forgotten. */
  const provider = () => {
    known ??= discover(settings)
    known.catch(() => (known = undefined))
    return known
  }
  return {
    async begin() {
      const attempt = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      }
      const address = buildAuthorizationUrl(await provider(), {
        redirect_uri: back,
        scope: "openid email",
        code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: "S256",
        state: attempt.state,
        nonce: attempt.nonce,
      })
      return { address: address.href, attempt }
    },
    async finish(address, { state, nonce, verifier }) {
      const configuration = await provider()
      const tokens = await authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error("the provider told nothing of who came")
      const { iss: issuer, sub } = claims
      const named =
        claims["email"] === undefined
          ? await fetchUserInfo(configuration, tokens.access_token, sub)
          : claims
      return { subject: { issuer, subject: sub }, email: provenEmail(named) }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
  const address = new URL(issuer)
  if (address.protocol !== "http:") return discovery(address, clientId, clientSecret)
  return discovery(address, clientId, clientSecret, undefined, {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out; the settings take plain http on this machine alone
    execute: [allowInsecureRequests],
  })
}

const emailShape = z.object({ email: z.email(), email_verified: z.literal(true) })

function provenEmail(claims: unknown): string | null {
  return emailShape.safeParse(claims).data?.email ?? null
}

/**
 * The account of who came from a provider: the one that came from there before, else the one whose
 * address the provider vouches for. Refuses people without an account (`not-found`).
 */
export async function entryOf(
  { subject, email }: Claimed,
  people: PeopleStore,
): Promise<Entering | Fault> {
  const before = await people.personOf(subject)
  if (before) return { who: before.id }
  const named = email === null ? undefined : await people.personOfEmail(email)
  if (named) return { who: named.id, subject, verified: true }
  return fault(
    "not-found",
    "You have no account here yet. Ask the secretariat of your group for an invitation.",
  )
}
