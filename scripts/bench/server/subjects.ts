/** The servers that are measured: how each is started as a process, signed in to, and given a draft. */

import { execFileSync, spawn, type ChildProcess } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Y from "yjs"
import { draftToJson } from "../../../schema/interchange/writeJson.ts"
import type { Draft } from "../../../schema/model/draft.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { writeDraft } from "../../../schema/operations/writing.ts"
import { SYNC, SYNC_PATH } from "../../../schema/sharing/protocol.ts"
import { SCHEMA_VERSION } from "../../../schema/model/records.ts"
import { hocuspocusDialect, plainDialect, type Dialect } from "./dialect.ts"
import { join as joinMeeting, type Meeting } from "./member.ts"

export interface Subject {
  /** How it is named on the command line. */
  readonly name: string
  readonly title: string
  /** Whether its clients must tell every 15 seconds that they are still there. */
  readonly renews: boolean
  /** Starts it with an empty data folder. */
  start(profile: boolean): Promise<Serving>
}

type Headers = Readonly<Record<string, string>>

export interface Serving {
  readonly pid: number
  /** Its folder of data. */
  readonly data: string
  readonly port: number
  readonly dialect: Dialect
  /** What a client says of itself at the upgrade. */
  readonly headersOf: (kind: "writer" | "reader") => Headers
  /** Puts a draft there; answers the name of its room. */
  createRoom(draft: Draft): Promise<string>
  stop(): Promise<void>
}

/** Answers the subjects. `main` is the built server of Chapeau, `peers` the folder of the others. */
export function subjectsIn(main: string, peers: string): readonly Subject[] {
  return [
    {
      name: "chapeau",
      title: "Chapeau",
      renews: false,
      start: (profile) => startChapeau(main, profile),
    },
    {
      name: "hocuspocus",
      title: "Hocuspocus 4.7 + SQLite",
      renews: true,
      start: () => startPeer(join(peers, "hocuspocus"), hocuspocusDialect),
    },
    {
      name: "y-websocket",
      title: "@y/websocket-server 0.1.5",
      renews: true,
      start: () =>
        startPeer(
          join(peers, "y-websocket-server"),
          plainDialect((room) => `/${room}`),
        ),
    },
  ]
}

/** More drafts than this are brought in by another session of the same person. */
const DRAFTS_OF_A_SESSION = 100

async function startChapeau(main: string, profile: boolean): Promise<Serving> {
  const profiling = profile ? ["--cpu-prof", "--cpu-prof-dir=dist/bench"] : []
  // As behind a proxy, so that clients can come from addresses of their own.
  const env = { PORT: "0", CHAPEAU_LOG: "error", CHAPEAU_PROXIES: "1" }
  const program = await launch([...profiling, main], env)
  const port = Number(/Chapeau is at http:\S+:(\d+)/.exec(program.said)?.[1])
  const origin = `http://127.0.0.1:${port}`
  const signIn = async (name: string) => {
    const link = new RegExp(`${name} +(http\\S+)`).exec(program.said)?.[1] ?? ""
    const response = await fetch(link, { redirect: "manual" })
    return { cookie: response.headers.get("set-cookie")?.split(";")[0] ?? "", origin }
  }
  const signedIn = {
    writer: await signIn("Co-lead of the group"),
    reader: await signIn("Observer"),
  }
  let secretariat = await signIn("Secretariat")
  let [clients, drafts] = [0, 0]
  return {
    ...program,
    port,
    dialect: plainDialect((room) => `${SYNC_PATH}/${room}?schema=${SCHEMA_VERSION}`),
    headersOf: (kind) => {
      const address = `10.${(clients >> 16) & 255}.${(clients >> 8) & 255}.${clients++ & 255}`
      return { ...signedIn[kind], "x-forwarded-for": address }
    },
    async createRoom(draft) {
      if (++drafts % DRAFTS_OF_A_SESSION === 0) secretariat = await signIn("Secretariat")
      const response = await fetch(`${origin}/api/drafts`, {
        method: "POST",
        headers: { ...secretariat, "content-type": "application/json" },
        body: JSON.stringify({ title: "Load", json: JSON.parse(draftToJson(draft)) as unknown }),
      })
      if (!response.ok) throw new Error(`the draft was refused: ${await response.text()}`)
      return ((await response.json()) as { id: string }).id
    },
  }
}

async function startPeer(folder: string, dialect: Dialect): Promise<Serving> {
  if (!existsSync(join(folder, "node_modules")))
    execFileSync("npm", ["ci", "--no-fund", "--no-audit"], { cwd: folder, stdio: "inherit" })
  const program = await launch([join(folder, "server.js")], {})
  const port = Number(/port (\d+)/.exec(program.said)?.[1])
  let rooms = 0
  return {
    ...program,
    port,
    dialect,
    headersOf: () => ({}),
    // A peer has no other way in than a client that brings the draft along, and stays.
    async createRoom(draft) {
      const name = `room${++rooms}`
      const doc = new Y.Doc()
      writeDraft(draftDocument(doc), draft)
      const meeting = aloneIn(name, port, dialect)
      const bringer = await joinMeeting(meeting, 0)
      bringer.socket.send(dialect.sync(name, SYNC.update, Y.encodeStateAsUpdate(doc)))
      const seen = await joinMeeting(meeting, 0)
      if (seen.state.length < 100) throw new Error("the draft has not arrived")
      seen.socket.cut()
      return name
    },
  }
}

function aloneIn(name: string, port: number, dialect: Dialect): Meeting {
  const last = { frame: new Uint8Array(), tokens: [] }
  return { name, port, dialect, writers: 0, delivered: () => undefined, frames: 0, last }
}

interface Program {
  readonly pid: number
  readonly data: string
  /** What it printed until it was ready. */
  readonly said: string
  stop(): Promise<void>
}

/** Starts a program of node in a data folder of its own; it is ready when it has printed a line. */
async function launch(args: readonly string[], env: Headers): Promise<Program> {
  const data = mkdtempSync(join(tmpdir(), "chapeau-bench-"))
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", DATA: data, CHAPEAU_DATA: data, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  // No server outlives the load, however that ends.
  const killed = () => child.kill("SIGKILL")
  process.once("exit", killed)
  const said = await readyLine(child)
  return {
    pid: child.pid ?? 0,
    data,
    said,
    async stop() {
      child.kill("SIGTERM")
      const insist = setTimeout(() => child.kill("SIGKILL"), 10_000)
      await ended
      clearTimeout(insist)
      process.off("exit", killed)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function readyLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ""
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString()
      if (said.endsWith("\n\n") || said.startsWith("port ")) resolve(said)
    })
    child.once("exit", (code) => reject(new Error(`a server ended with ${code ?? "a signal"}`)))
  })
}
