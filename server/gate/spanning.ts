/** Brackets over several paragraphs, and where they begin and end. */

import type { Characters, DraftState, Spanning } from "../../schema/sharing/state.ts"
import type { Structure } from "./structure.ts"

/** Whether the two characters of a bracket stand in different paragraphs. */
export function spans({ open, close }: Characters): boolean {
  return open.length === 1 && close.length === 1 && open[0] !== close[0]
}

/** Where a bracket begins and ends that spans; undefined when it does not. */
export function spanOf(
  id: string,
  characters: Characters,
  { places }: Structure,
): Spanning | undefined {
  if (!spans(characters)) return undefined
  const place = ([key = ""]: readonly string[]) => places.get(key) ?? -1
  return { id, from: place(characters.open), to: place(characters.close) }
}

/** The brackets that span once the characters of some stand as `moved` tells, in a structure. */
export function spanningAfter(
  before: DraftState,
  moved: ReadonlyMap<string, Characters>,
  structure: Structure,
  structureBefore: Structure,
): readonly Spanning[] {
  const known = before.spanning()
  const same = structure === structureBefore
  const concerns = (id: string, each: Characters) => spans(each) || spans(before.characters(id))
  if (same && ![...moved].some(([id, each]) => concerns(id, each))) return known
  const unmoved = known.filter(({ id }) => !moved.has(id))
  const placed = (id: string, each: Characters) => spanOf(id, each, structure) ?? []
  return [
    ...(same ? unmoved : unmoved.flatMap(({ id }) => placed(id, before.characters(id)))),
    ...[...moved].flatMap(([id, each]) => placed(id, each)),
  ]
}
