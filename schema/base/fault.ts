/**
 * Expected failure as a value.
 *
 * A `Fault` is what an operation answers when it refuses: a stable code for programs and a sentence
 * for the person. A broken contract (a bug) throws instead.
 */

export interface Fault {
  readonly fault: FaultCode
  /** A complete sentence for the person who asked, in plain words. */
  readonly message: string
}

/** Every code that any part of Chapeau answers with. Codes are stable: programs may compare them. */
export type FaultCode =
  | "no-such-paragraph"
  | "no-such-bracket"
  | "no-such-cluster"
  | "no-such-note"
  | "out-of-range"
  | "empty-selection"
  | "nothing-to-do"
  | "not-adjacent"
  | "not-yours"
  | "not-allowed"
  | "already-decided"
  | "not-decided"
  | "would-cut-bracket"
  | "holds-others-text"
  | "needs-meeting"
  | "not-loaded"
  | "bad-request"
  | "bad-file"
  | "too-large"
  | "not-found"
  | "unreadable"
  | "not-signed-in"
  | "too-often"
  | "malformed"
  | "out-of-order"
  | "other-version"
  | "not-sent"
  | "agreed-text"
  | "others-text"
  | "forged"
  | "stands-against"
  | "outside-mandate"
  | "frozen"
  | "round-closed"
  | "reserved-name"

/** Makes a fault. */
export function fault(code: FaultCode, message: string): Fault {
  return { fault: code, message }
}

/** Tells a fault from a result. Results never have a string property named `fault`. */
export function isFault(value: unknown): value is Fault {
  return (
    typeof value === "object" &&
    value !== null &&
    "fault" in value &&
    typeof value.fault === "string"
  )
}
