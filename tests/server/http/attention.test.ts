/** What concerns one person at a draft, over HTTP: whom they can address, and what they have seen. */

import { expect, test } from "vitest"
import { SEEN_AT_ONCE, type Addressees } from "../../../schema/sharing/attention.ts"
import { DRAFT, cookieOf, serving } from "../support/serving.ts"

const PATH = `/api/drafts/${DRAFT}`

test("S36 who reads a draft is told whom a comment can address, and nothing else of them", async () => {
  const server = await serving()
  const address = `${server.url}${PATH}/addressees`
  expect((await fetch(address)).status).toBe(401)
  const cookie = await cookieOf(server, "Delegate of Norway")
  const response = await fetch(address, { headers: { cookie } })
  const { people, parties } = (await response.json()) as Addressees
  expect(parties).toContain("Kenya")
  expect(people.map(({ name }) => name)).toContain("Delegate of Kenya")
  for (const each of people)
    expect(Object.keys(each).sort()).toEqual(["name", "parties", "person", "role"])
  const nowhere = await fetch(address.replace(DRAFT, "nowhere"), { headers: { cookie } })
  expect(nowhere.status).toBe(404)
})

test("S37 what one has seen is told to oneself alone, and no more is taken than is kept", async () => {
  const server = await serving()
  const address = `${server.url}${PATH}/attention`
  const asked = async (name: string, change?: object) => {
    const cookie = await cookieOf(server, name)
    const response = await fetch(address, {
      headers: { cookie, "content-type": "application/json" },
      ...(change && { method: "POST", body: JSON.stringify(change) }),
    })
    return [response.status, await response.json()] as const
  }
  expect((await fetch(address)).status).toBe(401)
  const nothing = { seen: [], looked: null, muted: [] }
  const looked = "2026-01-02T03:04:05.000Z"
  const change = { seen: ["t1#0"], looked, muted: ["held"] }
  expect(await asked("Observer")).toEqual([200, nothing])
  expect(await asked("Observer", change)).toEqual([200, change])
  expect(await asked("Observer")).toEqual([200, change])
  expect(await asked("Delegate of Norway")).toEqual([200, nothing])
  for (const wrong of [
    { seen: [""] },
    { seen: Array.from({ length: SEEN_AT_ONCE + 1 }, () => "x") },
    { muted: ["everything"] },
    { looked: "yesterday" },
    { person: "somebody else" },
  ])
    expect((await asked("Observer", wrong))[0]).toBe(400)
})
