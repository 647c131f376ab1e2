import { expect, test } from "vitest"
import type { Member, Party } from "../../../schema/sharing/accounts.ts"
import type { Store } from "../../../server/store/store.ts"
import { administratorOf, newcomer } from "../support/accounts.ts"
import { serving, temporaryFolder } from "../support/serving.ts"

test("A18 what people change in a group stands in its audit log, without addresses", async () => {
  let store: Store | undefined
  const keep = (real: Store) => (store = real)
  const server = await serving({ store: keep }, temporaryFolder(), false)
  const ada = await administratorOf(server)
  await ada.done<Party>("POST", "groups/main/parties", { name: "Norway" })
  await ada.done("PATCH", "groups/main/parties/Norway", { fullName: "Kingdom of Norway" })
  const ola = await newcomer(server, ada, "main", "Ola", "delegate", ["Norway"])
  const people = await ada.get<Member[]>("groups/main/people")
  const person = people.find(({ name }) => name === "Ola")?.person ?? ""
  await ola.done("PATCH", "me", { name: "Ola Nordmann" })
  await ada.done("PATCH", `groups/main/people/${person}`, { role: "observer", parties: [] })
  await ada.done("PATCH", "groups/main", { policy: "open", mandate: ["I"], name: "Group one" })
  await ada.done("PATCH", "groups/main", { policy: "open" })
  await ada.done("POST", `groups/main/people/${person}/link`)
  await ada.done("DELETE", `groups/main/people/${person}`)
  await ada.done("DELETE", "groups/main/parties/Norway")
  await ola.done("POST", "sign-out")

  const log = (await store?.audit.page("main", 0, 100)) ?? []
  expect(log.map(({ name, action, before, after }) => [name, action, before, after])).toEqual([
    ["Ada", "person", "", "Ada, secretariat"],
    ["Ada", "party", "", "Norway, state, colour 0, pattern 0"],
    [
      "Ada",
      "party",
      "Norway, state, colour 0, pattern 0",
      "Kingdom of Norway, state, colour 0, pattern 0",
    ],
    ["Ada", "invitation", "", "delegate for Norway"],
    ["Ola", "person", "", "Ola, delegate for Norway"],
    ["Ola", "person", "Ola", "Ola Nordmann"],
    ["Ada", "role", "delegate for Norway", "observer"],
    ["Ada", "group", "Working group", "Group one"],
    ["Ada", "settings", "consensus", "open"],
    ["Ada", "settings", "the whole draft", "I"],
    ["Ada", "sign-in", "", "A link to sign in was made for Ola Nordmann."],
    ["Ada", "person", "Ola Nordmann, observer", ""],
    ["Ada", "party", "Kingdom of Norway, state, colour 0, pattern 0", ""],
  ])
  expect(JSON.stringify(log)).not.toContain("@example.org")
  const own = (await store?.audit.page("", 0, 100)) ?? []
  expect(own.map(({ name, action }) => [name, action])).toEqual([
    ["Ada", "sign-in"],
    ["Ola", "sign-in"],
    ["Ola Nordmann", "sign-out"],
  ])
})

test("A18 what is asked to be as it is already changes nothing and writes nothing", async () => {
  let store: Store | undefined
  const keep = (real: Store) => (store = real)
  const server = await serving({ store: keep }, temporaryFolder(), false)
  const ada = await administratorOf(server)
  const norway = await ada.done<Party>("POST", "groups/main/parties", { name: "Norway" })
  await newcomer(server, ada, "main", "Ola", "delegate", ["Norway"])
  const { id } = await ada.done<{ id: string }>("POST", "drafts", { title: "D", text: "1. A." })
  const people = await ada.get<Member[]>("groups/main/people")
  const ola = people.find(({ name }) => name === "Ola")
  const member = `groups/main/people/${ola?.person ?? ""}`
  const before = await store?.audit.page("main", 0, 100)

  for (const body of [{}, { role: "delegate" }, { parties: ["Norway"] }])
    expect(await ada.done("PATCH", member, body)).toEqual(ola)
  for (const body of [{}, { fullName: "Norway" }])
    expect(await ada.done("PATCH", "groups/main/parties/Norway", body)).toEqual(norway)
  for (const body of [{}, { policy: "consensus", mandate: null, name: "Working group" }])
    expect(await ada.done("PATCH", "groups/main", body)).toMatchObject({ policy: "consensus" })
  expect(await ada.done("PATCH", "me", { name: "Ada" })).toMatchObject({ name: "Ada" })
  expect(await ada.done("PUT", `drafts/${id}/closing`, { closed: null })).toMatchObject({ id })
  expect(await store?.audit.page("main", 0, 100)).toEqual(before)
})
