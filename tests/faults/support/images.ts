/**
 * What a crash leaves on the disk: every file that can stand there when the writes between one moment
 * and the next stop after some byte.
 *
 * SQLite appends to the log, waits for the disk, and copies what the log holds into the database when
 * the log is long; then it begins the log anew from its first byte. So between two moments the log is
 * the new one up to some byte and the old one behind it; and while the database changes, the log is
 * whole, and any part of the database may be new already.
 */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { between } from "../../support/random.ts"

/** The two files of a database at one moment. */
export interface Files {
  readonly database: Buffer
  readonly log: Buffer
}

/** An image, and where the writes stopped. */
export interface Image extends Files {
  readonly at: string
}

const PAGE = 4096
const LOG_HEAD = 32
const FRAME = 24 + PAGE
const SECTOR = 512

export function filesOf(file: string): Files {
  const log = `${file}-wal`
  return {
    database: readFileSync(file),
    log: existsSync(log) ? readFileSync(log) : Buffer.alloc(0),
  }
}

/** Puts an image in the place of a database. */
export function putImage(file: string, { database, log }: Files): void {
  for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true })
  writeFileSync(file, database)
  if (log.length > 0) writeFileSync(`${file}-wal`, log)
}

/** At which bytes of the log the writes stop: at each, or around the borders of what is written. */
export interface Cuts {
  readonly at: "each byte" | "borders"
  /** Beyond so many, some of them, evenly. */
  readonly most: number
}

/** Images of a crash while the log was written from one moment to the next. */
export function* logCuts(before: Files, after: Files, cuts: Cuts): Generator<Image> {
  const [from, to] = changed(before.log, after.log)
  const all = Array.from({ length: to - from }, (_, i) => from + i).filter(
    (at) => cuts.at === "each byte" || isNearBorder(at) || at === to - 1,
  )
  const stride = Math.max(1, Math.ceil(all.length / cuts.most))
  for (const at of all.filter((_, i) => i % stride === 0)) {
    const log = Buffer.concat([after.log.subarray(0, at), before.log.subarray(at)])
    yield { database: before.database, log, at: `byte ${at} of the log` }
  }
}

/** The same on a disk that has its own order: any sectors of what was written are there, others not. */
export function* logHoles(
  before: Files,
  after: Files,
  random: () => number,
  count: number,
): Generator<Image> {
  const [from, to] = changed(before.log, after.log)
  for (let i = 0; i < count && to > from; i++) {
    const log = Buffer.alloc(after.log.length)
    before.log.copy(log)
    for (let at = from - (from % SECTOR); at < to; at += SECTOR)
      if (random() < 0.7) after.log.copy(log, at, at, at + SECTOR)
    // What was written before lay on the disk already.
    before.log.copy(log, 0, 0, Math.min(from, before.log.length))
    yield { database: before.database, log, at: `holes ${i} in the log from byte ${from}` }
  }
}

/** Images of a crash while the log, which is whole, was copied into the database. */
export function* databaseCuts(
  before: Files,
  after: Files,
  random: () => number,
  count: number,
): Generator<Image> {
  const log = after.log.length > 0 ? after.log : before.log
  const [from, to] = changed(before.database, after.database)
  if (to <= from) return
  const database = () => {
    const made = Buffer.alloc(Math.max(before.database.length, after.database.length))
    before.database.copy(made)
    return made
  }
  for (let i = 0; i < count; i++) {
    const [cut, torn] = [database(), database()]
    const at = between(random, from, to)
    after.database.copy(cut, from, from, at)
    yield { database: cut, log, at: `byte ${at} of the database` }
    for (let page = 0; page < torn.length; page += SECTOR)
      if (random() < 0.5) after.database.copy(torn, page, page, page + SECTOR)
    yield { database: torn, log, at: `sectors ${i} of the database` }
  }
}

function isNearBorder(at: number): boolean {
  const inFrame = (at - LOG_HEAD + FRAME) % FRAME
  return at <= LOG_HEAD + 1 || [0, 1, 8, 24, 25, 2000, FRAME - 1].includes(inFrame)
}

/** The range of bytes in which two files differ. */
function changed(before: Buffer, after: Buffer): [from: number, to: number] {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let to = after.length
  if (before.length >= after.length) while (to > from && before[to - 1] === after[to - 1]) to--
  return [from, to]
}
