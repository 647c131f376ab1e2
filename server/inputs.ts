/** Files that the command line reads: text, light Markdown, and drafts in their JSON form. */

import { readFileSync, statSync } from "node:fs"
import { fault, isFault, type Fault } from "../schema/base/fault.ts"
import { LARGEST_FILE, decodeText } from "../schema/interchange/decode.ts"
import { examine, type Examined } from "../schema/interchange/examine.ts"

export interface Input extends Examined {
  readonly file: string
}

/** Reads a file. Refuses with one sentence what is missing, too large, binary or wrongly encoded. */
export function readInput(file: string): Input | Fault {
  const text = textIn(file)
  if (isFault(text)) return text
  const examined = examine(text, file.toLowerCase().endsWith(".json") ? "json" : "text")
  if (isFault(examined)) return fault(examined.fault, `${file}: ${examined.message}`)
  return { file, ...examined }
}

function textIn(file: string): string | Fault {
  try {
    if (statSync(file).size > LARGEST_FILE)
      return fault(
        "too-large",
        `${file}: The file is larger than 40 MB, which is the most that is read.`,
      )
    const text = decodeText(readFileSync(file))
    return isFault(text) ? fault(text.fault, `${file}: ${text.message}`) : text
  } catch (error) {
    return fault("not-found", sentenceOf(file, error))
  }
}

/** What the system said of a file, as a sentence. @throws what is not an error of the system. */
export function sentenceOf(file: string, error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined
  switch (code) {
    case "ENOENT":
      return `There is no file ${file}.`
    case "EISDIR":
      return `${file} is a folder.`
    case "ENOTDIR":
      return `A part of the path ${file} is not a folder.`
    case "EACCES":
    case "EPERM":
      return `There is no permission to use ${file}.`
    default:
      if (typeof code !== "string") throw error
      return `${file} cannot be used: ${code}.`
  }
}
