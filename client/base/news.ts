/** What is to be told to the person at this screen, kept until somebody listens. */

import type { News } from "./session.ts"

export interface Newscast {
  tell(news: News): void
  /** Calls with what was told while nobody listened, then with each piece of news. */
  listen(listener: (news: News) => void): () => void
}

/** Nothing told yet, nobody listening. */
export function createNews(): Newscast {
  const listeners = new Set<(news: News) => void>()
  let untold: News[] = []
  return {
    tell(news) {
      if (listeners.size === 0) untold.push(news)
      for (const listener of [...listeners]) listener(news)
    },
    listen(listener) {
      listeners.add(listener)
      const before = untold
      untold = []
      for (const news of before) listener(news)
      return () => void listeners.delete(listener)
    },
  }
}
