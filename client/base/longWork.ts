/** Asking the server for what can take long on a slow line: how far it is, and giving it up. */

import type { Fault } from "../../schema/base/fault.ts"
import { answerTo, notReached, refusalOf, tells } from "./asking.ts"

/** How far long work is. Counts are bytes, before or after what a server packs. */
export interface Advance {
  /** What goes on: sending to the server, its own work, or receiving. */
  readonly stage: "sending" | "working" | "receiving"
  readonly done: number
  /** Null while nobody knows. */
  readonly all: number | null
}

/** Follows work that can take long, and can be told to give up. */
export interface Following {
  readonly signal: AbortSignal
  readonly follow: (advance: Advance) => void
}

/**
 * Posts JSON and follows it on its way, which `fetch` does not tell. Answers what the server answered,
 * or null when it was given up; refuses as `ask` does.
 */
export function sendLong(
  address: string,
  send: unknown,
  { signal, follow }: Following,
): Promise<unknown> {
  const body = new Blob([JSON.stringify(send)], { type: "application/json" })
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const giveUp = () => request.abort()
    const end = (answer: unknown) => {
      signal.removeEventListener("abort", giveUp)
      resolve(answer)
    }
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      follow({ stage: "sending", done: Math.min(loaded, total), all: total }),
    )
    request.upload.addEventListener("load", () =>
      follow({ stage: "working", done: body.size, all: body.size }),
    )
    request.addEventListener("load", () =>
      end(answerTo(request.status, readJson(request.responseText))),
    )
    request.addEventListener("error", () => end(notReached()))
    request.addEventListener("abort", () => end(null))
    signal.addEventListener("abort", giveUp)
    request.open("POST", address)
    for (const [name, value] of Object.entries(tells())) request.setRequestHeader(name, value)
    follow({ stage: "sending", done: 0, all: body.size })
    request.send(body)
    if (signal.aborted) giveUp()
  })
}

/** Fetches a file and follows what has come. Answers null when it was given up; refuses as `ask` does. */
export async function fetchLong(
  address: string,
  { signal, follow }: Following,
): Promise<Blob | Fault | null> {
  follow({ stage: "working", done: 0, all: null })
  try {
    const response = await fetch(address, {
      signal,
      headers: { "accept-language": tells()["accept-language"] },
    })
    if (!response.ok) return refusalOf(response.status, readJson(await response.text()))
    const parts: BlobPart[] = []
    let done = 0
    const reader = response.body?.getReader()
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      parts.push(part.value)
      done += part.value.byteLength
      follow({ stage: "receiving", done, all: null })
    }
    return new Blob(parts, { type: response.headers.get("content-type") ?? "" })
  } catch {
    return signal.aborted ? null : notReached()
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
