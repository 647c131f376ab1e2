/** What every store must do with people and groups. Called by the test file of each store. */

import { expect, test } from "vitest"
import { deed, type AuditEntry } from "../../schema/sharing/audit.ts"
import type { Party } from "../../schema/sharing/accounts.ts"
import { MAIN_GROUP } from "../../server/store/groups.ts"
import type { Entry, LinkRow, PersonRow, SessionRow } from "../../server/store/people.ts"
import type { StoreUnderTest } from "./storeContract.ts"

const [AT, LATER, END] = [
  "2026-01-02T03:04:05.000Z",
  "2026-01-03T00:00:00.000Z",
  "2026-02-01T00:00:00.000Z",
]

const person = (id: string, parts: Partial<PersonRow> = {}): PersonRow => ({
  id,
  name: `Name ${id}`,
  email: `${id}@example.org`,
  verified: false,
  administrator: false,
  demonstration: false,
  created: AT,
  ...parts,
})
const session = (id: string, of: string, parts: Partial<SessionRow> = {}): SessionRow => ({
  id,
  hash: `hash of ${id}`,
  person: of,
  created: AT,
  lastSeen: AT,
  expires: END,
  agent: "Firefox on Linux",
  handed: false,
  ...parts,
})
const invitation = (id: string, parts: Partial<LinkRow> = {}): LinkRow => ({
  id,
  hash: `hash of ${id}`,
  aim: {
    kind: "invitation",
    group: MAIN_GROUP,
    role: "delegate",
    parties: ["Norway", "Kenya"],
    email: "ola@example.org",
  },
  mailed: true,
  created: AT,
  expires: END,
  ...parts,
})
const norway: Party = {
  name: "Norway",
  fullName: "Kingdom of Norway",
  kind: "state",
  region: "western-europe-others",
  colour: 3,
  pattern: 0,
}

/** Registers the tests of the contract. */
export function accountsContract(open: () => Promise<StoreUnderTest>): void {
  test("A1 an entry is carried out whole, and once for a link", async () => {
    const { people, groups } = (await open()).store
    await people.addLink([], invitation("l"))
    const entry: Entry = {
      who: "ola",
      at: AT,
      session: session("s", "ola"),
      link: "hash of l",
      person: person("ola"),
      member: { group: MAIN_GROUP, person: "ola", role: "delegate", parties: [], since: AT },
      subject: { issuer: "https://id.example.org", subject: "17" },
    }
    const taken = { ...entry, person: person("ola", { email: "kari@example.org" }) }
    await people.addPerson(person("kari"))
    await expect(people.enter(taken)).rejects.toThrow()
    expect(await people.link("hash of l", AT)).toBeDefined()
    expect(await people.person("ola")).toBeUndefined()

    expect(await people.enter({ ...entry, at: END })).toBe(false)
    expect(await people.enter(entry)).toBe(true)
    expect(await people.link("hash of l", AT)).toBeUndefined()
    expect(await people.personOf(entry.subject ?? { issuer: "", subject: "" })).toEqual(
      person("ola"),
    )
    expect(await groups.member(MAIN_GROUP, "ola")).toEqual(entry.member)
    const again = {
      ...entry,
      who: "per",
      person: person("per"),
      session: session("t", "per"),
    }
    expect(await people.enter(again)).toBe(false)
    expect(await people.person("per")).toBeUndefined()
    expect(await people.session("hash of t", AT)).toBeUndefined()
  })

  test("A1 an address that is proven for the first time ends older sessions", async () => {
    const { people } = (await open()).store
    await people.addPerson(person("ola"))
    const enter = (id: string, verified: boolean) =>
      people.enter({ who: "ola", at: AT, session: session(id, "ola"), verified })
    await enter("before", false)
    await enter("proof", true)
    await enter("after", true)
    const ids = (await people.sessions("ola", AT)).map(({ id }) => id)
    expect(ids).toEqual(["after", "proof"])
    expect(await people.person("ola")).toMatchObject({ verified: true })
  })

  test("A15 links to sign in are void once their person is more, or signs out everywhere", async () => {
    const { people, groups } = (await open()).store
    await people.addPerson(person("ola"))
    const group = { id: "g", name: "Group", policy: "open", mandate: null, created: AT } as const
    const member = {
      group: MAIN_GROUP,
      person: "ola",
      role: "co-lead",
      parties: [],
      since: AT,
    } as const
    const ways = {
      group: () => groups.createGroup([], group, { ...member, group: "g" }),
      place: () => people.enter({ who: "ola", at: AT, member }),
      proof: () =>
        people.enter({ who: "ola", at: AT, session: session("s", "ola"), verified: true }),
      out: () => people.endSessions([], "ola"),
      removed: () => groups.removeMember([], MAIN_GROUP, "ola"),
    }
    for (const [name, happens] of Object.entries(ways)) {
      const link = invitation(name, { aim: { kind: "sign-in", person: "ola" }, mailed: false })
      await people.addLink([], link)
      expect(await people.link(link.hash, AT)).toEqual(link)
      await happens()
      expect(await people.link(link.hash, AT), name).toBeUndefined()
    }
    expect(await people.linksSince("ola", "")).toBe(5)
  })

  test("A15 sessions opened by a link that was handed over end once their person is more", async () => {
    const { people, groups } = (await open()).store
    await people.addPerson(person("ola"))
    const group = { id: "g", name: "Group", policy: "open", mandate: null, created: AT } as const
    const member = { group: "g", person: "ola", role: "co-lead", parties: [], since: AT } as const
    const left = async () => (await people.sessions("ola", AT)).map(({ id }) => id)
    const signIn = (id: string, handed: boolean) =>
      people.enter({ who: "ola", at: AT, session: session(id, "ola", { handed }) })
    await signIn("mailed", false)
    await signIn("own", true)
    await signIn("other", true)
    expect(await people.session("hash of own", AT)).toMatchObject({ session: { handed: true } })
    await groups.createGroup([], group, member, "own")
    expect(await left()).toEqual(["mailed", "own"])
    await signIn("other", true)
    const place = { ...member, group: MAIN_GROUP }
    await people.enter({ who: "ola", at: AT, member: place, present: "own" })
    expect(await left()).toEqual(["mailed", "own"])
    await people.enter({ who: "ola", at: AT, member: place, session: session("new", "ola") })
    expect(await left()).toEqual(["mailed", "new"])
  })

  test("A2 links and sessions are there until they are used, ended or out of date", async () => {
    const { people } = (await open()).store
    for (const id of ["ola", "kari"]) await people.addPerson(person(id))
    await people.addLink([], invitation("l"))
    await people.addLink([], invitation("m", { created: LATER }))
    await people.addLink([], invitation("n", { expires: AT }))
    await people.addLink([], invitation("o", { aim: { kind: "sign-in", person: "ola" } }))
    await people.addLink([], invitation("p", { aim: { kind: "administrator" }, mailed: false }))
    expect(await people.invitations(MAIN_GROUP, AT)).toEqual([
      invitation("m", { created: LATER }),
      invitation("l"),
    ])
    expect(await people.link("hash of n", AT)).toBeUndefined()
    expect(await people.link("hash of o", AT)).toMatchObject({ aim: { person: "ola" } })
    expect(await people.linksSince("ola", "2026-01-01T00:00:00.000Z")).toBe(1)
    expect(await people.linksSince("ola", AT)).toBe(0)
    expect(await people.removeInvitation([], "elsewhere", "l")).toBe(false)
    expect(await people.removeInvitation([], MAIN_GROUP, "l")).toBe(true)
    expect(await people.removeInvitation([], MAIN_GROUP, "o")).toBe(false)
    await people.removeAdministratorLinks()
    expect(await people.link("hash of p", AT)).toBeUndefined()

    const seen = session("s", "ola", { lastSeen: LATER })
    await people.enter({ who: "ola", at: AT, session: session("s", "ola") })
    await people.enter({ who: "ola", at: AT, session: session("t", "ola") })
    await people.seen("s", LATER)
    expect(await people.sessions("ola", AT)).toEqual([seen, session("t", "ola")])
    expect(await people.session("hash of s", AT)).toEqual({ session: seen, person: person("ola") })
    expect(await people.sessionOfId("s", END)).toBeUndefined()
    expect(await people.endSession([], "kari", "s")).toBe(false)
    expect(await people.endSession([], "ola", "s")).toBe(true)
    expect(await people.sessionOfId("s", AT)).toBeUndefined()
    await people.tidy(LATER)
    expect(await people.sessions("ola", AT)).toHaveLength(1)
    await people.endSessions([], "ola")
    expect(await people.sessions("ola", AT)).toEqual([])
  })

  test("A2 people and groups come back as they were", async () => {
    const { store, reopen } = await open()
    const mandate = ["VI.D", "VI.G"]
    const group = { id: "g", name: "Group", policy: "open", mandate, created: AT } as const
    const member = {
      group: "g",
      person: "ola",
      role: "delegate",
      parties: ["Norway"],
      since: AT,
    } as const
    await store.people.addPerson(person("ola", { verified: true, administrator: true }))
    await store.people.addPerson(person("demo", { email: null, demonstration: true }))
    await expect(
      store.people.addPerson(person("other", { email: "OLA@example.org" })),
    ).rejects.toThrow()
    await store.groups.createGroup([], group, member)
    await store.groups.setMember([], { ...member, person: "demo", role: "observer", parties: [] })
    expect(await store.groups.addParty([], "g", norway)).toBe(true)
    expect(await store.groups.addParty([], "g", { ...norway, name: "NORWAY" })).toBe(false)
    expect(await store.groups.addParty([], MAIN_GROUP, norway)).toBe(true)
    await store.people.enter({ who: "ola", at: AT, session: session("s", "ola") })
    await store.groups.choose("s", "g", "Kenya")
    await store.groups.choose("s", "g", "Norway")

    const { people, groups } = await reopen()
    expect(await people.personOfEmail("Ola@Example.org")).toEqual(
      person("ola", { verified: true, administrator: true }),
    )
    expect(await people.hasAdministrator()).toBe(true)
    expect(await groups.group("g")).toEqual(group)
    expect(await groups.parties("g")).toEqual([norway])
    expect(await groups.members("g")).toMatchObject([
      { name: "Name demo", email: null, role: "observer" },
      { ...member, name: "Name ola", email: "ola@example.org" },
    ])
    expect(await groups.memberships("ola")).toEqual([member])
    expect(await groups.chosen("s", "g")).toBe("Norway")

    await groups.changeGroup([], "g", { mandate: null })
    expect(await groups.group("g")).toEqual({ ...group, mandate: null })
    await groups.changeParty([], "g", { ...norway, colour: 7, region: null })
    expect(await groups.parties("g")).toEqual([{ ...norway, colour: 7, region: null }])
    await groups.removeParty([], "g", "Norway")
    expect(await groups.parties("g")).toEqual([])
    await groups.setMember([], { ...member, role: "co-lead", since: LATER })
    expect(await groups.member("g", "ola")).toEqual({ ...member, role: "co-lead" })
    await people.rename([], "ola", "Ola Nordmann")
    expect((await people.person("ola"))?.name).toBe("Ola Nordmann")
    await people.removeDemonstration()
    expect(await people.person("demo")).toBeUndefined()
    await groups.removeMember([], "g", "ola")
    expect(await groups.members("g")).toEqual([])
  })

  test("A19 a name belongs in a group to whoever first had it there, for good", async () => {
    const { store, reopen } = await open()
    for (const id of ["ola", "kari"]) await store.people.addPerson(person(id))
    const seat = (id: string) =>
      ({ group: MAIN_GROUP, person: id, role: "participant", parties: [], since: AT }) as const
    for (const id of ["ola", "kari"]) await store.groups.setMember([], seat(id))
    await store.people.rename([], "ola", "Ola")
    await store.people.rename([], "kari", "Name ola")
    await store.groups.removeMember([], MAIN_GROUP, "ola")
    const { groups } = await reopen()
    const free = (name: string, id: string) => groups.nameIsFree(MAIN_GROUP, name, id)
    expect(await Promise.all(["Name ola", "OLA"].map((name) => free(name, "ola")))).toEqual([
      true,
      true,
    ])
    expect(await Promise.all(["name OLA", "Ola"].map((name) => free(name, "kari")))).toEqual([
      false,
      false,
    ])
    expect(await groups.nameIsFree("g", "Ola", "kari")).toBe(true)
  })

  test("A3 a draft belongs to one group, and may be closed", async () => {
    const { store } = await open()
    const { groups } = store
    const row = (id: string) => ({ id, title: `Title ${id}`, start: "{}", created: AT })
    const first = (draft: string) => ({ draft, bytes: Uint8Array.of(1), at: AT, person: "ola" })
    const lead = { group: "g", person: "ola", role: "co-lead", parties: [], since: AT } as const
    await store.people.addPerson(person("ola"))
    await groups.createGroup(
      [],
      { id: "g", name: "Group", policy: "open", mandate: null, created: AT },
      lead,
    )
    await store.createDraft(row("a"), first("a"))
    await store.createDraft({ ...row("b"), group: "g" }, first("b"))
    expect(await groups.place("a")).toEqual({ group: MAIN_GROUP, closed: null })
    expect(await groups.place("nowhere")).toBeUndefined()
    await groups.close([], "b", "frozen")
    expect(await groups.draftsOf("g")).toEqual([
      { id: "b", title: "Title b", created: AT, closed: "frozen" },
    ])
    await groups.close([], "b", null)
    expect(await groups.place("b")).toEqual({ group: "g", closed: null })
  })

  test("A18 a change is stored with what the audit log says of it, or neither is", async () => {
    const { store } = await open()
    const entry = (after: string): AuditEntry => ({
      ...deed("party", { after }),
      ...{ group: MAIN_GROUP, draft: "", at: AT },
      ...{ person: "ola", name: "Ola", party: "", role: "secretariat" },
    })
    await store.people.addPerson(person("ola"))
    await store.groups.addParty([entry("first")], MAIN_GROUP, norway)
    await store.groups.addParty([entry("a party that is there")], MAIN_GROUP, norway)
    const nowhere = { group: "nowhere", person: "ola", role: "observer", parties: [], since: AT }
    await expect(
      store.groups.setMember([entry("no such group")], { ...nowhere, role: "observer" }),
    ).rejects.toThrow()
    const entries = [entry("comes in")]
    await store.people.enter({ who: "ola", at: AT, session: session("s", "ola"), entries })
    await store.people.enter({ who: "ola", at: AT, link: "none", entries: [entry("no link")] })
    const said = (await store.audit.page(MAIN_GROUP, 0, 10)).map(({ after }) => after)
    expect(said).toEqual(["first", "comes in"])
  })
}
