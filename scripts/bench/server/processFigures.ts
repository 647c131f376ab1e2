/** What a process and the machine have used, read from /proc: Linux only. */

import { readFileSync } from "node:fs"
import { cpus } from "node:os"

/** Ticks in a second, as Linux counts them for programs. */
const TICKS = 100

export interface Used {
  /** Processor time of the server in ms. */
  readonly server: number
  /** Processor time of this process in ms. */
  readonly load: number
  /** Processor time of all others on the machine in ms. */
  readonly others: number
  readonly at: number
}

/** How much of one core was used between two readings, in percent; of `others`, of all cores. */
export interface Share {
  readonly server: number
  readonly load: number
  readonly others: number
}

/** Reads what was used until now. */
export function usedUntilNow(pid: number): Used {
  const fields = statOf(pid)
  const server = ((fields[11] ?? 0) + (fields[12] ?? 0)) * (1000 / TICKS)
  const { user, system } = process.cpuUsage()
  const load = (user + system) / 1000
  const all = readFileSync("/proc/stat", "utf8").split("\n", 1)[0]?.split(/\s+/).slice(1) ?? []
  const [busyUser = 0, nice = 0, kernel = 0, , , irq = 0, soft = 0] = all.map(Number)
  const busy = (busyUser + nice + kernel + irq + soft) * (1000 / TICKS)
  return { server, load, others: busy - server - load, at: performance.now() }
}

/** What was used from one reading to the next. */
export function shareOf(from: Used, to: Used): Share {
  const percent = (used: number) => (used / (to.at - from.at)) * 100
  return {
    server: percent(to.server - from.server),
    load: percent(to.load - from.load),
    others: Math.max(0, percent(to.others - from.others)) / cpus().length,
  }
}

/** Resident memory of a process in MB: now, and the most it ever was. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8")
  const megabytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / 1024
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") }
}

/** The numbers of /proc/PID/stat after the program's name, which may hold spaces. */
function statOf(pid: number): number[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
  return stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number)
}
