/** The real server as a process, for tests that mistreat it. */

import { readFileSync } from "node:fs"
import { vi } from "vitest"
import { atEnd, temporaryFolder } from "../../server/support/serving.ts"
import { launch } from "../../server/support/process.ts"

/** True in the long form: `npm run faults`. */
export const LONG = process.env["FAULTS"] === "long"

// A process takes its time to start on a machine that has other work.
vi.setConfig({ testTimeout: LONG ? 3_600_000 : 180_000, hookTimeout: 60_000 })

/** How often, or how much: a little in `npm test`, and all of it in the long form. */
export function times(short: number, long: number): number {
  return LONG ? long : short
}

/** The seed of this run; a failure can be run again with it. */
export const SEED = Number(process.env["SEED"] ?? 20_261_122)

export interface Server {
  readonly port: number
  readonly url: string
  readonly data: string
  /** What it wrote to its log. */
  readonly log: () => string
  /** Memory that is resident, in MB; 0 where the system does not tell. */
  readonly memory: () => number
  /** Signs somebody of the demonstration in; answers the cookie. */
  readonly cookieOf: (name: string) => Promise<string>
  /** Sends a signal and resolves with the exit code; null when the signal ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
  readonly running: () => boolean
}

export interface ServerOptions {
  readonly data?: string
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
  readonly program?: string
}

/** Starts a server and waits until it says where it is. It ends with the test. */
export async function startServer({
  data = temporaryFolder(),
  port = 0,
  env = {},
  program = "server/main.ts",
}: ServerOptions = {}): Promise<Server> {
  const settings = { PORT: String(port), CHAPEAU_DATA: data, CHAPEAU_LOG: "warn", ...env }
  const child = launch(program, [], settings)
  let [greeting, log] = ["", ""]
  let code: number | null | undefined
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve))
  void ended.then((value) => (code = value))
  child.stderr?.on("data", (chunk: Buffer) => (log += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      greeting += chunk.toString()
      if (greeting.endsWith("\n\n")) resolve()
    })
    void ended.then(() => reject(new Error(`the server ended: ${log}`)))
  })
  const listening = Number(/:(\d+)$/m.exec(greeting)?.[1])
  const links = [...greeting.matchAll(/^ {2}(\S.*?) {2,}(http\S+)$/gm)]
  const server: Server = {
    port: listening,
    url: `http://127.0.0.1:${listening}`,
    data,
    log: () => log,
    memory: () => memoryOf(child.pid ?? 0),
    async cookieOf(name) {
      const path = links.find(([, each]) => each === name)?.[2]
      if (path === undefined) throw new Error(`no link for ${name}`)
      const { headers } = await fetch(path.replace("localhost", "127.0.0.1"), {
        redirect: "manual",
      })
      return headers.get("set-cookie")?.split(";")[0] ?? ""
    },
    end(signal) {
      child.kill(signal)
      return ended
    },
    running: () => code === undefined,
  }
  // Before the folder of the data goes: a server that writes would bring it back.
  atEnd(() => server.end("SIGKILL"))
  return server
}

function memoryOf(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))
    return Number(kilobytes?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
