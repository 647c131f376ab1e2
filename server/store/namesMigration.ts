/**
 * Step 5 of the SQLite database: whose each name is in a group, for good. Proposals in personal capacity,
 * and what stands as typed by somebody, are told apart by names alone.
 *
 * `name_key(name)` is the function of server/store/nameKey.ts.
 */

export const NAMES = `
  create table names (
    grp text not null,
    key text not null,
    person text not null,
    primary key (grp, key)
  ) strict, without rowid;
  insert or ignore into names (grp, key, person)
    select grp, name_key(name), person from audit
    where grp <> '' and person <> 'server' order by grp, seq;
  insert or ignore into names (grp, key, person)
    select members.grp, name_key(people.name), people.id
    from members join people on people.id = members.person order by members.since;
`
