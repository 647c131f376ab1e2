/** SQLite answers at once; the interface promises, so that a store over a network fits it too. */

/** The same work, as a promise; what it throws rejects it. */
export function answer<A extends unknown[], R>(
  work: (...args: A) => R,
): (...args: A) => Promise<R> {
  return (...args) =>
    new Promise((resolve) => {
      resolve(work(...args))
    })
}
