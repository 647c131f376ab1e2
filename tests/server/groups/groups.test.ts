import { describe, expect, test } from "vitest"
import type { GroupAnswer, Member, Membership, Party } from "../../../schema/sharing/accounts.ts"
import { ROLES, may, type Operation } from "../../../schema/sharing/roles.ts"
import { administratorOf, asker, newcomer, press, type Asker } from "../support/accounts.ts"
import { client, cookieOf, eventually, serving, temporaryFolder } from "../support/serving.ts"

async function settled(): Promise<{
  readonly server: Awaited<ReturnType<typeof serving>>
  readonly ada: Asker
}> {
  const server = await serving({}, temporaryFolder(), false)
  return { server, ada: await administratorOf(server) }
}

const idOf = async (people: Promise<Member[]>, name: string) =>
  (await people).find((each) => each.name === name)?.person ?? ""

describe("a group", () => {
  test("A13 answers each member as the table of roles does", async () => {
    const { server, ada } = await settled()
    await ada.done("POST", "groups/main/parties", { name: "Norway" })
    const { id: draft } = await ada.done<{ id: string }>("POST", "drafts?group=main", {
      title: "Draft",
      text: "1. Boats sail.",
    })
    const asked: readonly (readonly [Operation, string, string, unknown, number])[] = [
      ["read", "GET", "groups/main", undefined, 200],
      ["read", "GET", "groups/main/people", undefined, 200],
      ["read", "GET", "groups/main/parties", undefined, 200],
      ["read", "GET", `drafts/${draft}`, undefined, 200],
      ["settings", "PATCH", "groups/main", { name: "Working group" }, 200],
      ["settings", "PUT", `drafts/${draft}/closing`, { closed: null }, 200],
      ["people", "GET", "groups/main/invitations", undefined, 200],
      ["people", "POST", "groups/main/invitations", { email: "x@y.org", role: "guide" }, 201],
      ["people", "DELETE", "groups/main/invitations/none", undefined, 404],
      ["people", "PATCH", "groups/main/people/nobody", { role: "observer" }, 404],
      ["people", "DELETE", "groups/main/people/nobody", undefined, 404],
      ["people", "POST", "groups/main/people/nobody/link", undefined, 404],
      ["people", "POST", "groups/main/parties", { name: "Norway" }, 400],
      ["people", "PATCH", "groups/main/parties/Norway", { fullName: "Norway" }, 200],
      ["people", "DELETE", "groups/main/parties/Kenya", undefined, 404],
      ["import", "POST", "drafts?group=main", {}, 400],
    ]
    for (const role of ROLES) {
      const parties = role === "delegate" ? ["Norway"] : []
      const somebody = await newcomer(server, ada, "main", `A ${role}`, role, parties)
      for (const [operation, method, path, body, status] of asked) {
        const expected = may(role, operation, "consensus") ? status : 403
        const answer = await somebody.ask(method, path, body)
        expect(answer.status, `${role}: ${method} ${path}`).toBe(expected)
        if (expected === 403) expect(answer.body.message).toMatch(/^Your role .*\.$/)
      }
    }
    const stranger = asker(server, "")
    const other = await ada.done<{ id: string }>("POST", "groups", { name: "Other" })
    const outside = await newcomer(server, ada, other.id, "Outside", "secretariat")
    for (const [, method, path, body] of asked) {
      expect((await stranger.ask(method, path, body)).status, path).toBe(401)
      expect((await outside.ask(method, path, body)).status, path).toBe(404)
    }
  })

  test("A13 is made by those who may, and has its maker as secretariat", async () => {
    const { server, ada } = await settled()
    const ola = await newcomer(server, ada, "main", "Ola", "co-lead")
    expect((await ola.ask("POST", "groups", { name: "Targets" })).status).toBe(403)
    const kari = await newcomer(server, ada, "main", "Kari", "secretariat")
    const { id } = await kari.done<{ id: string }>("POST", "groups", {
      name: "  Targets ",
      policy: "open",
    })
    expect(await kari.get(`groups/${id}`)).toEqual({
      group: id,
      name: "Targets",
      role: "secretariat",
      parties: [],
      party: "",
      policy: "open",
      mandate: null,
      drafts: [],
    } satisfies GroupAnswer)
    expect((await ada.ask("GET", `groups/${id}`)).status).toBe(404)
    const changed = await kari.done<GroupAnswer>("PATCH", `groups/${id}`, {
      policy: "co-leads",
      mandate: ["VI.D", "VI.G", "VI.D"],
    })
    expect(changed).toMatchObject({
      name: "Targets",
      policy: "co-leads",
      mandate: ["VI.D", "VI.G"],
    })
    for (const wrong of [{ policy: "mine" }, { name: "" }, { name: "a\nb" }, { mandate: "all" }])
      expect((await kari.ask("PATCH", `groups/${id}`, wrong)).status).toBe(400)
    expect((await kari.get<Membership[]>("groups")).map(({ name }) => name)).toEqual([
      "Targets",
      "Working group",
    ])
  })

  test("A13 takes nothing from pages of other sites", async () => {
    const { server, ada } = await settled()
    for (const [method, path] of [
      ["PATCH", "groups/main"],
      ["POST", "groups"],
      ["PUT", "groups/main/party"],
      ["DELETE", "sessions"],
      ["POST", "sign-out"],
      ["POST", "sign-in"],
    ] as const) {
      const response = await fetch(`${server.url}/api/${path}`, {
        method,
        headers: {
          cookie: ada.cookie,
          origin: "https://evil.example",
          "content-type": "application/json",
        },
        ...(method !== "DELETE" && { body: JSON.stringify({ name: "Taken" }) }),
      })
      expect(response.status, path).toBe(403)
    }
    expect(await ada.get("groups/main")).toMatchObject({ name: "Working group" })
  })

  test("A14 has drafts that nobody else sees", async () => {
    const { server, ada } = await settled()
    const { id: group } = await ada.done<{ id: string }>("POST", "groups", { name: "Targets" })
    const inside = await newcomer(server, ada, group, "Inside", "observer")
    const outside = await newcomer(server, ada, "main", "Outside", "secretariat")
    const { id } = await ada.done<{ id: string }>("POST", `drafts?group=${group}`, {
      title: "Hidden",
      text: "1. Boats sail.",
    })
    expect(await inside.get("drafts")).toMatchObject([{ id, group, closed: null }])
    expect(await outside.get("drafts")).toEqual([])
    for (const path of [`drafts/${id}`, `drafts/${id}/render`]) {
      expect((await outside.ask("GET", path)).status).toBe(404)
      const seen = await fetch(`${server.url}/api/${path}`, { headers: { cookie: inside.cookie } })
      expect(seen.status).toBe(200)
    }
    expect((await outside.ask("PUT", `drafts/${id}/closing`, { closed: "frozen" })).status).toBe(
      404,
    )
    const [seen, unseen] = [client(server, inside.cookie, id), client(server, outside.cookie, id)]
    await seen.synced()
    await eventually(() => unseen.closed).toEqual([4404])
    expect(unseen.text()).toBe("")
    // Without a group it goes to the first in which one may import.
    const { id: second } = await outside.done<{ id: string }>("POST", "drafts", {
      title: "Seen",
      text: "1. Boats sail.",
    })
    expect(await outside.get("drafts")).toMatchObject([{ id: second, group: "main" }])
  })
})

describe("the people of a group", () => {
  test("A13 are named to each other, their addresses to those who invite", async () => {
    const { server, ada } = await settled()
    const ola = await newcomer(server, ada, "main", "Ola", "observer")
    const shown = (await ola.get<Member[]>("groups/main/people")).map(({ name, email }) => [
      name,
      email,
    ])
    expect(shown).toEqual([
      ["Ada", null],
      ["Ola", "ola@example.org"],
    ])
    const all = await ada.get<Member[]>("groups/main/people")
    expect(all.map(({ email }) => email)).toEqual(["ada@example.org", "ola@example.org"])
  })

  test("A15 keep at least one who may invite", async () => {
    const { server, ada } = await settled()
    const people = () => ada.get<Member[]>("groups/main/people")
    const self = await idOf(people(), "Ada")
    const path = `groups/main/people/${self}`
    for (const [method, body] of [
      ["PATCH", { role: "observer" }],
      ["DELETE", undefined],
    ] as const) {
      const { status, body: refused } = await ada.ask(method, path, body)
      expect(status).toBe(403)
      expect(refused.message).toBe("A group keeps at least one member of the secretariat.")
    }
    await newcomer(server, ada, "main", "Kari", "secretariat")
    await ada.done("DELETE", path)
    expect((await ada.ask("GET", "groups/main")).status).toBe(404)
  })

  test("A15 get a link to sign in from who has the right over all that they may do", async () => {
    const { server, ada } = await settled()
    const kari = await newcomer(server, ada, "main", "Kari", "secretariat")
    const ola = await newcomer(server, ada, "main", "Ola", "observer")
    const people = () => ada.get<Member[]>("groups/main/people")
    const link = async (name: string) => `groups/main/people/${await idOf(people(), name)}/link`
    const { url } = await kari.done<{ url: string }>("POST", await link("Ola"))
    const { cookie } = await press(server, url)
    expect(await asker(server, cookie).get("me")).toMatchObject({ name: "Ola" })
    expect((await press(server, url)).status).toBe(404)

    const demonstration = await serving()
    const anybody = asker(demonstration, await cookieOf(demonstration, "Secretariat"))
    const observer = "groups/main/people/observer/link"
    expect((await anybody.ask("POST", observer)).status).toBe(403)

    // An administrator, and who takes part elsewhere, are more than Kari.
    expect((await kari.ask("POST", await link("Ada"))).status).toBe(403)
    const { id } = await ada.done<{ id: string }>("POST", "groups", { name: "Targets" })
    const more = await ada.done<{ url: string }>("POST", `groups/${id}/invitations`, {
      email: "else@example.org",
      role: "observer",
    })
    await press(server, more.url, { as: "me" }, { cookie: ola.cookie })
    expect((await kari.ask("POST", await link("Ola"))).status).toBe(403)
    expect((await ada.ask("POST", await link("Ola"))).status).toBe(201)
  })

  test("A12 act for parties of the group, a delegate for one at least", async () => {
    const { server, ada } = await settled()
    await ada.done("POST", "groups/main/parties", { name: "Norway" })
    await newcomer(server, ada, "main", "Ola", "observer")
    const path = `groups/main/people/${await idOf(ada.get("groups/main/people"), "Ola")}`
    const changes: readonly (readonly [object, number])[] = [
      [{ role: "delegate" }, 400],
      [{ role: "delegate", parties: ["Sweden"] }, 400],
      [{ role: "delegate", parties: ["Norway", "Norway"] }, 200],
      [{ parties: [] }, 400],
      [{ role: "observer" }, 200],
      [{ role: "king" }, 400],
    ]
    for (const [change, status] of changes)
      expect((await ada.ask("PATCH", path, change)).status, JSON.stringify(change)).toBe(status)
    expect((await ada.get<Member[]>("groups/main/people"))[1]).toMatchObject({
      role: "observer",
      parties: ["Norway"],
    })
  })
})

describe("the parties of a group", () => {
  test("A16 have a name that stays and a look of their own", async () => {
    const { ada } = await settled()
    const add = (party: object) => ada.done<Party>("POST", "groups/main/parties", party)
    expect(await add({ name: "Norway" })).toEqual({
      name: "Norway",
      fullName: "Norway",
      kind: "state",
      region: null,
      colour: 0,
      pattern: 0,
    })
    const union = { name: "EU", fullName: "European Union", kind: "group-of-states" }
    expect(await add({ ...union, colour: 5, pattern: 2 })).toMatchObject({ colour: 5, pattern: 2 })
    const looks = new Set<string>()
    for (let i = 0; i < 46; i++) {
      const { colour, pattern } = await add({ name: `State ${i}` })
      looks.add(`${colour} ${pattern}`)
    }
    // 8 colours and 6 patterns: nobody looks like another before all are used.
    expect(looks.size).toBeGreaterThan(44)
    expect((await ada.ask("POST", "groups/main/parties", { name: "NORWAY" })).status).toBe(400)
    const change = { name: "Norge", fullName: "Kingdom of Norway", region: "western-europe-others" }
    expect(await ada.done("PATCH", "groups/main/parties/Norway", change)).toMatchObject({
      name: "Norway",
      fullName: "Kingdom of Norway",
      region: "western-europe-others",
      kind: "state",
    })
    const odd = await add({ name: "Ruritania? (50%) #1" })
    const address = `groups/main/parties/${encodeURIComponent(odd.name)}`
    expect(await ada.done("PATCH", address, { colour: 7 })).toMatchObject({ colour: 7 })
    await ada.done("DELETE", address)
    expect((await ada.ask("PATCH", address, { colour: 7 })).status).toBe(404)
  })

  test("A16 are not called as what stands between parties, nor as who speaks for none", async () => {
    const { ada } = await settled()
    for (const [name, sentence] of [
      ["Norway/EU", /stroke/],
      ["EU ／ Norway", /stroke/],
      ["Ola (personal capacity)", /speaks for no party/],
      ["Ola ( Personal  Capacity )", /speaks for no party/],
    ] as const) {
      const answer = await ada.ask("POST", "groups/main/parties", { name })
      expect(answer, name).toMatchObject({ status: 400, body: { fault: "reserved-name" } })
      expect(answer.body.message).toMatch(sentence)
    }
    expect(await ada.get("groups/main/parties")).toEqual([])
    // What is reserved is the end of a short name, and nothing in a full one.
    await ada.done("POST", "groups/main/parties", {
      name: "Personal capacity forum",
      fullName: "Forum on personal capacity / skills",
    })
  })

  test("A16 are not removed while anybody acts for them, or is invited to", async () => {
    const { server, ada } = await settled()
    for (const name of ["Norway", "Kenya"]) await ada.done("POST", "groups/main/parties", { name })
    await newcomer(server, ada, "main", "Ola", "delegate", ["Norway"])
    const asked = { email: "w@example.org", role: "delegate", parties: ["Kenya"] }
    const { invitation } = await ada.done<{ invitation: { id: string } }>(
      "POST",
      "groups/main/invitations",
      asked,
    )
    for (const name of ["Norway", "Kenya"])
      expect((await ada.ask("DELETE", `groups/main/parties/${name}`)).status).toBe(403)
    await ada.done("DELETE", `groups/main/invitations/${invitation.id}`)
    await ada.done("DELETE", "groups/main/parties/Kenya")
    expect((await ada.get<Party[]>("groups/main/parties")).map(({ name }) => name)).toEqual([
      "Norway",
    ])
  })

  test("A16 of the demonstration are its four States", async () => {
    const server = await serving()
    const observer = asker(server, await cookieOf(server, "Observer"))
    expect(await observer.get("groups/main/parties")).toMatchObject([
      { name: "Brazil", region: "latin-america-caribbean", kind: "state" },
      { name: "Japan", fullName: "Japan" },
      { name: "Kenya", fullName: "Republic of Kenya" },
      { name: "Norway", fullName: "Kingdom of Norway" },
    ])
  })
})
