/**
 * What happened in a draft or a group, for everybody who takes part: `GET /api/drafts/:id/activity` and
 * `GET /api/groups/:group/activity`. It is read from the audit log, by those who may read that, and names
 * parties and roles, but no person; of comments it has no words, since who wrote them may take them back.
 */

import * as z from "zod/mini"
import type { AuditAction, AuditDeed } from "./audit.ts"

/** The actions that are told, by kind. */
export const ACTIVITY = {
  proposals: ["bracket", "bracket-removed", "cluster", "issue"],
  words: [
    "text",
    "text-continued",
    "format",
    "paragraph-added",
    "paragraph-removed",
    "paragraph-moved",
    "paragraph-changed",
    "note",
    "details",
  ],
  positions: ["position"],
  decisions: ["decision", "reopened", "carried"],
  suggestions: ["suggestion"],
  comments: ["comment"],
  versions: ["import", "freeze", "restore"],
  group: ["person", "role", "party", "group", "settings", "closing"],
} as const satisfies Readonly<Record<string, readonly AuditAction[]>>
export type ActivityKind = keyof typeof ACTIVITY

export const ACTIVITY_KINDS = Object.keys(ACTIVITY) as readonly ActivityKind[]

/** The kind of an action; undefined where it is not told. */
export function kindOf(action: AuditAction): ActivityKind | undefined {
  return ACTIVITY_KINDS.find((kind) => (ACTIVITY[kind] as readonly AuditAction[]).includes(action))
}

/** The newest below the number `before`, at most `limit`; of one kind, one party or some time alone. */
export const activityShape = z.object({
  before: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(300)), 100),
  kind: z.optional(z.enum(ACTIVITY_KINDS)),
  party: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
  since: z.optional(z.iso.datetime()),
})
export type ActivityQuery = z.infer<typeof activityShape>

/** One thing that was done. */
export interface ActivityDeed extends AuditDeed {
  /** Its place in the group's log. */
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  /** "" for those who act for the group. */
  readonly party: string
  /** "" for what the server did. */
  readonly role: string
  /** "" when it is about no draft. */
  readonly draft: string
}

/** The newest first. */
export interface ActivityAnswer {
  readonly deeds: readonly ActivityDeed[]
  /** What to ask `before` for the next part; null when there is none. A part may be short, or empty. */
  readonly older: number | null
}
