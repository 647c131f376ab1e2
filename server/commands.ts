/** The commands of the command line, without the process around them. */

import { basename } from "node:path"
import { parseArgs } from "node:util"
import { fault, isFault, type Fault } from "../schema/base/fault.ts"
import { writeSource } from "../schema/interchange/sourceWriter.ts"
import {
  comparisonHtml,
  comparisonJson,
  comparisonText,
} from "../schema/interchange/writeComparison.ts"
import { compare } from "../schema/renditions/compare.ts"
import { FORMATS, renditionFile } from "./base/renditionFile.ts"
import { readInput, type Input } from "./inputs.ts"
import { handedOver, misused, type Outcome } from "./outcome.ts"
import { checkReport, hasErrors, phrasesReport, statsReport } from "./reports.ts"
import { treeOf } from "./tree.ts"

const USAGE = `Usage: chapeau COMMAND

  parse FILE                  what was read, as JSON
      --base DRAFT            the draft from which FILE quotes: name its issues
  render FILE                 one rendition of the text
      --as source|bracketed|agreed|strict|reading   (default bracketed)
      --to text|md|html|json                        (default text)
      --names                 show whose each bracket is
      --choose first|last|PARTY   which alternatives a reading copy takes
      -o OUT                  write to a file
  check FILE                  remarks with line and column; exit code 1 when one is an error
  stats FILE                  counts, how much of the text is in brackets, verbs and mixed terms
  compare A B                 what changed from A to B, word by word
      --to text|html|json     (default text)
      -o OUT                  write to a file
  phrases WORDS               standard phrases that have these words, in every language
  serve                       start the server (PORT, HOST, CHAPEAU_DATA, CHAPEAU_DEMO)

On the data of a server (CHAPEAU_DATA), which may be running:
  backup FILE                 write everything to one file
  restore FILE                put a backup into an empty folder
  verify [BACKUP]             check the audit log, the drafts and the versions
  audit                       the audit log of a group
      --group GROUP           (default main)
      --to csv|json           (default csv)
      -o OUT                  write to a file
  versions DRAFT [NUMBER]     the frozen versions of a draft, or one as JSON
      -o OUT                  write to a file

FILE is text, Markdown or a draft in its JSON form. Exit codes: 0 done, 1 errors found by check or
verify, 2 the command or a file cannot be understood.
`

/** Those that need the database: they are loaded when they are asked for. */
const DATA_COMMANDS = ["backup", "restore", "verify", "audit", "versions"]
const FORMS = ["source", "bracketed", "agreed", "strict", "reading"] as const
const COMPARISON_FORMATS = ["text", "html", "json"] as const

const OPTIONS = {
  base: { type: "string" },
  as: { type: "string" },
  to: { type: "string" },
  names: { type: "boolean" },
  choose: { type: "string" },
  out: { type: "string", short: "o" },
} as const

interface Arguments {
  readonly files: readonly string[]
  readonly base?: string
  readonly as?: string
  readonly to?: string
  readonly names?: boolean
  readonly choose?: string
  readonly out?: string
}

/** A command: how many files it takes, which options it knows, what it answers. */
interface Command {
  readonly files: number
  readonly options: readonly (keyof typeof OPTIONS)[]
  readonly run: (asked: Arguments, inputs: readonly Input[]) => Outcome | Fault
}

const COMMANDS = new Map<string, Command>([
  [
    "parse",
    {
      files: 1,
      options: ["base", "out"],
      run: (asked, inputs) => forOne(inputs, (input) => parsed(asked, input)),
    },
  ],
  [
    "render",
    {
      files: 1,
      options: ["as", "to", "names", "choose", "out"],
      run: (asked, inputs) => forOne(inputs, (input) => rendered(asked, input)),
    },
  ],
  [
    "check",
    {
      files: 1,
      options: [],
      run: (_asked, inputs) =>
        forOne(inputs, (input) => ({
          code: hasErrors(input) ? 1 : 0,
          out: checkReport(input),
          err: "",
        })),
    },
  ],
  [
    "stats",
    {
      files: 1,
      options: [],
      run: (asked, inputs) => forOne(inputs, (input) => handedOver(statsReport(input), asked.out)),
    },
  ],
  ["compare", { files: 2, options: ["to", "out"], run: compared }],
])

/** Runs a command line, without the name of the program. `serve` ends when the server does. */
export async function command(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  const [name, ...rest] = args
  if (name === "--help" || name === "-h" || name === "help") return { code: 0, out: USAGE, err: "" }
  if (name === "serve" && rest.length === 0) {
    // Loaded only now: the other commands need neither the database nor the web server.
    const { serve } = await import("./serve.ts")
    return { code: await serve(env), out: "", err: "" }
  }
  if (name !== undefined && DATA_COMMANDS.includes(name)) {
    const { dataCommand } = await import("./dataCommands.ts")
    return told(await dataCommand(name, rest, env))
  }
  if (name === "phrases") return phrasesWith(rest.join(" "))
  const known = COMMANDS.get(name ?? "")
  if (!known) {
    const complaint = name === undefined ? "" : `chapeau: There is no command ${name}.\n\n`
    return { code: 2, out: "", err: complaint + USAGE }
  }
  return told(attempt(known, rest))
}

function told(outcome: Outcome | Fault): Outcome {
  return isFault(outcome) ? { code: 2, out: "", err: `chapeau: ${outcome.message}\n` } : outcome
}

function phrasesWith(words: string): Outcome {
  if (words.trim() !== "") return { code: 0, out: phrasesReport(words), err: "" }
  return { code: 2, out: "", err: "chapeau: This command takes the words to look for.\n" }
}

function attempt(known: Command, args: string[]): Outcome | Fault {
  const asked = argumentsFrom(known, args)
  if (isFault(asked)) return asked
  const inputs: Input[] = []
  for (const file of asked.files) {
    const input = readInput(file)
    if (isFault(input)) return input
    inputs.push(input)
  }
  return known.run(asked, inputs)
}

function argumentsFrom({ files, options }: Command, args: string[]): Arguments | Fault {
  const allowed = Object.fromEntries(options.map((option) => [option, OPTIONS[option]]))
  try {
    const read = parseArgs({ args, options: allowed, allowPositionals: true, strict: true })
    if (read.positionals.length === files) return { ...read.values, files: read.positionals }
    return fault("bad-request", `This command takes ${files === 1 ? "one file" : "two files"}.`)
  } catch (error) {
    return misused(error)
  }
}

function parsed(asked: Arguments, input: Input): Outcome | Fault {
  const base = asked.base === undefined ? input : readInput(asked.base)
  return isFault(base) ? base : handedOver(json(treeOf(input, base)), asked.out)
}

function rendered(asked: Arguments, input: Input): Outcome | Fault {
  const as = oneOf(FORMS, "as", asked.as ?? "bracketed")
  if (isFault(as)) return as
  const to = oneOf(FORMATS, "to", asked.to ?? "text")
  if (isFault(to)) return to
  if (as === "source" && to === "text" && input.layout)
    return handedOver(writeSource(input.draft, input.layout), asked.out)
  if (as === "source" && to !== "json")
    return fault(
      "bad-request",
      "The source form is written as text, when it was read from text, or as JSON.",
    )
  const { names = false, choose } = asked
  const file = renditionFile(input.draft, { as, to, names, choose })
  return isFault(file) ? file : handedOver(file, asked.out)
}

function compared(asked: Arguments, [a, b]: readonly Input[]): Outcome | Fault {
  const to = oneOf(COMPARISON_FORMATS, "to", asked.to ?? "text")
  if (isFault(to)) return to
  if (!a || !b) throw new Error("compare takes two files")
  // Ids of paragraphs mean the same in two versions of one draft, and nothing in two texts.
  const byId = a.layout === null && b.layout === null
  const comparison = compare(a.draft, b.draft, { byId })
  if (to === "text") return handedOver(comparisonText(comparison), asked.out)
  if (to === "json") return handedOver(comparisonJson(comparison), asked.out)
  return handedOver(
    comparisonHtml(comparison, `${basename(a.file)} → ${basename(b.file)}`),
    asked.out,
  )
}

function forOne(
  [input]: readonly Input[],
  run: (input: Input) => Outcome | Fault,
): Outcome | Fault {
  if (!input) throw new Error("this command takes one file")
  return run(input)
}

function oneOf<T extends string>(values: readonly T[], option: string, given: string): T | Fault {
  const value = values.find((each) => each === given)
  return value ?? fault("bad-request", `--${option} is one of ${values.join(", ")}, not ${given}.`)
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
