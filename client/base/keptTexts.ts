/** What this device keeps of a person's own text, over all drafts: also of those that are not open to them. */

import { say } from "../language/say.ts"
import { placeOnDevice, seenIn, type Device } from "./device.ts"
import { wordsOf } from "./givenBack.ts"
import type { HeldText } from "./heldText.ts"
import type { Work } from "./keeping.ts"
import type { PrivateDraft } from "./privateDrafts.ts"
import type { UnsentWords } from "./unsent.ts"

export interface KeptText {
  /** The name under which it is kept. */
  readonly name: string
  /** Id of the draft. */
  readonly draft: string
  readonly words: string
  /** Why it is in no draft, as a sentence; null: it was not delivered yet. */
  readonly reason: string | null
  /** ISO 8601, UTC. */
  readonly at: string
}

/** The words that are kept for a person, oldest first; nothing where the device cannot be read. */
export async function keptTexts(device: Device, person: string): Promise<readonly KeptText[]> {
  const place = placeOnDevice(person)
  const found = await device.all(place).catch(() => new Map<string, unknown>())
  const texts = [...found].flatMap(([name, value]): KeptText[] => {
    const [draft = "", kind] = name.slice(place.length).split("/")
    if (seenIn(value) !== null) return []
    const { words, reason, at } =
      kind === "held"
        ? (value as HeldText)
        : kind === "comment"
          ? { ...(value as UnsentWords), reason: null }
          : kind === "private"
            ? { ...(value as PrivateDraft), reason: say.drafting.private.only }
            : { words: wordsOf((value as Work).versions), reason: null, at: (value as Work).at }
    return words.trim() === ""
      ? []
      : [{ name, draft: decodeURIComponent(draft), words, reason, at }]
  })
  return texts.toSorted((a, b) => (a.at < b.at ? -1 : 1))
}
