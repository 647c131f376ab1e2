/**
 * What concerns one person at a draft: whom they can address, what they have seen, of which kinds of news
 * they are not told. `/api/drafts/:id/addressees` and `/api/drafts/:id/attention`.
 */

import * as z from "zod/mini"
import type { Role } from "./roles.ts"

/** Whom a comment in a draft can address; `GET …/addressees`, for those who read it. */
export interface Addressees {
  /** Members of the group, by name. Nothing else of them is told. */
  readonly people: readonly {
    readonly person: string
    readonly name: string
    readonly role: Role
    readonly parties: readonly string[]
  }[]
  readonly parties: readonly string[]
}

/** Why something concerns somebody. */
export const NOTICE_KINDS = [
  "mention",
  "answer",
  "suggestion",
  "decision",
  "opposed",
  "held",
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What somebody's devices know of each other; `GET …/attention`, for oneself alone. */
export interface AttentionAnswer {
  /** Ids of what was read in the draft: comments and other news. */
  readonly seen: readonly string[]
  /** When they last looked at what happened in the draft: ISO 8601, UTC; null: never. */
  readonly looked: string | null
  /** In every draft. */
  readonly muted: readonly NoticeKind[]
}

/** As many ids as one request brings. */
export const SEEN_AT_ONCE = 300

/** `POST …/attention`: what is there is added or replaces what was; answered with the whole. */
export const attentionChangeShape = z.strictObject({
  seen: z._default(
    z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(SEEN_AT_ONCE)),
    [],
  ),
  looked: z.exactOptional(z.iso.datetime().check(z.maxLength(40))),
  muted: z.exactOptional(z.array(z.enum(NOTICE_KINDS)).check(z.maxLength(NOTICE_KINDS.length))),
})
export type AttentionChange = z.infer<typeof attentionChangeShape>
