/** People of tests who ask the API, follow links and open drafts. */

import type { Letter } from "../../../server/accounts/mail.ts"
import { ENTER_PATH } from "../../../schema/sharing/accounts.ts"
import type { Running } from "../../../server/start.ts"

export interface Answered<T = unknown> {
  readonly status: number
  readonly body: T
}

/** Somebody's browser, as far as HTTP goes. */
export interface Asker {
  readonly cookie: string
  get<T>(path: string): Promise<T>
  ask(method: string, path: string, body?: unknown): Promise<Answered<{ message?: string }>>
  /** The same for what must succeed. */
  done<T>(method: string, path: string, body?: unknown): Promise<T>
}

/** Asks below `/api` with this cookie. */
export function asker({ port }: { readonly port: number }, cookie: string): Asker {
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
      method,
      headers: {
        cookie,
        origin: `http://127.0.0.1:${port}`,
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: (text === "" ? {} : JSON.parse(text)) as never }
  }
  const done = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await ask(method, path, body)
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  return { cookie, ask, done, get: (path) => done("GET", path) }
}

/** The token of a link. */
export function tokenOf(url: string): string {
  return new URL(url).hash.slice(1)
}

export interface Entered {
  readonly status: number
  /** The cookie of the new session, as a Cookie header has it; "" when there is none. */
  readonly cookie: string
  readonly page: string
}

/** Presses the button of the page where a link leads, with what else its form asks for. */
export async function press(
  { port }: { readonly port: number },
  url: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Entered> {
  const response = await fetch(`http://127.0.0.1:${port}${ENTER_PATH}`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: `http://127.0.0.1:${port}`, ...headers },
    body: new URLSearchParams({ token: tokenOf(url), ...fields }),
  })
  const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? ""
  return { status: response.status, cookie, page: await response.text() }
}

/** Invites somebody and lets them in under a new name; answers their browser. */
export async function newcomer(
  server: Running,
  inviter: Asker,
  group: string,
  name: string,
  role: string,
  parties: readonly string[] = [],
): Promise<Asker> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, "")}@example.org`
  const { url } = await inviter.done<{ url: string }>("POST", `groups/${group}/invitations`, {
    email,
    role,
    parties,
  })
  const { cookie } = await press(server, url, { as: "new", name })
  if (cookie === "") throw new Error(`${name} was not let in`)
  return asker(server, cookie)
}

/** Makes the first administrator of a server without demonstration. */
export async function administratorOf(server: Running, name = "Ada"): Promise<Asker> {
  const fields = { name, email: `${name.toLowerCase()}@example.org` }
  return asker(server, (await press(server, server.administrator ?? "", fields)).cookie)
}

/** A mail server that keeps what it is given. */
export function letterBox() {
  const letters: Letter[] = []
  const mail = (letter: Letter) => {
    letters.push(letter)
    return Promise.resolve()
  }
  /** The link in the last letter to somebody. */
  const linkTo = (email: string): string => {
    const letter = letters.findLast(({ to }) => to === email)
    const link = /http\S+#\S+/.exec(letter?.text ?? "")?.[0]
    if (link === undefined) throw new Error(`no letter with a link to ${email}`)
    return link
  }
  return { letters, mail, linkTo }
}
