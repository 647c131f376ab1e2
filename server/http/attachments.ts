/** Files that are handed over as downloads: what delegations wrote is never a page of this server. */

import type { Response } from "express"

/** Sends a whole file. */
export function sendFile(response: Response, name: string, media: string, file: string): void {
  response.attachment(name)
  response.set("Content-Type", media).send(Buffer.from(file))
}

/** A title as the name of a file: words of any script, joined by hyphens. */
export function fileName(title: string): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? ["draft"]
  return Array.from(words.join("-")).slice(0, 80).join("")
}
