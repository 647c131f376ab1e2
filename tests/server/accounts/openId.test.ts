import { expect, test, vi } from "vitest"
import type { MeAnswer, Nobody } from "../../../schema/sharing/requests.ts"
import { administratorOf, asker, newcomer } from "../support/accounts.ts"
import { CLIENT_ID, CLIENT_SECRET, browser, freePort, startProvider } from "../support/provider.ts"
import { serving, temporaryFolder } from "../support/serving.ts"

/** A server whose people may sign in at a provider, and an administrator of it. */
async function withProvider() {
  // The provider says on the console that it is one for trying out.
  vi.spyOn(console, "warn").mockReturnValue()
  vi.spyOn(console, "info").mockReturnValue()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const back = `${url}/openid/back`
  const issuer = await startProvider(back)
  const openId = { issuer, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET }
  const server = await serving({}, temporaryFolder(), false, port, { url, openId })
  const ada = await administratorOf(server)
  const signIn = async (who: string, from = browser()) => {
    const landed = await from.signInThere(`${url}/openid`, who, back)
    const { response } = await from.follow(landed)
    const me = await fetch(`${url}/api/me`, { headers: { cookie: from.cookieFor(url) } })
    return {
      status: response.status,
      page: await response.text(),
      me: (await me.json()) as MeAnswer | Nobody,
    }
  }
  return { server, ada, url, back, signIn }
}

test("A9 lets in who has an account with an address that the provider vouches for", async () => {
  const { server, ada, signIn } = await withProvider()
  await newcomer(server, ada, "main", "Ola", "co-lead")
  expect((await signIn("ola")).me).toMatchObject({
    name: "Ola",
    groups: [{ role: "co-lead" }],
  })
  const stranger = await signIn("stranger")
  expect(stranger).toMatchObject({ status: 403, me: { person: null } })
  expect(stranger.page).toContain("You have no account here yet.")
  await newcomer(server, ada, "main", "Unproven", "co-lead")
  expect(await signIn("unproven")).toMatchObject({ status: 403, me: { person: null } })
})

test("A9 ends sessions that others may have made with an address, once it is proven", async () => {
  const { server, ada, url, signIn } = await withProvider()
  const before = await newcomer(server, ada, "main", "Ola", "observer")
  await signIn("ola")
  expect((await before.ask("GET", "me")).body).toEqual({ person: null })
  const after = await signIn("ola")
  expect(after.me).toMatchObject({ name: "Ola" })
  expect(await (await fetch(`${url}/api/sign-in`)).json()).toMatchObject({ openId: true })
})

test("A9 takes an answer only in the browser that asked, once, and unchanged", async () => {
  const { server, ada, url, back } = await withProvider()
  await newcomer(server, ada, "main", "Ola", "observer")
  const [own, other] = [browser(), browser()]
  const landed = await own.signInThere(`${url}/openid`, "ola", back)
  expect((await other.go(landed)).status).toBe(400)
  await other.go(`${url}/openid`)
  expect((await other.go(landed)).status).toBe(401)
  await own.go(`${url}/openid`)
  expect((await own.go(landed)).status).toBe(401)

  const again = await own.signInThere(`${url}/openid`, "ola", back)
  const changed = new URL(again)
  changed.searchParams.set("code", "another")
  expect((await own.go(changed.href)).status).toBe(401)
  // The attempt is gone with its first answer.
  expect((await own.go(again)).status).toBe(400)

  const last = await own.signInThere(`${url}/openid`, "ola", back)
  const answer = await own.go(last)
  expect(answer.status).toBe(303)
  expect(answer.headers.get("location")).toBe("/")
  expect(await asker(server, own.cookieFor(url)).get("me")).toMatchObject({ name: "Ola" })
})

test("A9 says so when the provider is not there", async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const openId = {
    issuer: `http://127.0.0.1:${await freePort()}`,
    clientId: "x",
    clientSecret: "y",
  }
  await serving({}, temporaryFolder(), false, port, { url, openId })
  const answer = await fetch(`${url}/openid`, { redirect: "manual" })
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain("cannot be reached at present")
})
