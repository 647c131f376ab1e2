/** What the server or an operation answered, in the language that is spoken; the English is kept at hand. */

import type { Fault } from "../../schema/base/fault.ts"
import { inOurWords, type Said } from "../language/answers.ts"

export function InOurWords({ of }: { readonly of: Fault | string }) {
  return <SaidInWords said={inOurWords(of)} />
}

/** A sentence that was put into the language before. */
export function SaidInWords({ said: { text, english, whole } }: { readonly said: Said }) {
  if (english === null) return text
  if (whole) return <span title={english}>{text}</span>
  return (
    <>
      {text}{" "}
      <small lang="en" dir="ltr">
        {english}
      </small>
    </>
  )
}
