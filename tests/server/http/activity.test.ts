/** What happened in a draft and a group, over HTTP: newest first, by party, and without names of people. */

import { expect, test } from "vitest"
import { derivedNow } from "../../../schema/operations/current.ts"
import { beginThread } from "../../../schema/operations/comment.ts"
import { clusterPlace } from "../../../schema/operations/commentPlace.ts"
import { isFault } from "../../../schema/base/fault.ts"
import { takePosition } from "../../../schema/operations/positions.ts"
import type { ActivityAnswer } from "../../../schema/sharing/activity.ts"
import { DRAFT, client, cookieOf, eventually, serving } from "../support/serving.ts"

const AT = "2026-01-05T10:00:00.000Z"

async function worked() {
  const server = await serving()
  const cookie = await cookieOf(server, "Delegate of Norway")
  const norway = client(server, cookie)
  await norway.synced()
  const { document } = norway
  const context = (id: string) => ({
    document,
    actor: { person: "Delegate of Norway", party: "Norway", lead: false },
    newId: () => id,
    now: () => AT,
    origin: null,
  })
  const [one, two] = derivedNow(document).clusters
  if (!one || !two) throw new Error("the draft has no two clusters")
  const durable = norway.durable.at(-1) ?? 0
  for (const [i, { brackets }] of [one, two].entries()) {
    const [bracket = ""] = brackets
    const request = { bracket, party: "Norway", stance: "support", note: "" } as const
    expect(takePosition(context(`p${i}`), request)).toMatchObject({ applied: true })
  }
  const place = clusterPlace(document, one.id)
  if (isFault(place)) throw new Error(place.message)
  beginThread(context("t1"), { place, text: "A secret word" })
  await eventually(() => norway.durable.at(-1)).toBe(durable + 3)
  const asked = async (path: string, name = "Observer") => {
    const response = await fetch(`${server.url}/api/${path}`, {
      headers: { cookie: await cookieOf(server, name) },
    })
    return { status: response.status, body: (await response.json()) as ActivityAnswer }
  }
  return { server, asked }
}

test("S38 what happened is told by party and role, newest first, and names nobody", async () => {
  const { server, asked } = await worked()
  const path = `drafts/${DRAFT}/activity`
  expect((await fetch(`${server.url}/api/${path}`)).status).toBe(401)
  const { body } = await asked(path)
  expect(body.deeds[0]?.seq).toBeGreaterThan(body.deeds.at(-1)?.seq ?? 0)
  const own = body.deeds.filter(({ party }) => party === "Norway")
  expect(own.map(({ action }) => action).sort()).toEqual(["comment", "position", "position"])
  expect(own.every(({ draft, role }) => draft === DRAFT && role === "delegate")).toBe(true)
  // People came into the group: as what, and not who.
  const came = body.deeds.find(({ action }) => action === "person")
  if (came) expect(came.after).not.toMatch(/Delegate of/)
  const text = JSON.stringify(body)
  for (const hidden of ["Delegate of Norway", "secret word", '"person":', '"name":', '"hash":'])
    expect(text).not.toContain(hidden)

  const only = async (query: string) =>
    (await asked(`${path}?${query}`)).body.deeds.map(({ action }) => action)
  expect(await only("kind=positions")).toEqual(["position", "position"])
  expect(await only("kind=comments&party=Norway")).toEqual(["comment"])
  expect(await only("party=Kenya")).toEqual([])
  expect(await only("since=2999-01-01T00:00:00.000Z")).toEqual([])
  const first = await asked(`${path}?limit=1`)
  expect(first.body.deeds).toEqual(body.deeds.slice(0, 1))
  const next = await asked(`${path}?limit=1&before=${first.body.older}`)
  expect(next.body.deeds).toEqual(body.deeds.slice(1, 2))
  expect((await asked(`${path}?kind=secrets`)).status).toBe(400)
  expect((await asked("drafts/nowhere/activity")).status).toBe(404)
})

test("S39 a group's activity has all its drafts, and is for its members", async () => {
  const { asked } = await worked()
  const { body } = await asked("groups/main/activity?kind=positions")
  expect(body.deeds).toMatchObject([{ draft: DRAFT }, { draft: DRAFT }])
  expect((await asked("groups/other/activity")).status).toBe(404)
})
