/** A step of the SQLite database: what each person has seen of each draft, and does not want to be told. */

export const ATTENTION = `
  create table seen (
    number integer primary key,
    person text not null references people (id) on delete cascade,
    draft text not null references drafts (id) on delete cascade,
    id text not null,
    unique (person, draft, id)
  ) strict;
  create table looked (
    person text not null references people (id) on delete cascade,
    draft text not null references drafts (id) on delete cascade,
    at text not null,
    primary key (person, draft)
  ) strict, without rowid;
  create table muted (
    person text not null references people (id) on delete cascade,
    kind text not null,
    primary key (person, kind)
  ) strict, without rowid;
`
