/** People who type words that can be told apart, and what became of them. */

import { expect } from "vitest"
import { client, type Client } from "../../server/support/serving.ts"

export interface Typist extends Client {
  /** Words in the order in which they were typed, each one update. */
  readonly typed: string[]
  /** Types the next word, and in the same update what is to follow it. */
  next(more?: string): void
  /** Words of which the server said that they are safe on disk. */
  safe(): readonly string[]
  /** Goes, without a word. */
  leave(): void
}

/** Somebody at the demonstration draft who types; `name` is a word of its own. */
export function typist(
  server: { readonly port: number },
  cookie: string,
  name: string,
  over: typeof client = client,
): Typist {
  const person = over(server, cookie)
  const typed: string[] = []
  /** How many were typed when the present connection opened: its step 2 brings all of them. */
  let before = 0
  const safe = new Set<string>()
  const account = () => {
    const counted = person.durable.at(-1)
    if (counted === undefined) return
    for (const word of typed.slice(0, before + counted)) safe.add(word)
  }
  person.provider.on("status", ({ status }) => {
    if (status !== "connected") return
    account()
    person.durable.length = 0
    before = typed.length
  })
  return {
    ...person,
    typed,
    next(more = "") {
      const word = `<${name}.${typed.length}>`
      typed.push(word)
      person.type(word + more)
    },
    safe() {
      account()
      return [...safe]
    },
    leave: () => person.provider.destroy(),
  }
}

/** Words of which there is not exactly one in a text. */
export function notOnce(words: Iterable<string>, text: string): string[] {
  return [...words].filter((word) => text.split(word).length !== 2)
}

/** All words that a text holds. */
export function wordsIn(text: string): string[] {
  return text.match(/<[\w-]+\.\d+>/g) ?? []
}

/** How long something takes, in milliseconds. */
export async function lasting(work: Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work
  return performance.now() - start
}

export function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis))
}

/** Waits until a value is as expected; long, since these tests share a machine with others. */
export function eventually<T>(read: () => T, message = "") {
  return expect.poll(read, { timeout: 60_000, interval: 20, message })
}
