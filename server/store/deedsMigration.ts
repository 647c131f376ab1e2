/**
 * A step of the SQLite database: the deeds of a draft that its figures are counted from are found without
 * reading the whole log. Typing, most of a log, is not among them.
 */

/** The deeds. A query has to say the same for SQLite to find them by the index. */
export const COUNTED_DEEDS = `action in
  ('bracket', 'bracket-removed', 'cluster', 'decision', 'reopened', 'freeze')`

export const DEEDS = `
  create index audit_deeds on audit (draft, seq) where ${COUNTED_DEEDS};
`
