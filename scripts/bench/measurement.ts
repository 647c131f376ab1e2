/** What a measurement answers, and how a duration is taken. */

export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly goal?: string
}

/** Median duration in ms of `times` calls, after one call that is not counted. */
export function medianOf(times: number, work: () => void): number {
  work()
  const durations = Array.from({ length: times }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  durations.sort((a, b) => a - b)
  return durations[Math.floor(times / 2)] ?? 0
}
