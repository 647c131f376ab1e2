/** The pages that the server writes itself: for coming in, and for when there is no other. */

import { LANGUAGES, type Language } from "../../schema/base/languages.ts"
import { escapeHtml } from "../../schema/interchange/escapeHtml.ts"
import type { Role } from "../../schema/sharing/roles.ts"
import type { Speech } from "../language/say.ts"

export interface SignInLink {
  readonly name: string
  readonly role: Role
  readonly url: string
}

/** A page with a heading and one sentence. */
export function plainPage(heading: string, sentence: string, language: Language = "en"): string {
  return page(language, heading, `<p>${escapeHtml(sentence)}</p>`)
}

/** The links of the demonstration group. */
export function signInPage(
  { pages, roles, language }: Speech,
  links: readonly SignInLink[],
): string {
  const rows = links.map(
    ({ name, role, url }) =>
      `<li><a href="${escapeHtml(url)}" dir="auto">${escapeHtml(name)}</a> <span>${escapeHtml(roles[role])}</span></li>`,
  )
  const anybody = withHtml(pages.anybody, '<code dir="ltr">CHAPEAU_DEMO=0</code>')
  const body = `<p>${escapeHtml(pages.chooseWhom)}</p><ul>${rows.join("")}</ul>
<p>${anybody}</p>`
  return page(language, "Chapeau", body)
}

/** Where links lead: a button that takes the link, whose token a script puts into the form. */
export function enterForm({ pages, language }: Speech, script: string): string {
  const body = `<form method="post">
<p>${escapeHtml(pages.press)}</p>
<noscript><label>${escapeHtml(pages.lettersAfter)} <input name="token"></label></noscript>
<input type="hidden" name="token">
<button>${escapeHtml(pages.goOn)}</button>
</form>
<p data-incomplete hidden>${escapeHtml(pages.incomplete)}</p>
<script src="${escapeHtml(script)}"></script>`
  return page(language, "Chapeau", body)
}

/** What somebody is asked who makes themselves the first administrator. */
export function administratorForm({ pages, language }: Speech, token: string): string {
  const body = `<p>${escapeHtml(pages.nobodyYet)}</p>
<form method="post">${hidden("token", token)}
<label>${escapeHtml(pages.name)} <input name="name" required maxlength="200" autocomplete="name" dir="auto"></label>
<label>${escapeHtml(pages.email)}
<input name="email" type="email" required maxlength="254" autocomplete="email" dir="ltr"></label>
<button>${escapeHtml(pages.become)}</button>
</form>`
  return page(language, pages.administrator, body)
}

export interface InvitationPage {
  readonly token: string
  readonly group: string
  readonly role: Role
  readonly parties: readonly string[]
  readonly email: string
  /** Name of who is signed in in this browser. */
  readonly me: string | null
  /** Whether there is an account with the address, and whether the link opens it. */
  readonly account: "none" | "opens" | "closed"
}

/** To what somebody is invited, and as whom they may take it up. */
export function invitationForm(speech: Speech, invitation: InvitationPage): string {
  const { pages, roles, language } = speech
  const { token, group, role, parties, email, me, account } = invitation
  const form = (as: string, fields: string, button: string) =>
    `<form method="post">${hidden("token", token)}${hidden("as", as)}${fields}
<button>${escapeHtml(button)}</button></form>`
  const name = `<label>${escapeHtml(pages.nameAsSeen)}
<input name="name" required maxlength="200" autocomplete="name" dir="auto"></label>`
  const ways = [
    me === null ? "" : form("me", "", pages.joinAs(me)),
    account === "none" ? form("new", name, me === null ? pages.join : pages.joinElse) : "",
    account === "opens" ? form("address", "", pages.joinWith(email)) : "",
    account === "closed" && me === null
      ? `<p>${withHtml(pages.accountThere, named(email))}</p>`
      : "",
  ]
  const acting = new Intl.ListFormat(language).format(parties)
  const invited = (called: string) =>
    parties.length > 0
      ? pages.invitedFor(called, roles[role], acting)
      : pages.invited(called, roles[role])
  const body = `<p>${withHtml(invited, `<b>${named(group)}</b>`)}</p>
${ways.join("")}`
  return page(language, pages.invitation, body)
}

/** Asks somebody who is signed in as themselves whether they mean to be a person of the demonstration. */
export function joinForm({ pages, language }: Speech, me: string, person: string): string {
  const body = `<p>${escapeHtml(pages.signedInAs(me, person))}</p>
<form method="post"><button>${escapeHtml(pages.goOnAs(person))}</button></form>`
  return page(language, pages.signIn, body)
}

/** A sentence with one value that is markup already. */
function withHtml(sentence: (value: string) => string, html: string): string {
  // No text has this character (Unicode, private use).
  return escapeHtml(sentence("\ue000")).replace("\ue000", () => html)
}

function named(name: string): string {
  return `<bdi>${escapeHtml(name)}</bdi>`
}

function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`
}

function page(language: Language, heading: string, body: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${LANGUAGES[language].dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(heading)}</title>
<style>
  :root { color-scheme: light dark; --desk: #f4f2ed; --paper: #fdfcf9; --line: #dcd7cb;
    --strong: #8d8778; --ink: #1f1d19; --quiet: #6d685c; --accent: #12604f; --accent-ink: #fff; }
  body { font: 1rem/1.6 system-ui, "Noto Sans", sans-serif; max-width: 34rem; margin: 12vh auto;
    padding: 0 1.5rem; color: var(--ink); background: var(--desk); }
  h1 { font: 600 1.75rem/1.25 "Iowan Old Style", Palatino, "Noto Serif", Georgia, serif; }
  ul { list-style: none; padding: 0; border-top: 1px solid var(--line); }
  li { display: flex; justify-content: space-between; gap: 1rem; padding: 0.6rem 0;
    border-bottom: 1px solid var(--line); }
  a { color: var(--accent); }
  form { display: grid; gap: 1rem; margin: 1.5rem 0; }
  [hidden] { display: none; }
  label { display: grid; gap: 0.3rem; }
  input { font: inherit; padding: 0.5rem 0.6rem; border: 1px solid var(--strong);
    border-radius: 0.375rem; color: inherit; background: var(--paper); }
  button { font: inherit; font-weight: 500; justify-self: start; padding: 0.45rem 1rem; border: 0;
    border-radius: 0.375rem; color: var(--accent-ink); background: var(--accent); cursor: pointer; }
  span { color: var(--quiet); }
  @media (prefers-color-scheme: dark) {
    :root { --desk: #171715; --paper: #1d1c1a; --line: #383630; --strong: #8a8578; --ink: #ece8de;
      --quiet: #a09a8c; --accent: #7cc8b0; --accent-ink: #0c2019; }
  }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(heading)}</h1>
${body}
</main>
</body>
</html>
`
}
