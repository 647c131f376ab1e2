import { readdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import Database from "better-sqlite3"
import { describe, expect, test } from "vitest"
import { isFault, type Fault } from "../../../schema/base/fault.ts"
import { checksum } from "../../../server/store/checksum.ts"
import { MIGRATIONS } from "../../../server/store/migrations.ts"
import { openSqliteStore } from "../../../server/store/sqlite.ts"
import type { Store } from "../../../server/store/store.ts"
import { accountsContract } from "../accountsContract.ts"
import { leadNotesContract } from "../leadNotesContract.ts"
import { storeContract } from "../storeContract.ts"
import { atEnd, temporaryFolder } from "../support/serving.ts"
import { storesIn } from "../support/storeInFile.ts"

function opened(file: string): Store {
  const store = openSqliteStore(file)
  if (isFault(store)) throw new Error(store.message)
  atEnd(() => store.close())
  return store
}

describe("the store in SQLite", () => {
  const open = storesIn(opened)
  storeContract(open)
  accountsContract(open)
  leadNotesContract(open)

  test("S8 one process at a time holds the file", () => {
    const file = join(temporaryFolder(), "chapeau.sqlite")
    opened(file)
    const second = openSqliteStore(file) as Fault
    expect(second.fault).toBe("unreadable")
    expect(second.message).toContain("Another server is using")
  })

  test("S9 a file of a newer version, or that is no database, is left alone", async () => {
    const folder = temporaryFolder()
    const file = join(folder, "chapeau.sqlite")
    await opened(file).close()
    const db = new Database(file)
    db.pragma("user_version = 99")
    db.close()
    expect((openSqliteStore(file) as Fault).message).toContain("newer version")
    const other = join(folder, "other.sqlite")
    writeFileSync(other, "This is a letter, not a database. ".repeat(100))
    expect((openSqliteStore(other) as Fault).message).toContain("not a database")
  })

  test("S14 an older file is copied beside, and brought to the present shape whole", async () => {
    const file = join(temporaryFolder(), "chapeau.sqlite")
    const db = new Database(file)
    for (const step of MIGRATIONS.slice(0, 2)) db.exec(step)
    db.pragma("user_version = 2")
    const at = "2026-01-01T00:00:00.000Z"
    db.prepare("insert into drafts (id, title, start, created) values ('a', 'A', '{}', ?)").run(at)
    const add = db.prepare("insert into updates values ('a', ?, ?, ?, 'p')")
    for (const seq of [1, 2, 3]) add.run(seq, Uint8Array.of(seq), at)
    db.prepare("insert into snapshots values ('a', 2, ?)").run(Uint8Array.of(12))
    db.close()
    // Half a copy, as a kill leaves it.
    writeFileSync(`${file}.step-2.part`, "SQLite format 3")
    const store = opened(file)
    expect(await store.load("a")).toMatchObject({ seq: 3, damage: [], updates: [{ seq: 3 }] })
    expect(readdirSync(dirname(file)).filter((name) => name.includes("step"))).toEqual([
      "chapeau.sqlite.step-2",
    ])
    const before = new Database(`${file}.step-2`, { readonly: true })
    atEnd(() => before.close())
    expect(before.pragma("user_version", { simple: true })).toBe(2)
    expect(before.prepare("select count(*) from updates").pluck().get()).toBe(3)
  })

  test("S34 an older file takes notes for those who lead", async () => {
    const file = join(temporaryFolder(), "chapeau.sqlite")
    const db = new Database(file)
    db.function("checksum", (bytes) => checksum(bytes as Uint8Array))
    db.function("name_key", (name) => String(name).toLowerCase())
    for (const step of MIGRATIONS.slice(0, 7)) db.exec(step)
    db.pragma("user_version = 7")
    db.exec("insert into drafts (id, title, start, created) values ('a', 'A', '{}', '')")
    db.close()
    const { leadNotes } = opened(file)
    const place = { about: "paragraph", subject: "p1", quote: "", runs: [] } as const
    const hand = { person: "ada", name: "Ada", at: "2026-01-01T00:00:00.000Z" }
    expect(await leadNotes.add("a", { id: "n1", text: "Words", place }, hand)).toBe("added")
    expect(await leadNotes.list("a")).toMatchObject([{ text: "Words" }])
  })

  test("S14 an older file tells whose the names in its groups are", async () => {
    const file = join(temporaryFolder(), "chapeau.sqlite")
    const db = new Database(file)
    db.function("checksum", (bytes) => checksum(bytes as Uint8Array))
    for (const step of MIGRATIONS.slice(0, 4)) db.exec(step)
    db.pragma("user_version = 4")
    db.exec(`
      insert into people (id, name, created) values ('anna', 'Anna Berg', ''), ('ben', 'Ben', '');
      insert into members values ('main', 'anna', 'participant', '[]', '1'),
        ('main', 'ben', 'participant', '[]', '2');
      insert into audit values ('main', 1, '', '', 'anna', 'Anna', '', '', '', '', '', '', '', '', ''),
        ('main', 2, '', '', 'ben', 'Anna', '', '', '', '', '', '', '', '', '')`)
    db.close()
    const { groups } = opened(file)
    for (const name of ["Anna", "Anna Berg"]) {
      expect(await groups.nameIsFree("main", name, "anna")).toBe(true)
      expect(await groups.nameIsFree("main", name, "ben")).toBe(false)
    }
    expect(await groups.nameIsFree("main", "Ben", "ben")).toBe(true)
  })

  test("S14 a file that cannot be brought to the present shape stays as it is", () => {
    const file = join(temporaryFolder(), "chapeau.sqlite")
    const db = new Database(file)
    for (const step of MIGRATIONS.slice(0, 2)) db.exec(step)
    // In the way of a later step.
    db.exec("create table audit (x)")
    db.pragma("user_version = 2")
    db.close()
    expect(isFault(openSqliteStore(file))).toBe(true)
    const after = new Database(file)
    atEnd(() => after.close())
    expect(after.pragma("user_version", { simple: true })).toBe(2)
    expect(after.prepare("select name from sqlite_master where name = 'versions'").all()).toEqual(
      [],
    )
  })

  test("AU2 neither an entry of the log nor a frozen version is ever changed or removed", async () => {
    const file = join(temporaryFolder(), "chapeau.sqlite")
    const store = opened(file)
    const bytes = Uint8Array.of(0, 0)
    const draft = { id: "a", title: "A", start: "{}", created: "" }
    await store.createDraft(draft, { draft: "a", bytes, at: "", person: "p" })
    const by = { person: "p", name: "P", party: "", role: "co-lead" }
    const content = { title: "A", symbol: "", status: "", at: "", hash: "", json: "{}" }
    await store.versions.freeze({ draft: "a", ...content }, by)
    await store.close()
    const db = new Database(file)
    atEnd(() => db.close())
    for (const statement of [
      "update audit set after = 'nothing'",
      "delete from audit",
      "update versions set json = '[]'",
      "delete from versions",
    ])
      expect(() => db.exec(statement)).toThrow(/never/)
  })
})
