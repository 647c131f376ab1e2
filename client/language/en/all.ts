/** The English catalogue: what there is to say. */

import { entry } from "./entry.ts"
import { home } from "./home.ts"
import { names } from "./names.ts"

export const sayings = { entry, home, names }
