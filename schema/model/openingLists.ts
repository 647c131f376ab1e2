/** The words with which paragraphs of each kind begin. */

import { OPERATIVE_OPENINGS } from "./operativeOpenings.ts"
import type { OpeningKind } from "./openings.ts"
import type { Opening } from "./phraseList.ts"
import { PREAMBULAR_OPENINGS } from "./preambularOpenings.ts"

export const OPENINGS: Readonly<Record<OpeningKind, readonly Opening[]>> = {
  preambular: PREAMBULAR_OPENINGS,
  operative: OPERATIVE_OPENINGS,
}
