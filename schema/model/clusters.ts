/**
 * Which brackets are alternatives to each other (SEEDS 5.2), unless a record says otherwise.
 *
 * Groups are found within a run by adjacency; records can name a cluster that stands elsewhere, so
 * groups of one name are joined over the whole draft afterwards.
 */

import { partitionPoint } from "../base/partitionPoint.ts"
import { OBJECT_REPLACEMENT, sideOf, type Paragraph } from "./body.ts"
import type { Node } from "./brackets.ts"
import type { Bracket, Cluster } from "./derived.ts"
import type { BracketRecord, MembershipRecord } from "./records.ts"

/** The brackets of one decision within a run. */
export interface Group {
  /** The cluster's id: as a record names it, or the first member's id. */
  readonly id: string
  readonly members: readonly Bracket[]
  readonly explicit: boolean
  /** True when a record names a cluster whose own bracket is not in this group: it may stand elsewhere. */
  readonly elsewhere: boolean
}

interface Assignment {
  /** Undefined: nothing is recorded. Null: alone. */
  readonly cluster: string | null | undefined
  readonly explicit: boolean
}

export interface ClusterRecords {
  readonly brackets: ReadonlyMap<string, BracketRecord>
  readonly membership: ReadonlyMap<string, MembershipRecord>
}

function assignmentOf(node: Node, { brackets, membership }: ClusterRecords): Assignment {
  const chosen = membership.get(node.pair.id)
  return chosen
    ? { cluster: chosen.cluster, explicit: true }
    : { cluster: brackets.get(node.pair.record)?.cluster, explicit: false }
}

/**
 * Groups the negotiation brackets of a run, in order of their first member.
 *
 * Consecutive siblings with only spaces, `/`, `or`, `或` or note references between them belong
 * together; a paragraph or line break separates. A recorded cluster overrides: null stands alone, two
 * different names never join, and a bracket that a member chose to put into a cluster elsewhere does
 * not pull its neighbours along.
 */
export function groupsOfRun(
  nodes: readonly Node[],
  paragraphs: readonly Paragraph[],
  records: ClusterRecords,
): readonly Group[] {
  const groups: Group[] = []
  const roots = nodes.filter((node) => node.parent === null)
  for (const siblings of [roots, ...nodes.map((node) => node.children)]) {
    for (const chain of chainsOf(siblings, paragraphs)) {
      const assignments = chain.map((node) => assignmentOf(node, records))
      groups.push(...groupsOfChain(chain, assignments))
    }
  }
  if (groups.length < 2) return groups
  const order = new Map(nodes.map((node, i) => [node.pair.id, i]))
  const place = (group: Group) => order.get(group.members[0]?.id ?? "") ?? 0
  return groups.sort((a, b) => place(a) - place(b))
}

/** Runs of siblings that the rule of adjacency joins. */
function chainsOf(siblings: readonly Node[], paragraphs: readonly Paragraph[]): Node[][] {
  const chains: Node[][] = []
  let last: Node | undefined
  for (const node of siblings) {
    const joins =
      last?.bracket.class === "negotiation" &&
      node.bracket.class === "negotiation" &&
      areAdjacent(last, node, paragraphs)
    if (joins) chains.at(-1)?.push(node)
    else if (node.bracket.class === "negotiation") chains.push([node])
    last = node
  }
  return chains
}

/** What may stand between two alternatives: spaces, and one `/`, `or` or `或` (SEEDS 5.2 rules 2, 3). */
const BETWEEN = /^[^\S\n\v\f\r\u2028\u2029]*(?:(?:\/|or|或)[^\S\n\v\f\r\u2028\u2029]*)?$/u

function areAdjacent(left: Node, right: Node, paragraphs: readonly Paragraph[]): boolean {
  if (left.closeSlot !== right.openSlot || right.start < left.end) return false
  const paragraph = paragraphs[left.closeSlot]
  if (!paragraph || right.openAt - left.closeAt > 40) return false
  let between = ""
  for (let at = left.closeAt + 1; at < right.openAt; at++) {
    const character = paragraph.text.charAt(at)
    if (character === OBJECT_REPLACEMENT && standsAt(paragraph.refs, at)) continue
    if (sideOf(character) !== undefined && standsAt(paragraph.tokens, at)) continue
    between += character
  }
  return BETWEEN.test(between)
}

/** Whether one of the marks, ascending, is that of a character. */
function standsAt(marks: readonly { readonly at: number }[], at: number): boolean {
  return marks[partitionPoint(marks, (mark) => mark.at < at)]?.at === at
}

function groupsOfChain(chain: readonly Node[], assignments: readonly Assignment[]): Group[] {
  const ids = new Set(chain.map((node) => node.pair.id))
  const groups: Group[] = []
  let members: Bracket[] = []
  let name: string | undefined
  let explicit = false
  /** True when the last member chose a cluster of another place, or to stand alone. */
  let apart = false
  const finish = () => {
    const first = members[0]
    if (!first) return
    const id = name ?? first.id
    groups.push({
      id,
      members,
      explicit,
      elsewhere: name !== undefined && !members.some((member) => member.id === name),
    })
    members = []
    name = undefined
    explicit = false
  }
  chain.forEach((node, i) => {
    const { cluster, explicit: chosen } = assignments[i] ?? { cluster: undefined, explicit: false }
    const goes = cluster === null || (chosen && cluster !== undefined && !ids.has(cluster))
    const same = typeof cluster === "string" && cluster === name
    const conflicts = typeof cluster === "string" && name !== undefined && cluster !== name
    if (members.length > 0 && !same && (conflicts || goes || apart)) finish()
    members.push(node.bracket)
    if (typeof cluster === "string") name = cluster
    explicit ||= chosen
    apart = goes
  })
  finish()
  return groups
}

/** The cluster of groups that are one decision, given in order of the text. */
export function clusterOf(groups: readonly Group[]): Cluster {
  const members = groups.flatMap((group) => group.members)
  const [first] = members
  const [group] = groups
  if (!first || !group) throw new Error("a cluster has a member")
  return {
    id: group.id,
    kind: members.length > 1 ? "alternatives" : "optional",
    brackets: members.map((member) => member.id),
    parent: first.parent,
    depth: first.depth,
    place: first.open,
    explicit: groups.some((each) => each.explicit),
  }
}
