/** Binary search. */

/**
 * How many items stand before the first that fails a test, where all that pass it come first: the
 * index of that first one, in a number of steps logarithmic in the length of the list.
 */
export function partitionPoint<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0
  for (let high = items.length; low < high;) {
    const middle = (low + high) >> 1
    if (passes(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
