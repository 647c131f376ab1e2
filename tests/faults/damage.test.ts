/** Row 6 of the faults: a flipped byte and a torn end in the file of a server that was killed. */

import { join } from "node:path"
import Database from "better-sqlite3"
import { expect, test } from "vitest"
import { client, DRAFT } from "../server/support/serving.ts"
import { eventually, notOnce, typist } from "./support/people.ts"
import { startServer } from "./support/server.ts"

test("S11 what the disk did not keep is told, other drafts open, and pages that have it bring it again", async () => {
  const before = await startServer()
  const cookie = await before.cookieOf("Co-lead of the group")
  const answer = await fetch(`${before.url}/api/drafts`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      cookie: await before.cookieOf("Secretariat"),
    },
    body: JSON.stringify({ title: "Another", text: "Words of another draft." }),
  })
  const { id } = (await answer.json()) as { id: string }
  const [gone, stays] = [typist(before, cookie, "gone"), typist(before, cookie, "stays")]
  for (const each of [gone, stays]) {
    await each.synced()
    for (let i = 0; i < 3; i++) {
      each.next()
      await eventually(() => each.safe().length).toBe(i + 1)
    }
  }
  await before.end("SIGKILL")
  gone.leave()
  const db = new Database(join(before.data, "chapeau.sqlite"))
  // Updates 2 to 4 are those of who is gone, 5 to 7 those of who stays.
  const harm = (seq: number, bytes: string) =>
    db.prepare(`update updates set bytes = ${bytes} where draft = ? and seq = ?`).run(DRAFT, seq)
  harm(4, "cast(substr(bytes, 1, 6) || x'ff' || substr(bytes, 8) as blob)")
  harm(7, "substr(bytes, 1, 9)")
  db.close()

  const after = await startServer({ data: before.data, port: before.port })
  const fresh = client(after, cookie)
  await fresh.synced()
  const all = [...gone.typed, ...stays.typed]
  await eventually(() => notOnce(all, fresh.text())).toEqual([])
  const told = after
    .log()
    .split("\n")
    .filter((line) => line.includes("a piece of a draft is damaged"))
    .map((line) => (JSON.parse(line) as { number: number }).number)
  expect(told).toEqual(expect.arrayContaining([4, 7]))
  const other = client(after, cookie, id)
  await other.synced()
  expect(other.text()).toContain("Words of another draft.")
})
