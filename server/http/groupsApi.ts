/** `/api/groups`: groups, their people, parties and invitations. */

import { Router, json, type Request } from "express"
import { isFault } from "../../schema/base/fault.ts"
import {
  closingShape,
  groupChangeShape,
  memberChangeShape,
  newGroupShape,
  newInvitationShape,
  newPartyShape,
  partyChangeShape,
  partyChoiceShape,
  type InvitationMade,
  type LinkMade,
} from "../../schema/sharing/accounts.ts"
import { linkAddress, type MadeLink } from "../accounts/entrance.ts"
import type { GroupParts } from "../groups/context.ts"
import {
  changeGroup,
  chooseParty,
  closeDraft,
  createGroup,
  groupFor,
  membershipsOf,
} from "../groups/groups.ts"
import { invite, openInvitations, withdraw } from "../groups/invitations.ts"
import {
  changeMember,
  membersFor,
  removeMember,
  signInLinkFor,
  signOutMember,
} from "../groups/members.ts"
import { addParty, changeParty, partiesFor, removeParty } from "../groups/parties.ts"
import { answering, answeringTo, partOf, type ForPeople } from "./routes.ts"
import { speechOf } from "./speaking.ts"

export interface GroupsApiParts extends GroupParts {
  readonly forPeople: ForPeople
  /** CHAPEAU_URL; without it, links lead to where the page was that asked for them. */
  readonly url: string | null
}

/** The routes of groups. Who may do what is judged in server/groups. */
export function groupsApi(parts: GroupsApiParts): Router {
  const router = Router()
  router.use(groupRoutes(parts))
  router.use(peopleRoutes(parts))
  router.use(partyRoutes(parts))
  return router
}

function groupRoutes(parts: GroupsApiParts): Router {
  const { forPeople } = parts
  const router = Router()
  router.get("/groups", forPeople(answering((signedIn) => membershipsOf(parts, signedIn))))
  router.post(
    "/groups",
    json(),
    forPeople(
      answeringTo(
        newGroupShape,
        async (signedIn, asked) => {
          const id = await createGroup(parts, signedIn, asked)
          return isFault(id) ? id : { id }
        },
        201,
      ),
    ),
  )
  router.get(
    "/groups/:group",
    forPeople(answering((signedIn, request) => groupFor(parts, signedIn, groupOf(request)))),
  )
  router.patch(
    "/groups/:group",
    // A mandate of a thousand sections.
    json({ limit: "1mb" }),
    forPeople(
      answeringTo(groupChangeShape, (signedIn, asked, request) =>
        changeGroup(parts, signedIn, groupOf(request), asked),
      ),
    ),
  )
  router.put(
    "/groups/:group/party",
    json(),
    forPeople(
      answeringTo(partyChoiceShape, (signedIn, { party }, request) =>
        chooseParty(parts, signedIn, groupOf(request), party),
      ),
    ),
  )
  router.put(
    "/drafts/:draft/closing",
    json(),
    forPeople(
      answeringTo(closingShape, (signedIn, { closed }, request) =>
        closeDraft(parts, signedIn, partOf(request, "draft"), closed),
      ),
    ),
  )
  return router
}

function peopleRoutes(parts: GroupsApiParts): Router {
  const { forPeople } = parts
  const made = (request: Request, link: MadeLink | null, expires: string): LinkMade => ({
    url: link && linkAddress(serverOf(request, parts.url), link.token),
    expires,
  })
  const router = Router()
  router.get(
    "/groups/:group/people",
    forPeople(answering((signedIn, request) => membersFor(parts, signedIn, groupOf(request)))),
  )
  router.patch(
    "/groups/:group/people/:person",
    json(),
    forPeople(
      answeringTo(memberChangeShape, (signedIn, asked, request) =>
        changeMember(parts, signedIn, groupOf(request), partOf(request, "person"), asked),
      ),
    ),
  )
  router.delete(
    "/groups/:group/people/:person",
    forPeople(
      answering((signedIn, request) =>
        removeMember(parts, signedIn, groupOf(request), partOf(request, "person")),
      ),
    ),
  )
  router.post(
    "/groups/:group/people/:person/link",
    forPeople(
      answering(async (signedIn, request) => {
        const person = partOf(request, "person")
        const link = await signInLinkFor(parts, signedIn, groupOf(request), person)
        return isFault(link) ? link : made(request, link, link.row.expires)
      }, 201),
    ),
  )
  router.delete(
    "/groups/:group/people/:person/sessions",
    forPeople(
      answering((signedIn, request) =>
        signOutMember(parts, signedIn, groupOf(request), partOf(request, "person")),
      ),
    ),
  )
  router.get(
    "/groups/:group/invitations",
    forPeople(answering((signedIn, request) => openInvitations(parts, signedIn, groupOf(request)))),
  )
  router.post(
    "/groups/:group/invitations",
    json(),
    forPeople(
      answeringTo(
        newInvitationShape,
        async (signedIn, asked, request) => {
          const server = serverOf(request, parts.url)
          const speech = speechOf(request)
          const invited = await invite(parts, signedIn, groupOf(request), asked, server, speech)
          if (isFault(invited)) return invited
          const { invitation, link } = invited
          const answer = made(request, link, invitation.expires)
          return { invitation, ...answer } satisfies InvitationMade
        },
        201,
      ),
    ),
  )
  router.delete(
    "/groups/:group/invitations/:id",
    forPeople(
      answering((signedIn, request) =>
        withdraw(parts, signedIn, groupOf(request), partOf(request, "id")),
      ),
    ),
  )
  return router
}

function partyRoutes(parts: GroupsApiParts): Router {
  const { forPeople } = parts
  const router = Router()
  router.get(
    "/groups/:group/parties",
    forPeople(answering((signedIn, request) => partiesFor(parts, signedIn, groupOf(request)))),
  )
  router.post(
    "/groups/:group/parties",
    json(),
    forPeople(
      answeringTo(
        newPartyShape,
        (signedIn, asked, request) => addParty(parts, signedIn, groupOf(request), asked),
        201,
      ),
    ),
  )
  router.patch(
    "/groups/:group/parties/:name",
    json(),
    forPeople(
      answeringTo(partyChangeShape, (signedIn, asked, request) =>
        changeParty(parts, signedIn, groupOf(request), partOf(request, "name"), asked),
      ),
    ),
  )
  router.delete(
    "/groups/:group/parties/:name",
    forPeople(
      answering((signedIn, request) =>
        removeParty(parts, signedIn, groupOf(request), partOf(request, "name")),
      ),
    ),
  )
  return router
}

function groupOf(request: Request): string {
  return partOf(request, "group")
}

/** Where links lead that are shown to whoever asked: the server as they reach it. */
function serverOf(request: Request, url: string | null): string {
  return url ?? `${request.protocol}://${request.headers.host ?? "localhost"}`
}
