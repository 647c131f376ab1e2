/**
 * Step 6 of the SQLite database: which sessions were opened by a link that somebody handed over. Of those
 * that are there already it is not known.
 */

export const SESSIONS = `
  alter table sessions add column handed integer not null default 0;
`
