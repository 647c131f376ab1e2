/** Drafts as they look on paper, rendered: for tests of what a reader sees. */

import type { Body, Paragraph } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import type { Draft } from "../../../schema/model/draft.ts"
import type { DecisionRecord, Outcome, Records } from "../../../schema/model/records.ts"
import { render } from "../../../schema/renditions/render.ts"
import type { Rendition, RenditionOptions } from "../../../schema/renditions/rendition.ts"
import { build, draftOf } from "../../support/build.ts"

/** Renders a draft, deriving what it needs. */
export function rendered(draft: Draft, options: RenditionOptions): Rendition {
  return render(draft, derive(draft.body, draft.records), options)
}

/** The texts of the paragraphs outside tables. */
export function textsOf(rendition: Rendition): string[] {
  return rendition.blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []))
}

/** The paragraphs of a body written as in `build`, rendered. */
export function shown(
  source: string | readonly (string | Paragraph)[] | Body,
  as: RenditionOptions["as"],
  records: Partial<Records> = {},
  options: Partial<RenditionOptions> = {},
): string[] {
  const body =
    typeof source === "string" ? build(source) : "sheets" in source ? source : build(...source)
  return textsOf(rendered(draftOf(body, records), { ...options, as }))
}

/** A decision of the group, without a meeting. */
export function decided(outcome: Outcome): DecisionRecord {
  return {
    ...outcome,
    level: "supported",
    meeting: "",
    reason: "",
    by: "co-lead",
    at: "2026-01-05T10:00:00Z",
  }
}

/** Decision records from cluster ids and outcomes. */
export function decisions(of: Readonly<Record<string, Outcome>>): Pick<Records, "decisions"> {
  return { decisions: new Map(Object.entries(of).map(([id, each]) => [id, decided(each)])) }
}
