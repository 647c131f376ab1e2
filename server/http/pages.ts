/** The pages that the server writes itself: for coming in, and for when there is no other. */

import { escapeHtml } from "../../schema/interchange/escapeHtml.ts"

export interface SignInLink {
  readonly name: string
  readonly role: string
  readonly url: string
}

/** A page with a heading and one sentence. */
export function plainPage(heading: string, sentence: string): string {
  return page(heading, `<p>${escapeHtml(sentence)}</p>`)
}

/** The links of the demonstration group. */
export function signInPage(links: readonly SignInLink[]): string {
  const rows = links.map(
    ({ name, role, url }) =>
      `<li><a href="${escapeHtml(url)}">${escapeHtml(name)}</a> <span>${escapeHtml(role)}</span></li>`,
  )
  const body = `<p>This is a demonstration group. Choose whom you want to be. A browser is one person
at a time: open a private window, or another browser, for the next.</p><ul>${rows.join("")}</ul>
<p>Anybody who reaches this server can use these links. Start it with <code>CHAPEAU_DEMO=0</code> to
turn them off.</p>`
  return page("Chapeau", body)
}

/** Where links lead: a button that takes the link, whose token a script puts into the form. */
export function enterForm(script: string): string {
  const body = `<form method="post">
<p>Press the button to go on with the link that you were given.</p>
<noscript><label>The letters after # in the link <input name="token"></label></noscript>
<input type="hidden" name="token">
<button>Go on</button>
</form>
<p data-incomplete hidden>The link is not complete, or this page was loaded again. Open the link once
more.</p>
<script src="${escapeHtml(script)}"></script>`
  return page("Chapeau", body)
}

/** What somebody is asked who makes themselves the first administrator. */
export function administratorForm(token: string): string {
  const body = `<p>Nobody runs this server yet. Who opens this page first does.</p>
<form method="post">${hidden("token", token)}
<label>Your name <input name="name" required maxlength="200" autocomplete="name"></label>
<label>Your e-mail address
<input name="email" type="email" required maxlength="254" autocomplete="email"></label>
<button>Become administrator</button>
</form>`
  return page("First administrator", body)
}

export interface InvitationPage {
  readonly token: string
  readonly group: string
  readonly role: string
  readonly parties: readonly string[]
  readonly email: string
  /** Name of who is signed in in this browser. */
  readonly me: string | null
  /** Whether there is an account with the address, and whether the link opens it. */
  readonly account: "none" | "opens" | "closed"
}

/** To what somebody is invited, and as whom they may take it up. */
export function invitationForm(invitation: InvitationPage): string {
  const { token, group, role, parties, email, me, account } = invitation
  const form = (as: string, fields: string, button: string) =>
    `<form method="post">${hidden("token", token)}${hidden("as", as)}${fields}
<button>${escapeHtml(button)}</button></form>`
  const name = `<label>Your name, as others will see it
<input name="name" required maxlength="200" autocomplete="name"></label>`
  const ways = [
    me === null ? "" : form("me", "", `Join as ${me}`),
    account === "none" ? form("new", name, me === null ? "Join" : "Join as somebody else") : "",
    account === "opens" ? form("address", "", `Join with the account of ${email}`) : "",
    account === "closed" && me === null
      ? `<p>There is an account with the address ${escapeHtml(email)}. Sign in to it, then open this
link again.</p>`
      : "",
  ]
  const acting = parties.length > 0 ? ` for ${parties.join(", ")}` : ""
  const body = `<p>You are invited to <b>${escapeHtml(group)}</b> as ${escapeHtml(role + acting)}.</p>
${ways.join("")}`
  return page("Invitation", body)
}

/** Asks somebody who is signed in as themselves whether they mean to be a person of the demonstration. */
export function joinForm(me: string, person: string): string {
  const body = `<p>You are signed in as ${escapeHtml(me)}. To be ${escapeHtml(person)} of the
demonstration, you are signed out first.</p>
<form method="post"><button>${escapeHtml(`Go on as ${person}`)}</button></form>`
  return page("Sign in", body)
}

function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`
}

function page(heading: string, body: string): string {
  return `<!doctype html>
<html lang="en">
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
