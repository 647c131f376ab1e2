/** The Russian catalogue. */

import type { sayings as English } from "../en/all.ts"
import { entry } from "./entry.ts"
import { home } from "./home.ts"
import { names } from "./names.ts"

export const sayings: typeof English = { entry, home, names }
