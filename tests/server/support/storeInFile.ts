/** A store in a file of its own, as the contracts of stores ask for it. */

import { join } from "node:path"
import type { Store } from "../../../server/store/store.ts"
import type { StoreUnderTest } from "../storeContract.ts"
import { temporaryFolder } from "./serving.ts"

/** Makes stores with what opens a file. */
export function storesIn(opened: (file: string) => Store | Promise<Store>) {
  return async (): Promise<StoreUnderTest> => {
    const file = join(temporaryFolder(), "chapeau.sqlite")
    const store = await opened(file)
    return {
      store,
      async reopen() {
        await store.close()
        return opened(file)
      },
      async restored(from) {
        const copy = join(temporaryFolder(), "copy.sqlite")
        await from.backup(copy)
        return opened(copy)
      },
    }
  }
}
