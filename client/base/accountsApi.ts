/** What the pages of groups and accounts ask of the server (`schema/sharing/accounts.ts`). */

import type { Fault } from "../../schema/base/fault.ts"
import type {
  ClosingChange,
  GroupAnswer,
  GroupChange,
  GroupDraft,
  Invitation,
  InvitationMade,
  Member,
  MemberChange,
  Membership,
  NewGroup,
  NewInvitation,
  NewParty,
  Party,
  SessionSummary,
  SignInAnswer,
  SignInLinkMade,
  SignInWays,
} from "../../schema/sharing/accounts.ts"
import type { DraftListed, MeAnswer } from "../../schema/sharing/requests.ts"
import { ask, askWho } from "./asking.ts"

type Answer<T> = Promise<T | Fault>

const groupAt = (group: string, rest = "") => `/api/groups/${encodeURIComponent(group)}${rest}`
const part = (name: string, of: string) => `/${name}/${encodeURIComponent(of)}`

/** The answers are those of this page's own server, whose shapes are the same file. */
const asked = <T>(...request: Parameters<typeof ask>): Answer<T> => ask(...request) as Answer<T>

export const askAccount = () => askWho() as Answer<MeAnswer>
export const rename = (name: string) => asked<unknown>("PATCH", "/api/me", { name })
export const askListedDrafts = () => asked<readonly DraftListed[]>("GET", "/api/drafts")

export const askSignInWays = () => asked<SignInWays>("GET", "/api/sign-in")
export const askForLink = (email: string) => asked<SignInAnswer>("POST", "/api/sign-in", { email })
export const signOut = () => asked<undefined>("POST", "/api/sign-out")

export const askSessions = () => asked<readonly SessionSummary[]>("GET", "/api/sessions")
export const endSession = (id: string) => asked<undefined>("DELETE", `/api${part("sessions", id)}`)
export const endAllSessions = () => asked<undefined>("DELETE", "/api/sessions")

export const createGroup = (group: NewGroup) =>
  asked<{ readonly id: string }>("POST", "/api/groups", group)
export const askGroup = (group: string) => asked<GroupAnswer>("GET", groupAt(group))
export const changeGroup = (group: string, change: GroupChange) =>
  asked<GroupAnswer>("PATCH", groupAt(group), change)
export const chooseParty = (group: string, party: string) =>
  asked<Membership>("PUT", groupAt(group, "/party"), { party })
export const closeDraft = (draft: string, change: ClosingChange) =>
  asked<GroupDraft>("PUT", `/api${part("drafts", draft)}/closing`, change)

export const askMembers = (group: string) =>
  asked<readonly Member[]>("GET", groupAt(group, "/people"))
export const changeMember = (group: string, person: string, change: MemberChange) =>
  asked<Member>("PATCH", groupAt(group, part("people", person)), change)
export const removeMember = (group: string, person: string) =>
  asked<undefined>("DELETE", groupAt(group, part("people", person)))
export const makeSignInLink = (group: string, person: string) =>
  asked<SignInLinkMade>("POST", groupAt(group, `${part("people", person)}/link`))
export const signOutMember = (group: string, person: string) =>
  asked<undefined>("DELETE", groupAt(group, `${part("people", person)}/sessions`))

export const askInvitations = (group: string) =>
  asked<readonly Invitation[]>("GET", groupAt(group, "/invitations"))
export const invite = (group: string, invitation: NewInvitation) =>
  asked<InvitationMade>("POST", groupAt(group, "/invitations"), invitation)
export const withdrawInvitation = (group: string, id: string) =>
  asked<undefined>("DELETE", groupAt(group, part("invitations", id)))

export const askParties = (group: string) =>
  asked<readonly Party[]>("GET", groupAt(group, "/parties"))
export const addParty = (group: string, party: NewParty) =>
  asked<Party>("POST", groupAt(group, "/parties"), party)
export const removeParty = (group: string, name: string) =>
  asked<undefined>("DELETE", groupAt(group, part("parties", name)))
