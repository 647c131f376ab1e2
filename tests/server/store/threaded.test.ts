import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { isFault, type Fault } from "../../../schema/base/fault.ts"
import { openSqliteInThread } from "../../../server/store/threaded.ts"
import type { Store } from "../../../server/store/store.ts"
import { accountsContract } from "../accountsContract.ts"
import { leadNotesContract } from "../leadNotesContract.ts"
import { storeContract } from "../storeContract.ts"
import { atEnd, temporaryFolder } from "../support/serving.ts"
import { storesIn } from "../support/storeInFile.ts"

async function opened(file: string): Promise<Store> {
  const store = await openSqliteInThread(file)
  if (isFault(store)) throw new Error(store.message)
  atEnd(() => store.close())
  return store
}

describe("the store in SQLite with a thread that writes", () => {
  const open = storesIn(opened)
  storeContract(open)
  accountsContract(open)
  leadNotesContract(open)

  test("S8 one process at a time holds the file", async () => {
    const file = join(temporaryFolder(), "chapeau.sqlite")
    await opened(file)
    const second = (await openSqliteInThread(file)) as Fault
    expect(second.fault).toBe("unreadable")
    expect(second.message).toContain("Another server is using")
  })

  test("what is asked of a closed store is refused, and closing twice is closing once", async () => {
    const store = await opened(join(temporaryFolder(), "chapeau.sqlite"))
    await Promise.all([store.close(), store.close()])
    await expect(store.people.tidy("2026-01-01T00:00:00.000Z")).rejects.toThrow("closed")
  })
})
