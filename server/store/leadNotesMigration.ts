/**
 * A step of the SQLite database: notes for those who lead, beside the drafts. The person is no reference:
 * a note stays when whoever wrote it is gone.
 */

export const LEAD_NOTES = `
  create table lead_notes (
    draft text not null references drafts (id),
    id text not null,
    text text not null,
    place text not null,
    person text not null,
    by text not null,
    at text not null,
    changed_by text not null,
    changed_at text not null,
    revision integer not null,
    primary key (draft, id)
  ) strict, without rowid;
`
