/** The words of the letters that carry links. */

import type { Letter } from "./mail.ts"

/** Takes somebody into a group. Names are one line each, as every name that the server takes. */
export function invitationLetter(
  to: string,
  group: string,
  inviter: string,
  url: string,
  days: number,
): Letter {
  return {
    to,
    subject: `Invitation to ${group}`,
    text: `${inviter} invites you to take part in ${group}.

Open this link and press the button on its page. It can be used once, within ${days} days:

${url}

If you do not know what this is about, you need not do anything.
`,
  }
}

/** Signs somebody in. */
export function signInLetter(to: string, url: string, minutes: number): Letter {
  return {
    to,
    subject: "Your link to sign in",
    text: `Open this link and press the button on its page to sign in. It can be used once, within
${minutes} minutes:

${url}

If you did not ask for it, you need not do anything: nobody else can sign in with it.
`,
  }
}
