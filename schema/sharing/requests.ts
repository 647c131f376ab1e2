/** Shapes of what browsers and programs ask over HTTP, and of what they are answered. */

import * as z from "zod/mini"
import type { Account } from "./accounts.ts"
import { ROLES } from "./roles.ts"
import type { Closing } from "./standing.ts"

/** Largest text of a new draft, in characters. */
export const MAX_DRAFT_CHARACTERS = 10_000_000

/** Who somebody is at one draft; also what a link of the demonstration says. */
export const personShape = z.object({
  /** Stable id of the person. */
  person: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Shown name, such as "Delegate of Norway". */
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Party that the person speaks for; "" for those who act for the group. */
  party: z.string().check(z.maxLength(100)),
  role: z.enum(ROLES),
  /** The draft; "" when there is none yet. */
  draft: z.string().check(z.maxLength(100)),
})
export type Person = z.infer<typeof personShape>

/**
 * `GET /api/me?draft=`: the account, with role and party at that draft; without it, or when it is not
 * one of theirs, at the first draft of their first group. Whoever is not signed in is told so as an
 * answer (200 with `Nobody`): a page asks this first to learn it, and browsers report a 401 as an error.
 */
export type MeAnswer = Account & Person

/** What `GET /api/me` answers to whoever is not signed in. */
export interface Nobody {
  readonly person: null
}

/** A draft as every list shows it. */
export interface DraftSummary {
  readonly id: string
  readonly title: string
  /** ISO 8601, UTC. */
  readonly created: string
}

/** `GET /api/drafts`: one of these for each draft of one's groups, oldest first. */
export interface DraftListed extends DraftSummary {
  /** Id of its group. */
  readonly group: string
  readonly closed: Closing | null
}

/** `GET /api/drafts/:id`. */
export interface DraftAnswer extends DraftSummary {
  /** The draft in its JSON form (`chapeau-draft/1`) as it was imported. */
  readonly start: unknown
}

/**
 * `POST /api/drafts?group=`: for that group, else for the first in which one may import. A text to be
 * read, or a draft in its JSON form.
 */
export const newDraftShape = z
  .object({
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    text: z.optional(z.string().check(z.maxLength(MAX_DRAFT_CHARACTERS))),
    json: z.optional(z.unknown()),
  })
  .check(
    z.refine(({ text, json }) => (text === undefined) !== (json === undefined), {
      message: "Send either text or json.",
    }),
  )
export type NewDraft = z.infer<typeof newDraftShape>

/** `GET /api/drafts/:id/render`: a file. The form `source` is the lossless JSON and nothing else. */
export const renderShape = z.object({
  as: z._default(z.enum(["source", "bracketed", "agreed", "strict", "reading"]), "bracketed"),
  to: z._default(z.enum(["text", "md", "html", "json"]), "text"),
  names: z.pipe(
    z._default(z.enum(["0", "1", "true", "false"]), "0"),
    z.transform((said) => said === "1" || said === "true"),
  ),
  /** first, last or the name of a party. */
  choose: z.optional(z.string().check(z.maxLength(100))),
})
export type RenderQuery = z.infer<typeof renderShape>

/** Address of a draft as a page without a script. */
export function textPath(draft: string): string {
  return `${draftPath(draft)}/text`
}

/** Address of a draft's page. */
export function draftPath(draft: string): string {
  return `/drafts/${encodeURIComponent(draft)}`
}
