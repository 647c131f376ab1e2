/** The project's programs as processes of their own, run from the sources. */

import { spawn, type ChildProcess } from "node:child_process"
import { join } from "node:path"
import { atEnd } from "./serving.ts"

const root = join(import.meta.dirname, "..", "..", "..")

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts a program of the project; it is killed after the test if it still runs. */
export function launch(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  atEnd(() => child.kill("SIGKILL"))
  return child
}

/** Runs a program to its end. */
export function run(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const child = launch(program, args, env)
  let [out, err] = ["", ""]
  child.stdout?.on("data", (data: Buffer) => (out += data.toString()))
  child.stderr?.on("data", (data: Buffer) => (err += data.toString()))
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, out, err })
    })
  })
}

export interface ServerProcess {
  readonly child: ChildProcess
  readonly port: number
  readonly greeting: string
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>
}

/** Starts the server on a free port and waits until it says where it is. */
export async function serverProcess(
  data: string,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = launch("server/main.ts", [], { PORT: "0", CHAPEAU_DATA: data, ...env })
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve))
  let [greeting, complaint] = ["", ""]
  child.stderr?.on("data", (chunk: Buffer) => (complaint += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      greeting += chunk.toString()
      if (greeting.endsWith("\n\n")) resolve()
    })
    void ended.then(() => {
      reject(new Error(`the server ended: ${complaint}`))
    })
  })
  return { child, port: Number(/:(\d+)$/m.exec(greeting)?.[1]), greeting, ended }
}
