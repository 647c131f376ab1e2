/** The sentence of a refusal, announced; nothing when there is none. */

import type { Fault } from "../../schema/base/fault.ts"
import { InOurWords } from "./InOurWords.tsx"

export function Refusal({ sentence }: { readonly sentence: Fault | string | null }) {
  if (sentence === null) return null
  return (
    <p className="import-refusal" role="alert">
      <InOurWords of={sentence} />
    </p>
  )
}
