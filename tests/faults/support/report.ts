/**
 * What was measured in the long form, a line for each figure, and the bounds that it is held against.
 * In the short form, on whatever machine, nothing is held against a clock.
 */

import { expect } from "vitest"
import { LONG } from "./server.ts"

/** Prints a figure of a row of the table in docs/security.md. */
export function report(row: string, what: string, value: number | string): void {
  if (LONG) process.stdout.write(`row ${row}: ${what}: ${shown(value)}\n`)
}

/** Prints a figure and holds it against its bound, in the long form. */
export function bounded(row: string, what: string, value: number, most: number): void {
  report(row, what, `${shown(value)} (at most ${most})`)
  if (LONG) expect(value, what).toBeLessThanOrEqual(most)
}

/** The value below which 95 of 100 are. */
export function p95(values: readonly number[]): number {
  return below(0.95, values)
}

/** The value below which half of them are. */
export function median(values: readonly number[]): number {
  return below(0.5, values)
}

function below(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function shown(value: number | string): string {
  return typeof value === "number" ? String(Math.round(value * 10) / 10) : value
}
