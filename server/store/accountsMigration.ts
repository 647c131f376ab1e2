/**
 * Step 2 of the SQLite database: people, groups, parties, members, links, sessions, and to which
 * group a draft belongs. Of secrets only SHA-256 is stored; lists are JSON.
 */

export const ACCOUNTS = `
  create table groups (
    id text primary key,
    name text not null,
    policy text not null,
    mandate text,
    created text not null
  ) strict;
  insert into groups (id, name, policy, mandate, created)
    values ('main', 'Working group', 'consensus', null, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));

  alter table drafts add column grp text not null default 'main';
  alter table drafts add column closed text check (closed in ('frozen', 'round-closed'));
  create index drafts_of_group on drafts (grp, created);

  create table people (
    id text primary key,
    name text not null,
    email text unique collate nocase,
    verified integer not null default 0,
    administrator integer not null default 0,
    demonstration integer not null default 0,
    created text not null
  ) strict;
  create table subjects (
    issuer text not null,
    subject text not null,
    person text not null references people (id) on delete cascade,
    primary key (issuer, subject)
  ) strict, without rowid;

  create table parties (
    grp text not null references groups (id),
    name text not null collate nocase,
    full_name text not null,
    kind text not null,
    region text,
    colour integer not null,
    pattern integer not null,
    primary key (grp, name)
  ) strict, without rowid;
  create table members (
    grp text not null references groups (id),
    person text not null references people (id) on delete cascade,
    role text not null,
    parties text not null,
    since text not null,
    primary key (grp, person)
  ) strict, without rowid;
  create index members_of_person on members (person);

  create table links (
    id text primary key,
    hash text not null unique,
    kind text not null check (kind in ('invitation', 'sign-in', 'administrator')),
    grp text references groups (id),
    role text,
    parties text,
    email text,
    person text references people (id) on delete cascade,
    mailed integer not null,
    created text not null,
    expires text not null,
    used text
  ) strict;

  create table sessions (
    id text primary key,
    hash text not null unique,
    person text not null references people (id) on delete cascade,
    created text not null,
    last_seen text not null,
    expires text not null,
    agent text not null
  ) strict;
  create index sessions_of_person on sessions (person);
  create table choices (
    session text not null references sessions (id) on delete cascade,
    grp text not null references groups (id),
    party text not null,
    primary key (session, grp)
  ) strict, without rowid;
`
