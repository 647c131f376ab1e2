/** What the view of a rendition says of itself, in the language of the page. */

import type { Derived } from "../../schema/model/derived.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { planOf } from "../../schema/renditions/plan.ts"
import { say } from "../language/say.ts"

/** In English it reads as the notice of the rendition when that is taken along. */
export function noticeOf(
  { records }: Draft,
  derived: Derived,
  form: "bracketed" | "agreed",
): string {
  const { notice } = say.views
  if (form === "bracketed") return `${notice.bracketed} ${notice.informal}`
  const { open } = planOf(derived, records, { as: form })
  const alternatives = open.filter((cluster) => cluster.kind === "alternatives").length
  const optional = open.length - alternatives
  const supported = [...records.decisions.values()].filter((each) => each.level === "supported")
  return [
    notice.agreed,
    alternatives > 0 && notice.alternatives(alternatives),
    optional > 0 && notice.optional(optional),
    supported.length > 0 && notice.provisional(supported.length),
    notice.informal,
  ]
    .filter((sentence) => sentence !== false)
    .join(" ")
}
