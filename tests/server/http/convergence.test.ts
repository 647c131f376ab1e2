/** How the number of open clusters went, over HTTP. */

import { expect, test } from "vitest"
import type { ConvergenceAnswer } from "../../../schema/renditions/convergence.ts"
import { decide } from "../../../schema/operations/decide.ts"
import { takePosition } from "../../../schema/operations/positions.ts"
import type { ClusterDeed } from "../../../schema/sharing/clusterHistory.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { DRAFT, client, cookieOf, eventually, serving } from "../support/serving.ts"

const PATH = `/api/drafts/${DRAFT}/convergence`

test("H17 who reads a draft is told how its open clusters went; to others it is not there", async () => {
  const server = await serving()
  const asked = async (name: string) => {
    const response = await fetch(server.url + PATH, {
      headers: { cookie: await cookieOf(server, name) },
    })
    return (await response.json()) as ConvergenceAnswer
  }
  expect((await fetch(server.url + PATH)).status).toBe(401)
  const before = await asked("Observer")
  const open = before.points.at(-1)?.open ?? 0
  expect(open).toBeGreaterThan(0)
  expect(before.points).toMatchObject([
    { open, known: { version: 0, confirmed: true } },
    { open, known: { version: null, confirmed: true } },
  ])

  const lead = client(server, await cookieOf(server, "Co-lead of the group"))
  await lead.synced()
  const { document } = lead
  const cluster = derivedNow(document).clusters.find(({ depth }) => depth === 1)?.id ?? ""
  const durable = lead.durable.at(-1) ?? 0
  const made = decide(
    {
      document,
      actor: { person: "Co-lead of the group", party: "", lead: true },
      newId: () => "new",
      now: () => "2026-01-05T10:00:00.000Z",
      origin: null,
    },
    { cluster, outcome: "keep", level: "ad-ref", meeting: "2nd meeting" },
  )
  expect(made).toMatchObject({ applied: true })
  await eventually(() => lead.durable.at(-1)).toBe(durable + 1)
  await fetch(`${server.url}/api/drafts/${DRAFT}/versions`, {
    method: "POST",
    headers: {
      cookie: await cookieOf(server, "Secretariat"),
      "content-type": "application/json",
    },
    body: "{}",
  })
  const after = await asked("Observer")
  expect(after.points).toMatchObject([
    { open, known: { version: 0 } },
    { open: open - 1, decided: 1 },
    { open: open - 1, decided: 1, known: { version: 1, confirmed: true } },
    { open: open - 1, decided: 1 },
    { open: open - 1, decided: 1, known: { version: null, confirmed: true } },
  ])
  expect(after.meetings).toMatchObject([
    { meeting: "2nd meeting", opened: 0, narrowed: 0, lifted: 1, open: open - 1 },
    { meeting: "", opened: 0, narrowed: 0, lifted: 0, open: open - 1 },
  ])
  expect(after.activity).toMatchObject([{ place: cluster, count: 1 }])
  // Who did it is told to those alone who may read the log.
  expect(JSON.stringify(after)).not.toContain("Co-lead of the group")
})

test("H18 seed W50: what was done with a cluster is told in order, by party and without names", async () => {
  const server = await serving()
  const norway = client(server, await cookieOf(server, "Delegate of Norway"))
  await norway.synced()
  const { document } = norway
  const bracket = derivedNow(document).clusters.find(({ depth }) => depth === 1)?.brackets[0] ?? ""
  const context = {
    document,
    actor: { person: "Delegate of Norway", party: "Norway", lead: false },
    newId: () => "new",
    now: () => "2026-01-05T10:00:00.000Z",
    origin: null,
  }
  for (const stance of ["reserve", "accept", "support"] as const) {
    const durable = norway.durable.at(-1) ?? 0
    expect(takePosition(context, { bracket, stance })).toMatchObject({ applied: true })
    await eventually(() => norway.durable.at(-1)).toBe(durable + 1)
  }
  const response = await fetch(
    `${server.url}/api/drafts/${DRAFT}/brackets/history?ids=${bracket},other`,
    { headers: { cookie: await cookieOf(server, "Observer") } },
  )
  const told = (await response.json()) as ClusterDeed[]
  expect(told.map(({ action, party, after }) => [action, party, after])).toEqual([
    ["position", "Norway", "reserve"],
    ["position", "Norway", "accept"],
    ["position", "Norway", "support"],
  ])
  expect(JSON.stringify(told)).not.toContain("Delegate")
  const nobody = await fetch(`${server.url}/api/drafts/${DRAFT}/brackets/history?ids=${bracket}`)
  expect(nobody.status).toBe(401)
})
