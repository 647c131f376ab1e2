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
