/**
 * Step 3 of the SQLite database: checksums of what is kept, two snapshots of a draft, what was found
 * damaged, frozen versions and the audit log. The triggers hold what no code of ours would do anyway:
 * a frozen version and an entry of the log are never changed and never removed.
 *
 * `checksum(bytes)` is the function of server/store/checksum.ts.
 */

export const DURABILITY = `
  alter table updates add column sum integer not null default 0;
  update updates set sum = checksum(bytes);

  create table kept_snapshots (
    draft text not null references drafts (id),
    seq integer not null,
    bytes blob not null,
    sum integer not null,
    primary key (draft, seq)
  ) strict, without rowid;
  insert into kept_snapshots (draft, seq, bytes, sum)
    select draft, seq, bytes, checksum(bytes) from snapshots;
  drop table snapshots;
  alter table kept_snapshots rename to snapshots;

  create table damaged (
    draft text not null references drafts (id),
    seq integer not null,
    piece text not null check (piece in ('update', 'snapshot')),
    reason text not null,
    found text not null,
    bytes blob
  ) strict;
  create index damaged_of_draft on damaged (draft, seq);

  create table versions (
    draft text not null references drafts (id),
    number integer not null,
    title text not null,
    symbol text not null,
    status text not null,
    at text not null,
    person text not null,
    name text not null,
    hash text not null,
    json text not null,
    primary key (draft, number)
  ) strict;
  create trigger versions_stay before update on versions
    begin select raise(abort, 'a frozen version is never changed'); end;
  create trigger versions_remain before delete on versions
    begin select raise(abort, 'a frozen version is never removed'); end;

  create table audit (
    grp text not null,
    seq integer not null,
    hash text not null,
    at text not null,
    person text not null,
    name text not null,
    party text not null,
    role text not null,
    draft text not null,
    action text not null,
    paragraph text not null,
    subject text not null,
    before text not null,
    after text not null,
    meeting text not null,
    primary key (grp, seq)
  ) strict;
  create trigger audit_stays before update on audit
    begin select raise(abort, 'the audit log is never changed'); end;
  create trigger audit_remains before delete on audit
    begin select raise(abort, 'the audit log is never shortened'); end;
`
