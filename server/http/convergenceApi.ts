/**
 * `/api/drafts/:id/convergence`: how the number of open clusters went; and `…/brackets/history`: what was
 * done with some brackets. Who reads the draft may ask.
 */

import { Router } from "express"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { draftFromJson } from "../../schema/interchange/readJson.ts"
import { derive } from "../../schema/model/derive.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { readDraft } from "../../schema/operations/reading.ts"
import {
  convergence,
  type ConvergenceAnswer,
  type Known,
} from "../../schema/renditions/convergence.ts"
import { totalsOf } from "../../schema/renditions/figures.ts"
import { shapeOf, type LoggedDeed } from "../../schema/renditions/ledger.ts"
import {
  clusterHistoryShape,
  toldOnce,
  type ClusterDeed,
} from "../../schema/sharing/clusterHistory.ts"
import { placeAt } from "../groups/context.ts"
import type { DraftsApiParts } from "./draftsApi.ts"
import { answering, parsed, partOf } from "./routes.ts"

/** How many frozen versions are read, the latest; of those before, the log tells. */
const MOST_VERSIONS = 30
/** Of how many drafts that never change the figures are kept. */
const MOST_KEPT = 60

/** What is known of a draft as it was at one moment. */
type Figured = Pick<Known, "totals" | "shape">

/** The route. */
export function convergenceApi(parts: DraftsApiParts): Router {
  const { forPeople } = parts
  const kept = new Map<string, Figured>()
  const router = Router()
  router.get(
    "/drafts/:id/convergence",
    forPeople(
      answering(async (signedIn, request): Promise<ConvergenceAnswer | Fault> => {
        const id = partOf(request, "id")
        const place = await placeAt(parts, signedIn, id)
        if (isFault(place)) return place
        const [deeds, activity] = await Promise.all([
          parts.store.audit.deeds(id),
          parts.store.audit.activity(place.group.id, id),
        ])
        const known = await knownOf(parts, id, deeds, kept)
        return isFault(known) ? known : { ...convergence(known, deeds), activity }
      }),
    ),
  )
  router.get(
    "/drafts/:id/brackets/history",
    forPeople(
      answering(async (signedIn, request): Promise<readonly ClusterDeed[] | Fault> => {
        const asked = parsed(clusterHistoryShape, request.query)
        if (isFault(asked)) return asked
        const id = partOf(request, "id")
        const place = await placeAt(parts, signedIn, id)
        if (isFault(place)) return place
        return toldOnce(await parts.store.audit.about(place.group.id, id, asked.ids))
      }),
    ),
  )
  return router
}

/** The start, the latest versions and the draft as it is now, in order. */
async function knownOf(
  { store, rooms, clock }: DraftsApiParts,
  id: string,
  deeds: readonly LoggedDeed[],
  kept: Map<string, Figured>,
): Promise<readonly Known[] | Fault> {
  const draft = await store.draft(id)
  const room = draft && (await rooms.open(id))
  if (!room) return fault("not-found", "There is no such draft.")
  // At once with the deeds, as nearly as can be: what is done while versions are read comes later.
  const now = figured(readDraft(draftDocument(room.doc)))
  const start = figuredOnce(kept, `${id} 0`, draft.start)
  if (isFault(start)) return start
  const known: Known[] = [{ at: draft.created, version: 0, after: 0, ...start }]
  for (const { number, at } of (await store.versions.list(id)).slice(-MOST_VERSIONS)) {
    const after = deeds.findIndex(
      ({ action, subject }) => action === "freeze" && subject === `version ${number}`,
    )
    if (after < 0) continue
    const key = `${id} ${number}`
    const json = kept.has(key) ? "" : (await store.versions.one(id, number))?.json
    const version = figuredOnce(kept, key, json ?? "")
    if (!isFault(version)) known.push({ at, version: number, after, ...version })
    // Others come in between two large versions.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return [...known, { at: clock.now(), version: null, after: deeds.length, ...now }]
}

function figured(draft: Draft): Figured {
  const derived = derive(draft.body, draft.records)
  return { totals: totalsOf(derived, draft.records), shape: shapeOf(draft, derived) }
}

/** The start of a draft and its versions never change: they are read once, as long as they are kept. */
function figuredOnce(kept: Map<string, Figured>, key: string, json: string): Figured | Fault {
  const known = kept.get(key)
  const draft = known ? null : draftFromJson(json)
  if (isFault(draft)) return draft
  const found = known ?? (draft && figured(draft))
  if (!found) return fault("not-found", "There is no such draft.")
  kept.delete(key)
  kept.set(key, found)
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(oldest)
  }
  return found
}
