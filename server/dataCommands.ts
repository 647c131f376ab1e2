/**
 * Commands on the data of a server: backup, restore, verify, audit, versions. Reading is done on a
 * copy (dataCopies.ts): none of these commands ever writes to the data of a server.
 */

import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { fault, isFault, type Fault } from "../schema/base/fault.ts"
import { AUDIT_FORMATS, auditWriting } from "../schema/sharing/auditFiles.ts"
import { configFrom } from "./base/config.ts"
import { makeFilesForOwner } from "./base/ownFiles.ts"
import { databaseIn } from "./base/running.ts"
import { copyOf, settle, withCopy, withCopyOfFile } from "./dataCopies.ts"
import { sentenceOf } from "./inputs.ts"
import { handedOver, misused, type Outcome } from "./outcome.ts"
import { auditPages } from "./store/audit.ts"
import { MAIN_GROUP } from "./store/groups.ts"
import type { Store } from "./store/store.ts"
import { verify } from "./verify.ts"

type Environment = Readonly<Record<string, string | undefined>>

const OPTIONS = {
  group: { type: "string" },
  to: { type: "string" },
  out: { type: "string", short: "o" },
} as const

interface Arguments {
  readonly words: readonly string[]
  readonly group?: string
  readonly to?: string
  readonly out?: string
}

interface Command {
  /** How many words it takes, least and most, and what they are. */
  readonly words: readonly [least: number, most: number, what: string]
  readonly options: readonly (keyof typeof OPTIONS)[]
  readonly run: (data: string, asked: Arguments) => Promise<Outcome | Fault>
}

const COMMANDS = new Map<string, Command>([
  ["backup", { words: [1, 1, "a file to write"], options: [], run: backedUp }],
  ["restore", { words: [1, 1, "a backup"], options: [], run: restored }],
  ["verify", { words: [0, 1, "at most one backup"], options: [], run: verified }],
  ["audit", { words: [0, 0, "no file"], options: ["group", "to", "out"], run: audited }],
  ["versions", { words: [1, 2, "a draft, and a version"], options: ["out"], run: versionsOf }],
])

/** Runs one. The data folder is that of CHAPEAU_DATA. */
export async function dataCommand(
  name: string,
  args: readonly string[],
  env: Environment,
): Promise<Outcome | Fault> {
  makeFilesForOwner()
  const config = configFrom(env)
  if (isFault(config)) return config
  const command = COMMANDS.get(name)
  if (!command) throw new Error(`no command ${name}`)
  const asked = argumentsOf(command, args)
  return isFault(asked) ? asked : command.run(config.data, asked)
}

function argumentsOf({ words, options }: Command, args: readonly string[]): Arguments | Fault {
  const allowed = Object.fromEntries(options.map((option) => [option, OPTIONS[option]]))
  const [least, most, what] = words
  try {
    const read = parseArgs({ args: [...args], options: allowed, allowPositionals: true })
    const { length } = read.positionals
    if (length < least || length > most) return fault("bad-request", `This command takes ${what}.`)
    return { ...read.values, words: read.positionals }
  } catch (error) {
    return misused(error)
  }
}

async function backedUp(data: string, { words: [to = ""] }: Arguments): Promise<Outcome | Fault> {
  const file = resolve(to)
  if (existsSync(file))
    return fault("bad-file", `There is a file ${file} already; it is not written over.`)
  // Under its name only when it is whole and on the disk.
  const part = `${file}.part`
  try {
    const refused = await copyOf(data, part)
    if (refused) return refused
    const report = await withCopyOfFile(part, reportOn)
    if (isFault(report)) return report
    settle(part, file)
    return { ...report, out: `${file} was written.\n${report.out}` }
  } catch (error) {
    return fault("bad-file", sentenceOf(file, error))
  } finally {
    rmSync(part, { force: true })
  }
}

async function restored(data: string, { words: [from = ""] }: Arguments): Promise<Outcome | Fault> {
  const file = databaseIn(data)
  if (existsSync(file) || existsSync(`${file}-wal`))
    return fault("not-allowed", `${data} holds data already. Restore to a folder that is empty.`)
  const part = `${file}.part`
  try {
    mkdirSync(data, { recursive: true })
    copyFileSync(from, part)
    chmodSync(part, 0o600)
    const report = await withCopyOfFile(part, reportOn)
    if (isFault(report)) return report
    if (report.code !== 0)
      return {
        ...report,
        err: `${report.err}The backup is damaged and was not restored. Copied to ${file} by hand, it serves what is whole of it.\n`,
      }
    settle(part, file)
    return { ...report, out: `${file} was restored.\n${report.out}` }
  } catch (error) {
    return fault("bad-file", sentenceOf(from, error))
  } finally {
    rmSync(part, { force: true })
  }
}

async function verified(data: string, { words: [backup] }: Arguments): Promise<Outcome | Fault> {
  if (backup === undefined) return withCopy(data, reportOn)
  return existsSync(backup)
    ? withCopyOfFile(resolve(backup), reportOn)
    : fault("not-found", `There is no file ${backup}.`)
}

function audited(data: string, asked: Arguments): Promise<Outcome | Fault> {
  const { group = MAIN_GROUP, out } = asked
  const to = AUDIT_FORMATS.find((format) => format === (asked.to ?? "csv"))
  if (!to)
    return Promise.resolve(fault("bad-request", `--to is one of ${AUDIT_FORMATS.join(", ")}.`))
  return withCopy(data, async (store) => {
    const { begin, part, end } = auditWriting(group, to)
    const texts = [begin]
    for await (const entries of auditPages(store.audit, group))
      texts.push(part(entries, texts.length === 1))
    if (texts.length === 1 && !(await store.groups.group(group)))
      return fault("not-found", `There is no group ${group}.`)
    return handedOver([...texts, end].join(""), out)
  })
}

function versionsOf(
  data: string,
  { words: [draft = "", number], out }: Arguments,
): Promise<Outcome | Fault> {
  return withCopy(data, async (store) => {
    if (!(await store.draft(draft))) return fault("not-found", `There is no draft ${draft}.`)
    if (number === undefined) {
      const lines = (await store.versions.list(draft)).map((version) =>
        [version.number, version.at, version.hash, version.symbol, version.status, version.name]
          .map(inLine)
          .join("\t"),
      )
      return handedOver(lines.map((line) => `${line}\n`).join(""), out)
    }
    const version = await store.versions.one(draft, Number(number))
    if (!version) return fault("not-found", `The draft ${draft} has no version ${number}.`)
    return handedOver(version.json, out)
  })
}

/** A value that stays in its column: what people wrote may hold ends of lines, and what steers a terminal. */
function inLine(value: string | number): string {
  return String(value).replace(/\p{Cc}+/gu, " ")
}

async function reportOn(store: Store): Promise<Outcome> {
  const { whole, broken } = await verify(store)
  const end = broken.length === 0 ? ["All is as it was written."] : []
  return {
    code: broken.length === 0 ? 0 : 1,
    out: [...whole, ...end].map((line) => `${line}\n`).join(""),
    err: broken.map((sentence) => `${sentence}\n`).join(""),
  }
}
