#!/usr/bin/env node
/** The command line: `npm run -s chapeau -- COMMAND`. What each command does is in commands.ts. */

import { command } from "./commands.ts"

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit(0)
})

const { code, out, err } = await command(process.argv.slice(2), process.env)
process.stderr.write(err)
process.stdout.write(out)
process.exitCode = code
