import { writeFileSync } from "node:fs"
import { join } from "node:path"
import Database from "better-sqlite3"
import { describe, expect, test } from "vitest"
import { isFault, type Fault } from "../../../schema/base/fault.ts"
import { openSqliteStore } from "../../../server/store/sqlite.ts"
import type { Store } from "../../../server/store/store.ts"
import { storeContract } from "../storeContract.ts"
import { atEnd, temporaryFolder } from "../support/serving.ts"

function opened(file: string): Store {
  const store = openSqliteStore(file)
  if (isFault(store)) throw new Error(store.message)
  atEnd(() => store.close())
  return store
}

describe("the store in SQLite", () => {
  storeContract(() => {
    const file = join(temporaryFolder(), "chapeau.sqlite")
    const store = opened(file)
    const reopen = async () => {
      await store.close()
      return opened(file)
    }
    return Promise.resolve({ store, reopen })
  })

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
})
