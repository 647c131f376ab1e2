/** Pasted HTML before the browser parses it. */

const TAG = /<[a-z][^>]*>/gi
const HANDLER = /([\s/"'])on[a-z]+(?=\s*=)/gi

/**
 * HTML without attributes that would be scripts. They would not run: it is parsed in a document of its
 * own, and the page's policy forbids them. But each would be reported as an attack on that policy, and
 * pages from which people copy are full of them.
 */
export function withoutHandlers(html: string): string {
  return html.replace(TAG, (tag) => tag.replace(HANDLER, "$1data-was"))
}
