/** A whole draft as plain data: what readers make, renditions read and the JSON form stores. */

import type { Body } from "./body.ts"
import type { Meta, Records } from "./records.ts"

export interface Draft {
  readonly body: Body
  readonly records: Records
  readonly meta: Meta
}
