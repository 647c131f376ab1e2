/** How an operation writes: one transaction, and a record of who acted. */

import type { BracketKind, BracketRecord } from "../model/records.ts"
import type { Applied, Context } from "./context.ts"

/** Key in `Transaction.meta` that tells an operation from typing (`undo.ts` makes it one step). */
export const OPERATION = "operation"

/** Writes in one transaction under the context's origin and answers `value`. */
export function apply<T>(context: Context, value: T, write: () => void): Applied<T> {
  context.document.doc.transact((transaction) => {
    transaction.meta.set(OPERATION, true)
    write()
  }, context.origin)
  return { applied: true, value }
}

/** Who acted and when, as records keep it. */
export function signature({ actor, now }: Context): { readonly by: string; readonly at: string } {
  return { by: actor.person, at: now() }
}

/** The record of a bracket that the actor makes now. */
export function bracketRecord(
  context: Context,
  kind: BracketKind,
  cluster?: string,
): BracketRecord {
  const record = { kind, party: context.actor.party, ...signature(context) }
  return cluster === undefined ? record : { ...record, cluster }
}
