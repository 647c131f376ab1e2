/**
 * Who may do what: role × operation × group policy, in one table (SEEDS 2.2, DESIGN §3).
 *
 * The server's gate judges by it and the page greys out by it. A missing cell does not compile.
 */

/** What somebody is in a group. `participant` takes part without speaking for a party. */
export const ROLES = [
  "observer",
  "participant",
  "delegate",
  "co-lead",
  "secretariat",
  /** Runs the screen copy in a meeting; changes no text in their own name (W58). */
  "operator",
  /** President, Bureau: reads everything, comments, changes nothing in the text (W57). */
  "guide",
] as const
export type Role = (typeof ROLES)[number]

/** How a group lifts brackets. */
export const POLICIES = [
  /** Co-leads decide; what a delegate accepts is recorded support. */
  "co-leads",
  /** A cluster is lifted when nobody who took a position stands against it. */
  "consensus",
  /** Any delegate decides. */
  "open",
] as const
export type Policy = (typeof POLICIES)[number]
export const DEFAULT_POLICY: Policy = "consensus"

/** What can be asked of a draft and its group. */
export type Operation =
  | "read"
  | "comment"
  /** Read, write, change and remove the notes that only those who lead see. */
  | "confide"
  /** Propose, bracket, withdraw and take positions for the party that one speaks for. */
  | "propose"
  /** The same for another party, recorded as typed by oneself. */
  | "propose-for"
  /** Change agreed text; kind, level, moving, splitting, joining, renumbering, grouping, notes. */
  | "edit"
  /** Collapse a cluster; "own": one in which only one's own party proposed. */
  | "factor"
  | "decide"
  | "reopen"
  /** Suggest other words to the party that proposed some. */
  | "suggest"
  /** Leave a bracket to a later meeting. */
  | "carry"
  | "consolidate"
  | "import"
  /** Freeze versions of a draft, and restore one as a new draft. Who reads the draft reads them. */
  | "freeze"
  /** Mandate, policy, closing and opening of the group's drafts. */
  | "settings"
  /** Invite, give and take roles. */
  | "people"
  | "audit"
  /** Read by name who wrote which words of the text; by party whoever reads it does. */
  | "authors"

/**
 * `own`: only what nobody but one's own party has a part in.
 * `consensus`: only when nobody who took a position stands against it.
 */
export type Answer = "yes" | "no" | "own" | "consensus"
type Cell = Answer | Readonly<Record<Policy, Answer>>

const CONSENSUS: Cell = { "co-leads": "yes", consensus: "consensus", open: "yes" }
const BY_DELEGATES: Cell = { "co-leads": "no", consensus: "consensus", open: "yes" }

const READS: Readonly<Record<Operation, Cell>> = {
  read: "yes",
  comment: "no",
  confide: "no",
  propose: "no",
  "propose-for": "no",
  edit: "no",
  factor: "no",
  decide: "no",
  reopen: "no",
  suggest: "no",
  carry: "no",
  consolidate: "no",
  import: "no",
  freeze: "no",
  settings: "no",
  people: "no",
  audit: "yes",
  authors: "no",
}

const TABLE: Readonly<Record<Role, Readonly<Record<Operation, Cell>>>> = {
  observer: READS,
  operator: READS,
  guide: { ...READS, comment: "yes" },
  participant: { ...READS, comment: "yes", propose: "yes", factor: "own" },
  delegate: {
    ...READS,
    comment: "yes",
    propose: "yes",
    factor: { "co-leads": "own", consensus: "own", open: "yes" },
    decide: BY_DELEGATES,
    reopen: { "co-leads": "no", consensus: "no", open: "yes" },
  },
  "co-lead": {
    read: "yes",
    comment: "yes",
    confide: "yes",
    propose: "yes",
    "propose-for": "yes",
    edit: "yes",
    factor: "yes",
    decide: CONSENSUS,
    reopen: "yes",
    suggest: "yes",
    carry: "yes",
    consolidate: "no",
    import: "yes",
    freeze: "yes",
    settings: "yes",
    people: "no",
    audit: "yes",
    authors: "yes",
  },
  secretariat: {
    read: "yes",
    comment: "yes",
    confide: "yes",
    propose: "yes",
    "propose-for": "yes",
    edit: "yes",
    factor: "yes",
    decide: "no",
    reopen: "no",
    suggest: "no",
    carry: "yes",
    consolidate: "yes",
    import: "yes",
    freeze: "yes",
    settings: "yes",
    people: "yes",
    audit: "yes",
    authors: "yes",
  },
}

/** What the table answers. */
export function answerOf(role: Role, operation: Operation, policy: Policy): Answer {
  const cell = TABLE[role][operation]
  return typeof cell === "string" ? cell : cell[policy]
}

/** Whether a role may do something at all, perhaps under a condition that `answerOf` names. */
export function may(role: Role, operation: Operation, policy: Policy = DEFAULT_POLICY): boolean {
  return answerOf(role, operation, policy) !== "no"
}
