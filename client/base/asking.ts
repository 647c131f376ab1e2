/** Asking the server over HTTP: one request, and its answer or the sentence of its refusal. */

import { fault, type Fault, type FaultCode } from "../../schema/base/fault.ts"
import { language } from "../language/say.ts"

export const UNREADABLE = fault("unreadable", "The server’s answer could not be read.")

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"

/**
 * Asks, with JSON to send or without. Answers what the server answered, undefined when that is
 * nothing (204). Refuses `not-loaded` when the server cannot be reached, else with its own sentence
 * under `not-signed-in`, `not-allowed`, `not-found` or `unreadable`. `signal` gives up waiting.
 */
export async function ask(
  method: Method,
  address: string,
  send?: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(address, {
      method,
      headers: send === undefined ? tells() : { ...tells(), "content-type": "application/json" },
      ...(send !== undefined && { body: JSON.stringify(send) }),
      ...(signal && { signal }),
    })
  } catch {
    return notReached()
  }
  if (response.status === 204) return undefined
  const json: unknown = await response.json().catch(() => undefined)
  return answerTo(response.status, json)
}

/** What a page says of itself when it asks: letters that the server sends are in its language. */
export function tells(): Readonly<Record<"accept" | "accept-language", string>> {
  return { accept: "application/json", "accept-language": language() }
}

/** What was answered with a status and with JSON, undefined when it was none; a refusal with its sentence. */
export function answerTo(status: number, json: unknown): unknown {
  if (status < 200 || status > 299) return refusalOf(status, json)
  return json === undefined ? UNREADABLE : json
}

/** The server is out of reach. */
export function notReached(): Fault {
  return fault("not-loaded", "The server cannot be reached. Check the connection and try again.")
}

/** How long a server that is there may take to say who somebody is, in milliseconds. */
const PATIENCE = 10_000

/**
 * Who is signed in in this browser, as the server says it; else `not-signed-in`. It is the first that a
 * page asks: a server that says nothing counts as out of reach.
 */
export async function askWho(query = ""): Promise<unknown> {
  const answer = await ask("GET", `/api/me${query}`, undefined, AbortSignal.timeout(PATIENCE))
  const isNobody =
    typeof answer === "object" && answer !== null && Reflect.get(answer, "person") === null
  return isNobody ? fault("not-signed-in", "Please sign in.") : answer
}

const REFUSALS: Readonly<Record<number, readonly [FaultCode, string]>> = {
  400: ["bad-request", "The server did not understand."],
  401: ["not-signed-in", "Please sign in."],
  403: ["not-allowed", "Your role does not allow this."],
  404: ["not-found", "There is no such thing any more."],
}

/** The refusal that a status and its JSON are. */
export function refusalOf(status: number, json: unknown): Fault {
  const [code, usual] = REFUSALS[status] ?? ["unreadable", `The server answered ${status}.`]
  return fault(code, sentenceOf(json) ?? usual)
}

function sentenceOf(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null || !("message" in json)) return undefined
  return typeof json.message === "string" ? json.message : undefined
}
