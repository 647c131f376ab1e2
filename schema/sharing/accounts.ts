/**
 * Shapes of the accounts API: people, groups, parties, invitations, sessions, sign-in.
 *
 * All addresses are below `/api`. Every answer is JSON; a refusal is a `Fault` with its sentence
 * (401 `not-signed-in`, 403 `not-allowed`, 404 `not-found`, 400 `bad-request`). Everything but GET is
 * taken from pages of this server only. Instants are ISO 8601 in UTC.
 */

import * as z from "zod/mini"
import { POLICIES, ROLES, type Policy, type Role } from "./roles.ts"
import { CLOSINGS, type Closing } from "./standing.ts"

/**
 * A group's name, a person's, a party's: one line of whole characters, some of them letters or digits, and
 * none that turn the line around.
 */
function line(longest: number) {
  return z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text), {
      message: "Please write one line of ordinary characters.",
    }),
    z.refine((text) => /[\p{L}\p{N}]/u.test(text), {
      message: "Please write a name with letters.",
    }),
  )
}

const emailShape = z.email().check(z.maxLength(254))

/* ---------------------------------------------------------------------------------- parties */

export const PARTY_KINDS = ["state", "group-of-states", "stakeholder"] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

/** The regional groups of the United Nations. */
export const REGIONS = [
  "africa",
  "asia-pacific",
  "eastern-europe",
  "latin-america-caribbean",
  "western-europe-others",
] as const
export type Region = (typeof REGIONS)[number]

/** How many colours and patterns there are: `--party-0` to `--party-7`, `pattern-0` to `pattern-5`. */
export const PARTY_COLOURS = 8
export const PARTY_PATTERNS = 6

/** A party of a group. */
export interface Party {
  /** The short name, such as "Norway" or "EU"; stands in the records of drafts and never changes. */
  readonly name: string
  readonly fullName: string
  readonly kind: PartyKind
  readonly region: Region | null
  /** 0 to 7. */
  readonly colour: number
  /** 0 to 5. */
  readonly pattern: number
}

const partyDetails = {
  fullName: line(300),
  kind: z.enum(PARTY_KINDS),
  region: z.nullable(z.enum(REGIONS)),
  colour: z.int().check(z.minimum(0), z.maximum(PARTY_COLOURS - 1)),
  pattern: z.int().check(z.minimum(0), z.maximum(PARTY_PATTERNS - 1)),
}
const partyNameShape = line(100)

/**
 * `POST /api/groups/:group/parties`, answered with the `Party` (201). Without colour and pattern it
 * gets those that the fewest parties of the group have. Needs the right `people`.
 */
export const newPartyShape = z.object({
  name: partyNameShape,
  fullName: z.optional(partyDetails.fullName),
  kind: z._default(partyDetails.kind, "state"),
  region: z._default(partyDetails.region, null),
  colour: z.optional(partyDetails.colour),
  pattern: z.optional(partyDetails.pattern),
})
export type NewParty = z.input<typeof newPartyShape>
export type AskedParty = z.output<typeof newPartyShape>

/**
 * `PATCH /api/groups/:group/parties/:name`, answered with the `Party`. `DELETE` at the same address
 * (204) is refused while a member or an open invitation speaks for it.
 * `GET /api/groups/:group/parties` answers `Party[]`, by name.
 */
export const partyChangeShape = z.partial(z.object(partyDetails))
export type PartyChange = z.infer<typeof partyChangeShape>

/* ---------------------------------------------------------------------------------- groups */

/** A group as one of its members sees it. */
export interface Membership {
  /** Id of the group. */
  readonly group: string
  readonly name: string
  readonly role: Role
  /** Short names of the parties that the person may act for. */
  readonly parties: readonly string[]
  /**
   * The party that this browser's session acts for: "" for those who act for the group; null when
   * there are several and none is chosen yet, so that no draft opens.
   */
  readonly party: string | null
  readonly policy: Policy
  /** Keys of sections, with all below them; null: the whole draft. */
  readonly mandate: readonly string[] | null
}

/** A draft in the answer for its group. */
export interface GroupDraft {
  readonly id: string
  readonly title: string
  readonly created: string
  readonly closed: Closing | null
}

/**
 * `GET /api/groups/:group`; `GET /api/groups` answers `Membership[]`, by name. Members only: to
 * others a group is `not-found`.
 */
export interface GroupAnswer extends Membership {
  /** Oldest first. */
  readonly drafts: readonly GroupDraft[]
}

/**
 * `POST /api/groups`, answered `{ id }` (201); who makes a group is its first secretariat. For
 * administrators and for those who are secretariat of another group (`MeAnswer.mayCreateGroups`).
 */
export const newGroupShape = z.object({
  name: line(200),
  policy: z.optional(z.enum(POLICIES)),
})
export type NewGroup = z.infer<typeof newGroupShape>

/** `PATCH /api/groups/:group`, answered with the `GroupAnswer`. Needs the right `settings`. */
export const groupChangeShape = z.partial(
  z.object({
    name: line(200),
    policy: z.enum(POLICIES),
    mandate: z.nullable(
      z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(1000)),
    ),
  }),
)
export type GroupChange = z.infer<typeof groupChangeShape>

/** `PUT /api/drafts/:draft/closing`, answered with the `GroupDraft`. Needs the right `settings`. */
export const closingShape = z.object({ closed: z.nullable(z.enum(CLOSINGS)) })
export type ClosingChange = z.infer<typeof closingShape>

/**
 * `PUT /api/groups/:group/party`, answered with the `Membership`: for which of their parties this
 * person acts from now on, in this browser. One draft may be opened for another of them with
 * `?party=` at its sync address.
 */
export const partyChoiceShape = z.object({ party: partyNameShape })
export type PartyChoice = z.infer<typeof partyChoiceShape>

/* ---------------------------------------------------------------------------------- people */

/** Most parties that one person may act for in a group. */
const MOST_PARTIES = 50

/** Whether words of people in this role are those of a party; others act for the group. */
export function speaksForParty(role: Role): boolean {
  return role === "delegate" || role === "participant"
}

const seat = {
  role: z.enum(ROLES),
  /** A delegate has at least one. Kept for other roles too, and without effect there. */
  parties: z.array(partyNameShape).check(z.maxLength(MOST_PARTIES)),
}

/** `GET /api/groups/:group/people`: one of these for each member, by name. */
export interface Member {
  readonly person: string
  readonly name: string
  /** Only for those with the right `people`, and for oneself; null for others, or when unknown. */
  readonly email: string | null
  readonly role: Role
  readonly parties: readonly string[]
  /** Since when they are a member. */
  readonly since: string
}

/**
 * `PATCH /api/groups/:group/people/:person`, answered with the `Member`; `DELETE` there removes
 * (204). Needs the right `people`. The last one with that right stays.
 */
export const memberChangeShape = z.partial(z.object(seat))
export type MemberChange = z.infer<typeof memberChangeShape>

/** `POST /api/groups/:group/invitations`, answered with `InvitationMade` (201). Right `people`. */
export const newInvitationShape = z.object({
  email: emailShape,
  ...seat,
  parties: z._default(seat.parties, []),
  /** For how many days the link is valid. */
  days: z._default(z.int().check(z.minimum(1), z.maximum(90)), 14),
})
export type NewInvitation = z.input<typeof newInvitationShape>
export type AskedInvitation = z.output<typeof newInvitationShape>

/**
 * `GET /api/groups/:group/invitations`: those not yet used, the newest first; `DELETE
 * /api/groups/:group/invitations/:id` withdraws one (204). Right `people`.
 */
export interface Invitation {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly parties: readonly string[]
  readonly created: string
  readonly expires: string
  /** Whether it was sent by e-mail; else somebody hands the link over. */
  readonly mailed: boolean
}

/**
 * A link that was made. `url` is the whole address, shown this once, to be handed over; null when it
 * was sent by e-mail instead.
 */
export interface LinkMade {
  readonly url: string | null
  readonly expires: string
}

export interface InvitationMade extends LinkMade {
  readonly invitation: Invitation
}

/**
 * `POST /api/groups/:group/people/:person/link` (no body), answered with `LinkMade` (201): a sign-in
 * link for somebody who cannot sign in. Right `people`; refused for people who have a role in a group
 * where the asker has not that right. `DELETE /api/groups/:group/people/:person/sessions` (204) signs
 * somebody out everywhere, and is refused for the same people.
 */
export type SignInLinkMade = LinkMade

/* ---------------------------------------------------------------------------------- sign-in */

/** `GET /api/sign-in`: how one can sign in here. Asks for no sign-in. */
export interface SignInWays {
  /** A link comes by e-mail; else the secretariat hands it over. */
  readonly mail: boolean
  /** Somebody else's sign-in is used: the page leads to `OPENID_PATH`. */
  readonly openId: boolean
  /** The demonstration's links are shown at `/demonstration`. */
  readonly demonstration: boolean
}

/**
 * `POST /api/sign-in`: asks for a link by e-mail; answered `{ message }`, the same whether the
 * address is known or not. Asks for no sign-in.
 */
export const signInShape = z.object({ email: emailShape })
export type SignInRequest = z.infer<typeof signInShape>
export interface SignInAnswer {
  readonly message: string
}

/** Where a browser begins to sign in with OpenID Connect. */
export const OPENID_PATH = "/openid"

/**
 * Where links lead: `ENTER_PATH#<token>`. What follows `#` is sent to no server and stands in no
 * log; the page, which the server writes, hands it over when its button is pressed.
 */
export const ENTER_PATH = "/enter"

/* ---------------------------------------------------------------------------------- oneself */

/** `GET /api/sessions`: where one is signed in, the last seen first. */
export interface SessionSummary {
  readonly id: string
  readonly created: string
  readonly lastSeen: string
  readonly expires: string
  /** Browser and system in a few words, such as "Firefox on Linux". */
  readonly agent: string
  /** The session of the browser that asks. */
  readonly present: boolean
}
/*
 * `DELETE /api/sessions/:id` ends one, `DELETE /api/sessions` all of them, this one included;
 * `POST /api/sign-out` this one. All answer 204.
 */

/** `PATCH /api/me`, answered with the `Account`: one's own name. */
export const meChangeShape = z.object({ name: line(200) })
export type MeChange = z.infer<typeof meChangeShape>

/** Who is signed in, beside the place of one draft (`Person` in requests.ts). */
export interface Account {
  readonly person: string
  readonly name: string
  readonly email: string | null
  readonly administrator: boolean
  /** A person of the demonstration, whom anybody may be. */
  readonly demonstration: boolean
  readonly mayCreateGroups: boolean
  /** By name. */
  readonly groups: readonly Membership[]
}
