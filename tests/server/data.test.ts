/** Backup, restore, verify, audit and versions from the command line. */

import { chmodSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import Database from "better-sqlite3"
import { describe, expect, test } from "vitest"
import { BACKUP_TYPE, announce } from "../../server/base/running.ts"
import { command } from "../../server/commands.ts"
import { dataCommand } from "../../server/dataCommands.ts"
import {
  DRAFT,
  atEnd,
  client,
  cookieOf,
  eventually,
  serving,
  temporaryFolder,
} from "./support/serving.ts"
import { serverProcess } from "./support/process.ts"

const on = (data: string, ...args: readonly string[]) => command(args, { CHAPEAU_DATA: data })

/** Freezes a version whose status line would be taken for another version in a list. */
const FREEZING = JSON.stringify({ symbol: "A/1", status: "Final\n2\tforged" })

/** A server on which words were typed and a version was frozen. */
async function used() {
  const data = temporaryFolder()
  const server = await serving({}, data)
  const cookie = await cookieOf(server, "Co-lead of the group")
  const lead = client(server, cookie)
  await lead.synced()
  lead.type(" Words that must not be lost.")
  await eventually(() => lead.durable.at(-1)).toBe(1)
  const headers = { cookie, "content-type": "application/json" }
  const versions = `${server.url}/api/drafts/${DRAFT}/versions`
  await fetch(versions, { method: "POST", headers, body: FREEZING })
  return { data, server, lead }
}

describe("a backup", () => {
  test("S15 made while the server runs and restored to an empty folder has the same hashes", async () => {
    const { data, server, lead } = await used()
    const file = join(temporaryFolder(), "kept.sqlite")
    const made = await on(data, "backup", file)
    expect(made).toMatchObject({ code: 0, err: "" })
    const [line, ...hashes] = made.out.split("\n")
    expect(line).toBe(`${file} was written.`)
    // The draft, its version, and two chains of the audit log: the group’s and that of sign-ins.
    expect(hashes.filter((each) => /[0-9a-f]{64}$/.test(each))).toHaveLength(4)
    lead.type(" Later.")
    await eventually(() => lead.durable.at(-1)).toBe(2)
    const folder = join(temporaryFolder(), "restored")
    const restored = await on(folder, "restore", file)
    expect(restored).toMatchObject({ code: 0, err: "" })
    expect(restored.out.split("\n").slice(1)).toEqual(hashes)
    await server.stop()
    const again = await serving({}, folder)
    const reader = client(again, await cookieOf(again, "Observer"))
    await reader.synced()
    expect(reader.text()).toContain("Words that must not be lost.")
    expect(reader.text()).not.toContain("Later.")
  })

  test("S15 is made of a folder that no server has, too, and is written over nothing", async () => {
    const { data, server } = await used()
    await server.stop()
    expect(existsSync(join(data, "running.json"))).toBe(false)
    const file = join(temporaryFolder(), "kept.sqlite")
    expect(await on(data, "backup", file)).toMatchObject({ code: 0 })
    const before = readFileSync(file)
    const again = await on(data, "backup", file)
    expect(again).toMatchObject({ code: 2, out: "" })
    expect(again.err).toContain("already")
    expect(readFileSync(file)).toEqual(before)
    expect((await on(temporaryFolder(), "backup", `${file}2`)).err).toContain("no data")
    expect(readdirSync(join(file, "..")).sort()).toEqual(["kept.sqlite"])
  })

  test("S15 is made by a server that was killed and started again, and by none that is gone", async () => {
    const data = temporaryFolder()
    const first = await serverProcess(data)
    first.child.kill("SIGKILL")
    await first.ended
    expect(existsSync(join(data, "running.json"))).toBe(true)
    const file = join(temporaryFolder(), "one.sqlite")
    expect(await on(data, "backup", file)).toMatchObject({ code: 0 })
    await serverProcess(data)
    expect(await on(data, "verify")).toMatchObject({ code: 0 })
  })

  test("S15 is made although another program answers where the server was killed", async () => {
    const data = temporaryFolder()
    const server = await serving({}, data)
    await server.stop()
    for (const [status, body] of [
      [404, "nothing here"],
      [200, "<!doctype html>"],
    ] as const) {
      const other = createServer((_, response) => response.writeHead(status).end(body))
      atEnd(() => other.close())
      await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve))
      const { port } = other.address() as AddressInfo
      announce(data, { url: `http://127.0.0.1:${port}`, key: "a key of before" })
      const file = join(temporaryFolder(), "kept.sqlite")
      expect(await on(data, "backup", file)).toMatchObject({ code: 0, err: "" })
    }
  })

  test("S15 that cannot be made whole is not there", async () => {
    const data = temporaryFolder()
    const server = await serving({}, data)
    await server.stop()
    const broken = createServer((_, response) => {
      response.writeHead(200, { "content-type": BACKUP_TYPE, "content-length": 1000 })
      response.write("SQLite format 3", () => response.destroy())
    })
    const wrong = createServer((_, response) =>
      response.writeHead(200, { "content-type": BACKUP_TYPE }).end("not a database ".repeat(100)),
    )
    for (const [other, sentence] of [
      [broken, "ended while it made the backup"],
      [wrong, "not a database"],
    ] as const) {
      atEnd(() => other.close())
      await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve))
      const { port } = other.address() as AddressInfo
      announce(data, { url: `http://127.0.0.1:${port}`, key: "a key of before" })
      const folder = temporaryFolder()
      const made = await on(data, "backup", join(folder, "kept.sqlite"))
      expect(made).toMatchObject({ code: 2, out: "" })
      expect(made.err).toContain(sentence)
      expect(readdirSync(folder)).toEqual([])
    }
  })

  test("S19 is readable by its owner alone, as are the data of a server and what is restored", async () => {
    const data = join(temporaryFolder(), "data")
    const running = await serverProcess(data)
    const file = join(temporaryFolder(), "kept.sqlite")
    const folder = join(temporaryFolder(), "restored")
    await on(data, "backup", file)
    const files = [data, file, ...readdirSync(data).map((name) => join(data, name))]
    expect(files.length).toBeGreaterThan(4)
    const modes = files.map((each) => [each, statSync(each).mode & 0o077])
    expect(modes).toEqual(files.map((each) => [each, 0]))
    running.child.kill("SIGTERM")
    await running.ended
    const still = join(temporaryFolder(), "still.sqlite")
    await on(data, "backup", still)
    // As a copy may have come from elsewhere.
    chmodSync(file, 0o644)
    await on(folder, "restore", file)
    for (const each of [still, folder, join(folder, "chapeau.sqlite")])
      expect(statSync(each).mode & 0o077, each).toBe(0)
  })

  test("S16 is restored over nothing, and a damaged one not at all", async () => {
    const { data, server } = await used()
    const file = join(temporaryFolder(), "kept.sqlite")
    await on(data, "backup", file)
    await server.stop()
    expect((await on(data, "restore", file)).err).toContain("holds data already")
    const letter = join(temporaryFolder(), "letter")
    writeFileSync(letter, "This is a letter, not a database. ".repeat(100))
    const folder = join(temporaryFolder(), "new")
    expect(await on(folder, "restore", letter)).toMatchObject({ code: 2, out: "" })
    expect(await on(folder, "restore", `${letter}2`)).toMatchObject({ code: 2, out: "" })
    tamper(file, "audit", "update audit set after = 'other' where seq = 2")
    const damaged = await on(folder, "restore", file)
    expect(damaged.code).toBe(1)
    expect(damaged.err).toContain("Entry 2 of the audit log of the group main was changed.")
    expect(damaged.err).toContain("was not restored")
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  })

  test("S17 is handed out by the server to nobody who cannot read the data folder", async () => {
    const { data, server } = await used()
    const { url, key } = JSON.parse(readFileSync(join(data, "running.json"), "utf8")) as {
      url: string
      key: string
    }
    expect(statSync(join(data, "running.json")).mode & 0o077).toBe(0)
    expect(url).toBe(`http://127.0.0.1:${server.port}`)
    const cookie = await cookieOf(server, "Secretariat")
    for (const headers of [{}, { cookie }, { authorization: "Bearer x" }]) {
      const response = await fetch(`${url}/backup`, { headers })
      expect(response.headers.get("content-type")).not.toContain("sqlite")
      expect((await response.text()).startsWith("SQLite")).toBe(false)
    }
    const given = await fetch(`${url}/backup`, { headers: { authorization: `Bearer ${key}` } })
    expect((await given.text()).startsWith("SQLite format 3")).toBe(true)
    await eventually(() => readdirSync(data).filter((name) => name.endsWith(".backup"))).toEqual([])
  })
})

/** SHA-256 of `{}`. */
const EMPTY = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"

describe("verify", () => {
  test("AU6 tells the end of each chain and the hash of each draft and version", async () => {
    const { data } = await used()
    const { code, out, err } = await on(data, "verify")
    expect([code, err]).toEqual([0, ""])
    expect(out).toMatch(/^audit log of main: \d+ entries, ends with [0-9a-f]{64}$/m)
    expect(out).toMatch(/^draft demonstration: 2 updates, [0-9a-f]{64}$/m)
    expect(out).toMatch(/^version 1 of the draft demonstration: [0-9a-f]{64}$/m)
    expect(out.trimEnd().endsWith("All is as it was written.")).toBe(true)
  })

  test.each([
    ["audit", "update audit set name = 'Somebody else' where seq = 2", "Entry 2 of the audit log"],
    ["audit", "delete from audit where seq = 2", "lacks entry 2"],
    [
      "versions",
      "update versions set json = replace(json, 'must', 'may')",
      "The text of version 1",
    ],
    [
      "versions",
      `update versions set json = '{}', hash = '${EMPTY}'`,
      "The audit log does not know version 1 of the draft demonstration with this text.",
    ],
    [
      "versions",
      "delete from versions",
      "The audit log knows version 1 of the draft demonstration",
    ],
    [
      "versions",
      "update versions set hash = replace(hash, substr(hash, 1, 1), 'x')",
      "The text of version 1",
    ],
    [
      "updates",
      "update updates set bytes = zeroblob(length(bytes)) where seq = 2",
      "In the draft demonstration the update 2 is damaged",
    ],
    [
      "updates",
      "update updates set bytes = x'00' where seq = 1",
      "demonstration is damaged on disk",
    ],
  ])("AU6 names what was changed in %s: %s", async (table, statement, sentence) => {
    const { data, server } = await used()
    await server.stop()
    // The snapshot of the end would stand in for the updates.
    tamper(join(data, "chapeau.sqlite"), table, `delete from snapshots; ${statement}`)
    const { code, err } = await on(data, "verify")
    expect(code).toBe(1)
    expect(err).toContain(sentence)
  })
})

test("Q11 the audit log and the versions are read from the command line", async () => {
  const { data } = await used()
  const csv = await on(data, "audit")
  expect(csv.out).toContain('"Co-lead of the group"')
  const json = await on(data, "audit", "--to", "json", "--group", "main")
  expect(JSON.parse(json.out)).toMatchObject({ format: "chapeau-audit/1", group: "main" })
  expect(await on(data, "audit", "--group", "nowhere")).toMatchObject({ code: 2, out: "" })
  expect(await on(data, "audit", "--to", "xml")).toMatchObject({ code: 2, out: "" })
  const list = await on(data, "versions", DRAFT)
  expect(list.out.split("\t")).toHaveLength(6)
  // One line for each, whatever stands in a status line.
  expect(list.out).toMatch(/^1\t[^\n]*\tA\/1\tFinal 2 forged\t[^\n]*\n$/)
  const file = join(temporaryFolder(), "version.json")
  expect(await on(data, "versions", DRAFT, "1", "-o", file)).toMatchObject({ code: 0, out: "" })
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ format: "chapeau-draft/1" })
  expect(await on(data, "versions", DRAFT, "2")).toMatchObject({ code: 2, out: "" })
  expect(await on(data, "versions", "nowhere")).toMatchObject({ code: 2, out: "" })
  expect(await on(data, "versions")).toMatchObject({ code: 2, out: "" })
  expect(await on(data, "backup")).toMatchObject({ code: 2, out: "" })
  expect(await on(data, "verify", "--loud")).toMatchObject({ code: 2, out: "" })
})

test("Q11 each of these commands is there, and says what it takes", async () => {
  for (const name of ["backup", "restore", "verify", "audit", "versions"])
    expect(await dataCommand(name, ["--unknown"], {}), name).toMatchObject({ fault: "bad-request" })
  await expect(dataCommand("unknown", [], {})).rejects.toThrow()
})

/** Changes what the triggers forbid to change. */
function tamper(file: string, table: string, statement: string): void {
  const db = new Database(file)
  const triggers = db
    .prepare<[string], string>(
      "select name from sqlite_master where type = 'trigger' and tbl_name = ?",
    )
    .pluck()
    .all(table)
  for (const trigger of triggers) db.exec(`drop trigger ${trigger}`)
  db.exec(statement)
  db.close()
}
