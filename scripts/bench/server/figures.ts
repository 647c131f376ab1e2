/** Counting for a load: durations by tenths of a millisecond, and who received what how often. */

/** A duration is kept to a tenth of a millisecond; what takes longer than 20 s counts as that. */
const PER_MILLISECOND = 10
const BUCKETS = 20_000 * PER_MILLISECOND

export interface Histogram {
  readonly count: number
  /** Notes one duration in milliseconds. */
  add(milliseconds: number): void
  /** The duration that this share of all (0 to 1) did not exceed; 0 when none was noted. */
  percentile(share: number): number
}

/** A histogram that holds millions of durations in the memory of thousands. */
export function createHistogram(): Histogram {
  const buckets = new Uint32Array(BUCKETS)
  let count = 0
  return {
    get count() {
      return count
    },
    add(milliseconds) {
      const bucket = Math.floor(milliseconds * PER_MILLISECOND)
      const kept = Math.max(0, Math.min(BUCKETS - 1, bucket))
      buckets[kept] = (buckets[kept] ?? 0) + 1
      count++
    },
    percentile(share) {
      const wanted = Math.max(1, Math.ceil(count * share))
      let reached = 0
      for (let bucket = 0; bucket < BUCKETS && count > 0; bucket++) {
        reached += buckets[bucket] ?? 0
        if (reached >= wanted) return (bucket + 1) / PER_MILLISECOND
      }
      return 0
    },
  }
}

/** What one receiver has heard of each writer. */
export interface Hearing {
  readonly heard: number
  readonly doubled: number
  /**
   * Notes that the token `seq` of `writer` arrived; answers whether for the first time. A writer's
   * tokens arrive in the order of writing: one that was overtaken counts as lost, and as doubled
   * when it comes.
   */
  hear(writer: number, seq: number): boolean
}

/** Starts with nothing heard of so many writers. */
export function createHearing(writers: number): Hearing {
  const next = new Uint32Array(writers)
  let heard = 0
  let doubled = 0
  return {
    get heard() {
      return heard
    },
    get doubled() {
      return doubled
    },
    hear(writer, seq) {
      if (seq < (next[writer] ?? 0)) {
        doubled++
        return false
      }
      next[writer] = seq + 1
      heard++
      return true
    },
  }
}

/** How tokens found in a text differ from those that were written. */
export interface Difference {
  readonly lost: number
  readonly doubled: number
}

/** Compares what was written, as tokens `writer/seq`, with what is there. */
export function differenceOf(written: readonly string[], found: readonly string[]): Difference {
  const times = new Map<string, number>()
  for (const token of found) times.set(token, (times.get(token) ?? 0) + 1)
  let [lost, doubled] = [0, 0]
  for (const token of written) {
    const here = times.get(token) ?? 0
    if (here === 0) lost++
    else doubled += here - 1
  }
  return { lost, doubled }
}
