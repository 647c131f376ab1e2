/** Shapes of frozen versions, over HTTP and in the page. All addresses are below `/api/drafts/:id`. */

import * as z from "zod/mini"

/** `GET versions`: one of these for each version, the first first. */
export interface VersionSummary {
  /** From 1, each draft for itself. */
  readonly number: number
  readonly title: string
  /** Document symbol; "" when it has none. */
  readonly symbol: string
  /** Status line, such as "Revised draft of 3 March". */
  readonly status: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Id and shown name of who froze it. */
  readonly person: string
  readonly name: string
  /** SHA-256 of the canonical JSON form, 64 hexadecimal digits. */
  readonly hash: string
}

/**
 * `POST versions`: freezes the draft as it is now; answered with the `Frozen` version, 201 for a new one
 * and 200 where the newest holds just this already. What is not given is taken from the draft's own
 * details. Right `freeze`.
 */
export const freezeShape = z.object({
  symbol: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  status: z.optional(z.string().check(z.trim(), z.maxLength(500))),
})
export type FreezeRequest = z.infer<typeof freezeShape>

/** The version that holds a draft as it is now. */
export interface Frozen extends VersionSummary {
  /** False: nothing has changed since it was frozen before. */
  readonly isNew: boolean
}

/*
 * `GET versions/:number/render` takes what `GET render` of the draft takes; `as=source` is the frozen
 * file.
 */

/** `GET versions/compare`: the words that changed. `b` may be left out: the draft as it is now. */
export const compareShape = z.object({
  a: z.coerce.number().check(z.int(), z.minimum(1)),
  b: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
  to: z._default(z.enum(["html", "text", "json"]), "html"),
})
export type CompareQuery = z.infer<typeof compareShape>

/**
 * `POST versions/:number/restore`: makes a new draft of a version; answered `{ id }` (201). The old
 * draft stays as it is. Rights `freeze` and `import`.
 */
export const restoreShape = z.object({
  title: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
})
export type RestoreRequest = z.infer<typeof restoreShape>
