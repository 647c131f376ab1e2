/** What a store keeps of who wrote what: shapes only. */

import type { Way } from "../../schema/sharing/authorship.ts"

/** Whoever wrote something, and how. */
export interface Writer {
  /** Stable id of the person. */
  readonly person: string
  /** Their shown name at that moment. */
  readonly name: string
  /** The party for which they wrote; "" for those who act for the group. */
  readonly party: string
  readonly role: string
  readonly way: Way
  readonly proposed: boolean
}

/** Items of one client, in a row. */
export interface Items {
  readonly client: number
  readonly clock: number
  readonly length: number
}

/**
 * Items that an update brought: new ones of a writer, or those that the server made of others when it
 * carried words elsewhere, and of which the first is `of`.
 */
export type Written = Items &
  ({ readonly by: Writer } | { readonly of: Pick<Items, "client" | "clock"> })

/** Items as they are stored. `at` is ISO 8601 in UTC, "" when it is not known. */
export interface AuthoredRow extends Items, Writer {
  readonly at: string
}

/** What is known of who wrote a draft. */
export interface Authors {
  /** By client and clock; no two overlap. */
  readonly rows: readonly AuthoredRow[]
  /** Who writes under a client id, with their name now, also where no row tells more. */
  readonly writers: ReadonlyMap<number, { readonly person: string; readonly name: string }>
}
