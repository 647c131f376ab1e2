/** What people of each role do lawfully, picked at random. */

import { paragraphsOf } from "../../../schema/model/body.ts"
import type { Place } from "../../../schema/model/derived.ts"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import { consolidate, previewConsolidation } from "../../../schema/operations/consolidate.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { decide, reopen } from "../../../schema/operations/decide.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import {
  applySplices,
  findParagraph,
  paragraphElements,
} from "../../../schema/operations/elements.ts"
import { extendDeletion } from "../../../schema/operations/extend.ts"
import { factor } from "../../../schema/operations/factor.ts"
import { group, ungroup } from "../../../schema/operations/group.ts"
import { linkClusters } from "../../../schema/operations/issues.ts"
import { moveParagraphs } from "../../../schema/operations/move.ts"
import { editOwnText } from "../../../schema/operations/ownText.ts"
import { setKind, setLevel } from "../../../schema/operations/paragraphs.ts"
import { clearPosition, takePosition } from "../../../schema/operations/positions.ts"
import {
  proposeAlternative,
  proposeDeletion,
  proposeInsertion,
  proposeReplacement,
} from "../../../schema/operations/propose.ts"
import { proposeParagraph } from "../../../schema/operations/proposeParagraph.ts"
import { readBody, readRecords } from "../../../schema/operations/reading.ts"
import { renumber } from "../../../schema/operations/renumber.ts"
import { withdraw } from "../../../schema/operations/withdraw.ts"
import { whoStandsAgainst } from "../../../schema/sharing/consensus.ts"
import { answerOf } from "../../../schema/sharing/roles.ts"
import type { Outcome } from "../../../schema/model/records.ts"
import { between, pick, type Random } from "../../support/random.ts"
import type { Person } from "./people.ts"

const WORDS = ["may", "可", "as [--] needed", "قد", "all [or some]", "x ] y", "shall adopt"]

export type Act = (person: Person, random: Random) => unknown

function passage(random: Random, document: DraftDocument): { from: Place; to: Place } {
  const paragraphs = paragraphsOf(readBody(document.body))
  const first = between(random, 0, paragraphs.length - 1)
  const last = random() < 0.8 ? first : between(random, first, paragraphs.length - 1)
  const place = (index: number): Place => ({
    paragraph: paragraphs[index]?.id ?? "",
    offset: between(random, 0, paragraphs[index]?.text.length ?? 0),
  })
  const [from, to] = [place(first), place(last)]
  return first === last && to.offset < from.offset ? { from: to, to: from } : { from, to }
}

function anyBracket(random: Random, document: DraftDocument): string {
  const { brackets } = derivedNow(document)
  return brackets.length === 0 ? "none" : pick(random, brackets).id
}

function ownBracket({ context: { document, actor } }: Person, random: Random): string {
  const own = derivedNow(document).brackets.filter(
    ({ id }) => document.brackets.get(id)?.party === actor.party,
  )
  return own.length === 0 ? "none" : pick(random, own).id
}

function anyCluster(random: Random, document: DraftDocument): string {
  const { clusters } = derivedNow(document)
  return clusters.length === 0 ? "none" : pick(random, clusters).id
}

const proposing: Readonly<Record<string, Act>> = {
  bracket: ({ context }, random) => bracketPassage(context, passage(random, context.document)),
  insert: ({ context }, random) =>
    proposeInsertion(context, {
      at: passage(random, context.document).from,
      text: pick(random, WORDS),
      note: random() < 0.3 ? "why" : "",
    }),
  replace: ({ context }, random) =>
    proposeReplacement(context, {
      ...passage(random, context.document),
      text: pick(random, WORDS),
    }),
  delete: ({ context }, random) => proposeDeletion(context, passage(random, context.document)),
  alternative: ({ context }, random) =>
    proposeAlternative(context, {
      bracket: anyBracket(random, context.document),
      text: pick(random, WORDS),
    }),
  paragraph: ({ context }, random) =>
    proposeParagraph(context, {
      after: random() < 0.2 ? null : passage(random, context.document).from.paragraph,
      text: pick(random, WORDS),
    }),
  withdraw: (person, random) =>
    withdraw(person.context, {
      bracket: random() < 0.7 ? ownBracket(person, random) : anyBracket(random, person.document),
    }),
  position: ({ context }, random) =>
    takePosition(context, {
      bracket: anyBracket(random, context.document),
      stance: pick(random, ["support", "accept", "reserve", "oppose", "none"]),
    }),
  clear: ({ context }, random) =>
    clearPosition(context, { bracket: anyBracket(random, context.document) }),
  own: (person, random) => {
    const { context } = person
    const bracket = ownBracket(person, random)
    const found = derivedNow(context.document).bracket(bracket)
    if (!found) return undefined
    const inside = found.open.paragraph === found.close.paragraph
    const place = () => ({
      paragraph: found.open.paragraph,
      offset: between(random, found.open.offset + 1, found.close.offset),
    })
    const [one, other] = [place(), place()]
    const [from, to] = one.offset <= other.offset ? [one, other] : [other, one]
    return inside
      ? editOwnText(context, { bracket, from, to, text: pick(random, WORDS) })
      : undefined
  },
  extend: (person, random) => {
    const { context } = person
    const bracket = ownBracket(person, random)
    const found = derivedNow(context.document).bracket(bracket)
    if (!found) return undefined
    const { paragraph, offset } = found.close
    const [from, to] = [offset + 1, offset + 1 + between(random, 1, 5)]
    return extendDeletion(context, {
      bracket,
      from: { paragraph, offset: from },
      to: { paragraph, offset: to },
    })
  },
}

const deciding: Readonly<Record<string, Act>> = {
  decide: ({ context, standing }, random) => {
    const { document } = context
    const cluster = derivedNow(document).cluster(anyCluster(random, document))
    if (!cluster) return undefined
    const outcome: Outcome =
      random() < 0.4
        ? { outcome: "choose", bracket: pick(random, cluster.brackets) }
        : { outcome: pick(random, ["keep", cluster.kind === "optional" ? "drop" : "none"]) }
    const answer = answerOf(standing.role, "decide", standing.policy)
    const against = whoStandsAgainst(cluster, outcome, readRecords(document))
    if (answer === "consensus" && against.length > 0) return undefined
    return decide(context, { ...outcome, cluster: cluster.id })
  },
}

const factoring: Readonly<Record<string, Act>> = {
  factor: ({ context, standing }, random) => {
    const { document, actor } = context
    const cluster = derivedNow(document).cluster(anyCluster(random, document))
    if (!cluster) return undefined
    const kinds = cluster.brackets.map((id) => document.brackets.get(id))
    const own = kinds.every((record) => record?.party === actor.party)
    const agreed = kinds.some((record) => record?.kind === "keep")
    // Words that only a party's additions share would become agreed text.
    if (answerOf(standing.role, "factor", standing.policy) === "own" && !(own && agreed))
      return undefined
    return factor(context, { cluster: cluster.id })
  },
}

const editing: Readonly<Record<string, Act>> = {
  type: ({ context }, random) => {
    const { document } = context
    const { from } = passage(random, document)
    const found = findParagraph(paragraphElements(document), from.paragraph)
    if (!found) return undefined
    const insert = [{ text: pick(random, ["x", "new ", "公"]), marks: [] }]
    document.doc.transact(
      () => applySplices([{ element: found.element, at: from.offset, remove: 0, insert }]),
      context.origin,
    )
    return true
  },
  erase: ({ context }, random) => {
    const { document } = context
    const { from } = passage(random, document)
    const found = findParagraph(paragraphElements(document), from.paragraph)
    if (!found) return undefined
    const { paragraph, element } = found
    const next = paragraph.tokens.find(({ at }) => at >= from.offset)?.at ?? paragraph.text.length
    const remove = Math.min(3, next - from.offset)
    if (remove === 0) return undefined
    document.doc.transact(
      () => applySplices([{ element, at: from.offset, remove, insert: [] }]),
      context.origin,
    )
    return true
  },
  reopen: ({ context }, random) => {
    const decided = [...context.document.decisions.keys()]
    return decided.length === 0 ? undefined : reopen(context, { cluster: pick(random, decided) })
  },
  ungroup: ({ context }, random) =>
    ungroup(context, { cluster: anyCluster(random, context.document) }),
  group: ({ context }, random) => {
    const { brackets } = derivedNow(context.document)
    const index = between(random, 0, brackets.length)
    return group(context, {
      brackets: [brackets[index]?.id ?? "none", brackets[index + 1]?.id ?? "none"],
    })
  },
  level: ({ context }, random) =>
    setLevel(context, {
      paragraph: passage(random, context.document).from.paragraph,
      level: between(random, 0, 4),
    }),
  kind: ({ context }, random) =>
    setKind(context, {
      paragraph: passage(random, context.document).from.paragraph,
      kind: pick(random, ["text", "item", "heading"]),
    }),
  move: ({ context }, random) => {
    const { from, to } = passage(random, context.document)
    const after = pick(random, paragraphsOf(readBody(context.document.body))).id
    return moveParagraphs(context, {
      first: from.paragraph,
      last: to.paragraph,
      after,
      note: random() < 0.5 ? "Moved." : "",
    })
  },
  renumber: ({ context }) => renumber(context),
  link: ({ context }, random) =>
    linkClusters(context, {
      title: "One dispute",
      clusters: [anyCluster(random, context.document), anyCluster(random, context.document)],
    }),
}

const consolidating: Readonly<Record<string, Act>> = {
  consolidate: ({ context }) => {
    const { asked } = previewConsolidation(context)
    return consolidate(context, { notes: new Map(asked.map((id) => [id, "keep"])) })
  },
}

/** What somebody of a role does, by name. */
export function actsOf({
  standing: { role, policy },
}: Pick<Person, "standing">): readonly (readonly [string, Act])[] {
  const can = (operation: Parameters<typeof answerOf>[1]) =>
    answerOf(role, operation, policy) !== "no"
  return Object.entries({
    ...(can("propose") && proposing),
    ...(can("decide") && deciding),
    ...(can("factor") && factoring),
    ...(can("edit") && editing),
    ...(can("consolidate") && consolidating),
  }).filter(([name]) => name !== "reopen" || can("reopen"))
}
