/** Who may do what. */

export const ROLES = ["observer", "delegate", "co-lead", "secretariat"] as const
export type Role = (typeof ROLES)[number]

/** What can be asked of a draft. */
export type Right =
  | "read"
  /** Propose, bracket, withdraw and take positions for one's own party. */
  | "propose"
  /** Change agreed text and the structure of paragraphs; group, ungroup, factor, move, renumber. */
  | "edit"
  | "decide"
  | "consolidate"
  | "import"

const RIGHTS: Readonly<Record<Role, Readonly<Record<Right, boolean>>>> = {
  observer: {
    read: true,
    propose: false,
    edit: false,
    decide: false,
    consolidate: false,
    import: false,
  },
  delegate: {
    read: true,
    propose: true,
    edit: false,
    decide: false,
    consolidate: false,
    import: false,
  },
  "co-lead": {
    read: true,
    propose: true,
    edit: true,
    decide: true,
    consolidate: false,
    import: true,
  },
  secretariat: {
    read: true,
    propose: true,
    edit: true,
    decide: false,
    consolidate: true,
    import: true,
  },
}

/** Whether a role has a right. */
export function may(role: Role, right: Right): boolean {
  return RIGHTS[role][right]
}
