/**
 * The shape of the SQLite database, step by step. A step that was released is never edited: what
 * changes later is a step of its own. `PRAGMA user_version` counts the steps that a file has had.
 */

import { ACCOUNTS } from "./accountsMigration.ts"
import { AUTHORSHIP } from "./authorshipMigration.ts"
import { ATTENTION } from "./attentionMigration.ts"
import { DEEDS } from "./deedsMigration.ts"
import { DURABILITY } from "./durabilityMigration.ts"
import { LEAD_NOTES } from "./leadNotesMigration.ts"
import { NAMES } from "./namesMigration.ts"
import { SESSIONS } from "./sessionsMigration.ts"

const DRAFTS = `
  create table drafts (
    id text primary key,
    title text not null,
    start text not null,
    created text not null
  ) strict;
  create table updates (
    draft text not null references drafts (id),
    seq integer not null,
    bytes blob not null,
    at text not null,
    person text not null,
    primary key (draft, seq)
  ) strict, without rowid;
  create table snapshots (
    draft text primary key references drafts (id),
    seq integer not null,
    bytes blob not null
  ) strict;
`

/** Two writers under one Yjs client id would diverge for good, whenever they write. */
const WRITERS = `
  create table writers (
    draft text not null references drafts (id),
    client integer not null,
    person text not null,
    primary key (draft, client)
  ) strict, without rowid;
`

export const MIGRATIONS: readonly string[] = [
  DRAFTS,
  ACCOUNTS,
  DURABILITY,
  WRITERS,
  NAMES,
  SESSIONS,
  DEEDS,
  ATTENTION,
  LEAD_NOTES,
  AUTHORSHIP,
]
