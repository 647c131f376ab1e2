/** What a command of the command line ends with, and the two ends that all of them share. */

import { writeFileSync } from "node:fs"
import { fault, type Fault } from "../schema/base/fault.ts"
import { sentenceOf } from "./inputs.ts"

/** Both texts are complete and may be empty. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Gives out what a command made, or writes it to the file that was asked for. */
export function handedOver(text: string, out: string | undefined): Outcome | Fault {
  if (out === undefined) return { code: 0, out: text, err: "" }
  try {
    writeFileSync(out, text)
    return { code: 0, out: "", err: "" }
  } catch (error) {
    return fault("bad-file", sentenceOf(out, error))
  }
}

/** What `parseArgs` finds wrong with the arguments, as a sentence. @throws any other error. */
export function misused(error: unknown): Fault {
  // It throws a TypeError whose first sentence says what is wrong.
  if (!(error instanceof TypeError)) throw error
  return fault("bad-request", `${error.message.split(/\.\s|\n/)[0] ?? ""}.`)
}
