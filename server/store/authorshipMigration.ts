/**
 * A step of the SQLite database: who wrote which items of a draft. It is not part of the updates, of which
 * those before a snapshot go; and not of the log, which holds words and no places.
 */

export const AUTHORSHIP = `
  create table authorship (
    draft text not null references drafts (id),
    client integer not null,
    clock integer not null,
    length integer not null,
    at text not null,
    person text not null,
    name text not null,
    party text not null,
    role text not null,
    way text not null,
    proposed integer not null,
    primary key (draft, client, clock)
  ) strict, without rowid;
`
