/**
 * Comments: beginning a thread, answering, settling and reopening it, taking back one's own words.
 *
 * A comment belongs to no history of the text: undo takes back what one wrote in the draft, and a
 * thread stays for those who answer it at this moment.
 */

import { fault, isFault, type Fault } from "../base/fault.ts"
import { mentionsIn, type Addressable } from "../model/addressing.ts"
import type { ThreadMessage, ThreadRecord } from "../model/records.ts"
import { threadsOf, type Thread } from "../model/threads.ts"
import { signature } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { readRecords } from "./reading.ts"
import type { ThreadPlace } from "./commentPlace.ts"

/** What is said, and among whom the names after an `@` are looked for. */
interface Words {
  readonly text: string
  readonly addressable?: readonly Addressable[]
}

/** As much as the gate takes of one comment, in UTF-16 code units. */
const LONGEST = 20_000

/**
 * Begins a thread at a place (`commentPlace.ts`). One map entry; answers its id.
 *
 * Refuses `nothing-to-do` (no words) and `too-large`.
 */
export function beginThread(
  context: Context,
  request: { readonly place: ThreadPlace } & Words,
): Applied<string> | Fault {
  const text = wordsIn(request.text)
  if (isFault(text)) return text
  return say(context, { ...request.place, messages: [message(context, text, request.addressable)] })
}

/** Answers in a thread. One map entry; answers its key. Refuses as `beginThread`, and `not-found`. */
export function answerThread(
  context: Context,
  request: { readonly thread: string } & Words,
): Applied<string> | Fault {
  const thread = threadIn(context, request.thread)
  const text = wordsIn(request.text)
  if (isFault(thread)) return thread
  if (isFault(text)) return text
  return say(context, later(thread.id, message(context, text, request.addressable)))
}

/** Settles a thread. One map entry. Refuses `not-found` and `nothing-to-do`. */
export function resolveThread(
  context: Context,
  request: { readonly thread: string },
): Applied<string> | Fault {
  const thread = threadIn(context, request.thread)
  if (isFault(thread)) return thread
  if (thread.resolved) return fault("nothing-to-do", "That discussion is settled already.")
  return say(context, later(thread.id, { ...message(context, ""), deed: "resolved" }))
}

/** Opens a settled thread again. One map entry. Refuses `not-found` and `nothing-to-do`. */
export function reopenThread(
  context: Context,
  request: { readonly thread: string },
): Applied<string> | Fault {
  const thread = threadIn(context, request.thread)
  if (isFault(thread)) return thread
  if (!thread.resolved) return fault("nothing-to-do", "That discussion is open.")
  return say(context, later(thread.id, { ...message(context, ""), deed: "reopened" }))
}

/**
 * Takes back what the actor said: `said` is its id (`schema/model/threads.ts`). The thread stays.
 *
 * Refuses `not-found` and `not-yours`.
 */
export function takeBackWords(
  context: Context,
  request: { readonly thread: string; readonly said: string },
): Applied | Fault {
  const { document, actor } = context
  const thread = threadIn(context, request.thread)
  if (isFault(thread)) return thread
  const said = thread.said.find(({ id }) => id === request.said)
  if (!said) return fault("not-found", "Those words were taken back already.")
  if (said.by !== actor.person || said.party !== actor.party)
    return fault("not-yours", "Everybody takes back their own words and no others.")
  const record = document.threads.get(said.record)
  const messages = record?.messages.filter((_, i) => `${said.record}#${i}` !== said.id) ?? []
  write(context, () => {
    // Of what was said later nothing is left; a thread keeps its place.
    if (!record || (record.of !== undefined && messages.length === 0))
      document.threads.delete(said.record)
    else document.threads.set(said.record, { ...record, messages })
  })
  return { applied: true, value: undefined }
}

function threadIn({ document }: Context, id: string): Thread | Fault {
  const thread = threadsOf(readRecords(document).threads).get(id)
  return thread ?? fault("not-found", "That discussion is no longer there.")
}

function wordsIn(text: string): string | Fault {
  const words = text.trim()
  if (words === "") return fault("nothing-to-do", "Write something first.")
  if (words.length > LONGEST)
    return fault("too-large", "A comment holds 20,000 characters at most. Make it shorter.")
  return words
}

/** As many mentions as the gate takes in one comment; those after stay plain words. */
const MOST_MENTIONS = 100

function message(
  context: Context,
  text: string,
  addressable: readonly Addressable[] = [],
): ThreadMessage {
  const mentions = mentionsIn(text, addressable).slice(0, MOST_MENTIONS)
  const said = { ...signature(context), party: context.actor.party, text }
  return mentions.length > 0 ? { ...said, mentions } : said
}

function later(thread: string, said: ThreadMessage): ThreadRecord {
  return { from: null, to: null, quote: "", of: thread, messages: [said] }
}

function say(context: Context, record: ThreadRecord): Applied<string> {
  const key = context.newId()
  write(context, () => context.document.threads.set(key, record))
  return { applied: true, value: key }
}

function write({ document, origin }: Context, change: () => void): void {
  document.doc.transact((transaction) => {
    transaction.meta.set("addToHistory", false)
    change()
  }, origin)
}
