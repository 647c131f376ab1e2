/** The cookie that carries a sign-in token after the link was followed. */

const NAME = "chapeau"

/**
 * The header that sets the cookie. HttpOnly: no script reads it. SameSite=Lax: it does not go along
 * with requests that another site makes. Secure only over https, since a meeting room may have none.
 */
export function cookieHeader(token: string, lifeMillis: number, secure: boolean): string {
  const seconds = Math.floor(lifeMillis / 1000)
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? "; Secure" : ""}`
  return `${NAME}=${token}; ${attributes}`
}

/** The token in a request's Cookie header; null when there is none. */
export function tokenOfCookie(header: string | undefined): string | null {
  for (const part of (header ?? "").split(";")) {
    const [name, ...value] = part.trim().split("=")
    if (name === NAME) return value.join("=")
  }
  return null
}
