import { expect, test } from "vitest"
import type { Member } from "../../../schema/sharing/accounts.ts"
import type { AuditNewest } from "../../../schema/sharing/auditRequests.ts"
import { administratorOf, asker, newcomer, press } from "../support/accounts.ts"
import { client, cookieOf, eventually, serving, temporaryFolder } from "../support/serving.ts"

test("A15 somebody is signed out everywhere by those who could sign in as them", async () => {
  const server = await serving({}, temporaryFolder(), false)
  const ada = await administratorOf(server)
  const kari = await newcomer(server, ada, "main", "Kari", "secretariat")
  const ola = await newcomer(server, ada, "main", "Ola", "observer")
  const { id } = await ada.done<{ id: string }>("POST", "drafts?group=main", {
    title: "Draft",
    text: "1. Boats sail.",
  })
  const open = client(server, ola.cookie, id)
  await open.synced()
  const people = await kari.get<Member[]>("groups/main/people")
  const pathOf = (name: string, what: string) =>
    `groups/main/people/${people.find((each) => each.name === name)?.person ?? ""}/${what}`
  const { url } = await kari.done<{ url: string }>("POST", pathOf("Ola", "link"))

  expect((await ola.ask("DELETE", pathOf("Kari", "sessions"))).status).toBe(403)
  expect((await kari.ask("DELETE", pathOf("Ada", "sessions"))).status).toBe(403)
  await kari.done("DELETE", pathOf("Ola", "sessions"))
  await eventually(() => open.closed).toEqual([4401])
  expect((await ola.ask("GET", "groups")).status).toBe(401)
  expect((await press(server, url)).status).toBe(404)
  const { entries } = await ada.get<AuditNewest>("groups/main/audit/newest")
  expect(entries[0]).toMatchObject({
    action: "sign-out",
    name: "Kari",
    before: "All sessions of Ola were ended.",
  })
  await ada.done("DELETE", pathOf("Kari", "sessions"))
  expect((await kari.ask("GET", "groups")).status).toBe(401)
})

test("A15 a link to sign in is void when its person comes into another group", async () => {
  const server = await serving({}, temporaryFolder(), false)
  const ada = await administratorOf(server)
  const kari = await newcomer(server, ada, "main", "Kari", "secretariat")
  const ola = await newcomer(server, ada, "main", "Ola", "observer")
  const { person } = await ola.get<{ person: string }>("me")
  const path = `groups/main/people/${person}/link`
  const { url } = await kari.done<{ url: string }>("POST", path)
  const { id } = await ada.done<{ id: string }>("POST", "groups", { name: "Other" })
  const invitation = await ada.done<{ url: string }>("POST", `groups/${id}/invitations`, {
    email: "ola@example.org",
    role: "co-lead",
  })
  await press(server, invitation.url, { as: "me" }, { cookie: ola.cookie })
  expect((await press(server, url)).status).toBe(404)
  expect((await kari.ask("POST", path)).status).toBe(403)
})

test("A15 a session opened by a handed-over link ends when its person comes into another group", async () => {
  const server = await serving({}, temporaryFolder(), false)
  const ada = await administratorOf(server)
  const kari = await newcomer(server, ada, "main", "Kari", "secretariat")
  const ola = await newcomer(server, ada, "main", "Ola", "observer")
  const { person } = await ola.get<{ person: string }>("me")
  const { id: draft } = await ada.done<{ id: string }>("POST", "drafts?group=main", {
    title: "Draft",
    text: "1. Boats sail.",
  })
  const signedIn = async () => {
    const link = `groups/main/people/${person}/link`
    const { url } = await kari.done<{ url: string }>("POST", link)
    return asker(server, (await press(server, url)).cookie)
  }
  const [own, another] = [await signedIn(), await signedIn()]
  const open = client(server, another.cookie, draft)
  await open.synced()
  const { id } = await ada.done<{ id: string }>("POST", "groups", { name: "Other" })
  const { url } = await ada.done<{ url: string }>("POST", `groups/${id}/invitations`, {
    email: "ola@example.org",
    role: "co-lead",
  })
  await press(server, url, { as: "me" }, { cookie: own.cookie })
  await eventually(() => open.closed).toEqual([4401])
  expect((await another.ask("GET", "groups")).status).toBe(401)
  expect(await own.get("groups")).toHaveLength(2)
  expect(await ola.get("groups")).toHaveLength(2)
})

test("A15 people of the demonstration, whom anybody may be, sign nobody out", async () => {
  const server = await serving()
  const secretariat = asker(server, await cookieOf(server, "Secretariat"))
  const path = "groups/main/people/observer/sessions"
  expect((await secretariat.ask("DELETE", path)).status).toBe(403)
})
