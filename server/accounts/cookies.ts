/** Cookies: the token of a session, and what a sign-in elsewhere must bring back. */

/** The cookie that carries a session's token. */
export const SESSION_COOKIE = "chapeau"
/** The cookie of a sign-in with OpenID Connect that has begun. */
export const OPENID_COOKIE = "chapeau-openid"

/**
 * The header that sets a cookie. HttpOnly: no script reads it. SameSite=Lax: it does not go along
 * with requests that another site makes. Secure only over https, since a meeting room may have none.
 * A life of 0 removes it.
 */
export function cookieHeader(
  name: string,
  value: string,
  lifeMillis: number,
  secure: boolean,
): string {
  const seconds = Math.floor(lifeMillis / 1000)
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? "; Secure" : ""}`
  return `${name}=${value}; ${attributes}`
}

/** The value of a cookie in a request's Cookie header; null when there is none. */
export function cookieIn(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [given, ...value] = part.trim().split("=")
    if (given === name) return value.join("=")
  }
  return null
}
