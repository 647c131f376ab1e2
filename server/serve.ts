/** Running the server as a program: says where to go, and ends on SIGTERM or Ctrl-C. */

import { isFault } from "../schema/base/fault.ts"
import { configFrom } from "./base/config.ts"
import { makeFilesForOwner } from "./base/ownFiles.ts"
import { start, type Running, type Substitutes } from "./start.ts"

/**
 * Serves until told to stop. Answers the exit code: 0 after a stop, 2 when it could not start. A test
 * may put something in the place of the real clock or store.
 */
export async function serve(
  env: Readonly<Record<string, string | undefined>>,
  substitutes: Substitutes = {},
): Promise<number> {
  makeFilesForOwner()
  const config = configFrom(env)
  const running = isFault(config) ? config : await start(config, substitutes)
  if (isFault(running)) {
    process.stderr.write(`${running.message}\n`)
    return 2
  }
  process.stdout.write(greeting(running))
  await told(["SIGTERM", "SIGINT"])
  await running.stop()
  return 0
}

function greeting({ url, links, administrator }: Running): string {
  const lines = [`Chapeau is at ${url}`]
  if (links) {
    const width = Math.max(...links.map(({ name }) => name.length))
    lines.push("", "Sign-in links of the demonstration group:")
    for (const link of links) lines.push(`  ${link.name.padEnd(width)}  ${link.url}`)
  }
  if (administrator !== null)
    lines.push(
      "",
      "Nobody runs this server yet. Become its administrator, once, within a day:",
      `  ${administrator}`,
    )
  return `${lines.join("\n")}\n\n`
}

function told(signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, resolve)
  })
}
