/** Cookies: the token of a session, and what a sign-in elsewhere must bring back. */

/** One cookie of this server. */
interface Cookie {
  /** The header that sets it, for so many milliseconds. */
  set(value: string, life: number): string
  /** The header that removes it. */
  readonly removed: string
  /** Its value in a request's Cookie header; null when it is not there. */
  in(header: string | undefined): string | null
}

export interface Cookies {
  /** Carries a session's token. */
  readonly session: Cookie
  /** Carries a sign-in with OpenID Connect that has begun. */
  readonly openId: Cookie
}

/**
 * The cookies of a server that people reach over https (`secure`), or not: a meeting room may have no
 * certificate. HttpOnly: no script reads them. SameSite=Lax: they do not go along with requests that
 * another site makes. Over https they are Secure, and `__Host-` before their names keeps other servers of
 * the same domain, and whoever is in between, from setting them.
 */
export function cookiesOf(secure: boolean): Cookies {
  const prefix = secure ? "__Host-" : ""
  return {
    session: cookie(`${prefix}chapeau`, secure),
    openId: cookie(`${prefix}chapeau-openid`, secure),
  }
}

function cookie(name: string, secure: boolean): Cookie {
  const set = (value: string, life: number) => {
    const seconds = Math.floor(life / 1000)
    const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? "; Secure" : ""}`
    return `${name}=${value}; ${attributes}`
  }
  return { set, removed: set("", 0), in: (header) => valueIn(header, name) }
}

function valueIn(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [given, ...value] = part.trim().split("=")
    if (given === name) return value.join("=")
  }
  return null
}
