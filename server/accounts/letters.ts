/** The letters that carry links, in the language of whoever has them sent. */

import type { Speech } from "../language/say.ts"
import type { Letter } from "./mail.ts"

/** Takes somebody into a group. Names are one line each, as every name that the server takes. */
export function invitationLetter(
  { letters }: Speech,
  to: string,
  group: string,
  inviter: string,
  url: string,
  days: number,
): Letter {
  return {
    to,
    subject: letters.invitation(group),
    text: `${letters.invites(inviter, group)}

${letters.openWithinDays(String(days))}

${url}

${letters.unknown}
`,
  }
}

/** Signs somebody in. */
export function signInLetter(
  { letters }: Speech,
  to: string,
  url: string,
  minutes: number,
): Letter {
  return {
    to,
    subject: letters.signIn,
    text: `${letters.openWithinMinutes(String(minutes))}

${url}

${letters.unasked}
`,
  }
}
