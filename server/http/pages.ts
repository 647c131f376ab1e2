/** The two pages that the server writes itself, without script. */

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

function page(heading: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(heading)}</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.5rem;
    color: #1c2330; background: #fbfaf7; }
  h1 { font-weight: 600; letter-spacing: -0.01em; }
  ul { list-style: none; padding: 0; border-top: 1px solid #dcd8ce; }
  li { display: flex; justify-content: space-between; gap: 1rem; padding: 0.6rem 0;
    border-bottom: 1px solid #dcd8ce; }
  a { color: #0b4f8a; }
  span { color: #5a6272; }
  @media (prefers-color-scheme: dark) {
    body { color: #e6e4de; background: #16191f; }
    a { color: #8fc3f3; }
    span { color: #a4abb8; }
    ul, li { border-color: #333945; }
  }
</style>
</head>
<body>
<h1>${escapeHtml(heading)}</h1>
${body}
</body>
</html>
`
}
