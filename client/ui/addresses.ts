/** Addresses of the pages that this program draws. */

/** Address of a group's page. */
export function groupPath(group: string): string {
  return `/groups/${encodeURIComponent(group)}`
}

/** The id that stands in an address such as `/groups/:id`; null on every other address. */
export function idIn(address: string, first: "drafts" | "groups"): string | null {
  const found = new RegExp(`^/${first}/([^/]+)/?$`).exec(address)?.[1]
  return found === undefined ? null : decodeURIComponent(found)
}

/** Address of a draft's window for the projector. */
export function projectorPath(draft: string): string {
  return `/drafts/${encodeURIComponent(draft)}/plenary`
}

/** The id of the draft whose window for the projector an address asks for. */
export function projectorIdIn(address: string): string | null {
  const [draft, ...rest] = address.split(/\/plenary\/?$/)
  return rest.length === 0 ? null : idIn(draft ?? "", "drafts")
}
